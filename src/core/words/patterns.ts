import type { Language } from '../languages/language';
import { languages } from '../languages/languages';

/**
 * A text of the same length as words are compared: in lower case, and with one `i` for the two of Turkish, because
 * capitals do not tell which language they are in: `SALI` is `salı`, and `MAYIS` is `mayıs`.
 */
export function folded(text: string): string {
  return (text.includes('İ') || text.includes('ı') ? text.replace(/[İı]/g, 'i') : text).toLowerCase();
}

/**
 * A regular expression's alternatives for the words that `choose` picks of each language, escaped, longest first. They
 * match in folded texts, with one space between the words of a phrase: patterns of mere letters are twice as fast.
 */
export function anyOf(choose: (language: Language) => readonly string[]): string {
  const words = new Set(languages.flatMap(choose).map(folded));
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map(escaped)
    .join('|');
}

/** A text as a pattern that matches just this text. */
export function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

/** Letters of scripts without spaces between words: their words count anywhere, even between other letters. */
export const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** A pattern for a whole word of any language, not a part of one: it finds `Friday`, but nothing in `friend`. */
export function anyWordOf(choose: (language: Language) => readonly string[]): string {
  const spacedWords = anyOf((language) => choose(language).filter((word) => !unspaced.test(word)));
  const otherWords = anyOf((language) => choose(language).filter((word) => unspaced.test(word)));
  return String.raw`(?:(?<!\p{L})(?:${spacedWords})(?!\p{L})|${otherWords})`;
}

/** The words that `choose` picks of each language, as they are compared. */
export function wordSet(choose: (language: Language) => readonly string[] | undefined): ReadonlySet<string> {
  return new Set(languages.flatMap((language) => choose(language) ?? []).map(folded));
}

/** The first word of each phrase. */
export function firstWordsOf(phrases: readonly string[]): ReadonlySet<string> {
  return new Set(phrases.map((words) => words.split(' ', 1)[0] ?? ''));
}
