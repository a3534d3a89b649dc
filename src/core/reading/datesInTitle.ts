import type { PlanDate, Weekday } from '../calendar/date';
import { dateAt } from '../words/calendarDate';
import { languages, weekdays, type Language } from '../words/words';
import { weekdayAt } from './label';

/** A character that may be between the parts of a title. */
export const separator = String.raw`[\s:：.,，、;；>|·・•‧→»~=+!)）–—−-]`;
const separators = new RegExp(`^${separator}+`, 'u');

/** The date and weekday at the beginning of a text, and the rest of the text. */
export interface Dates {
  readonly date: PlanDate | undefined;
  readonly weekday: Weekday | undefined;
  readonly isDated: boolean;
  readonly rest: string;
}

/** A date, a weekday or both, and how many characters they take. */
interface Piece extends Partial<Omit<Dates, 'rest'>> {
  readonly length: number;
}

export const noDates: Omit<Dates, 'rest'> = { date: undefined, weekday: undefined, isDated: false };
const inBrackets = /^[([（]([^()（）[\]]{1,60})[)）\]]/u;
const betweenDates = /^(?:[\s,，]|(?:y|to|and|bis|a|au|al)\s|[–—−~～〜-]\s?(?=\d|\p{L}+\s\d))+/u;
/** The end of a range of dates: `-11` in `June 5-11`. */
const restOfRange = /^\s?[–—−~～〜-]\s?\d{1,2}(?=\s*(?:$|[,，:：|)）\]–—-]))/u;
/** A weekday written as a single character: `（月）`, `/水`. */
const weekdaySign = /^\s?(?:[(（](\p{L})[)）]|\/(\p{L})(?!\p{L}))/u;

/** A limit for hostile input: nobody writes more dates and weekdays into one title. */
const mostDates = 4;

/**
 * Takes dates and weekdays off the beginning of a text: `June 27, Monday`, `(2026-11-21)`, `2016年6月27日（月）`. A date that
 * the calendar does not have stays in the text, and so do brackets that contain more than dates.
 */
export function takeDates(text: string): Dates {
  const [brackets = '', inside = ''] = (!signAt(text) && inBrackets.exec(text)) || [];
  if (brackets === '') {
    return takeRun(text, mostDates);
  }
  const dates = takeRun(inside, mostDates, true);
  if (!dates.isDated || /[\p{L}\p{N}]/u.test(dates.rest)) {
    return { ...noDates, isDated: dates.isDated, rest: text };
  }
  return { ...dates, rest: text.slice(brackets.length).replace(separators, '') };
}

/** Takes consecutive dates and weekdays off the beginning of a text, `most` at most. */
function takeRun(text: string, most: number, isAlone = false): Dates {
  const piece = pieceAt(text, isAlone);
  if (!piece || most === 0 || piece.length === 0) {
    return { ...noDates, isDated: piece?.isDated === true, rest: text };
  }
  const rest = text.slice(piece.length).replace(restOfRange, '');
  const next = rest.replace(betweenDates, '');
  const more = takeRun(next, most - 1, isAlone);
  const taken = more.rest === next ? rest : more.rest;
  return {
    date: piece.date ?? more.date,
    weekday: piece.weekday ?? more.weekday,
    isDated: true,
    rest: taken.replace(separators, ''),
  };
}

/** The date at the beginning of a text, or the weekday if it is not part of a sentence; otherwise `undefined`. */
function pieceAt(text: string, isAlone: boolean): Piece | undefined {
  const sign = signAt(text);
  if (sign) {
    return sign;
  }
  const written = dateAt(text);
  if (written) {
    return written.isPossible ? { ...written, isDated: true } : { length: 0, isDated: true };
  }
  const weekday = weekdayAt(text) ?? shortWeekdayAt(text, isAlone);
  return weekday && endsThere(text.slice(weekday.length)) ? { ...weekday, isDated: true } : undefined;
}

/** A weekday only counts before the end, punctuation or a date; in `Day 3: Monday Blues` it belongs to the title. */
function endsThere(rest: string): boolean {
  return /^\s*(?:$|[,，:：|)）\]–—-])/u.test(rest) || dateAt(rest.replace(/^[\s,.]+/, '')) !== undefined;
}

/** The single-character weekday at the beginning of a text, or `undefined` if there is none. */
function signAt(text: string): Piece | undefined {
  const [written = '', bracketed, behindSlash] = weekdaySign.exec(text) ?? [];
  const sign = bracketed ?? behindSlash;
  const index = sign === undefined ? -1 : Math.max(...languages.map((language) => signsOf(language).indexOf(sign)));
  return index < 0 ? undefined : { length: written.length, weekday: weekdays[index] };
}

function signsOf({ weekdaySigns = '' }: Language): string {
  return weekdaySigns;
}

const weekdayOfShort = new Map(
  languages.flatMap(({ shortWeekdays = '' }) =>
    shortWeekdays.split(' ').flatMap((word, index) => {
      const weekday = weekdays[index];
      return word !== '' && weekday ? [[word, weekday] as const] : [];
    }),
  ),
);

/** `вт 14.06.2026`, `(mié)`: a short weekday only counts before a date or alone in brackets: `Do` is also a word. */
function shortWeekdayAt(text: string, isAlone: boolean): Piece | undefined {
  const [word = ''] = /^\p{L}{2,3}(?!\p{L})/u.exec(text) ?? [];
  const weekday = weekdayOfShort.get(word.toLowerCase());
  const rest = text.slice(word.length).replace(/^[.,\s]+/, '');
  return weekday && ((isAlone && rest === '') || dateAt(rest)) ? { length: word.length, weekday } : undefined;
}
