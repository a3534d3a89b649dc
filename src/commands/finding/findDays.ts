import { escaped, folded } from '../../core/words/patterns';
import type { DayChoice } from './dayChoices';

/**
 * The days whose names have every word of a query, in any order: `week 2 day 3`. A number also finds those that begin with
 * it, but days with exactly this number after the same word come first.
 * @param query any text; an empty one finds all days
 */
export function findDays<Choice extends Pick<DayChoice, 'names'>>(
  choices: readonly Choice[],
  query: string,
): readonly Choice[] {
  const words = comparable(query)
    .split(/[\s·]+/u)
    .filter((word) => word !== '');
  const every = words.map(wordPattern);
  const numbers = words.flatMap(numberPattern);
  const found = choices
    .map((choice) => ({ choice, text: comparable(choice.names.join('\n')) }))
    .filter(({ text }) => every.every((word) => word.test(text)));
  const exact = found.filter(({ text }) => numbers.every((number) => number.test(text)));
  return [...new Set([...exact, ...found])].map(({ choice }) => choice);
}

/** In lower case, and with a hyphen for every dash. */
function comparable(text: string): string {
  return folded(text).replace(/[‐‑–—]/gu, '-');
}

/** Finds a word anywhere, but no number inside another one. */
function wordPattern(word: string): RegExp {
  return new RegExp(/^\d/.test(word) ? String.raw`(?<!\d)${escaped(word)}` : escaped(word), 'u');
}

/** Finds a number as a whole, together with the word before it in the query; nothing for other words. */
function numberPattern(word: string, index: number, words: readonly string[]): readonly RegExp[] {
  const before = words[index - 1] ?? '';
  const start = /^\D/u.test(before) ? String.raw`${escaped(before)}\s` : String.raw`(?<!\d)`;
  return /^\d+$/.test(word) ? [new RegExp(String.raw`${start}${word}(?!\d)`, 'u')] : [];
}
