import type { PlanDate, Weekday } from '../plan';
import { dateAt } from '../text/calendarDate';
import { languages, weekdays, type Language } from '../words';
import { weekdayAt } from './label';

/** What may stand between the parts of a title. */
export const separators = /^[\s:：.,|>–—-]+/u;

/** What a text says of dates at its beginning. */
export interface Dates {
  readonly date: PlanDate | undefined;
  readonly weekday: Weekday | undefined;
  readonly isDated: boolean;
  readonly rest: string;
}

export const noDates: Omit<Dates, 'rest'> = { date: undefined, weekday: undefined, isDated: false };
const opening = /^[(（]/u;
const betweenDates = /^(?:[\s,，)）]|(?:y|to|and|–|—|-|~)\s)+/u;
/** One sign for a weekday in parentheses: `（月）`. */
const weekdaySign = /^\s?[(（](\p{L})[)）]/u;

/** Nobody writes more dates and weekdays into one title. */
const mostDates = 3;

/**
 * Takes dates and weekdays off the beginning of a text: `June 27, Monday`, `(2026-11-21)`, `2016年6月27日（月）`. A date that
 * the calendar does not have is text.
 */
export function takeDates(text: string, most = mostDates): Dates {
  const [sign = '', weekday] = signAt(text);
  if (weekday) {
    return { ...noDates, weekday, isDated: true, rest: text.slice(sign.length).replace(separators, '') };
  }
  const inside = text.replace(opening, '');
  const written = dateAt(inside);
  const read = written ? { ...noDates, ...written } : weekdayBeforeMore(inside);
  if (!read || most === 0 || written?.isPossible === false) {
    return { ...noDates, isDated: written !== undefined, rest: text };
  }
  const more = takeDates(inside.slice(read.length).replace(betweenDates, ''), most - 1);
  return {
    date: read.date ?? more.date,
    weekday: read.weekday ?? more.weekday,
    isDated: true,
    rest: more.rest.replace(separators, ''),
  };
}

/** A weekday counts as one only where nothing of a sentence follows: `Day 3: Monday Blues` is a title. */
function weekdayBeforeMore(text: string): (Omit<Dates, 'rest'> & { readonly length: number }) | undefined {
  const found = weekdayAt(text);
  const isAlone = found && /^\s*(?:$|[,，:：|)）–—-])/u.test(text.slice(found.length));
  return isAlone ? { ...noDates, ...found } : undefined;
}

/** A sign for a weekday in parentheses at the beginning of a text, and the weekday. */
function signAt(text: string): readonly [written?: string | undefined, weekday?: Weekday | undefined] {
  const [written, sign] = weekdaySign.exec(text) ?? [];
  const index = sign === undefined ? -1 : Math.max(...languages.map((language) => signsOf(language).indexOf(sign)));
  return index < 0 ? [] : [written, weekdays[index]];
}

function signsOf({ weekdaySigns = '' }: Language): string {
  return weekdaySigns;
}
