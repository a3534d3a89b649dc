import { repairDecoding } from '../markdown/decoding';
import { anyOf } from '../words/patterns';
import { dayWordsOf, weekdays, type Language } from '../words/words';
import { fewestDays, fewestTasks } from '../model/plan';

/** Letters of scripts that put no space between words: a word is one wherever it stands. */
const unspaced = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** A word of any language, and not a part of one: `Friday`, and not `friend`. */
function anyWordOf(choose: (language: Language) => readonly string[]): string {
  const spacedWords = anyOf((language) => choose(language).filter((word) => !unspaced.test(word)));
  const otherWords = anyOf((language) => choose(language).filter((word) => unspaced.test(word)));
  return String.raw`(?:(?<!\p{L})(?:${spacedWords})(?!\p{L})|${otherWords})`;
}

const dayWord = anyWordOf(dayWordsOf);
/** In lower case: a word for a day with a number after or before it in the same line, or a weekday; what lies between may be another. */
const dayMention = new RegExp(
  [
    String.raw`${dayWord}(?=[^\r\n\d]{0,200}\d)`,
    String.raw`[\d一二三四五六七八九十]\s*(?:-\p{L}{1,2}\s)?(?:${anyOf(({ afterNumber }) => [...(afterNumber?.day ?? []), ...(afterNumber?.lesson ?? [])])})`,
    String.raw`[rw]\d+\s?d`,
    anyWordOf((language) => weekdays.flatMap((weekday) => language.weekdays[weekday])),
  ].join('|'),
  'gu',
);
/** A cell that may stand at the head of the days of a table. */
const dayCell = new RegExp(String.raw`${dayWord}[^\r\n|]{0,40}\||\|[^\r\n|]{0,40}${dayWord}`, 'gu');
const box = /\[[ \txX]\]/g;

/**
 * A cheap look at a text, before any parse: `false` only where `readPlan` would find no plan (letters of a heading
 * that are written as HTML entities, or with marks between them, apart).
 */
export function couldBePlan(text: string): boolean {
  const readable = repairDecoding(text).toLowerCase();
  return (
    mentions(readable, dayMention, fewestDays) ||
    (text.includes('|') && mentions(readable, dayCell, 1)) ||
    mentions(text, box, fewestTasks)
  );
}

/** Whether a text matches a pattern so many times; it looks no further than that. */
function mentions(text: string, pattern: RegExp, times: number): boolean {
  const matches = text.matchAll(pattern);
  return Array.from({ length: times }).every(() => matches.next().done !== true);
}
