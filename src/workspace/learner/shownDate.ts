import { dayNumber, type PlanDate } from '../../core/calendar/date';
import type { DateRange } from '../../core/calendar/studyDays';
import { readableDate, readableDates } from '../../util/text/readableDate';

/** A date at most half a year away is clear without its year. */
const nearDays = 180;

/** A date as messages show it. Its year is left out if it is near. */
export function shownDate(date: PlanDate, today: PlanDate, language: string): string {
  return readableDate(date, language, { weekday: false, year: !isNear(date, today) });
}

/** A range of dates as messages show it. The year is left out if both ends are near. */
export function shownRange({ from, through }: DateRange, today: PlanDate, language: string): string {
  const year = !isNear(from, today) || !isNear(through, today);
  return readableDates(from, through, language, { weekday: false, year });
}

function isNear(date: PlanDate, today: PlanDate): boolean {
  return Math.abs(dayNumber(date) - dayNumber(today)) <= nearDays;
}
