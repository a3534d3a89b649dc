import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { weekCopiedText, weekMarkdown } from '../../../../src/commands/progress/weekText';
import { weekOfWork } from '../../../../src/core/exporting/week';
import { planName } from '../../../../src/core/model/names';
import { daysBelow } from '../../../../src/core/model/walk';
import { readPlan } from '../../../../src/core/reading/readPlan';
import { readableDates } from '../../../../src/util/text/readableDate';
import { english, planSource, type Files } from '../../views/planSource';

/** A Sunday. */
const today = '2026-11-22';

interface Given {
  readonly language?: string;
  /** The name of the workspace folder, which paths of plans begin with if there are several folders. */
  readonly folder?: string;
  /** The path of the learner's own log. */
  readonly log?: string;
}

/** The week of the plans in these files. */
function textOf(files: Files, { language = 'en-GB', folder, log }: Given = {}): string {
  const { plans } = planSource(files);
  const ownLog = plans.find(({ path }) => path === log);
  const week = weekOfWork(plans, ownLog, today);
  assert.ok(week);
  return weekMarkdown(week, {
    l10n: english,
    language,
    nameOf: ({ plan, path }) => planName(plan, path).label,
    pathInFolder: ({ path }) => (folder === undefined ? path : path.slice(folder.length + 1)),
  });
}

/** The items of the first date in the week of a plan. */
function itemsIn(...lines: readonly string[]): readonly string[] {
  return itemsOf(textOf({ 'sea/plan.md': lines }));
}

function itemsOf(text: string): readonly string[] {
  return text.trimEnd().split('\n').slice(4);
}

const markdown = new MarkdownIt({ html: true, linkify: true });

describe('weekMarkdown', () => {
  it('has the range of the week, and below each date the days with their notebooks and links, and other tasks', () => {
    const plan = [
      ...['# Days 1–3: Bread', '## Day 1: Dough', '- [x] Mix ✅ 2026-11-16', '- [ ] Rest'],
      ...['## Day 2: Oven', '- **Notebook:** [Oven](../notebooks/day-002-oven.ipynb)'],
      ...['- **Resource:** [How ovens work](https://example.org/ovens) (Blog, 8 min)', '- [x] Heat ✅ 2026-11-17'],
      ...['## Day 3', '- [ ] Eat'],
    ];
    assert.equal(
      textOf({ 'plans/bread.md': plan }),
      [
        ...[`**My week: ${readableDates('2026-11-16', '2026-11-22', 'en-GB', { weekday: false, year: true })}**`, ''],
        ...['**Monday 16 November**', '', '- Day 1: Dough (1 of 2 tasks)', '  - Mix', ''],
        ...['**Tuesday 17 November**', '', '- Day 2: Oven', '  - Notebook (`notebooks/day-002-oven.ipynb`)'],
        ...['  - [How ovens work](https://example.org/ovens)', ''],
      ].join('\n'),
    );
  });

  it('is worded in the language of VS Code', () => {
    const text = textOf(
      { 'a.md': ['# Brot', '## Tag 1', '- [x] Mehl ✅ 2026-11-16', '## Tag 2', '- a'] },
      { language: 'de' },
    );
    assert.match(text, /November 2026\*\*[^]*\*\*Montag, 16\. November\*\*[^]*- Tag 1\n/);
  });

  it('lists the tasks of a day once: not if another date of the week completes it', () => {
    const day = [
      '## Day 1: Dough',
      '- [x] Flour ✅ 2026-11-16',
      '- [x] Water ✅ 2026-11-17',
      '## Day 2',
      '- [ ] Knead',
    ];
    const items = itemsIn('# Bread', ...day).filter((line) => line.startsWith('-') || line.startsWith(' '));
    assert.deepEqual(items, ['- Day 1: Dough (1 of 2 tasks)', '- Day 1: Dough']);
  });

  it('names a day by its objective if it has no title, and by its name alone if only a completion line was dated', () => {
    assert.deepEqual(
      itemsIn('# A', '## Day 1', '**Goal:** Tie knots. Or not.', '- [x] Bow ✅ 2026-11-16', '## Day 2', 'a'),
      ['- Day 1: Tie knots'],
    );
    const early = ['## Day 1', '- [x] Day complete ✅ 2026-11-16', '- [x] Bow ✅ 2026-11-18', '## Day 2', 'a'];
    assert.deepEqual(itemsIn('# A', ...early), ['- Day 1', '', '**Wednesday 18 November**', '', '- Day 1']);
  });

  it('names the plan if there are several in the week, and only then', () => {
    const days = ['## Day 1', '- [x] a ✅ 2026-11-16', '## Day 2', '- [ ] b'];
    const old = ['# Month 3: Ropes', '## Day 1', '- [x] a ✅ 2026-11-09', '## Day 2', '- [ ] b'];
    const [one, other] = [
      ['# Month 1: Knots', ...days],
      ['# Month 2: Sails', ...days],
    ];
    assert.deepEqual(itemsOf(textOf({ 'a.md': one, 'c.md': old })), ['- Day 1']);
    assert.deepEqual(itemsOf(textOf({ 'a.md': one, 'b.md': other })), ['- Month 1 · Day 1', '- Month 2 · Day 1']);
  });

  it('has the tasks outside of days below the name of their module, or of the plan, with the links in their texts', () => {
    const module = (name: string, ...tasks: readonly string[]): readonly string[] => [
      ...[`## ${name}`, ...tasks, '- [ ] Hitch', '- [ ] Bend', '- [ ] Splice'],
    ];
    assert.deepEqual(
      itemsIn(
        ...['# Knots', '- [x] Rope ✅ 2026-11-18'],
        ...module('Module 1: Loops', '- [x] Read [Bowlines](https://example.org/b) twice! ✅ 2026-11-18'),
        ...module('Two', '- [x] Left hand ✅ 2026-11-18', '  - [x] See [the list](lists/left.md) ✅ 2026-11-18'),
        ...module('Three', '- [x] Read https://example.org/a_b ✅ 2026-11-18'),
      ),
      [
        ...['- Knots', '  - Rope', '- Module 1: Loops', '  - Read [Bowlines](https://example.org/b) twice!'],
        ...['- Two', '  - Left hand', '  - See the list (`sea/lists/left.md`)'],
        ...['- Three', '  - Read <https://example.org/a_b>'],
      ],
    );
  });

  it('has the entries of the learner’s log by their labels and titles, otherwise by the name of the log', () => {
    const log = ['# My log', '## 2026-11-16', 'Tied [a knot](https://example.org/k).', '## 2026-11-17', 'Set two.'];
    const numbered = [
      '# My log',
      '## Day 12: November 16, 2026 - Sails',
      'Tied.',
      '## Day 13: November 17, 2026',
      'Set.',
    ];
    assert.deepEqual(itemsOf(textOf({ 'log.md': log }, { log: 'log.md' })), [
      ...['- My log (log entry)', '  - [a knot](https://example.org/k)'],
      ...['', '**Tuesday 17 November**', '', '- My log (log entry)'],
    ]);
    assert.deepEqual(itemsOf(textOf({ 'log.md': numbered }, { log: 'log.md' })), [
      ...['- Day 12: Sails (log entry)', '', '**Tuesday 17 November**', '', '- Day 13 (log entry)'],
    ]);
  });

  it('has weeks if the plan has nothing smaller', () => {
    const weeks = ['# Sea', '## Week 1: Knots', '- [x] a ✅ 2026-11-18', '## Week 2', '- b', '## Week 3', '- c'];
    assert.deepEqual(itemsIn(...weeks), ['- Week 1: Knots']);
  });

  describe('with texts of strangers', () => {
    const day = (title: string, ...lines: readonly string[]): readonly string[] =>
      itemsIn('# Sea', `## Day 1: ${title}`, ...lines, '', '- [x] Done ✅ 2026-11-18', '## Day 2', 'a');

    for (const title of [
      '\\*not bold\\* and \\_plain\\_ 2 \\* 3',
      '&lt;img src=x onerror=y&gt; &amp;amp;',
      '!\\[x](command:y) \\[z](command:y)',
      '\\`code\\` http:&#47;&#47;example.org',
    ]) {
      it(`reads as the text that the plan shows: ${title}`, () => {
        const shown = daysBelow(readPlan(`# Sea\n## Day 1: ${title}\n## Day 2\n`))[0]?.title;
        const [item = ''] = day(title);
        const inline = markdown.parse(item, {}).find(({ type }) => type === 'inline');
        assert.deepEqual(
          inline?.children?.map(({ type, content }) => `${type} ${content}`),
          [`text Day 1: ${shown}`],
        );
      });
    }

    it('links only to web addresses, and gives files of the workspace by their paths', () => {
      const links = [
        ...['[web](https://example.org/a_(b)?q=C%2B%2B&copy=1)', '[mail](mailto:a@example.org)', '[run](command:quit)'],
        ...['[script](javascript:alert\\(1\\))', '[here](#below)', '[up](../charts/north%20sea.pdf#page=2)'],
        ...['[root](/README.md)', '[out](../../secret.md)', '[disk](file:///etc/passwd)', '[share](//host/share)'],
        ...['[own](C:\\\\notes.md)', '[bare.md](bare.md)', '[again](https://example.org/a_(b)?q=C%2B%2B&copy=1)'],
      ];
      assert.deepEqual(day('Links', ...links.map((link) => `- ${link}`)), [
        '- Day 1: Links',
        '  - [web](<https://example.org/a_(b)?q=C%2B%2B&copy=1>)',
        '  - up (`charts/north sea.pdf`)',
        '  - root (`README.md`)',
        '  - bare.md (`sea/bare.md`)',
        '  - [again](<https://example.org/a_(b)?q=C%2B%2B&copy=1>)',
      ]);
    });

    it('never turns a link in a task into an image', () => {
      const items = itemsIn(
        '# Sea',
        '## Day 1',
        '- [x] Wow\\![y](https://example.org) ✅ 2026-11-18',
        '- [ ] a',
        '## Day 2',
      );
      assert.equal(items[1], String.raw`  - Wow\![y](https://example.org)`);
    });
  });

  it('gives paths with the name of their folder if there are several, and none outside of it', () => {
    const plan = ['# Sea', '## Day 1', '- [here](notes.md)', '- [other](../Other/notes.md)', '- [root](/a.md)'];
    const done = ['', '- [x] Done ✅ 2026-11-18', '## Day 2', 'a'];
    assert.deepEqual(itemsOf(textOf({ 'Sea/plan.md': [...plan, ...done] }, { folder: 'Sea' })), [
      ...['- Day 1', '  - here (`Sea/notes.md`)', '  - root (`Sea/a.md`)'],
    ]);
  });

  it('can be pasted into an entry of a log, whose entries stay what they are', () => {
    const text = textOf({ 'a.md': ['# Bread', '## Day 1', '- [x] Flour ✅ 2026-11-16', '## Day 2', '- [ ] b'] });
    const log = (pasted: string): string =>
      `# My log\n\n## 2026-11-21\n\nKnots.\n\n## 2026-11-22\n\n${pasted}\n\n## 2026-11-23\n\nSails.\n`;
    const entries = (pasted: string): readonly string[] => daysBelow(readPlan(log(pasted))).map(({ label }) => label);
    assert.deepEqual(entries(text), entries('Nothing.'));
  });
});

describe('weekCopiedText', () => {
  const nothing = { days: 0, weeks: 0, tasks: 0, entries: 0 };

  it('says which week was copied and what was done in it', () => {
    assert.equal(
      weekCopiedText(false, { ...nothing, days: 3, tasks: 5 }, english),
      'This week copied: 3 days, 5 tasks.',
    );
    assert.equal(
      weekCopiedText(true, { days: 1, weeks: 1, tasks: 1, entries: 1 }, english),
      'Last week copied: 1 day, 1 week, 1 task, 1 entry.',
    );
    assert.equal(
      weekCopiedText(true, { ...nothing, weeks: 2, entries: 2 }, english),
      'Last week copied: 2 weeks, 2 entries.',
    );
  });

  it('counts nothing if only a completion line was dated', () => {
    assert.equal(weekCopiedText(false, nothing, english), 'This week copied.');
    assert.equal(weekCopiedText(true, nothing, english), 'Last week copied.');
  });
});
