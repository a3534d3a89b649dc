import type { Day } from '../../core/model/plan';
import type { PlanDate } from '../../core/calendar/date';
import { currentDay, currentPlan } from '../../core/learner/today';
import type { IndexedPlan } from '../index/planSource';

/** The current plan and its current day, each `undefined` where there is none. */
export interface WhereTheLearnerIs {
  readonly entry: IndexedPlan | undefined;
  readonly day: Day | undefined;
}

/**
 * Finds the current plan and day among the plans of the workspace.
 * @param today done dates after it are slips
 * @param chosen the path of the plan that the learner chose; empty or `undefined` for none
 */
export function whereTheLearnerIs(
  plans: readonly IndexedPlan[],
  chosen: string | undefined,
  today: PlanDate,
): WhereTheLearnerIs {
  const entry = currentPlan(plans, chosen === '' ? undefined : chosen, today);
  return { entry, day: entry && currentDay(entry.plan, today) };
}
