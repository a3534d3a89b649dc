import type { Weekday } from '../calendar/date';
import { dateAt } from './calendarDate';
import { weekdays } from '../languages/language';
import { languages } from '../languages/languages';
import { firstWordsOf, folded, wordSet } from './patterns';

/** A weekday at the beginning of a text, and its length in characters. */
export interface WrittenWeekday {
  readonly weekday: Weekday;
  readonly length: number;
}

/** A pattern for where a label ends: at the end, or before a separator. */
export const labelEnd = String.raw`(?=$|[\s:：.,，、・|｜│>/／&()（）【】「」『』《》[–—-]|\p{Extended_Pictographic})`;

/** A weekday is one to three words; hyphens and apostrophes belong to a word. */
const firstWord = /^\p{L}[\p{L}'’-]{0,30}/u;
const firstWords = /^\p{L}[\p{L}'’-]{0,30}(?:\s[\p{L}\d]{1,30}){0,2}/u;

const weekdayOfWord = new Map(
  languages.flatMap((language) =>
    weekdays.flatMap((day) => language.weekdays[day].map((word) => [folded(word), day] as const)),
  ),
);

/** How weekdays are written in full. */
export const weekdayWords: ReadonlySet<string> = new Set(weekdayOfWord.keys());
/** The first words of these. */
export const firstWordsOfWeekdays = firstWordsOf([...weekdayWords]);
/** Weekdays as they are abbreviated next to a date. */
const weekdayOfShort = new Map(
  languages.flatMap(({ shortWeekdays = '' }) =>
    folded(shortWeekdays)
      .split(' ')
      .flatMap((word, index) => {
        const weekday = weekdays[index];
        return word !== '' && weekday ? [[word, weekday] as const] : [];
      }),
  ),
);
const weekdayOfSigns = new Map(
  languages.flatMap(({ weekdaySigns = '' }) =>
    [...weekdaySigns].flatMap((sign, index) => {
      const weekday = weekdays[index];
      return weekday ? [[sign, weekday] as const] : [];
    }),
  ),
);
/** How weekdays are abbreviated, and their signs. */
export const shortWeekdays = new Set([...weekdayOfShort.keys(), ...weekdayOfSigns.keys()]);

const endsLabel = new RegExp(`^${labelEnd}`, 'u');
const weekdaysAlone = wordSet((language) => language.weekdaysAlone);
/** What follows a word that may only stand alone. */
export const noWord = /^\s*(?:$|[^\s\p{L}-])/u;

/** The weekday at the beginning of a text; `undefined` if there is none. */
export function weekdayAt(text: string): WrittenWeekday | undefined {
  const [first = ''] = firstWord.exec(text) ?? [];
  if (!firstWordsOfWeekdays.has(folded(first))) {
    return undefined;
  }
  let [words = ''] = firstWords.exec(folded(text)) ?? [];
  for (; words !== ''; words = words.slice(0, Math.max(words.lastIndexOf(' '), 0))) {
    const weekday = weekdayOfWord.get(words);
    if (weekday) {
      const end = weekdaysAlone.has(words) ? noWord : endsLabel;
      return end.test(text.slice(words.length)) ? { weekday, length: words.length } : undefined;
    }
  }
  return undefined;
}

/** The abbreviated weekday at the beginning of a text; `undefined` if there is none. It may be another word: `Do`. */
export function shortWeekdayAt(text: string): WrittenWeekday | undefined {
  const [word = ''] = /^\p{L}[\p{L}\d]{1,4}(?![\p{L}\d])/u.exec(text) ?? [];
  const weekday = weekdayOfShort.get(folded(word));
  return weekday && { weekday, length: word.length };
}

/** The weekday that a single character stands for: `月`; `undefined` if it stands for none. */
export function weekdayOfSign(sign: string | undefined): Weekday | undefined {
  return sign === undefined ? undefined : weekdayOfSigns.get(sign);
}

/** Whether a text goes on with a date, perhaps after a full stop or comma. */
export function isBeforeDate(rest: string): boolean {
  return dateAt(rest.replace(/^[\s,.·]+/, '')) !== undefined;
}
