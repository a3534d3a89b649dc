import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { addDays } from '../../../../src/core/calendar/date';
import { progressOfLearner } from '../../../../src/core/learner/progress';
import { standingOf, type DatedPlanAt, type Preferences } from '../../../../src/core/learner/standing';
import { datesOf, readPlan } from '../../../../src/core/reading/readPlan';
import { progressPage } from '../../../../src/commands/progress/progressPage';
import { escapedMarkdown } from '../../../../src/util/text/escapedMarkdown';
import { lines } from '../../core/planLines';

const today = '2026-11-22';
const preferences: Preferences = { studyDays: [], daysOff: [], streakFreezes: 2, chosenPlan: undefined };
const l10n = {
  t: (message: string, ...values: readonly unknown[]): string =>
    message.replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)])),
};

function planAt(path: string, ...text: readonly string[]): DatedPlanAt {
  const plan = readPlan(lines(...text));
  return { path, plan, ...datesOf(plan, lines(...text)) };
}

function pageOf(plans: readonly DatedPlanAt[], language = 'en'): string {
  const standing = standingOf(plans, today, preferences);
  const progress = progressOfLearner(standing, preferences);
  const nameOf = ({ plan, path }: DatedPlanAt): string => escapedMarkdown(plan.title ?? path);
  return progressPage({ progress, standing, nameOf }, { l10n, language, today }).join('\n');
}

/** The page of one plan. */
function page(...text: readonly string[]): string {
  return pageOf([planAt('plan.md', ...text)]);
}

/** The sentence at the top. */
function sentence(...text: readonly string[]): string {
  return /^\*\*(.*)\*\*$/m.exec(page(...text))?.[1] ?? '';
}

/** A plan of days. The first of them were completed one each day, the last one yesterday. */
function days(total: number, done: number, start?: string): readonly string[] {
  const day = (_: unknown, index: number): readonly string[] => {
    const date = addDays(today, index - done);
    return [`### Day ${index + 1}: Knot ${index + 1}`, index < done ? `- [x] Tie ✅ ${date}` : '- [ ] Tie'];
  };
  const frontMatter = start === undefined ? [] : ['---', `daymark: { start: ${start} }`, '---'];
  return [...frontMatter, '# Knots', ...Array.from({ length: total }, day).flat()];
}

describe('My Progress', () => {
  it('begins with the work done, the pace, the forecast and how far that is from the schedule', () => {
    assert.equal(sentence(...days(30, 21)), '21 of 30 days, 7 a week. At this pace you’ll finish around November 30.');
    const after = (start: string): string => sentence(...days(30, 21, start)).replace(/^.*November 30/, '');
    assert.equal(after('2026-11-01'), ', right on schedule.');
    assert.equal(after('2026-10-31'), ', 1 day after the schedule. 1 more day a week would make up for it.');
    assert.equal(after('2026-10-30'), ', 2 days after the schedule. 2 more days a week would make up for it.');
    assert.equal(after('2026-10-29'), ', 3 days after the schedule.', 'nobody does 11 days a week');
    assert.equal(after('2026-11-02'), ', 1 day before the schedule.');
    assert.equal(after('2026-11-05'), ', 4 days before the schedule.');
  });

  it('gives a span if the pace varies, and then the end of the schedule', () => {
    const dates = ['2026-10-25', '2026-10-26', '2026-10-27', '2026-11-09', '2026-11-17', '2026-11-18', '2026-11-19'];
    const done = dates.flatMap((date, index) => [`## Day ${index + 1}`, `- [x] Tie ✅ ${date}`]);
    const open = [8, 9, 10, 11].flatMap((day) => [`## Day ${day}`, '- [ ] Tie']);
    assert.equal(
      sentence('---', 'daymark: { start: 2026-10-25 }', '---', '# Knots', ...done, ...open),
      '7 of 11 days, 1.8 a week. At this pace you’ll finish between December 3 and December 19. ' +
        'The schedule ends on November 4.',
    );
  });

  it('says what a forecast needs', () => {
    assert.equal(sentence(...days(30, 4)), '4 of 30 days. A forecast needs work on 5 dates within 4 weeks.');
    assert.equal(sentence(...days(30, 0)), '0 of 30 days. Check a task, and your progress starts here.');
  });

  it('says when a plan was finished', () => {
    assert.equal(sentence(...days(10, 10)), '10 of 10 days. You finished on November 21.');
    assert.match(sentence(...days(10, 10, '2026-11-10')), /November 21, 2 days after the schedule\.$/);
    assert.match(sentence(...days(10, 10, '2026-11-12')), /November 21, right on schedule\.$/);
    const undated = ['# Knots', '## Day 1', '- [x] Tie', '## Day 2', '- [x] Tie'];
    assert.match(pageOf([planAt('plan.md', ...undated), planAt('open.md', ...days(3, 0))]), /\*\*0 of 3 days/);
  });

  it('counts the weeks of a plan of weeks and the tasks of a tracker', () => {
    const weeks = [
      '# Knots',
      '## Week 1',
      '- [x] Tie ✅ 2026-11-20',
      '## Week 2',
      '- [ ] Tie',
      '## Week 3',
      '- [ ] Tie',
    ];
    assert.match(sentence(...weeks), /^1 of 3 weeks\. /);
    const topic = (name: string): readonly string[] => [
      `## ${name}`,
      ...[1, 2, 3, 4].map((day) => `- [x] a ✅ 2026-11-1${day}`),
      '- [ ] b',
    ];
    assert.match(
      sentence('# Topics', ...topic('Ropes'), ...topic('Sails'), ...topic('Wind')),
      /^12 of 15 tasks\. A forecast needs/,
    );
  });

  it('draws a square for each date of the year, with what was done on it', () => {
    const text = page(...days(30, 21));
    assert.equal(text.match(/<path d="[^"]*"><title>[^<]/g)?.length, 53 * 7, 'today is a Sunday');
    assert.ok(text.includes('<title>Saturday, November 21, 2026: Day 21 · 1 task</title>'));
    assert.ok(text.includes('<title>Sunday, November 22, 2026: today, nothing done yet</title>'));
    assert.ok(text.includes('<title>Saturday, October 31, 2026: before you started</title>'));
  });

  it('tells gaps, freezes and days off apart by their shapes', () => {
    const dates = [1, 2, 3, 4, 5, 6, 7].map((day) => `2026-11-0${day}`);
    const done = [...dates, '2026-11-10', '2026-11-13'].flatMap((date, day) => [
      `## Day ${day + 1}`,
      `- [x] a ✅ ${date}`,
    ]);
    const text = page('---', 'daymark: { days-off: [2026-11-08] }', '---', '# Knots', ...done, '## Day 99', '- [ ] a');
    const shapes = ['day off', 'missed, covered by a freeze', 'missed', 'Day 9 · 1 task'].map((what) => {
      const shape = new RegExp(`<path d="M[\\d. ]+([^"]*)"><title>[^<]*: ${what}<`).exec(text)?.[1];
      assert.ok(shape, what);
      return shape.replace(/M[\d. ]+/g, 'M');
    });
    assert.equal(new Set(shapes).size, 4, shapes.join('\n'));
  });

  it('leaves out the year as long as nothing counts', () => {
    assert.doesNotMatch(page(...days(30, 0)), /The last 12 months/);
  });

  it('draws the work over time, and the schedule and the forecast if there are any', () => {
    const legend = (text: string): readonly string[] =>
      [...text.matchAll(/<path d="M0 4H28"\/><\/svg> (\w+)/g)].map(([, name = '']) => name);
    assert.deepEqual(legend(page(...days(30, 21, '2026-11-01'))), ['done', 'schedule', 'forecast']);
    assert.deepEqual(legend(page(...days(30, 3))), ['done']);
    assert.deepEqual(legend(page(...days(30, 0, '2026-11-01'))), ['schedule']);
    assert.deepEqual(legend(page(...days(30, 0))), []);
  });

  it('has the same figures in tables', () => {
    const text = page(...days(30, 21, '2026-11-01'));
    assert.match(text, /\| November 2026 \| 21 \| 0 \| 0 \| 0 \| 0 \|/);
    assert.match(text, /\| November 22 \| 21 \| 22 \|/);
    assert.match(text, /\| November 30 \| {2}\| 30 \|/, 'what will be done is not known');
  });

  it('has a bar for each module, with what is due', () => {
    const plan = ['## Module 1: Ropes', ...days(2, 1).slice(1), '## Module 2: Sails', '### Day 3', '- [ ] Hoist'];
    const text = page('---', 'daymark: { start: 2026-11-20 }', '---', '# Knots', ...plan);
    assert.match(text, /\| Module 1\\: Ropes \| <svg [^|]*aria-label="1 of 2 days"[^|]* \| 1 of 2 days · 1 due \|/);
    assert.match(text, /\| Module 2\\: Sails \| [^|]* \| 0 of 1 days \|/);
  });

  it('tells on which weekdays something was done, and on how many a week', () => {
    const text = page(...days(30, 8));
    assert.match(text, /\| Mon \| Tue \| Wed \| Thu \| Fri \| Sat \| Sun \|/);
    assert.match(text, /\| 1 \| 1 \| 1 \| 1 \| 1 \| 2 \| 1 \|/);
    assert.match(text, /You worked on 8 dates, 6\.2 a week on average\./);
  });

  it('has the streak', () => {
    assert.match(page(...days(30, 21)), /## Streak\n\n- 21 days in a row\./);
  });

  it('has a line with a bar for every other plan', () => {
    const others = Array.from({ length: 30 }, (_, index) =>
      planAt(`p${index}.md`, ...days(10, 0), `### Day 11: ${index}`),
    );
    const text = pageOf([planAt('mine.md', ...days(30, 21)), ...others]);
    const [, list = ''] = text.split('## Other plans');
    assert.equal(list.match(/^\| Knots \| <svg .* \| 0 of 11 days \|$/gm)?.length, 30);
  });

  it('says what to do if nobody knows which plan to follow', () => {
    const text = pageOf([planAt('a.md', ...days(3, 0)), planAt('b.md', ...days(4, 0))]);
    assert.match(text, /Several plans are open\. Check a task in the one to follow/);
    assert.match(text, /## Plans\n/);
    assert.match(pageOf([]), /There are no plans here yet\./);
  });

  it('is Markdown whose pictures are read as whole blocks of HTML, in any language', () => {
    for (const language of ['en', 'de', 'ja', 'ar']) {
      const text = pageOf([planAt('mine.md', ...days(30, 21, '2026-11-01'))], language);
      const blocks = new MarkdownIt({ html: true }).parse(text, {}).filter(({ type }) => type === 'html_block');
      const drawings = blocks.filter(({ content }) => content.includes('role="img"'));
      assert.equal(drawings.length, 2, language);
      for (const { content } of drawings) {
        assert.match(
          content,
          /^<div .*\n<svg .*\n<title id="[\w-]+">.+<\/title>\n<desc id="[\w-]+">.+<\/desc>\n[^]*<\/svg>\n<\/div>\n$/,
        );
      }
    }
  });

  it('never lets a text of the plan become Markdown or HTML', () => {
    const evil = '<img src=x onerror=alert(1)> **[a](command:b)** `|` </title></svg>';
    const plan = [
      '# Knots',
      `## Module 1: ${evil}`,
      `### Day 1: ${evil}`,
      '- [x] a ✅ 2026-11-21',
      '### Day 2',
      '- [ ] b',
    ];
    const html = new MarkdownIt({ html: true, linkify: true }).render(page(...plan));
    assert.doesNotMatch(html, /<img|href="command|onerror=alert\(1\)>/);
    const tags = new Set([...html.matchAll(/<(\w+)/g)].map(([, tag = '']) => tag));
    const known =
      'h1 h2 p strong div svg title desc g text path rect br details summary table thead tbody tr th td ul li';
    assert.deepEqual(
      [...tags].filter((tag) => !known.split(' ').includes(tag)),
      [],
    );
  });

  it('takes its colours from the theme, each with one for where there is none', () => {
    const text = page(...days(30, 21, '2026-11-01'));
    const variables = text.match(/var\([^)]*\)/g) ?? [];
    assert.ok(variables.length > 10);
    assert.deepEqual(
      variables.filter((variable) => !/^var\(--vscode-[\w-]+, #[\da-f]{6}\)$/.test(variable)),
      [],
    );
  });
});
