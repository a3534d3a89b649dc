import { isDate, type PlanDate } from '../calendar/date';
import { languages } from '../languages/languages';
import { anyOf, folded } from './patterns';

/** A date at the beginning of a text. */
export interface WrittenDate {
  /** How many characters of the text it takes. */
  readonly length: number;
  /** `undefined` if the year is missing, the order of day and month is unclear, or the calendar has no such date. */
  readonly date: PlanDate | undefined;
  /** Whether the calendar has such a date, at least in some year. */
  readonly isPossible: boolean;
  /** The numbers of a date without the name of a month that may have another order, or a year of two digits. */
  readonly numbers?: DateNumbers | undefined;
  /** Where it may be in a year, see `daysBetween`: two places if the order of day and month is unclear. */
  readonly inYear: readonly number[];
}

/** The numbers of `27-03-23` as they are written. */
export interface DateNumbers {
  readonly one: number;
  readonly other: number;
  /** Of two or four digits. */
  readonly year: string;
}

const monthWords = anyOf((language) => language.months.flat());
const year = String.raw`(?<year>\d{4})`;
const day = String.raw`(?<day>\d{1,2})`;
const month = String.raw`(?<month>\d{1,2})`;
const monthName = String.raw`(?<name>${monthWords})\.?`;
const end = String.raw`(?:(?![\p{L}\d])|(?=[到至]|から))`;
const weekdayWords = anyOf(({ weekdays, shortWeekdays = '', weekdaySigns = '' }) => [
  ...Object.values(weekdays).flat(),
  ...shortWeekdays.split(' ').filter(Boolean),
  ...weekdaySigns,
]);
/** The end of a text, or what separates it from the next. */
const endOfText = String.raw`(?:$|[–—:|·,)）\]])`;
/** The rest of a range of dates, ` ~ 9/7`. It ends the text: `1/2 to 1 mile` isn't a range. */
const restOfRange = String.raw`\s?(?:[~～〜至到-]|から|to)\s?\d{1,2}[/.]\d{1,2}(?=\s*${endOfText})`;
/** What may follow the numbers of a date without a year. In `1/2 hitch` they are a fraction. */
const noText = String.raw`(?=\s*${endOfText}|\s-|${restOfRange}|\s*\p{Extended_Pictographic}|\s?[(（](?:${weekdayWords})[.・)）])`;

/** What may be right behind the day of a month. */
const ordinal = String.raw`(?:er|st|nd|rd|th|\.|º)`;
const to = anyOf((language) => language.to ?? []);

/** The ways to write a date, each matched at the beginning of a text. */
const forms: readonly RegExp[] = [
  // 2026-11-21, 2026/11/21, 2026-11-21T19:00
  String.raw`${year}[-/.]${month}[-/.]${day}(?:t\d{2}:\d{2}(?::\d{2})?)?${end}`,
  // 2016年6月27日, 6月27日, 2016년 6월 27일
  String.raw`(?:${year}\s?[年년]\s?)?${month}\s?[月월]\s?${day}\s?[日일]`,
  // June 27, 2016 · January, 01, 2020 · June 27th · June 27-29, 2016
  String.raw`${monthName},?\s${day}(?:st|nd|rd|th)?(?:(?:\s?[–—-]\s?\d{1,2})?(?:(?:\s?,)?\s|,)${year})?${end}`,
  // 27 June 2016 · 27 de junio de 2016 · 27. Juni · 1er mai · 5 maja 2026 r. · 5 tháng 5 năm 2026 · 27 - 29 June
  String.raw`${day}${ordinal}?(?:(?:\s?[–—-]\s?|\s(?:${to})\s)\d{1,2}${ordinal}?)?\s(?:de\s|of\s)?${monthName}(?:,?\s(?:de\s|del\s|năm\s)?${year}(?:\s(?:r\.|roku))?)?${end}`,
  // 27-Jun-2016 · 27/June/16
  String.raw`${day}(?<between>[/.-])${monthName}\k<between>(?:${year}|\d{2})${end}`,
  // 27.06.2016 · 27.06.
  String.raw`${day}\.${month}\.(?:${year}|\d{2})?${end}`,
  // 27.06: two digits each, and no more text, as for 27/06
  String.raw`(?<day>0[1-9]|[12]\d|3[01])\.(?<month>0[1-9]|1[0-2])${noText}`,
  // 27/06/2016 · 06/27/2016 · 27-06-2016 · 27/06: only a number above 12 tells which of the two is the month
  String.raw`(?<one>\d{1,2})(?<between>[/-])(?<other>\d{1,2})(?:\k<between>(?:${year}|(?<shortYear>\d{2})))${end}`,
  String.raw`(?<one>\d{1,2})/(?<other>\d{1,2})${noText}`,
  // 20160627
  String.raw`(?<year>(?:19|20)\d{2})(?<month>\d{2})(?<day>\d{2})${end}`,
].map((form) => new RegExp(`^${form}`, 'u'));

/** A year that has every possible date. */
const leapYear = '2024';

/** For each language, the names of January to December. */
const calendars = languages.map(({ months }) => months.map((names) => names.map(folded)));
const monthNames = new Set(calendars.flat(2));
const wordsBefore = new Set(languages.flatMap(({ beforeDate = [] }) => beforeDate).map(folded));
/** `ngày 5 tháng 5` */
const wordBefore = new RegExp(String.raw`^(?:${anyOf(({ beforeDate = [] }) => beforeDate)})\s+(?=\d)`, 'u');
/** In characters. A date is shorter. */
const longestDate = 80;

/** Whether a word is a month, in any language. */
export function isMonthName(word: string): boolean {
  return monthNames.has(folded(word));
}

/** The date at the beginning of a text, or `undefined` if there is none. */
export function dateAt(text: string): WrittenDate | undefined {
  const [firstWord = ''] = /^(?:\d|\p{L}{1,20}\.?)/u.exec(text) ?? [];
  if (!/^\d/.test(firstWord) && !isMonthName(firstWord.replace('.', '')) && !wordsBefore.has(folded(firstWord))) {
    return undefined;
  }
  const start = folded(text.slice(0, longestDate));
  const [before = ''] = wordBefore.exec(start) ?? [];
  const rest = start.slice(before.length);
  for (const form of forms) {
    const found = form.exec(rest);
    if (found) {
      const date = writtenDate(found);
      return { ...date, length: before.length + date.length };
    }
  }
  return undefined;
}

/** `4.25`: month and day, or day and month. */
const pair = /^(\d{1,2})\.(\d{1,2})$/;

/**
 * The date that a text consists of if something else says that it must be one: `4.25`, which may also be the number of a
 * section; `undefined` if it can't be a date.
 */
export function dateInPair(text: string): WrittenDate | undefined {
  const [, one, other] = pair.exec(text) ?? [];
  const date = one === undefined ? undefined : numericDate(text.length, undefined, Number(one), Number(other));
  return date?.isPossible === true ? date : undefined;
}

function writtenDate({ 0: written, groups = {} }: RegExpExecArray): WrittenDate {
  const { year, shortYear = '', name, one, other } = groups;
  if (one !== undefined && other !== undefined) {
    const numbers = { one: Number(one), other: Number(other), year: year ?? shortYear };
    const date = numericDate(written.length, year, numbers.one, numbers.other);
    return numbers.year === '' ? date : { ...date, numbers };
  }
  const month = name === undefined ? Number(groups['month']) : monthNumber(name);
  return dateOf(written.length, year, month, Number(groups['day']));
}

/** A date whose order only a number above 12 tells. If both numbers are smaller and differ, the date is unclear. */
function numericDate(length: number, year: string | undefined, one: number, other: number): WrittenDate {
  const [month, day] = one > monthsOfYear ? [other, one] : [one, other];
  const written = dateOf(length, year, month, day);
  const isClear = Math.max(one, other) > monthsOfYear || one === other;
  return isClear ? written : { ...written, date: undefined, inYear: [...written.inYear, placeInYear(day, month)] };
}

/** The date of these numbers if the day comes first or second; `undefined` if the calendar has no such date. */
export function dateInOrder({ one, other, year }: DateNumbers, isDayFirst: boolean): PlanDate | undefined {
  const [day, month] = isDayFirst ? [one, other] : [other, one];
  return dateOf(0, year.padStart(4, '20'), month, day).date;
}

/** Whether the day of these numbers comes first; `undefined` if they don't tell. */
export function isDayFirstIn({ one, other }: DateNumbers): boolean | undefined {
  return Math.max(one, other) > monthsOfYear ? one > monthsOfYear : undefined;
}

const monthsOfYear = 12;

function dateOf(length: number, year: string | undefined, month: number, day: number): WrittenDate {
  const inYear = (some: string): string => `${some}-${twoDigits(month)}-${twoDigits(day)}`;
  const full = inYear(year ?? '');
  const date = isDate(full) ? full : undefined;
  const isPossible = year === undefined ? isDate(inYear(leapYear)) : date !== undefined;
  return { length, date, isPossible, inYear: [placeInYear(month, day)] };
}

/** Every month takes as many. */
const longestMonth = 31;

function placeInYear(month: number, day: number): number {
  return longestMonth * (month - 1) + day;
}

/**
 * How many days it is from one place in a year to the next time that another comes, about: every month counts as the
 * longest.
 */
export function daysBetween(from: number, to: number): number {
  const year = monthsOfYear * longestMonth;
  return (to - from + year) % year;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}

/** 1 to 12. */
function monthNumber(name: string): number {
  const wanted = folded(name);
  return 1 + Math.max(...calendars.map((months) => months.findIndex((names) => names.includes(wanted))));
}
