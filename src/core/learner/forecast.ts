import { dateOfDay, dayNumber, isCountable, lastDay, type PlanDate } from '../calendar/date';
import type { DateRange } from '../calendar/studyDays';

/** What a forecast is made from. Dates may come in any order; those after today don't count. */
export interface WorkSoFar {
  /** The date of each finished day, week or task; a date is there as often as something was finished on it. */
  readonly finished: readonly PlanDate[];
  /** The dates on which anything was done, even if nothing was finished. */
  readonly worked: readonly PlanDate[];
  /** How many days, weeks or tasks are still open. */
  readonly open: number;
}

/** How fast the work goes, and where that leads. */
export interface Forecast {
  /** How much was finished a week in the last four weeks, or since the first date if that is later. */
  readonly pace: number;
  /** When everything will be finished at this pace: one date, or a span if the pace varies. Otherwise see `unknown`. */
  readonly end: DateRange | undefined;
  /** The most likely date in that span; `undefined` if there is no span. */
  readonly around: PlanDate | undefined;
  /** Why the end isn't known; `undefined` if it is, and if nothing is open. */
  readonly unknown: WhyUnknown | undefined;
}

/**
 * Why there is no forecast: something was done on fewer than five dates in the last four weeks, the end is more than ten
 * years away, or the pace varies so much that it might be.
 */
export type WhyUnknown = 'tooFewDates' | 'tooFar' | 'varies';

const daysOfWeek = 7;
const weeksLookedAt = 4;
/** Fewer dates with work tell nothing. */
const fewestDates = 5;
/** A span of fewer days is told as one date. */
const narrowSpan = 7;
/** In days. Nobody plans further ahead. */
const longestForecast = 3653;

/** The last dates on which work is counted, as day numbers, both inclusive. */
interface Period {
  readonly first: number;
  readonly last: number;
}

/** The forecast for a plan. @param today the learner's date: it only counts once something was done on it */
export function forecastOf({ finished, worked, open }: WorkSoFar, today: PlanDate): Forecast {
  const finishedOn = dayNumbersUntil(today, finished);
  const workedOn = [...new Set([...dayNumbersUntil(today, worked), ...finishedOn])];
  const period = periodOf(workedOn, dayNumber(today));
  const paces = pacesIn(period, finishedOn);
  const pace = (countSince(period.first, finishedOn) * daysOfWeek) / lengthOf(period);
  const isEnough = countSince(period.first, workedOn) >= fewestDates;
  const around = isEnough && open > 0 ? endAfter(period.last, open / pace) : undefined;
  const end = around === undefined ? undefined : spanAround(around, { pace, paces, open, period });
  const unknown = !isEnough ? 'tooFewDates' : around === undefined ? 'tooFar' : 'varies';
  return { pace, end, around: end && around, unknown: end || open === 0 ? undefined : unknown };
}

function dayNumbersUntil(today: PlanDate, dates: readonly PlanDate[]): readonly number[] {
  return dates.filter((date) => isCountable(date) && date <= today).map(dayNumber);
}

/** The last four weeks, or those since the first date, but at least one. Today isn't over before something was done. */
function periodOf(workedOn: readonly number[], today: number): Period {
  const last = workedOn.includes(today) ? today : today - 1;
  const begun = workedOn.reduce((first, day) => Math.min(first, day), last);
  const earliest = last - weeksLookedAt * daysOfWeek + 1;
  const latest = last - daysOfWeek + 1;
  return { first: Math.min(Math.max(earliest, begun), latest), last };
}

function lengthOf({ first, last }: Period): number {
  return last - first + 1;
}

function countSince(first: number, days: readonly number[]): number {
  return days.filter((day) => first <= day).length;
}

/** The pace in each of as many equal parts of a period as it has full weeks. */
function pacesIn(period: Period, finishedOn: readonly number[]): readonly number[] {
  const length = lengthOf(period);
  const parts = Math.floor(length / daysOfWeek);
  const partOf = (day: number): number => Math.floor(((day - period.first) * parts) / length);
  const found = finishedOn.map(partOf);
  return Array.from({ length: parts }, (_, part) => {
    const count = found.filter((each) => each === part).length;
    return (count * parts * daysOfWeek) / length;
  });
}

/** The date a number of weeks after a day; `undefined` if it is too far away. @param weeks may be infinite */
function endAfter(day: number, weeks: number): PlanDate | undefined {
  const days = roundedUp(weeks * daysOfWeek);
  return days > longestForecast || day + days > lastDay ? undefined : dateOfDay(day + days);
}

/** The pace may be faster or slower by its standard error, which is computed from its parts. */
function spanAround(
  around: PlanDate,
  { pace, paces, open, period }: { pace: number; paces: readonly number[]; open: number; period: Period },
): DateRange | undefined {
  const error = standardError(paces);
  const from = endAfter(period.last, open / (pace + error));
  const through = endAfter(period.last, open / Math.max(pace - error, 0));
  if (from === undefined || through === undefined) {
    return undefined;
  }
  return dayNumber(through) - dayNumber(from) < narrowSpan ? { from: around, through: around } : { from, through };
}

/** The standard error of the mean; 0 for a single value. */
function standardError(values: readonly number[]): number {
  const count = values.length;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return count < 2 ? 0 : Math.sqrt(squares / (count - 1) / count);
}

/**
 * How much more a week it takes to be finished by a date: a whole number, at least 1.
 * @returns `undefined` if the pace is enough, if the date is over, or if it would take more than half as much again
 */
export function moreAWeek(pace: number, open: number, today: PlanDate, by: PlanDate): number | undefined {
  const days = dayNumber(by) - dayNumber(today) + 1;
  const more = roundedUp((open * daysOfWeek) / days - pace);
  return more > 0 && more <= Math.max(pace / 2, 1) ? more : undefined;
}

/** The next whole number, unless only the inexactness of fractions makes it one more. */
function roundedUp(value: number): number {
  return Math.ceil(value - 1e-9);
}
