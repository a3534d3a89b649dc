import { isMonthName } from '../../words/calendarDate';
import { beforeNumber, firstOfTwoWords, unitOfWord, unitsInDates, wordsAfterNumber } from '../../words/labelWords';
import { anyOf, firstWordsOf, folded, wordSet } from '../../words/patterns';
import { firstWordsOfWeekdays, shortWeekdays } from '../../words/weekday';

/** What stands before the date on which a week begins. */
const weekOf = wordSet((language) => language.weekOf);

/**
 * The way most lines that are not days begin: with a word in the letters A to Z that is neither a weekday nor the first of
 * two words for a unit, and has no number after it. Marks, arrows and emoji may be before it.
 */
const otherBeginning = new RegExp(
  String.raw`^[\s*_~([\u2190-\u2BFF\uD83C-\uD83E\uDC00-\uDFFF\uFE0F]{0,10}(?!${wordsWithoutNumber().join('|')}|[xX]\])[A-Za-z]+(?![A-Za-z\u0080-\uFFFF'’-])[\s#_*~.,]{0,8}(?![\s#№_*~.,\d]|${beforeNumber}[\s\d*_])`,
  'i',
);
/** Emphasis, brackets, boxes and decorations. */
const aheadOfText = String.raw`[^\p{L}\p{N}]{0,60}`;
/** The first word or number after these, and the digit that follows the word. */
const beginning = new RegExp(
  String.raw`^${aheadOfText}(?:[xX]\]${aheadOfText})?(?:(\p{L}+(?:['’-]\p{L}+)*)[\s#№_*~.,-]{0,8}(?:${beforeNumber}[\s*_]{0,8})?(\d)?|(\d))`,
  'iu',
);
/** `第三天`, `三日目` */
const numeral = /^[第一二三四五六七八九十]/;
/** A tag, an entity, an image or a `:shortcode:`: the text begins after it. */
const disguise = new RegExp(String.raw`^${aheadOfText}(?:[<&]|!\[|:[a-z][a-z0-9_+-]{1,40}:)`, 'u');

/** A cheap check: `false` only if a Markdown source begins neither with a label nor with a date before one. */
export function couldBeginWithLabel(source: string): boolean {
  if (otherBeginning.test(source)) {
    return false;
  }
  const [, word, digit, number] = beginning.exec(source) ?? [];
  return (
    number !== undefined ||
    disguise.test(source) ||
    (word !== undefined && (numeral.test(word) || couldBeginLabel(folded(word), digit)))
  );
}

/**
 * Patterns for the words in the letters a to z that need no number after them: for a weekday its first three letters, or
 * a short form as a word; the first of two words for a unit; what stands before the date of a week.
 */
function wordsWithoutNumber(): readonly string[] {
  const long = new Set([...firstWordsOfWeekdays].flatMap((word) => /^[a-z]{3}/.exec(word) ?? []));
  const short = [...shortWeekdays, ...firstOfTwoWords].filter((word) => /^[a-z]+$/.test(word) && !long.has(word));
  const phrases = [...weekOf].filter((words) => /^[a-z ]+$/.test(words)).map((words) => words.replaceAll(' ', '\\s'));
  return [...long, ...[...new Set(short), ...phrases].map((word) => `${word}(?![a-z])`)];
}

/** What can be a label without a digit, by the first word. */
const beginsLabel = new Set([
  ...firstOfTwoWords,
  ...firstWordsOfWeekdays,
  ...shortWeekdays,
  ...firstWordsOf([...weekOf]),
]);

function couldBeginLabel(word: string, digit: string | undefined): boolean {
  return (
    (digit !== undefined && couldBeNumbered(word)) ||
    beginsLabel.has(word) ||
    isWeekdayBegun(word.split('-', 1)[0] ?? '') ||
    (/[至到]/.test(word) && isWeekdayBegun(word.split(/[至到]/, 1)[0] ?? '')) ||
    (digit !== undefined && shortWeekdays.has(word + digit))
  );
}

function isWeekdayBegun(word: string): boolean {
  return firstWordsOfWeekdays.has(word) || shortWeekdays.has(word);
}

function couldBeNumbered(word: string): boolean {
  return unitOfWord.has(word) || word === 'r' || word === 'w' || isMonthName(word) || unitsInDates.has(word);
}

const unitWords = anyOf(({ units: words }) => [...Object.values(words).flat(), 'r', 'w']);
/**
 * A number beside the word for a unit, wherever it is: `(Day 1)`, `第3天`. It begins at the digit, because most texts have
 * none.
 */
const numberedUnit = new RegExp(
  String.raw`(?<=(?<!\p{L})(?:${unitWords})[\s#№_*.,-]{0,8}(?:${beforeNumber}[\s*_]{0,3})?)\d|\d[\s*_.-]{0,4}(?:\p{L}{1,2}\s)?(?:${wordsAfterNumber})|第`,
  'u',
);
/**
 * A number or a range and a word in the letters A to Z: `1. Two sums`, `2-3 trees`. It is a label only if the word is that of
 * one, or of a date.
 */
const numberAndOtherWord =
  /^[\s*_~[]{0,10}\d{1,4}(?:[.:)]|[–-]\d{1,4}|(?:\.\d{1,3}){1,3}[.:)]?)?[\s*_]{1,8}(?!de\s|of\s)([A-Za-z]+)(?![\p{L}'’])/u;

/** Addresses have numbers beside words for units that nobody reads: `[Sorting](https://example.com/part1)`. */
const targets = /(?<=\])\([^\s()]*\)/g;

/** A cheap check: `false` only if a Markdown source has no label, at the beginning or elsewhere. */
export function couldBeLabelled(source: string): boolean {
  // Most labels are at the beginning, and are found there in a fraction of the time.
  return (
    (couldBeginWithLabel(source) && !beginsWithNumberOf(source)) ||
    (/[\d第]/.test(source) && numberedUnit.test(folded(source.replace(targets, ''))))
  );
}

function beginsWithNumberOf(source: string): boolean {
  const word = folded(numberAndOtherWord.exec(source)?.[1] ?? '');
  return word !== '' && !beginsLabel.has(word) && !couldBeNumbered(word);
}
