import type { PlanDate } from './plan';

const form = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Every month has so many days. */
const fewestDays = 28;

/** Whether a text is a date that the calendar has: `2026-02-28` is one, `2026-02-30` is not. */
export function isDate(text: string): text is PlanDate {
  const [, year = '', month = '', day = ''] = form.exec(text) ?? [];
  return isMonth(Number(month)) && Number(day) >= 1 && (Number(day) <= fewestDays || hasDay(year, month, day));
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}

/** The calendar takes what a month has too much for the next one. */
function hasDay(year: string, month: string, day: string): boolean {
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() === Number(day);
}

/** The newest of some dates, or `undefined` where there is none. */
export function newest(dates: readonly (PlanDate | undefined)[]): PlanDate | undefined {
  return dates.reduce(
    (last, date) => (date !== undefined && (last === undefined || date > last) ? date : last),
    undefined,
  );
}
