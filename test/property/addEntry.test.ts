import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, type PlanDate } from '../../src/core/calendar/date';
import { applyChanges, inverseOf } from '../../src/core/markdown/textChange';
import { daysBelow, modulesBelow } from '../../src/core/model/walk';
import { addEntry } from '../../src/core/entries/addEntry';
import { readPlanText } from '../../src/core/writing/lines/planText';
import { damaged, damagedPlans, damages, textOf } from './damagedPlans';
import { anyTexts, markdownTexts } from './markdownTexts';
import { countEdit, numRuns } from './runs';

type Write = (date: PlanDate, number: number) => string;

/** How Intl writes a date: as people who speak the language do. */
function intl(language: string, options: Intl.DateTimeFormatOptions): Write {
  const format = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
  return (date) => format.format(new Date(`${date}T00:00:00Z`)).replaceAll('\u202f', ' ');
}

const parts = (date: PlanDate): readonly string[] => date.split('-');
const long = { dateStyle: 'long' } as const;
const full = { dateStyle: 'full' } as const;
const short = { year: 'numeric', month: 'short', day: 'numeric' } as const;

/** Forms of headings, and the titles of logs in their languages. */
const forms: readonly (readonly [title: string, write: Write])[] = [
  ['My log', (date) => date],
  ['My log', (date, number) => `Day ${number}: ${date}`],
  ['My log', (date, number) => `**Day ${number} - ${date}**`],
  ['My log', (date) => date.replaceAll('-', '/')],
  ['My log', (date) => date.replaceAll('-', '')],
  ['My log', (date) => parts(date).toReversed().join('.')],
  ['100 Days of Code - Log', (date, number) => `Day ${number}: ${intl('en-US', long)(date, number)}`],
  ['Learning journal', intl('en-US', full)],
  ['Learning journal', intl('en-US', short)],
  ['Learning journal', intl('en-GB', long)],
  ['Lerntagebuch', intl('de', long)],
  ['Lerntagebuch', intl('de', full)],
  ['Mi diario', intl('es', long)],
  ['Journal de bord', intl('fr', long)],
  ['Il mio diario', intl('it', long)],
  ['Dziennik nauki', intl('pl', long)],
  ['学習日記', intl('ja', long)],
  ['学习日志', intl('zh', long)],
  ['학습 일지', intl('ko', long)],
];

const bodies = fc.constantFrom<readonly string[]>(
  ['Tied a knot.'],
  ['', 'Tied a knot.', ''],
  ['', "**Today's Progress**: Knots", '', '**Thoughts:** hard', ''],
  ['', '### What I learned', '', '- Knots', ''],
  ['- Knots', '', '---', ''],
);

/** A log whose entries are alike, with dates before today and some time between them. */
const logs = fc
  .record({
    form: fc.constantFrom(...forms),
    gaps: fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 2, maxLength: 6 }),
    body: bodies,
    isNewestFirst: fc.boolean(),
    lineEnding: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\uFEFF'),
    end: fc.constantFrom<readonly string[]>([], [''], ['', '# Links', '- Rope']),
    today: fc.nat({ max: 800 }).map((days) => addDays('2026-01-01', days)),
  })
  .map(({ form: [title, write], gaps, body, isNewestFirst, lineEnding, mark, end, today }) => {
    const dates = gaps.map((_, index) => addDays(today, -gaps.slice(index).reduce((sum, gap) => sum + gap, 0)));
    const entries = dates.map((date, index) => [`## ${write(date, index + 1)}`, ...body]);
    const inOrder = isNewestFirst ? entries.toReversed() : entries;
    const text = mark + [`# ${title}`, '', ...inOrder.flat(), ...end].join(lineEnding);
    return { text, dates, today, heading: `## ${write(today, dates.length + 1)}`, isNewestFirst, lineEnding };
  });

describe('A new entry', () => {
  it('looks like its neighbours, and is found by the reader with its date at the log’s own end', () => {
    fc.assert(
      fc.property(logs, ({ text, dates, today, heading, isNewestFirst, lineEnding }) => {
        const before = readPlanText(text);
        // The reader takes few entries of some forms for no log, e.g. weekdays that run down.
        fc.pre(before.plan.isPlan && daysBelow(before.plan).every(({ date }) => date !== undefined));
        // May is both the name of a month and its abbreviation.
        fc.pre(dates.some((date) => date.slice(5, 7) !== '05'));
        const edit = addEntry(before, today);
        countEdit();
        assert.ok(edit.kind === 'edit', JSON.stringify(edit));
        const after = readPlanText(applyChanges(text, edit.changes));
        const found = daysBelow(after.plan).map(({ date }) => date);
        const expected = [...dates, today];
        assert.deepEqual(found, isNewestFirst ? expected.toReversed() : expected);
        const day = daysBelow(after.plan).find(({ date }) => date === today);
        assert.equal(after.lines[day?.line ?? 0], heading);
        assert.ok(day && day.line < edit.line && edit.line <= day.endLine);
        assert.equal(after.text.split(lineEnding).length, after.lines.length);
        const again = addEntry(after, today);
        assert.ok(again.kind === 'edit' && again.changes.length === 0);
        assert.ok(day.line < again.line && again.line <= day.endLine);
      }),
      { numRuns },
    );
  });

  it('is the only change of any text, leaves the other entries as they are, and can be undone byte for byte', () => {
    const damagedLogs = fc
      .tuple(logs, fc.array(damages, { minLength: 1, maxLength: 4 }))
      .map(([{ text }, some]) => textOf(damaged(text, some)));
    const texts = fc.oneof({ weight: 4, arbitrary: damagedLogs }, damagedPlans, markdownTexts, anyTexts);
    fc.assert(
      fc.property(texts, fc.boolean(), (text, isToldSo) => {
        const today = '2029-02-28';
        const before = readPlanText(text, { isToldSo });
        const edit = addEntry(before, today);
        if (edit.kind === 'refused') {
          return;
        }
        countEdit();
        const changed = applyChanges(text, edit.changes);
        assert.equal(applyChanges(changed, inverseOf(text, edit.changes)), text);
        assert.ok(edit.changes.every(({ start, end }) => start.line === end.line && start.character === end.character));
        const entriesOf = (some: typeof before): readonly unknown[] =>
          daysBelow(some.plan).flatMap(({ label, title, date }) => (date === today ? [] : [[label, title, date]]));
        const after = readPlanText(changed, before);
        assert.deepEqual(entriesOf(after), entriesOf(before));
        const modulesOf = (some: typeof before): readonly string[] => modulesBelow(some.plan).map(({ title }) => title);
        assert.deepEqual(modulesOf(after), modulesOf(before));
        assert.ok(daysBelow(after.plan).some(({ date }) => date === today));
      }),
      { numRuns },
    );
  });
});
