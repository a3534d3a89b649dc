/** A civil date of the form `YYYY-MM-DD`. */
export type PlanDate = string;

/** `monday` to `sunday`, or `weekend`. */
export type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday' | 'weekend';

const form = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Every month has at least this many days. */
const fewestDays = 28;

/** Days are counted from 1970-01-01, which is 0. No done date and no schedule is older. */
export const firstDay = 0;

/** The number of 9999-12-31, the last date that can be written. */
export const lastDay = 2_932_896;

/** 1970-01-01 was a Thursday. */
const firstWeekday = 3;
const daysOfWeek = 7;
const millisecondsOfDay = 86_400_000;

/** Whether a text is a date that the calendar has: `2026-02-28` is one, `2026-02-30` is not. */
export function isDate(text: string): text is PlanDate {
  const [, year = '', month = '', day = ''] = form.exec(text) ?? [];
  return isMonth(Number(month)) && Number(day) >= 1 && (Number(day) <= fewestDays || hasDay(year, month, day));
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}

/** `Date` moves a day that a month doesn't have into the next month. */
function hasDay(year: string, month: string, day: string): boolean {
  return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDate() === Number(day);
}

/** The newest of some dates, or `undefined` if there is none. */
export function newest(dates: readonly (PlanDate | undefined)[]): PlanDate | undefined {
  return dates.reduce(
    (last, date) => (date !== undefined && (last === undefined || date > last) ? date : last),
    undefined,
  );
}

/** Compares two dates for sorting: the newest first, and a missing one last. */
export function newestFirst(one: PlanDate = '', other: PlanDate = ''): number {
  return one > other ? -1 : one < other ? 1 : 0;
}

/** Whether a text is a date for `dayNumber`: the calendar has it, and it is not before 1970. */
export function isCountable(text: string): text is PlanDate {
  return isDate(text) && text >= '1970';
}

/**
 * The number of a date, for arithmetic without hours, time zones and clock changes. Throws for a text that is not a
 * date, and for a date before 1970.
 */
export function dayNumber(date: PlanDate): number {
  if (!isCountable(date)) {
    throw new RangeError(`${date} is no date since 1970`);
  }
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day) / millisecondsOfDay;
}

/** The date with a number; throws if it is not from 1970-01-01 to 9999-12-31. */
export function dateOfDay(number: number): PlanDate {
  if (!(number >= firstDay && number <= lastDay)) {
    throw new RangeError(`there is no date with the number ${number}`);
  }
  return new Date(number * millisecondsOfDay).toISOString().slice(0, '2026-11-21'.length);
}

/** The date so many days after another, or before it if `days` is negative. Throws if either date is out of range. */
export function addDays(date: PlanDate, days: number): PlanDate {
  return dateOfDay(dayNumber(date) + days);
}

/** The weekday of the date with a number: 0 for Monday to 6 for Sunday. */
export function weekdayOfDay(number: number): number {
  return (number + firstWeekday) % daysOfWeek;
}
