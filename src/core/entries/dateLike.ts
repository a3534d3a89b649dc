import { dayNumber, weekdayOfDay, type PlanDate, type Weekday } from '../calendar/date';
import { weekdays, type Language } from '../languages/language';
import { folded } from '../words/patterns';

/** A date in a text, as it is written. */
export interface DateSample {
  readonly written: string;
  /** The date that it was read as; `undefined` if the year is missing. */
  readonly date: PlanDate | undefined;
}

/**
 * Another date in the form of a written one: `Nov 21st, 2026` becomes `Nov 22nd, 2026`. A missing year is added.
 * @param samples the dates of the same text, which tell day from month and how numbers are padded
 * @returns `undefined` if the form is unclear
 */
export function dateLike(
  sample: DateSample,
  to: PlanDate,
  samples: readonly DateSample[],
  language: Language,
): string | undefined {
  const { written } = sample;
  const [, year = '', month = '', day = ''] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(to) ?? [];
  if (/^\d{8}$/.test(written)) {
    return year + month + day;
  }
  const numbers = { year, month, day };
  return (
    withMonthName(sample, numbers, samples, language) ??
    withSigns(written, numbers) ??
    withOrder(written, numbers, orderOf(samples), isPadded(samples))
  );
}

/** The numbers of a date as ISO writes them. */
type Numbers = Readonly<Record<'year' | 'month' | 'day', string>>;

/** `21 November 2026`, `Nov 21st, 2026`, `21 de noviembre de 2026` */
function withMonthName(
  { written, date }: DateSample,
  numbers: Numbers,
  samples: readonly DateSample[],
  language: Language,
): string | undefined {
  const found = monthNameIn(written, date, language);
  if (!found) {
    return undefined;
  }
  const { start, name } = found;
  const [before, after] = [written.slice(0, start), written.slice(start + name.length)];
  const names = [found, ...samples.flatMap((sample) => monthNameIn(sample.written, sample.date, language) ?? [])];
  const isShort = names.map((each) => isShortName(each, language)).find((each) => each !== undefined) ?? false;
  const newName = inCase(nameLike(found, Number(numbers.month) - 1, isShort, language), name);
  const [ahead, behind] = [before, after].map((part) => withNumbers(part, numbers));
  return `${ahead}${newName}${behind}${/\d{4}/.test(before + after) ? '' : missingYear(before, numbers.year, language)}`;
}

interface MonthName {
  readonly start: number;
  /** As written. */
  readonly name: string;
  /** From 0. */
  readonly month: number;
}

function monthNameIn(written: string, known: PlanDate | undefined, language: Language): MonthName | undefined {
  const text = folded(written);
  const wanted = known === undefined ? undefined : Number(known.slice(5, 7)) - 1;
  const found = language.months.flatMap((names, month) =>
    names.flatMap((each) => {
      const name = folded(each);
      const start = startOfWord(text, name);
      return start < 0 || (wanted ?? month) !== month
        ? []
        : [{ start, name: written.slice(start, start + name.length), month }];
    }),
  );
  return found.sort((one, other) => other.name.length - one.name.length)[0];
}

/** Where a whole word begins in a text; -1 if it isn't in it. */
function startOfWord(text: string, word: string): number {
  const start = text.indexOf(word);
  const isPart = /\p{L}/u.test(text[start - 1] ?? '') || /[\p{L}\d]/u.test(text[start + word.length] ?? '');
  return isPart ? -1 : start;
}

/** An abbreviation has at most so many letters. */
const longestAbbreviation = 4;

/** Whether a name of a month is an abbreviation; `undefined` if the month has no other name, as May. */
function isShortName({ name, month }: MonthName, { months }: Language): boolean | undefined {
  const [usual = '', ...others] = months[month] ?? [];
  const isUsual = folded(usual) === folded(name);
  return isUsual && others.length === 0
    ? undefined
    : !isUsual && name.length <= Math.min(longestAbbreviation, usual.length - 1);
}

/** The name of another month in the form of a name: abbreviated, in the genitive, or with a number. */
function nameLike({ name, month }: MonthName, to: number, isShort: boolean, { months }: Language): string {
  const namesOf = (some: number): readonly string[] =>
    (months[some] ?? []).filter((each) => /\d/.test(each) === /\d/.test(name));
  const [usual = '', ...others] = namesOf(to);
  if (isShort) {
    const short = others.filter(({ length }) => length <= longestAbbreviation);
    return short.find(({ length }) => length === name.length) ?? short[0] ?? usual;
  }
  const index = namesOf(month).map(folded).indexOf(folded(name));
  return others[index - 1] ?? usual;
}

/** A word in the case of another: `November`, `november` or `NOVEMBER`. */
function inCase(word: string, like: string): string {
  const first = [...like][0] ?? '';
  if (first === first.toLowerCase()) {
    return word;
  }
  const [head = '', ...rest] = word;
  return like.length > 1 && like === like.toUpperCase() ? word.toUpperCase() : head.toUpperCase() + rest.join('');
}

/** The day and the year in a part of a date with the name of a month. */
function withNumbers(part: string, { year, day }: Numbers): string {
  return part.replace(/(\d+)(st|nd|rd|th|er|º)?/gi, (_, digits: string, suffix = '') =>
    digits.length > 2 ? year : padded(day, digits.startsWith('0')) + ordinalLike(String(suffix), Number(day)),
  );
}

function ordinalLike(suffix: string, day: number): string {
  if (/st|nd|rd|th/i.test(suffix)) {
    const isTeen = day > 10 && day < 14;
    return (isTeen ? undefined : ['th', 'st', 'nd', 'rd'][day % 10]) ?? 'th';
  }
  return day === 1 ? suffix : '';
}

function padded(number: string, isPadded: boolean): string {
  return isPadded ? number.padStart(2, '0') : String(Number(number));
}

/** `, 2026` behind `June 27`, ` de 2026` behind `27 de junio`. */
function missingYear(beforeMonth: string, year: string, { code }: Language): string {
  if (!/\d/.test(beforeMonth)) {
    return `, ${year}`;
  }
  const between = /\sde\s$/i.test(beforeMonth) ? 'de ' : code === 'vi' ? 'năm ' : '';
  return ` ${between}${year}`;
}

/** `2026年11月21日`, `11월 21일` */
function withSigns(written: string, { year, month, day }: Numbers): string | undefined {
  if (!/[月월]/.test(written)) {
    return undefined;
  }
  const isKorean = written.includes('월');
  const withYear = /[年년]/.test(written) ? written : (isKorean ? '0년 ' : '0年') + written;
  const isPadded = /(?<!\d)0\d/.test(written);
  return withYear
    .replace(/(?<!\d)\d{1,4}(?=\s?[年년])/, year)
    .replace(/(?<!\d)\d{1,4}(?=\s?[月월])/, padded(month, isPadded))
    .replace(/(?<!\d)\d{1,4}(?=\s?[日일])/, padded(day, isPadded));
}

type Order = readonly (keyof Numbers)[];

const orders: readonly Order[] = [
  ['year', 'month', 'day'],
  ['day', 'month', 'year'],
  ['month', 'day', 'year'],
];

/** The numbers of a date that has nothing else but separators; `undefined` if it has more. */
function numbersOf(written: string): readonly string[] | undefined {
  return /^\d{1,4}[-/.]\d{1,4}(?:[-/.]\d{0,4})?$/.test(written) ? (written.match(/\d+/g) ?? []) : undefined;
}

/** The order of the numbers in all of these dates; `undefined` if they allow several, or none. */
function orderOf(samples: readonly DateSample[]): Order | undefined {
  const numeric = samples.filter(({ written }) => numbersOf(written));
  const [order, ...others] = orders.filter((each) => numeric.every((sample) => isInOrder(sample, each)));
  return others.length === 0 ? order : undefined;
}

function isInOrder({ written, date }: DateSample, order: Order): boolean {
  const numbers = numbersOf(written) ?? [];
  if (date === undefined || numbers.length < 3) {
    // Only a date with full stops is always in this order.
    return order === orders[1] && written.includes('.');
  }
  const of = { year: date.slice(0, 4), month: date.slice(5, 7), day: date.slice(8) };
  return order.every((part, index) => {
    const number = numbers[index] ?? '';
    return part === 'year' && number.length === 2 ? of.year.endsWith(number) : Number(of[part]) === Number(number);
  });
}

/** Whether the numbers below ten have a zero before them; without an example they do. */
function isPadded(samples: readonly DateSample[]): boolean {
  const numbers = samples.flatMap(({ written }) => numbersOf(written) ?? []);
  return numbers.some((number) => /^0\d$/.test(number)) || !numbers.some((number) => number.length === 1);
}

/** `21.11.2026`, `11/21/26` */
function withOrder(written: string, numbers: Numbers, order: Order | undefined, isPadded: boolean): string | undefined {
  const parts = numbersOf(written);
  if (!parts || !order) {
    return undefined;
  }
  const [one = '', other = ''] = written.match(/[-/.]/g) ?? [];
  const write = (part: keyof Numbers, index: number): string =>
    part === 'year'
      ? parts[index]?.length === 2
        ? numbers.year.slice(2)
        : numbers.year
      : padded(numbers[part], isPadded);
  const [first = '', second = '', third = ''] = order.map(write);
  return `${first}${one}${second}${other === '' ? one : other}${third}`;
}

/** The weekday of a date. */
export function weekdayOf(date: PlanDate): Weekday {
  return weekdays[weekdayOfDay(dayNumber(date))] ?? 'monday';
}

/**
 * The weekday of a date in the form of a written one: `Sat` becomes `Sun`, `土` becomes `日`.
 * @param from the weekday as which it was read
 * @returns `undefined` if the language has no such form
 */
export function weekdayLike(written: string, from: Weekday, to: PlanDate, language: Language): string | undefined {
  const [before, after] = [weekdays.indexOf(from), weekdays.indexOf(weekdayOf(to))];
  const word = folded(written);
  const { weekdays: names, shortWeekdays = '', weekdaySigns = '' } = language;
  if ([...weekdaySigns][before] === written) {
    return [...weekdaySigns][after];
  }
  const index = names[from].map(folded).indexOf(word);
  if (index >= 0) {
    const others = names[weekdayOf(to)];
    return inCase(others[Math.min(index, others.length - 1)] ?? '', written);
  }
  const short = shortWeekdays.split(' ');
  return folded(short[before] ?? '') === word ? inCase(short[after] ?? '', written) : undefined;
}
