import { units, type Language, type Unit } from '../languages/language';
import { languages } from '../languages/languages';
import { anyOf, firstWordsOf, folded, wordSet } from './patterns';
import { weekdayWords } from './weekday';

/** A pattern for what may stand between a unit and its number: `Jour n° 3`, `Hari ke-3`. */
export const beforeNumber = String.raw`(?:${anyOf((language) => language.beforeNumber ?? [])})`;
/** A pattern for the words that stand behind their number: `3日目`. */
export const wordsAfterNumber = anyOf(({ afterNumber = {} }) => Object.values(afterNumber).flat());

const dayWords = anyOf(({ units: words }) => words.day);
const dayWordsAfterNumber = anyOf(({ afterNumber = {} }) => afterNumber.day ?? []);
/** How many days there are, in a title in lower case: `30 day study plan`, `my 30-day challenge`, `30天计划`. */
export const numberOfDays = new RegExp(
  String.raw`(?<!\d)(\d{1,3})(?:[\s-]{0,2}(?:${dayWords})(?!\p{L})|\s?(?:${dayWordsAfterNumber}))`,
  'u',
);

/** The unit that a word before a number means. */
export const unitOfWord = unitsBy(({ units: words }) => words);
/** The unit that a word behind a number means: `3日目`. */
export const unitAfterNumber = unitsBy(({ afterNumber = {}, ordinalSign }) =>
  ordinalSign === undefined ? afterNumber : {},
);
/** The unit that a word behind an ordinal number means: `第3天`. */
export const unitAfterOrdinal = unitsBy(({ afterNumber = {} }) => afterNumber);
/** The first words of all words for units, which may be two. */
export const firstWordsOfUnits = firstWordsOf([...unitOfWord.keys()]);
/** The first words of those that are two: `buổi học`. */
export const firstOfTwoWords = firstWordsOf([...unitOfWord.keys()].filter((words) => words.includes(' ')));
/** Words for units after whose number no word may follow. */
export const unitsAlone = wordSet((language) => language.unitsAlone);
/** Words for units whose number may be that of a date: `Minggu 5 Mei` is a Sunday, `Ngày 5 tháng 5` is a date. */
export const unitsInDates = new Set([...wordSet((language) => language.beforeDate), ...weekdayWords]);

/** The unit that each word means; a word for several units means the smallest of them. */
function unitsBy(
  choose: (language: Language) => Readonly<Partial<Record<Unit, readonly string[]>>>,
): ReadonlyMap<string, Unit> {
  const bySize = units.toReversed();
  return new Map(
    bySize.flatMap((unit) =>
      languages.flatMap((language) => (choose(language)[unit] ?? []).map((word) => [folded(word), unit] as const)),
    ),
  );
}
