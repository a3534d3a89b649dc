import type { PlanDate } from '../calendar/date';
import type { Language } from '../languages/language';
import { languages } from '../languages/languages';
import type { Day } from '../model/plan';
import { dateAt } from '../words/calendarDate';
import { folded } from '../words/patterns';
import { shortWeekdayAt, weekdayAt } from '../words/weekday';
import { dateLike, weekdayLike, type DateSample } from './dateLike';

/** An entry of a log, and the line of its heading. */
export interface EntryLine {
  readonly entry: Day;
  readonly line: string;
}

/** The heading to write. */
export interface NewHeading {
  readonly date: PlanDate;
  /** Of the entry, if its neighbours are numbered. */
  readonly number: number | undefined;
  /** The language of the log. */
  readonly language: Language;
}

/**
 * The line of a heading in the form of another entry's, without its title; the best first. The others have the date as ISO
 * writes it, the last one nothing else.
 * @param all the entries of the log, which tell how it writes dates
 */
export function headingsLike(
  { entry, line }: EntryLine,
  all: readonly EntryLine[],
  heading: NewHeading,
): readonly string[] {
  const { marks, source } = splitMarks(line);
  const [bold = ''] = /^(?:\*\*|__)/.exec(source) ?? [];
  const label = labelPart(entry, source, heading.number);
  const date = datePart(entry, source, all, heading);
  const weekday = weekdayPart(entry, source, heading);
  const isLabelled = entry.number === undefined || label !== undefined;
  const isWhole = isLabelled && date && (entry.weekday === undefined || weekday !== undefined);
  return [
    ...(isWhole ? [withParts(source, [label, date, weekday])] : []),
    ...[label, weekday].flatMap((part) => (part ? [`${bold}${part.text}: ${heading.date}${bold}`] : [])),
    `${bold}${heading.date}${bold}`,
  ].map((text) => marks + text);
}

/** The marks of quotations and of the heading, without a byte order mark, and what follows them. */
function splitMarks(line: string): { readonly marks: string; readonly source: string } {
  const text = line.replace(/^(?:\uFEFF|ï»¿)/, '');
  const [marks = ''] = /^[ \t>]*(?:#{1,6}[ \t]+)?/.exec(text) ?? [];
  return { marks, source: text.slice(marks.length) };
}

/** Where a part of a heading is. */
interface Span {
  readonly start: number;
  readonly written: string;
}

/** A part of a heading, and the text in its place. */
interface NewPart extends Span {
  readonly text: string;
}

/** The label of a numbered entry. */
function labelSpan({ label, number }: Day, source: string): Span | undefined {
  const start = number === undefined ? -1 : source.indexOf(label);
  return start < 0 ? undefined : { start, written: label };
}

/** The label with another number; `undefined` for a range, and if the number isn't written in digits. */
function labelPart(entry: Day, source: string, number: number | undefined): NewPart | undefined {
  const span = labelSpan(entry, source);
  const found = [...(span?.written ?? '').matchAll(/\d+/g)].findLast(([each]) => Number(each) === entry.number);
  if (!span || !found || number === undefined || entry.through !== entry.number) {
    return undefined;
  }
  const { index: at, 0: digits } = found;
  const next = String(number).padStart(digits.startsWith('0') ? digits.length : 1, '0');
  return { ...span, text: span.written.slice(0, at) + next + span.written.slice(at + digits.length) };
}

/** The first date behind the label, otherwise the first before it. */
function dateSpan(entry: Day, source: string): Span | undefined {
  const label = labelSpan(entry, source);
  const from = label ? label.start + label.written.length : 0;
  const find = (some: readonly number[]): Span | undefined => {
    for (const start of some) {
      const length = dateAt(source.slice(start))?.length;
      if (length !== undefined) {
        return { start, written: source.slice(start, start + length).trimEnd() };
      }
    }
    return undefined;
  };
  const starts = startsOfWords(source);
  return find(starts.filter((start) => start >= from)) ?? find(starts.filter((start) => start < (label?.start ?? 0)));
}

/** In characters. No part of a heading begins further behind. */
const longestHeading = 200;

function startsOfWords(source: string): readonly number[] {
  return [...source.slice(0, longestHeading).matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)].map(({ index }) => index);
}

function datePart(
  entry: Day,
  source: string,
  all: readonly EntryLine[],
  { date, language }: NewHeading,
): NewPart | undefined {
  const span = dateSpan(entry, source);
  const samples = all.flatMap((each): readonly DateSample[] => {
    const written = dateSpan(each.entry, splitMarks(each.line).source)?.written;
    return written === undefined ? [] : [{ written, date: each.entry.date }];
  });
  const sample = span && { written: span.written, date: entry.date };
  const text = sample && inSome(likely(sample.written, language), (each) => dateLike(sample, date, samples, each));
  return span && text !== undefined ? { ...span, text } : undefined;
}

/** The weekday that an entry was read with. */
function weekdayPart({ weekday }: Day, source: string, { date, language }: NewHeading): NewPart | undefined {
  if (weekday === undefined) {
    return undefined;
  }
  for (const start of startsOfWords(source)) {
    const rest = source.slice(start);
    const found = [weekdayAt(rest), shortWeekdayAt(rest)].find((each) => each?.weekday === weekday);
    const isSign = /[(（/]/.test(source[start - 1] ?? '') && /^\p{L}(?!\p{L})/u.test(rest);
    const written = rest.slice(0, found?.length ?? (isSign ? 1 : 0));
    const text = written === '' ? undefined : inSome([language], (each) => weekdayLike(written, weekday, date, each));
    if (text !== undefined) {
      return { start, written, text };
    }
  }
  return undefined;
}

/** The languages in which a date has the usual name of a month, that of the log first: `mai` is short for another in some. */
function likely(written: string, ofLog: Language): readonly Language[] {
  const words: readonly string[] = folded(written).match(/\p{L}+/gu) ?? [];
  const likely = languages.filter(({ months }) => months.some(([name = '']) => words.includes(folded(name))));
  return likely.includes(ofLog) ? [ofLog] : [...likely, ofLog];
}

/** The first result in one of all languages. @param first the languages to begin with */
function inSome<T>(first: readonly Language[], find: (language: Language) => T | undefined): T | undefined {
  for (const each of [...first, ...languages]) {
    const found = find(each);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}

const word = /[\p{L}\p{N}]/u;
/** What may stay behind the last part: closing marks and a colon. */
const closing = /^[\s*_)\]）】:：]*#*$/;

/** A heading with new parts, without its title, wherever that is. */
function withParts(source: string, parts: readonly (NewPart | undefined)[]): string {
  const inOrder = parts.filter((part) => part !== undefined).toSorted((one, other) => one.start - other.start);
  let text = '';
  let end = 0;
  for (const part of inOrder) {
    const gap = source.slice(end, part.start);
    text += (word.test(gap) ? withoutWords(gap, end === 0) : gap) + part.text;
    end = part.start + part.written.length;
  }
  const tail = source.slice(end);
  return closing.test(tail.trimEnd()) ? text + tail.trimEnd() : closed(text);
}

/** What stays between two parts if a title is between them: the bracket before the second, otherwise a colon. */
function withoutWords(gap: string, isFirst: boolean): string {
  if (isFirst) {
    return /^[*_]{0,3}/.exec(gap)?.[0] ?? '';
  }
  return /\s?[([（【]$/.exec(gap)?.[0] ?? ': ';
}

const pairs: readonly (readonly [opening: string, closing: string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['（', '）'],
  ['【', '】'],
];

/** A text with its brackets and its bold type closed. */
function closed(text: string): string {
  const count = (part: string): number => text.split(part).length - 1;
  const brackets = pairs.map(([opening, end]) => (count(opening) > count(end) ? end : ''));
  const emphasis = ['**', '__'].map((mark) => (count(mark) % 2 === 1 ? mark : ''));
  return [text.trimEnd(), ...brackets, ...emphasis].join('');
}
