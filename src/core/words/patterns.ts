import { languages, type Language } from './words';

/** A regular expression's alternatives for the words that `choose` picks of each language, escaped, longest first. */
export function anyOf(choose: (language: Language) => readonly string[]): string {
  const words = new Set(languages.flatMap(choose));
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/ /g, '\\s+'))
    .join('|');
}
