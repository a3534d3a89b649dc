import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dateOfDay } from '../../src/core/calendar/date';
import { readFrontMatter, type Schedule } from '../../src/core/frontMatter/frontMatter';
import { setSchedule } from '../../src/core/frontMatter/setSchedule';
import { readPlan } from '../../src/core/reading/readPlan';
import { everyDay, writeDateRange, type DateRange, type StudyDay } from '../../src/core/calendar/studyDays';
import { daysBelow } from '../../src/core/model/walk';
import { applyChanges, inverseOf } from '../../src/core/markdown/textChange';
import { damagedPlans } from './damagedPlans';
import { anyTexts, markdownTexts } from './markdownTexts';
import { numRuns } from './runs';

const dates = fc.integer({ min: 20_700, max: 20_720 }).map(dateOfDay);
const ranges: fc.Arbitrary<DateRange> = fc
  .tuple(dates, dates)
  .map(([one, other]) => (one < other ? { from: one, through: other } : { from: other, through: one }));

const schedules: fc.Arbitrary<Schedule> = fc.record({
  start: fc.option(dates, { nil: undefined }),
  studyDays: fc.option(fc.uniqueArray(fc.constantFrom<StudyDay>(...everyDay), { minLength: 1 }), { nil: undefined }),
  daysOff: fc.uniqueArray(ranges, { maxLength: 4, selector: writeDateRange }),
});

/** A value, perhaps in quotes. */
const quoted = (text: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.tuple(text, fc.constantFrom('', '', '"', "'")).map(([value, quote]) => quote + value + quote);
const comments = fc.constantFrom('', '', ' # why', '   #', ' ');

const items: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'study-days': quoted(fc.constantFrom('mon', 'Tue', 'wednesday', 'sun', 'noday')),
  'days-off': quoted(fc.oneof(ranges.map(writeDateRange), fc.constantFrom('2026-02-30', 'soon', '2026-11-02'))),
};

const starts = quoted(fc.oneof(dates, fc.constantFrom('soon', '0001-01-01')));

/** One of our keys with its value on the same line. */
function inline(key: string): fc.Arbitrary<string> {
  const of = items[key];
  const value = of
    ? fc.oneof(
        of,
        fc
          .tuple(fc.array(of, { maxLength: 4 }), fc.constantFrom(', ', ',', ' , '), fc.constantFrom('', ' '))
          .map(([some, comma, pad]) => `[${pad}${some.join(comma)}${pad}]`),
      )
    : starts;
  return value.map((text) => `${key}: ${text}`);
}

/** One of our keys on lines of its own, with a value, a list or nothing. */
function inLines(key: string, indent: string): fc.Arbitrary<readonly string[]> {
  const of = items[key];
  const single = fc.tuple(inline(key), comments).map(([text, comment]) => [indent + text + comment]);
  const empty = comments.map((comment) => [`${indent}${key}:${comment}`]);
  const list = of
    ? fc
        .tuple(
          fc.constantFrom('', '  '),
          fc.array(fc.tuple(of, comments), { minLength: 1, maxLength: 4 }),
          comments,
          fc.boolean(),
        )
        .map(([more, some, comment, isTold]) => [
          `${indent}${key}:${comment}`,
          ...some.flatMap(([text, end], index) => [
            ...(isTold && index === 1 ? [`${indent}${more}# these too`] : []),
            `${indent}${more}- ${text}${end}`,
          ]),
        ])
    : single;
  return fc.oneof(single, list, empty);
}

const keys = fc.shuffledSubarray(['start', 'study-days', 'days-off', 'pace']);

/** A part of the text under `daymark`, and the key that it belongs to. */
interface Part {
  readonly key: string;
  readonly text: string;
}

const inBraces: fc.Arbitrary<readonly Part[]> = fc
  .tuple(
    keys.chain((some) => fc.tuple(...some.map((key) => inline(key).map((text) => ({ key, text }))))),
    fc.constantFrom('', ' '),
    comments,
  )
  .map(([some, pad, comment]) => [
    { key: 'daymark', text: `daymark: {${pad}` },
    ...some.flatMap((part, index) => (index === 0 ? [part] : [{ key: 'comma', text: ', ' }, part])),
    { key: 'daymark', text: `${pad}}${comment}\n` },
  ]);

const inBlock: fc.Arbitrary<readonly Part[]> = fc
  .tuple(keys, fc.constantFrom('  ', ' ', '    '), comments)
  .chain(([some, indent, comment]) =>
    fc
      .tuple(
        ...some.map((key) =>
          inLines(key, indent).map((lines) => ({ key, text: lines.map((line) => `${line}\n`).join('') })),
        ),
      )
      .map((parts) => [{ key: 'daymark', text: `daymark:${comment}\n` }, ...parts]),
  );

const others = fc
  .array(
    fc.constantFrom(
      'title: "Knots: a plan" # old',
      'tags: [a, b]',
      '# a comment',
      '',
      'text: |\n  some\n   more',
      'n: {a: 1}',
    ),
    { maxLength: 3 },
  )
  .map((some) => [...new Set(some)].map((line) => `${line}\n`).join(''));

const bodies = fc.constantFrom('# Plan\n## Day 1\n- [x] a ✅ 2026-11-21\n## Day 2\n', '', '\n---\ndaymark: {}\n---\n');

const plans = fc.record({
  mark: fc.constantFrom('', '\uFEFF'),
  before: others,
  parts: fc.oneof(inBraces, inBlock, fc.constant<readonly Part[]>([])),
  after: fc.constantFrom('', 'end: 1\n', '# the end\n'),
  body: bodies,
  ending: fc.constantFrom('\n', '\r\n', '\r'),
});

/** The beginning of a file: the fences of several tools, thematic breaks, and lines between them. */
const firstLines = fc.array(
  fc.constantFrom('---', '---', '--- ', '+++', '...', '----', '', ' ', 'title: a', 'tags: [b]', '# c', 'd\u2028e'),
  { maxLength: 7 },
);

/** The lines of foreign keys in the part of a text that Jekyll, Pandoc or Hugo would read as front matter. */
function othersIn(text: string): readonly string[] {
  const lines = text.split(/\r\n?|\n/).map((line) => line.trimEnd());
  const first = lines.findIndex((line) => line !== '');
  const fences = { '---': ['---', '...'], '+++': ['+++'] }[lines[first] ?? ''] ?? [];
  const last = lines.findIndex((line, index) => index > first && fences.includes(line));
  return lines.slice(first, Math.max(last, first)).filter((line) => /^(?:title|tags): /.test(line));
}

describe('Setting a schedule', () => {
  it('writes what is then read, and leaves every byte outside the keys that it changes', () => {
    fc.assert(
      fc.property(plans, schedules, ({ mark, before, parts, after, body, ending }, wanted) => {
        const withEndings = (text: string): string => text.replaceAll('\n', ending);
        const text = mark + withEndings(`---\n${before}${parts.map((part) => part.text).join('')}${after}---\n${body}`);
        const edit = setSchedule(text, wanted);
        assert.ok(edit.kind === 'edit', `refused: ${JSON.stringify(edit)}`);
        const changed = applyChanges(text, edit.changes);

        assert.deepEqual(meaning(readFrontMatter(changed)), meaning(wanted));
        assert.ok(changed.startsWith(mark + withEndings(`---\n${before}`)), 'the text before is the same');
        assert.ok(changed.endsWith(withEndings(`---\n${body}`)), 'the text after is the same');
        for (const part of parts.filter(({ key }) => key === 'pace' || isKept(readFrontMatter(text), wanted, key))) {
          assert.ok(changed.includes(withEndings(part.text)), `${part.text} is the same`);
        }
        assert.equal(applyChanges(changed, inverseOf(text, edit.changes)), text);
        assert.deepEqual(setSchedule(changed, wanted), { kind: 'edit', changes: [] });
      }),
      { numRuns },
    );
  });

  it('changes no line and no day of a text without front matter', () => {
    fc.assert(
      fc.property(markdownTexts, schedules, (text, wanted) => {
        fc.pre(!text.startsWith('---'));
        const edit = setSchedule(text, wanted);
        const changed = edit.kind === 'edit' ? applyChanges(text, edit.changes) : text;
        assert.ok(edit.kind === 'refused' || changed.endsWith(text));
        const labels = (some: string): unknown => daysBelow(readPlan(some)).map(({ label, state }) => [label, state]);
        assert.deepEqual(labels(changed), labels(text));
      }),
      { numRuns },
    );
  });

  it('changes no day of a damaged plan', () => {
    fc.assert(
      fc.property(damagedPlans, schedules, (text, wanted) => {
        const edit = setSchedule(text, wanted);
        const changed = edit.kind === 'edit' ? applyChanges(text, edit.changes) : text;
        const labels = (some: string): unknown => daysBelow(readPlan(some)).map(({ label, state }) => [label, state]);
        assert.deepEqual(labels(changed), labels(text));
      }),
      { numRuns },
    );
  });

  it('never adds front matter above text that another tool reads as front matter', () => {
    const ending = fc.constantFrom('\n', '\r\n', '\r');
    fc.assert(
      fc.property(firstLines, ending, schedules, (some, lineEnding, wanted) => {
        const text = some.join(lineEnding);
        const edit = setSchedule(text, wanted);
        if (edit.kind === 'edit') {
          const changed = applyChanges(text, edit.changes);
          assert.deepEqual(othersIn(changed), othersIn(text));
          assert.deepEqual(meaning(readFrontMatter(changed)), meaning(wanted));
        }
      }),
      { numRuns },
    );
  });

  it('never fails, whatever the front matter contains', () => {
    fc.assert(
      fc.property(
        anyTexts,
        fc.constantFrom('daymark:\n', 'daymark: ', '', ' - daymark: [', 'daymark: {a: {b: *c}, '),
        schedules,
        (noise, key, wanted) => {
          const text = `---\n${key}${noise}\n---\n# Plan`;
          const edit = setSchedule(text, wanted);
          if (edit.kind === 'edit') {
            assert.deepEqual(meaning(readFrontMatter(applyChanges(text, edit.changes))), meaning(wanted));
          }
        },
      ),
      { numRuns },
    );
  });
});

/** A schedule for comparison, without the order of its days and without repetitions. */
function meaning({ start, studyDays, daysOff }: Schedule): unknown {
  const ofWeek = everyDay.filter((day) => studyDays?.includes(day));
  return { start, studyDays: ofWeek, daysOff: [...new Set(daysOff.map(writeDateRange))].sort() };
}

/** Whether the value of a key is already the wanted one, so that its text must not change. */
function isKept(before: Schedule, wanted: Schedule, key: string): boolean {
  const some = meaning(before) as Record<string, unknown>;
  const others = meaning(wanted) as Record<string, unknown>;
  const name = { start: 'start', 'study-days': 'studyDays', 'days-off': 'daysOff' }[key];
  return name !== undefined && JSON.stringify(some[name]) === JSON.stringify(others[name]) && !isNothing(others[name]);
}

function isNothing(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0);
}
