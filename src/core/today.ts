import type { Day, Plan } from './plan';

/** A plan and where it stands, for choosing between several. */
export interface PlanAt {
  readonly path: string;
  readonly plan: Plan;
}

/**
 * The current day: where the learner is, never where the calendar is. `undefined` where nothing is open, and in logs
 * and trackers, which have no current day.
 */
export function currentDay(plan: Plan): Day | undefined {
  void plan;
  return undefined;
}

/**
 * The current plan: the chosen one while it has open work, else the one that was worked on last, else the only open one.
 * `undefined` where there is none, or where several are open and nothing tells which.
 * @param plans the workspace's plans in natural order
 * @param chosen the path of the plan that the learner chose, if any
 */
export function currentPlan<P extends PlanAt>(plans: readonly P[], chosen: string | undefined): P | undefined {
  void plans;
  void chosen;
  return undefined;
}
