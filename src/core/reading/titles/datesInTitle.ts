import type { PlanDate, Weekday } from '../../calendar/date';
import { dateAt, type DateNumbers } from '../../words/calendarDate';
import { anyOf, folded } from '../../words/patterns';
import { languages } from '../../languages/languages';
import { isBeforeDate, shortWeekdayAt, weekdayAt, weekdayOfSign } from '../../words/weekday';

/** A character that may be between the parts of a title, and with which no word begins. */
const sureSeparator = String.raw`[\s:：,，、;；|｜│·・•‧→»)）–—−]`;
/** A word may begin with these, as `.NET` and `--flags` do. */
export const otherSeparators = '[.>~=+!-]';
/** What may be between the parts of a title. If a word may begin with it, a space or the like must follow. */
export const separator = `(?:${sureSeparator}|(?<!${otherSeparators})${otherSeparators}+(?=${sureSeparator}|$))`;
/** What is right behind a part of a title separates it from the next in any case: `Day 3-Knots`. */
export const separatorsBehind = `${otherSeparators}*${separator}*`;
const separators = new RegExp(`^${separatorsBehind}`, 'u');

/** The date and weekday at the beginning of a text, and the rest of the text. */
export interface Dates {
  readonly date: PlanDate | undefined;
  readonly weekday: Weekday | undefined;
  readonly isDated: boolean;
  /** The numbers of the date if another date of the document may tell their order. */
  readonly numbers?: DateNumbers | undefined;
  /** Where the date may be in a year, see `WrittenDate`. */
  readonly inYear?: readonly number[] | undefined;
  readonly rest: string;
}

/** A date, a weekday or both, and how many characters they take. */
interface Piece extends Partial<Omit<Dates, 'rest'>> {
  readonly length: number;
}

export const noDates: Omit<Dates, 'rest'> = { date: undefined, weekday: undefined, isDated: false };
const inBrackets = /^[([（]([^()（）[\]]{1,60})[)）\]]/u;
const betweenDates = new RegExp(
  String.raw`^(?:[\s,，·]|\.(?=[\s,])|(?:${anyOf(({ to = [], and = [] }) => [...to, ...and])})\s|(?:[–—−~～〜至到→-]|->|から)\s?(?=\d|\p{L}+\.?,?\s(?:\p{L}+\.?\s)?\d))+`,
  'u',
);
/** The end of a range of dates: `-11` in `June 5-11`. */
const restOfRange = /^\s?[–—−~～〜-]\s?\d{1,2}(?=\s*(?:$|[,，|)）\]·•–—-]|[:：](?!\d)))/u;
const time = String.raw`(?:\d{1,2}[:h]\d{2}(?::\d{2})?(?:\s?[ap]m)?|\d{1,2}\s?(?:[ap]m|uhr)|(?:[01]\d|2[0-3])[0-5]\d(?=\s*(?:$|[:：|–—-])))`;
/** A time of day behind a date: `(Mon 19:00)`, `(Jan 5, 7pm - 8pm)`, `2026-03-01 - 19:00`. */
export const timeOfDay = new RegExp(
  String.raw`^[\s,]{1,3}(?:[–—-]\s)?${time}(?:\s?[–—-]\s?${time})?(?:\suhr)?(?![\p{L}\d])`,
  'iu',
);
/** A weekday written as a single character: `（月）`, `(土・祝)` on a holiday or another occasion, `/水`. */
const weekdaySign = /^\s?(?:[(（](\p{L})(?:・\p{L}{1,8})?[)）]|\/(\p{L})(?!\p{L}))/u;

/** A limit for hostile input: nobody writes more dates and weekdays into one title. */
const mostDates = 4;

/**
 * Takes dates and weekdays off the beginning of a text: `June 27, Monday`, `(2026-11-21)`, `2016年6月27日（月）`. A date that
 * the calendar does not have stays in the text, and so do brackets that contain more than dates.
 */
export function takeDates(text: string): Dates {
  return takeBrackets(text, mostDates) ?? takeRun(text, mostDates);
}

/** Takes dates in brackets off the beginning of a text; `undefined` if it doesn't begin with brackets. */
function takeBrackets(text: string, most: number): Dates | undefined {
  const [brackets = '', inside = ''] = (!signAt(text) && inBrackets.exec(text)) || [];
  if (brackets === '') {
    return undefined;
  }
  const dates = takeRun(inside, most, true);
  if (!dates.isDated || /[\p{L}\p{N}]/u.test(dates.rest)) {
    return { ...noDates, isDated: dates.isDated, rest: text };
  }
  return { ...dates, rest: text.slice(brackets.length).replace(separators, '') };
}

const bracketsAtEnd = /(?<!\s)\s*[([（]([^()（）[\]]{1,60})[)）\]]$/u;

/**
 * Takes the date in brackets at the end of a text off: `Arrays (March 3)`.
 * @returns also the date as it is written; `undefined` if there is none
 */
export function takeDatesAtEnd(text: string): (Dates & { readonly written: string }) | undefined {
  const [brackets = '', written = ''] = /[)）\]]$/u.test(text) ? (bracketsAtEnd.exec(text) ?? []) : [];
  const dates = /\d/.test(written) ? takeRun(written, mostDates, true) : undefined;
  return dates?.isDated && !/[\p{L}\p{N}]/u.test(dates.rest)
    ? { ...dates, rest: text.slice(0, -brackets.length), written }
    : undefined;
}

/** Takes consecutive dates and weekdays off the beginning of a text, `most` at most. */
function takeRun(text: string, most: number, isAlone = false): Dates {
  const piece = text === '' ? undefined : pieceAt(text, isAlone);
  if (!piece || most === 0 || piece.length === 0) {
    return { ...noDates, isDated: piece?.isDated === true, rest: text };
  }
  const behind = text.slice(piece.length).replace(restOfRange, '');
  const rest = isAlone ? behind.replace(timeOfDay, '') : behind;
  const next = rest.replace(betweenDates, '');
  const more = takeBrackets(next, most - 1) ?? takeRun(next, most - 1, isAlone);
  return { ...together(piece, more), rest: more.rest === next ? rest.replace(separators, '') : more.rest };
}

function together(piece: Piece, more: Dates): Omit<Dates, 'rest'> {
  return {
    date: piece.date ?? more.date,
    weekday: piece.weekday ?? more.weekday,
    isDated: true,
    numbers: piece.numbers ?? more.numbers,
    inYear: piece.inYear ?? more.inYear,
  };
}

/** The date at the beginning of a text, or the weekday if it is not part of a sentence; otherwise `undefined`. */
function pieceAt(text: string, isAlone: boolean): Piece | undefined {
  const sign = signAt(text) ?? (isAlone ? todayAt(text) : undefined);
  if (sign) {
    return sign;
  }
  const written = dateAt(text);
  if (written) {
    return written.isPossible ? { ...written, isDated: true } : { length: 0, isDated: true };
  }
  const weekday = weekdayAt(text) ?? countedShortWeekday(text, isAlone);
  return weekday && endsThere(text.slice(weekday.length), isAlone) ? { ...weekday, isDated: true } : undefined;
}

/** A weekday only counts before the end, punctuation, a date or a time; in `Day 3: Monday Blues` it is of the title. */
function endsThere(rest: string, isAlone: boolean): boolean {
  return /^\s*(?:$|[,，:：|(（)）\]–—-])/u.test(rest) || isBeforeDate(rest) || (isAlone && timeOfDay.test(rest));
}

/** The single-character weekday at the beginning of a text, or `undefined` if there is none. */
function signAt(text: string): Piece | undefined {
  const [written = '', bracketed, behindSlash] = weekdaySign.exec(text) ?? [];
  const weekday = weekdayOfSign(bracketed ?? behindSlash);
  return weekday && { length: written.length, weekday };
}

/** `вт 14.06.2026`, `(mié)`: a short weekday only counts before a date or alone in brackets: `Do` is also a word. */
function countedShortWeekday(text: string, isAlone: boolean): Piece | undefined {
  const found = shortWeekdayAt(text);
  const rest = text.slice(found?.length);
  return found && ((isAlone && /^[.,\s]*$/.test(rest)) || isBeforeDate(rest)) ? found : undefined;
}

const wordsForToday = new Set(languages.flatMap(({ today = [] }) => today).map(folded));

/** `(today)`: alone in brackets, so that `Today we sail` is a title. */
function todayAt(text: string): Piece | undefined {
  const [word = ''] = /^[^,]{1,20}/u.exec(text) ?? [];
  return wordsForToday.has(folded(word)) ? { length: word.length, isDated: true } : undefined;
}
