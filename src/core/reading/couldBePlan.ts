import { repairDecoding } from '../text/decoding';
import { anyOf } from '../text/patterns';
import { dayWordsOf, weekdays } from '../words';
import { fewestDays, fewestTasks } from './evidence';

/** A word for a day with a number after or before it in the same line, or a weekday; what lies between may be another. */
const dayMention = new RegExp(
  [
    String.raw`(?:${anyOf(dayWordsOf)})(?=[^\r\n]{0,200}?\d)`,
    String.raw`[\d一二三四五六七八九十]\s*(?:-\p{L}{1,2}\s)?(?:${anyOf(({ afterNumber }) => [...(afterNumber?.day ?? []), ...(afterNumber?.lesson ?? [])])})`,
    String.raw`[RW]\d+\s?D`,
    anyOf((language) => weekdays.flatMap((weekday) => language.weekdays[weekday])),
  ].join('|'),
  'giu',
);
/** A cell that may stand at the head of the days of a table. */
const dayCell = new RegExp(
  String.raw`(?:${anyOf(dayWordsOf)})[^\r\n|]{0,40}\||\|[^\r\n|]{0,40}(?:${anyOf(dayWordsOf)})`,
  'giu',
);
const box = /\[[ \txX]\]/g;

/**
 * A cheap look at a text, before any parse: `false` only where `readPlan` would find no plan (letters of a heading
 * that are written as HTML entities apart).
 */
export function couldBePlan(text: string): boolean {
  const readable = repairDecoding(text);
  return (
    mentions(readable, dayMention, fewestDays) || mentions(readable, dayCell, 1) || mentions(text, box, fewestTasks)
  );
}

/** Whether a text matches a pattern so many times; it looks no further than that. */
function mentions(text: string, pattern: RegExp, times: number): boolean {
  const matches = text.matchAll(pattern);
  return Array.from({ length: times }).every(() => matches.next().done !== true);
}
