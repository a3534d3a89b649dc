import type { PlanDate } from './plan';

const form = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Whether a text is a date that the calendar has: `2026-02-28` is one, `2026-02-30` is not. */
export function isDate(text: string): text is PlanDate {
  const [, year = '', month = '', day = ''] = form.exec(text) ?? [];
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return year !== '' && date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

/** The newest of some dates, or `undefined` where there is none. */
export function newest(dates: readonly (PlanDate | undefined)[]): PlanDate | undefined {
  return dates.reduce(
    (last, date) => (date !== undefined && (last === undefined || date > last) ? date : last),
    undefined,
  );
}
