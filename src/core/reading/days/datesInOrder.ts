import type { PlanDate } from '../../calendar/date';
import { daysBetween } from '../../words/calendarDate';
import type { Label } from '../titles/label';

/** When something is planned or was done; both are `undefined` if it has no date. */
export interface Dated {
  /** `undefined` also if the year is missing or the order of day and month is unclear. */
  readonly date?: PlanDate | undefined;
  /** Where it may be in a year, see `WrittenDate`. */
  readonly inYear?: Label['inYear'];
}

/** In days. More are a break, or dates of other things. */
const longestGap = 10;

/** Whether most dates are on one of the next days after the one before them, or all the other way round. */
export function doDatesRunOn(dates: readonly Dated[]): boolean {
  const most = Math.max(countSteps(dates, isSoonAfter), countSteps(dates, isSoonBefore));
  return most > 1 && 2 * most >= dates.length - 1;
}

/** Whether most dates are on one of the next days after the one before them. */
export function doDatesRunForward(dates: readonly Dated[]): boolean {
  const steps = countSteps(dates, isSoonAfter);
  return steps > 1 && 2 * steps >= dates.length - 1;
}

/** Whether there are several dates, and none is on one of the days beside the one before it. */
export function areFarApart(dates: readonly Dated[]): boolean {
  return dates.length > 1 && countSteps(dates, isSoonAfter) + countSteps(dates, isSoonBefore) === 0;
}

/** One date in so many may be a slip of the pen. */
const shareOfSlips = 10;

/** Whether most dates are before the one before them, as the second is, and hardly any after it. */
export function areNewestFirst(dates: readonly Dated[]): boolean {
  const isBefore = (date: Dated, before: Dated): boolean => isAfter(before, date);
  return (
    countSteps(dates.slice(0, 2), isBefore) === 1 &&
    shareOfSlips * countSteps(dates, isAfter) < dates.length &&
    2 * countSteps(dates, isBefore) > dates.length - 1
  );
}

function countSteps(dates: readonly Dated[], isStep: (date: Dated, before: Dated) => boolean): number {
  return dates.filter((date, index) => {
    const before = dates[index - 1];
    return before !== undefined && isStep(date, before);
  }).length;
}

function isAfter(date: Dated, before: Dated): boolean {
  return date.date !== undefined && before.date !== undefined ? date.date > before.date : isSoonAfter(date, before);
}

function isSoonBefore(date: Dated, other: Dated): boolean {
  return isSoonAfter(other, date);
}

/** Whether a date is on one of the next days after another, in any year. */
export function isSoonAfter({ inYear: ends = [] }: Dated, { inYear: starts = [] }: Dated): boolean {
  return starts.some((start) =>
    ends.some((end) => {
      const days = daysBetween(start, end);
      return days > 0 && days <= longestGap;
    }),
  );
}
