import { addDays, type PlanDate } from './date';

/** What a clock on the wall says where the learner is. */
export interface LocalTime {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** What the clock on the wall says at a moment, in the time zone of this computer. */
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
 * The date that new work gets: the learner's own, and the one before until the day begins.
 * @param dayStartsAt `HH:MM`; what is no time of day counts as `00:00`
 */
export function localToday(now: LocalTime, dayStartsAt: string): PlanDate {
  const date = `${padded(now.year, 4)}-${padded(now.month, 2)}-${padded(now.day, 2)}`;
  return now.hour * minutesOfHour + now.minute < minutesOf(dayStartsAt) ? addDays(date, -1) : date;
}

/** Says whether a text is a time of day, `HH:MM` or `H:MM`. */
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
