import { dayNumber, type PlanDate } from '../../core/calendar/date';
import type { DateRange } from '../../core/calendar/studyDays';
import { readableDate, readableDates } from '../../util/readableDate';

/** Dates nearer than half a year are known by their day and month. */
const nearDays = 180;

/** A date as messages say it, with its year where it is not near. */
export function shownDate(date: PlanDate, today: PlanDate, language: string): string {
  return readableDate(date, language, { weekday: false, year: !isNear(date, today) });
}

/** Dates in a row as messages say them, with their year where they are not near. */
export function shownRange({ from, through }: DateRange, today: PlanDate, language: string): string {
  const year = !isNear(from, today) || !isNear(through, today);
  return readableDates(from, through, language, { weekday: false, year });
}

function isNear(date: PlanDate, today: PlanDate): boolean {
  return Math.abs(dayNumber(date) - dayNumber(today)) <= nearDays;
}
