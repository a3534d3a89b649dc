import { isCountable, type PlanDate } from '../calendar/date';
import type { Day, Plan, Task } from '../model/plan';
import { daysBelow, tasksBelow, withNested } from '../model/walk';

/** What was done in a plan on a date. */
export interface WorkOnDate {
  readonly date: PlanDate;
  /** The days, or weeks, that were completed on it. */
  readonly completed: readonly Day[];
  /** How many tasks were done on it, in days or outside of them; completion lines don't count. */
  readonly tasks: number;
}

/**
 * What was done in a plan, by date, oldest first.
 * @param today dates after it are typing errors and are left out, like those before 1970
 */
export function workByDate(plan: Plan, today: PlanDate): readonly WorkOnDate[] {
  const days = byDate(daysBelow(plan), ({ completedOn }) => completedOn);
  const tasks = byDate(withNested(tasksBelow(plan)), ({ doneOn }) => doneOn);
  const dates = [...new Set([...days.keys(), ...tasks.keys()])];
  return dates
    .filter((date) => isCountable(date) && date <= today)
    .sort()
    .map((date) => ({
      date,
      completed: days.get(date) ?? [],
      tasks: (tasks.get(date) ?? []).filter(isShown).length,
    }));
}

function isShown({ isCompletionLine }: Task): boolean {
  return !isCompletionLine;
}

function byDate<T>(
  nodes: readonly T[],
  dateOf: (node: T) => PlanDate | undefined,
): ReadonlyMap<PlanDate, readonly T[]> {
  const found = new Map<PlanDate, T[]>();
  for (const node of nodes) {
    const date = dateOf(node);
    const same = date === undefined ? [] : (found.get(date) ?? []);
    same.push(node);
    if (date !== undefined) {
      found.set(date, same);
    }
  }
  return found;
}
