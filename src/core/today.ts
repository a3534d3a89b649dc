import { newest } from './date';
import type { Day, Plan, PlanDate } from './plan';
import { newestDoneDate } from './progress';
import { daysBelow, tasksBelow, withNested } from './walk';

/** A plan and where it stands, for choosing between several. */
export interface PlanAt {
  readonly path: string;
  readonly plan: Plan;
}

/**
 * The current day: where the learner is, never where the calendar is. It is the day that was worked on last while it is
 * open, else the first open day after it; without dates, the first open day after the last complete one; and where
 * nothing is open after that, the first open day. `undefined` where no day is open; logs and trackers have none.
 */
export function currentDay(plan: Plan): Day | undefined {
  const days = daysBelow(plan);
  const last = newest(days.map(({ workedOn }) => workedOn));
  const from =
    last === undefined
      ? days.findLastIndex(({ state }) => state === 'complete')
      : days.findIndex(({ workedOn }) => workedOn === last);
  const isOpen = ({ state }: Day): boolean => state === 'open';
  return days.slice(Math.max(from, 0)).find(isOpen) ?? days.find(isOpen);
}

/**
 * The current plan: the chosen one while it has open work; else, among plans with days, the one that was worked on last,
 * or the next after it once it is complete; else the only one with an open day; else a tracker by the same rules.
 * `undefined` where nothing is open, or where several are and nothing tells which.
 * @param plans the workspace's plans in natural order
 * @param chosen the path of the plan that the learner chose, if any
 */
export function currentPlan<P extends PlanAt>(plans: readonly P[], chosen: string | undefined): P | undefined {
  const choice = plans.find(({ path, plan }) => path === chosen && hasOpenWork(plan));
  const ofKind = (kind: Plan['kind']): readonly P[] => plans.filter(({ plan }) => plan.kind === kind);
  const withDays = ofKind('days');
  return choice ?? currentOf(withDays.some(({ plan }) => hasOpenWork(plan)) ? withDays : ofKind('tracker'));
}

function currentOf<P extends PlanAt>(plans: readonly P[]): P | undefined {
  const open = plans.filter(({ plan }) => hasOpenWork(plan));
  const [only] = open;
  if (open.length <= 1) {
    return only;
  }
  const last = newest(plans.map(({ plan }) => workedOn(plan)));
  const from = last === undefined ? -1 : plans.findIndex(({ plan }) => workedOn(plan) === last);
  return from < 0 ? undefined : (plans.slice(from).find(({ plan }) => hasOpenWork(plan)) ?? only);
}

function hasOpenWork(plan: Plan): boolean {
  return plan.kind === 'tracker'
    ? withNested(tasksBelow(plan)).some(({ state }) => state === 'open')
    : plan.days.done < plan.days.total;
}

/** The newest done date in a plan. */
function workedOn(plan: Plan): PlanDate | undefined {
  return newest([newestDoneDate(tasksBelow(plan)), ...daysBelow(plan).map((day) => day.workedOn)]);
}
