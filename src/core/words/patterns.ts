import { languages, type Language } from './words';

/** One alternative for each word of all languages that `choose` picks, longest first, safe inside a regular expression. */
export function anyOf(choose: (language: Language) => readonly string[]): string {
  const words = new Set(languages.flatMap(choose));
  return [...words]
    .sort((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&').replace(/ /g, '\\s+'))
    .join('|');
}
