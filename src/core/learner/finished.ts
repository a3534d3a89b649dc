import { dayNumber, type PlanDate } from '../calendar/date';
import type { Day, Module, Plan } from '../model/plan';
import { modulesBelow } from '../model/walk';

/** What a day completed besides itself. */
export interface Finished {
  /** The largest module it completed; `undefined` if there is none, or if it completed the whole plan. */
  readonly module: Module | undefined;
  /** Whether it completed the whole plan. */
  readonly plan: boolean;
}

/**
 * Compares a plan before and after a day was completed.
 * @param day the day as read in `after`
 */
export function finishedWith(day: Day, before: Plan, after: Plan): Finished {
  const complete = ({ done, total }: Plan['days']): boolean => done === total;
  if (complete(after.days) && !complete(before.days)) {
    return { module: undefined, plan: true };
  }
  const completeBefore = new Set(modulesBelow(before).flatMap(({ id, days }) => (complete(days) ? [id] : [])));
  const module = modulesBelow(after).find(
    ({ id, days, line, endLine }) =>
      complete(days) && !completeBefore.has(id) && line < day.line && day.line <= endLine,
  );
  return { module, plan: false };
}

const daysOfWeek = 7;

/**
 * How many weeks the work on a plan took, begun ones included, from its first done date to its last.
 * @returns `undefined` if it was done on fewer than two dates, or without any
 */
export function weeksOfWork(dates: readonly PlanDate[]): number | undefined {
  const [first, ...others] = dates.toSorted();
  const last = others.at(-1);
  return first === undefined || last === undefined || first === last
    ? undefined
    : Math.ceil((dayNumber(last) - dayNumber(first) + 1) / daysOfWeek);
}
