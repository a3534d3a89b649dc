import { addDays, type PlanDate } from './date';

/** The date and time on a wall clock where the learner is. */
export interface LocalTime {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** The local date and time at a moment, in the time zone of this computer. */
export function localTimeOf(moment: Date): LocalTime {
  return {
    year: moment.getFullYear(),
    month: moment.getMonth() + 1,
    day: moment.getDate(),
    hour: moment.getHours(),
    minute: moment.getMinutes(),
  };
}

/**
 * The date for new work: the learner's local date, or the one before until `dayStartsAt`.
 * @param dayStartsAt `HH:MM`; anything that is not a time of day counts as `00:00`
 */
export function localToday(now: LocalTime, dayStartsAt: string): PlanDate {
  const date = `${padded(now.year, 4)}-${padded(now.month, 2)}-${padded(now.day, 2)}`;
  return now.hour * minutesOfHour + now.minute < minutesOf(dayStartsAt) ? addDays(date, -1) : date;
}

/** Whether a text is a time of day, `HH:MM` or `H:MM`. */
export function isTimeOfDay(text: string): boolean {
  return timeOfDay.test(text.trim());
}

const timeOfDay = /^([01]?\d|2[0-3]):([0-5]\d)$/;
const minutesOfHour = 60;

/** Minutes since midnight. */
function minutesOf(time: string): number {
  const [, hour = '0', minute = '0'] = timeOfDay.exec(time.trim()) ?? [];
  return Number(hour) * minutesOfHour + Number(minute);
}

function padded(number: number, length: number): string {
  return String(number).padStart(length, '0');
}
