import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt, { type Token } from 'markdown-it';
import { weekMarkdown } from '../../src/commands/progress/weekText';
import { amountOfWork, weekOfWork, type Week } from '../../src/core/exporting/week';
import type { DatedPlanAt } from '../../src/core/learner/standing';
import { datesOf, readPlan } from '../../src/core/reading/readPlan';
import { daysBelow } from '../../src/core/model/walk';
import { nextDate } from './naiveStreak';
import { numRuns } from './runs';

/** Dates around the end of a year, and one that does not exist. */
const origin = '2026-12-14';
const dates = fc.nat({ max: 27 }).map((days) => nextDate(origin, days));
const written = fc.oneof({ weight: 9, arbitrary: dates }, { weight: 1, arbitrary: fc.constant('2026-12-32') });

interface WrittenTask {
  readonly box: string;
  readonly date: string | undefined;
  readonly isNested: boolean;
}

interface WrittenDay {
  readonly tasks: readonly WrittenTask[];
  /** The date of its completion line, if it has one. */
  readonly completedOn: string | undefined;
}

interface WrittenModule {
  readonly tasks: readonly WrittenTask[];
  readonly days: readonly WrittenDay[];
}

const maybeDate = fc.option(written, { nil: undefined });
const tasks = fc.array(
  fc.record<WrittenTask>({ box: fc.constantFrom('x', 'x', 'x', ' ', '-'), date: maybeDate, isNested: fc.boolean() }),
  { maxLength: 4 },
);
const days = fc.array(fc.record<WrittenDay>({ tasks, completedOn: maybeDate }), { maxLength: 3 });
const modules = fc.array(fc.record<WrittenModule>({ tasks, days }), { maxLength: 3 });

function taskLines(some: readonly WrittenTask[], name: string): readonly string[] {
  return some.map(({ box, date, isNested }, index) => {
    const done = date === undefined ? '' : ` ✅ ${date}`;
    return `${isNested && index > 0 ? '  ' : ''}- [${box}] ${name}-${index}${done}`;
  });
}

/** A plan in which each task has a name of its own. @param name is part of these names */
function textOf(name: string, some: readonly WrittenModule[]): string {
  const lines = some.flatMap((module, outer) => [
    ...['', `## Module ${outer + 1}`, '', ...taskLines(module.tasks, `${name}-${outer}`)],
    ...module.days.flatMap((day, inner) => {
      const completion = day.completedOn === undefined ? [] : [`- [x] Day complete ✅ ${day.completedOn}`];
      return ['', `### Day ${outer}${inner}`, '', ...taskLines(day.tasks, `${name}-${outer}-${inner}`), ...completion];
    }),
  ]);
  return [`# Plan ${name}`, ...lines, ''].join('\n');
}

function planOf(path: string, text: string): DatedPlanAt {
  const plan = readPlan(text, { isToldSo: true });
  return { path, plan, ...datesOf(plan, text) };
}

/** The Monday to Sunday around a date, found by walking. */
function weekAround(date: string): readonly string[] {
  let monday = date;
  while (new Date(`${monday}T12:00:00Z`).getUTCDay() !== 1) {
    monday = nextDate(monday, -1);
  }
  return [0, 1, 2, 3, 4, 5, 6].map((index) => nextDate(monday, index));
}

/** The checked tasks in a text that have one of these dates, as `date name`. */
function doneIn(text: string, on: readonly string[]): readonly string[] {
  const checked = [...text.matchAll(/^ *- \[x\] (.*) ✅ (\S+)$/gm)];
  return checked.flatMap(([, name = '', date = '']) => (on.includes(date) ? [`${date} ${name}`] : []));
}

function namesIn({ dates: worked }: Pick<Week<unknown>, 'dates'>): readonly string[] {
  return worked.flatMap(({ date, done }) =>
    done.flatMap(({ work }) => (work.kind === 'entry' ? [] : work.tasks.map(({ text }) => `${date} ${text}`))),
  );
}

describe('A week of work', () => {
  it('has every task done in it once and on its date, every completed day once, and nothing else', () => {
    fc.assert(
      fc.property(modules, modules, dates, (one, other, today) => {
        const texts = [textOf('A', one), textOf('B', other)];
        const read = texts.map((text, index) => planOf(`${index}.md`, text));
        const thisWeek = weekAround(today).filter((date) => date <= today);
        const lastWeek = weekAround(nextDate(today, -7));
        const datesDone = (on: readonly string[]): readonly string[] =>
          on.filter((date) => texts.some((text) => doneIn(text, [date]).length > 0));
        const isLast = datesDone(thisWeek).length === 0;
        const on = isLast ? lastWeek : thisWeek;
        const week = weekOfWork(read, undefined, today);
        assert.deepEqual(
          week?.dates.map(({ date }) => date) ?? [],
          datesDone(on),
          'the dates on which something was done',
        );
        assert.equal(week === undefined, datesDone(on).length === 0);
        if (!week) {
          return;
        }
        assert.equal(week.isLast, isLast);
        assert.deepEqual([week.from, week.through], [weekAround(on[0] ?? '')[0], weekAround(on[0] ?? '')[6]]);
        const names = texts.flatMap((text) => doneIn(text, on)).filter((name) => !name.endsWith('Day complete'));
        assert.deepEqual(namesIn(week).toSorted(), names.toSorted());
        const completed = week.dates.flatMap(({ date, done }) =>
          done.flatMap(({ at, work }) =>
            work.kind === 'day' && work.isCompleted ? [`${date} ${at.path} ${work.day.label}`] : [],
          ),
        );
        const expected = read.flatMap(({ path, plan }) =>
          daysBelow(plan).flatMap(({ completedOn, label }) =>
            completedOn !== undefined && on.includes(completedOn) ? [`${completedOn} ${path} ${label}`] : [],
          ),
        );
        assert.deepEqual(completed.toSorted(), expected.toSorted());
        const amount = amountOfWork(week);
        assert.deepEqual([amount.days + amount.weeks, amount.tasks], [completed.length, names.length]);
      }),
      { numRuns },
    );
  });
});

/** Pieces of Markdown, so that links, images, tags and marks come together by chance. */
const piece = fc.constantFrom(
  ...['Knots', ' ', ' ', '!', '[', ']', '](', '(', ')', '*', '**', '_', '~', '~~', '`', '<', '>', '&amp;', '&lt;'],
  ...['\\', '|', '#', '- ', '1. ', '$', 'http', 's', '://', '//', 'example.org', '@', 'command:', 'x.md', '<b>', '✅'],
  ...[
    '[a](https://example.org/a)',
    '![b](https://example.org/b)',
    '[c](c.md)',
    '[d](command:d)',
    '[[e](../e)',
    '\u202e',
  ],
);
const hostile = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

/** What a person reads, without the paths of files. */
function wordsOf(tokens: readonly Token[]): string {
  return withoutPaths(tokens.map(({ type, content }) => (type === 'code_inline' ? '' : content)).join(''));
}

function withoutPaths(text: string): string {
  return text.replaceAll(' ()', '').trim();
}

describe('The Markdown of a week', () => {
  const markdown = new MarkdownIt({ html: true, linkify: true });
  // As VS Code's preview has it.
  markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

  it('is a list for each date without images, tags and headings, and with links to the web only, whatever plans say', () => {
    const texts = fc.array(hostile, { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(texts, hostile, fc.boolean(), (some, title, isDay) => {
        const tasks = some.map((text) => `- [x] ${text} ✅ 2026-12-30`);
        const under = isDay ? `## Day 1: ${title}` : `## ${title}`;
        const text = ['# Plan', under, ...tasks, '- [ ] open', '## Day 2', '- [ ] Rest', ''].join('\n');
        const week = weekOfWork([planOf('plans/sea/a.md', text)], undefined, '2026-12-31');
        const written = week && weekMarkdown(week, wording);
        const tokens = markdown.parse(written ?? '', {}).flatMap((token) => [token, ...(token.children ?? [])]);
        const unwanted = tokens.filter(({ type }) => /heading|html|image|table|fence|code_block|^s_|^em_/.test(type));
        const strong = tokens.filter(({ type }) => type === 'strong_open').length;
        const addresses = tokens.flatMap(({ attrs }) =>
          (attrs ?? []).flatMap(([key, value]) => (key === 'href' ? [String(value)] : [])),
        );
        const items = tokens.filter(({ type }) => type === 'list_item_open').length;
        const lines = (written ?? '').split('\n').filter((line) => /^ *- /.test(line)).length;
        assert.deepEqual(
          [unwanted.map(({ type }) => type), addresses.filter((address) => !/^https?:\/\//.test(address)), items],
          [[], [], lines],
          written,
        );
        assert.equal(strong, week ? 2 : 0, written);
        const read = tokens.flatMap(({ type, children }) => (type === 'inline' ? [wordsOf(children ?? [])] : []));
        for (const name of week ? namesIn(week) : []) {
          const task = withoutPaths(name.slice('2026-12-30 '.length).replace(/\s+/g, ' '));
          // An address reads as a browser would show it.
          assert.ok(task === '' || task.includes('://') || read.includes(task), `${task} in ${written}`);
        }
      }),
      { numRuns },
    );
  });
});

const wording = {
  l10n: { t: (message: string, ...values: readonly unknown[]) => [message, ...values].join(' ') },
  language: 'en',
  nameOf: ({ path }: DatedPlanAt) => path,
  pathInFolder: ({ path }: DatedPlanAt) => path,
};
