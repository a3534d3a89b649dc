import { weekdays } from '../languages/language';
import type { Weekday } from '../calendar/date';
import { anyOf, folded } from './patterns';
import { isBeforeDate, shortWeekdayAt, weekdayAt, weekdayOfSign, type WrittenWeekday } from './weekday';

/** A weekday, or a range or list of them, and its length in characters. */
export interface WrittenWeekdays extends WrittenWeekday {
  /** The last of a range: `Mon–Wed`; `undefined` for a list. */
  readonly lastWeekday: Weekday | undefined;
}

/**
 * The weekday at the beginning of a text, or the range or list that begins with it, also of short forms and signs where they
 * can be nothing else: `Monday`, `Mon–Wed: Rope`, `月・水`; `undefined` if there is none.
 */
export function weekdaysAt(text: string): WrittenWeekdays | undefined {
  const first = weekdayAt(text) ?? countedShortWeekday(text) ?? weekdayBeforeHyphen(text) ?? signBeforeAnother(text);
  if (!first) {
    return undefined;
  }
  const last = lastWeekdayOf(text, first);
  const { length } = last ?? endOfList(text, first) ?? first;
  return { weekday: first.weekday, lastWeekday: last?.weekday, length };
}

const to = anyOf((language) => language.to ?? []);
const and = anyOf((language) => language.and ?? []);

/** What separates an abbreviated weekday from its title. */
const behindShortWeekday = /^\.?\s?(?:$|[:：|｜│]|[–—-]\s)/u;

/** `Mo 05.01.`, `Mo: Rope`, `Mo–Mi`, `Mo/Do`: an abbreviated weekday only counts there. */
function countedShortWeekday(text: string): WrittenWeekday | undefined {
  const found = shortWeekdayAt(text);
  const rest = text.slice(found?.length);
  const counts = found && (behindShortWeekday.test(rest) || isBeforeDate(rest) || endOfWeekdays(text, found));
  return counts ? found : undefined;
}

/** `Mon-Wed`, `周一至周三`: what looks like one word may be a range. */
function weekdayBeforeHyphen(text: string): WrittenWeekday | undefined {
  const [word = ''] = /^(?:\p{L}{1,20}(?=-)|\p{Script=Han}{2,3}(?=[至到]))/u.exec(text) ?? [];
  const first = weekdayAt(word);
  return first?.length === word.length && lastWeekdayOf(text, first) ? first : undefined;
}

/** The sign of a weekday at the beginning of a text; `undefined` if it is a part of a word. */
function signOfWeekdayAt(text: string): WrittenWeekday | undefined {
  const weekday = weekdayOfSign(/^\p{L}(?!\p{L})/u.exec(text)?.[0]);
  return weekday && { weekday, length: 1 };
}

/** `월~수: 매듭`, `月・水`: a sign only counts in a range or list. */
function signBeforeAnother(text: string): WrittenWeekday | undefined {
  const first = signOfWeekdayAt(text);
  return first && endOfWeekdays(text, first) ? first : undefined;
}

const betweenWeekdays = new RegExp(String.raw`^\.?(?:\s?[–—−~～〜至到-]\s?|\s(?:${to})\s)`, 'u');
const inList = new RegExp(String.raw`^\.?(?:\s?[/／,，、・&+]\s?|\s(?:${and})\s)`, 'u');
const behindWeekdays = /^\.?\s*(?:$|[,，:：|｜│(（]|[–—-]\s)/u;

/** The end of a range or list of weekdays; `undefined` if there is only one. */
function endOfWeekdays(text: string, first: WrittenWeekday): WrittenWeekday | undefined {
  return lastWeekdayOf(text, first) ?? endOfList(text, first);
}

/** The end of a range of weekdays, as in `Mon–Wed: Rope`. In `Monday - Tuesday review` the second is text. */
function lastWeekdayOf(text: string, first: WrittenWeekday): WrittenWeekday | undefined {
  const last = nextWeekday(text, first, betweenWeekdays);
  return last && isEarlier(first, last) && behindWeekdays.test(text.slice(last.length)) ? last : undefined;
}

/** The end of a list of weekdays, as in `Mon/Wed/Fri: Rope`; `undefined` if it has only one, or goes on as text. */
function endOfList(text: string, first: WrittenWeekday): WrittenWeekday | undefined {
  let [last, next] = [first, nextWeekday(text, first, inList)];
  while (next && isEarlier(last, next)) {
    [last, next] = [next, nextWeekday(text, next, inList)];
  }
  return last !== first && behindWeekdays.test(text.slice(last.length)) ? last : undefined;
}

/** In characters. A list of weekdays is read piece by piece, so that it takes no longer than its length. */
const longestSeparator = 12;
const longestWeekday = 60;

/** The weekday after another one, with its end in the text; `undefined` if something else follows. */
function nextWeekday(text: string, { length: from }: WrittenWeekday, between: RegExp): WrittenWeekday | undefined {
  const [separator = ''] = between.exec(folded(text.slice(from, from + longestSeparator))) ?? [];
  const next = text.slice(from + separator.length, from + separator.length + longestWeekday);
  const found = separator === '' ? undefined : (shortWeekdayAt(next) ?? weekdayAt(next) ?? signOfWeekdayAt(next));
  return found && { weekday: found.weekday, length: from + separator.length + found.length };
}

function isEarlier(one: WrittenWeekday, other: WrittenWeekday): boolean {
  return weekdays.indexOf(one.weekday) < weekdays.indexOf(other.weekday);
}
