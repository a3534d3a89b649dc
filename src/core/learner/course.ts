import type { PlanDate } from '../calendar/date';
import type { ScheduledDates } from './schedule';

/** How much was done, or should be, at the end of a date. */
export interface Point {
  readonly date: PlanDate;
  readonly count: number;
}

/**
 * How the work grew, date by date, oldest first.
 * @param finished the date of each finished day, week or task, in any order
 * @param undated how many were finished nobody knows when; they count from the beginning
 */
export function growth(finished: readonly PlanDate[], undated: number): readonly Point[] {
  return counted([...finished].sort(), undated);
}

/** How the work should grow: each day counts from its last scheduled date on. */
export function scheduledGrowth(dates: ScheduledDates): readonly Point[] {
  return counted(
    [...dates.values()].map(({ through }) => through),
    0,
  );
}

/** @param inOrder dates, oldest first */
function counted(inOrder: readonly PlanDate[], before: number): readonly Point[] {
  return inOrder
    .map((date, index) => ({ date, count: before + index + 1 }))
    .filter(({ date }, index) => date !== inOrder[index + 1]);
}

/** The count at the end of a date; `before` if there is no point yet. @param points oldest first */
export function countAt(points: readonly Point[], date: PlanDate, before = 0): number {
  return points.findLast((point) => point.date <= date)?.count ?? before;
}
