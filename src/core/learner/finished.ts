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
