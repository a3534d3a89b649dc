import { isDate } from '../date';
import type { PlanDate } from '../plan';
import { languages } from '../words';
import { anyOf } from './patterns';

/** A date at the beginning of a text, in one of the ways in which people write one. */
export interface WrittenDate {
  /** How many characters of the text it takes. */
  readonly length: number;
  /** `undefined` where the year is missing, or where the calendar has no such date. */
  readonly date: PlanDate | undefined;
  /** The calendar has such a date, in some year. */
  readonly isPossible: boolean;
}

const monthWords = anyOf((language) => language.months.flat());
const year = String.raw`(?<year>\d{4})`;
const day = String.raw`(?<day>\d{1,2})`;
const month = String.raw`(?<month>\d{1,2})`;
const monthName = String.raw`(?<name>${monthWords})\.?`;
const end = String.raw`(?![\p{L}\d])`;

/** The ways to write a date; each reads at the beginning of a text. */
const forms: readonly RegExp[] = [
  // 2026-11-21, 2026/11/21
  String.raw`${year}[-/.]${month}[-/.]${day}${end}`,
  // 2016年6月27日, 6月27日, 2016년 6월 27일
  String.raw`(?:${year}\s?[年년]\s?)?${month}\s?[月월]\s?${day}\s?[日일]`,
  // June 27, 2016 · January, 01, 2020 · June 27th
  String.raw`${monthName},?\s${day}(?:st|nd|rd|th)?(?:,?\s${year})?${end}`,
  // 27 June 2016 · 27 de junio de 2016 · 27. Juni · 1er mai
  String.raw`${day}(?:er|st|nd|rd|th|\.|º)?\s(?:de\s|of\s)?${monthName}(?:,?\s(?:de\s|del\s)?${year})?${end}`,
].map((form) => new RegExp(`^${form}`, 'iu'));

/** A year in which every date that the calendar knows exists. */
const leapYear = '2024';

const monthNames = new Set(languages.flatMap(({ months }) => months.flat()));

/** Whether a word is a month, in any language. */
export function isMonthName(word: string): boolean {
  return monthNames.has(word.toLowerCase());
}

/** The date with which a text begins, or `undefined` where it begins with none. */
export function dateAt(text: string): WrittenDate | undefined {
  const [firstWord = ''] = /^(?:\d|\p{L}{1,20})/u.exec(text) ?? [];
  if (!/^\d/.test(firstWord) && !isMonthName(firstWord)) {
    return undefined;
  }
  for (const form of forms) {
    const found = form.exec(text);
    if (found) {
      return writtenDate(found);
    }
  }
  return undefined;
}

function writtenDate({ 0: written, groups = {} }: RegExpExecArray): WrittenDate {
  const number = groups['month'] ?? String(monthNumber(groups['name'] ?? ''));
  const inYear = (some: string): string =>
    `${some}-${number.padStart(2, '0')}-${(groups['day'] ?? '').padStart(2, '0')}`;
  const full = inYear(groups['year'] ?? '');
  const date = isDate(full) ? full : undefined;
  const isPossible = groups['year'] === undefined ? isDate(inYear(leapYear)) : date !== undefined;
  return { length: written.length, date, isPossible };
}

/** 1 to 12. */
function monthNumber(name: string): number {
  const wanted = name.toLowerCase();
  return 1 + Math.max(...languages.map(({ months }) => months.findIndex((names) => names.includes(wanted))));
}
