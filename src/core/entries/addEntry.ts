import { applyChanges, type TextChange } from '../markdown/textChange';
import type { PlanDate } from '../calendar/date';
import type { Language } from '../languages/language';
import { languages } from '../languages/languages';
import { refusal, refuseConflicts, type Edit, type Refusal } from '../model/edit';
import type { Day, Plan } from '../model/plan';
import { daysBelow } from '../model/walk';
import { folded } from '../words/patterns';
import { bodyLike, writingLine } from './entryBody';
import { headingsLike, type EntryLine } from './headingLike';
import { isBlank, lastLineOf } from '../writing/lines/lastLine';
import { readPlanText, type PlanText } from '../writing/lines/planText';
import { areTokensAlike } from '../writing/lines/sameReading';

/** The entry for a date, which was added to a log or was already in it. Then nothing changes. */
export interface EntryEdit extends Edit {
  /** The line in which one begins to write, in the text after the edit, from 0. */
  readonly line: number;
}

/**
 * New Entry: adds an entry for a date at the log's own end, which is its first entry if the newest come first. It looks
 * like its neighbours, and has their labels without their contents. An entry that has the date already stays as it is.
 */
export function addEntry(planText: PlanText, date: PlanDate): EntryEdit | Refusal {
  const conflicts = refuseConflicts(planText);
  if (conflicts) {
    return conflicts;
  }
  const { plan, lines } = planText;
  const entries = daysBelow(plan);
  const [first] = entries;
  if (plan.kind !== 'log' || !first) {
    return refusal('noLog', 0);
  }
  const existing = entries.find((entry) => entry.date === date);
  if (existing) {
    return { kind: 'edit', changes: [], line: writingLine(existing, lines) };
  }
  const end = endOf(entries, first);
  if (end.like.writtenAs !== 'heading') {
    return refusal('entryForm', end.like.line, { label: end.like.label });
  }
  return addAtEnd(planText, entries, end, date);
}

/** The end of a log to which entries are added. */
interface End {
  readonly isNewestFirst: boolean;
  /** The entry there. */
  readonly like: Day;
  /** The entry after that; `undefined` if there is none. */
  readonly neighbour: Day | undefined;
}

function endOf(entries: readonly Day[], first: Day): End {
  const isNewestFirst = areNewestFirst(entries);
  const [like = first, neighbour] = isNewestFirst ? entries : entries.toReversed();
  return { isNewestFirst, like, neighbour };
}

/** Whether most dates come before those below them; if dates don't tell, numbers do. */
function areNewestFirst(entries: readonly Day[]): boolean {
  const fall =
    fallOf(entries.flatMap(({ date }) => date ?? [])) || fallOf(entries.flatMap(({ number }) => number ?? []));
  return fall > 0;
}

/** How many more values are followed by a lower one than by a higher one. */
function fallOf(values: readonly (number | string)[]): number {
  return values.slice(1).reduce<number>((fall, value, index) => {
    const before = values[index] ?? value;
    return fall + (value < before ? 1 : value > before ? -1 : 0);
  }, 0);
}

function addAtEnd(planText: PlanText, entries: readonly Day[], end: End, date: PlanDate): EntryEdit | Refusal {
  const { like, neighbour } = end;
  const all = entries.map((entry): EntryLine => ({ entry, line: planText.lines[entry.line] ?? '' }));
  // The label of a range of days is not that of a day.
  const inOrder = end.isNewestFirst ? all : all.toReversed();
  const template = inOrder.find(({ entry }) => entry.through === entry.number) ?? inOrder[0];
  const number = like.through === undefined ? undefined : like.through + 1;
  const language = languageOf(planText, all);
  const headings = template ? headingsLike(template, all, { date, number, language }) : [];
  const underline = underlineOf(planText, like);
  const body = bodyLike(like, neighbour, planText.lines, like.line + 1 + underline.length);
  for (const heading of new Set(headings)) {
    const added = [heading, ...underline, ...body.lines];
    const insertion = insertionAt(planText, end, added);
    if (isReadAsMeant(planText, insertion, date)) {
      const line = insertion.first + 1 + underline.length + body.cursor;
      return { kind: 'edit', changes: [insertion.change], line };
    }
  }
  return refusal('noPlace', like.line, { label: like.label });
}

/** The line that makes the one above it a heading; none if the entry's heading has marks of its own. */
function underlineOf({ lines, blocksAt }: PlanText, { line }: Day): readonly string[] {
  const isHeading = blocksAt(line).some(({ kind }) => kind === 'heading');
  const [below = ''] = lines.slice(line + 1, line + 2);
  return isHeading && !/^[ \t>]*#/.test(lines[line] ?? '') && /^[ \t>]*(?:=+|-+)[ \t]*$/.test(below) ? [below] : [];
}

/** Lines to insert. */
interface Insertion {
  readonly change: TextChange;
  /** The number of the entry's line in the new text, from 0. */
  readonly first: number;
  /** The first inserted line in the new text, and how many there are. */
  readonly start: number;
  readonly count: number;
}

/** The blank lines and breaks between two entries; one blank line if there is more, such as the heading of a month. */
function linesBetween(planText: PlanText, upper: Day | undefined, lower: Day | undefined): readonly string[] {
  if (!upper || !lower) {
    return [''];
  }
  const start = lastLineOf(planText, upper) + 1;
  const between = planText.lines.slice(start, lower.line);
  return between.every((line, index) => isBlank(line) || planText.isBreak(start + index)) ? between : [''];
}

/** Adds the lines of an entry before or after another, with what separates that one from its neighbour in between. */
function insertionAt(planText: PlanText, { isNewestFirst, like, neighbour }: End, added: readonly string[]): Insertion {
  const { lines, lineEnding } = planText;
  const last = lastLineOf(planText, like);
  const between = isNewestFirst ? linesBetween(planText, like, neighbour) : linesBetween(planText, neighbour, like);
  if (isNewestFirst) {
    const [mark = ''] = like.line === 0 ? (/^(?:\uFEFF|ï»¿)/.exec(lines[0] ?? '') ?? []) : [];
    const at = { line: like.line, character: mark.length };
    const all = [...added, ...between];
    const text = all.map((line) => line + lineEnding).join('');
    return { change: { start: at, end: at, text }, first: like.line, start: like.line, count: all.length };
  }
  const at = { line: last, character: (lines[last] ?? '').length };
  const all = [...between, ...added];
  const text = all.map((line) => lineEnding + line).join('');
  const start = last + 1;
  return { change: { start: at, end: at, text }, first: start + between.length, start, count: all.length };
}

/** Whether the new text has an entry with this date on its line, and everything else is read as before. */
function isReadAsMeant(before: PlanText, { change, first, start, count }: Insertion, date: PlanDate): boolean {
  const after = readPlanText(applyChanges(before.text, [change]), before);
  const lineBefore = (line: number): number | undefined =>
    line < start ? line : line < start + count ? undefined : line - count;
  const isSame = areTokensAlike(before.tokens, after.tokens, lineBefore);
  const entry = after.dayAt(first);
  return (
    isSame &&
    entry?.state === 'entry' &&
    entry.date === date &&
    (after.plan.isPlan || !before.plan.isPlan) &&
    describe(after.plan, entry) === describe(before.plan, undefined)
  );
}

/** The entries of a log except one, to compare them. */
function describe(plan: Plan, without: Day | undefined): string {
  const entries = daysBelow(plan).filter((entry) => entry !== without);
  return JSON.stringify(entries.map(({ label, title, date, weekday, state }) => [label, title, date, weekday, state]));
}

/** How many characters of a text tell its language. */
const enoughText = 20_000;

/** The language of most words in the headings of a log. If that is unclear, the whole text tells, then their order. */
function languageOf({ text, plan }: PlanText, all: readonly EntryLine[]): Language {
  const headings = [plan.title ?? '', ...all.map(({ line }) => line)].join(' ');
  const counts = [headings, text].map((some) => countsIn(some.slice(0, enoughText)));
  const inOrder = languages.toSorted((one, other) =>
    counts.reduce((order, countOf) => order || countOf(other) - countOf(one), 0),
  );
  return inOrder[0] ?? defaultLanguage;
}

/** Counts the words of a language in a text. */
function countsIn(text: string): (language: Language) => number {
  const words = folded(text).match(/\p{L}+/gu) ?? [];
  const counts = new Map(
    languages.map((language) => {
      const known = wordsOf(language);
      return [language, words.filter((word) => known.has(word)).length];
    }),
  );
  return (language) => counts.get(language) ?? 0;
}

const [defaultLanguage] = languages as readonly [Language, ...Language[]];

function wordsOf(language: Language): ReadonlySet<string> {
  const { units, weekdays, shortWeekdays = '', months, logTitles, telling, and = [], of = [], signs = [] } = language;
  const dates = [...Object.values(weekdays).flat(), ...months.flat(), shortWeekdays];
  const phrases = [...dates, ...Object.values(units).flat(), ...logTitles, ...telling, ...and, ...of, ...signs];
  return new Set(phrases.flatMap((phrase) => folded(phrase).split(' ')));
}
