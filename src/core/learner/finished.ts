import type { Day, Module, Plan } from '../model/plan';
import { modulesBelow } from '../model/walk';

/** What became complete together with a day. */
export interface Finished {
  /** The largest module that the day completed, `undefined` where it completed none, or the whole plan. */
  readonly module: Module | undefined;
  /** No day of the plan is open any more. */
  readonly plan: boolean;
}

/**
 * What a day completed, of a plan that was read before and after it.
 * @param day the day as it is read after
 */
export function finishedWith(day: Day, before: Plan, after: Plan): Finished {
  const complete = ({ done, total }: Plan['days']): boolean => total > 0 && done === total;
  if (complete(after.days) && !complete(before.days)) {
    return { module: undefined, plan: true };
  }
  const were = new Set(modulesBelow(before).flatMap(({ id, days }) => (complete(days) ? [id] : [])));
  const module = modulesBelow(after).find(
    ({ id, days, line, endLine }) => complete(days) && !were.has(id) && line < day.line && day.line <= endLine,
  );
  return { module, plan: false };
}
