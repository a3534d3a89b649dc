import { newest, type PlanDate } from '../calendar/date';
import type { Day, Module, Plan, PlanAt, Task } from '../model/plan';
import { daysBelow, modulesBelow, tasksBelow, withNested } from '../model/walk';

/** A date that no plan goes beyond. */
const endOfTime: PlanDate = '9999-12-31';

/**
 * The current day: where the learner is, never where the calendar is. It is the day that was worked on last while it is
 * open, else the first open day after it; without dates, the first open day after the last complete one; and where
 * nothing is open after that, the first open day. `undefined` where no day is open; logs and trackers have none.
 * @param today done dates after it are slips, and say nothing
 */
export function currentDay(plan: Plan, today = endOfTime): Day | undefined {
  const days = daysBelow(plan);
  const worked = days.map((day) => workedOn(day, today));
  const last = newest(worked);
  const from = last === undefined ? days.findLastIndex(({ state }) => state === 'complete') : worked.indexOf(last);
  return days.slice(Math.max(from, 0)).find(isOpen) ?? days.find(isOpen);
}

/**
 * The day that stays on show as done: the last in the plan of those that were completed today, as long as no other day was
 * worked on today that is still open. `undefined` where there is none.
 */
export function dayDoneToday(plan: Plan, today: PlanDate): Day | undefined {
  const worked = daysBelow(plan).filter((day) => workedOn(day, today) === today);
  return worked.some(isOpen) ? undefined : worked.findLast(({ state }) => state === 'complete');
}

/** The open days before a day, which the learner went past. */
export function daysLeftOpen(plan: Plan, day: Day): readonly Day[] {
  const days = daysBelow(plan);
  return days.slice(0, Math.max(days.indexOf(day), 0)).filter(isOpen);
}

/** The first open day after a day; `undefined` where none is left there. */
export function nextOpenDay(plan: Plan, day: Day): Day | undefined {
  const days = daysBelow(plan);
  return days.slice(days.indexOf(day) + 1).find(isOpen);
}

/** No more groups are shown side by side. */
const mostGroups = 5;

/**
 * What is current in a tracker: the first open task of each group that was begun and is not finished, in the order of the
 * document, five at most. A group is whatever holds tasks of its own.
 */
export function currentTasks(plan: Plan): readonly Task[] {
  const groups: readonly Pick<Module, 'children'>[] = [plan, ...modulesBelow(plan)];
  return groups
    .map(({ children }) => withNested(children.filter((child) => child.kind === 'task')))
    .filter((tasks) => tasks.some(({ state }) => state === 'done'))
    .flatMap((tasks) => tasks.find(({ state }) => state === 'open') ?? [])
    .slice(0, mostGroups);
}

/**
 * The current plan: the chosen one while it has open work; else, among plans with days, the one that was worked on last,
 * or the next after it once it is complete; else the only one with an open day; else a tracker by the same rules.
 * `undefined` where nothing is open, or where several are and nothing tells which.
 * @param plans the workspace's plans in natural order
 * @param chosen the path of the plan that the learner chose, if any
 * @param today done dates after it are slips, and say nothing
 */
export function currentPlan<P extends PlanAt>(
  plans: readonly P[],
  chosen: string | undefined,
  today = endOfTime,
): P | undefined {
  const choice = plans.find(({ path, plan }) => path === chosen && hasOpenWork(plan));
  const ofKind = (kind: Plan['kind']): readonly P[] => plans.filter(({ plan }) => plan.kind === kind);
  const withDays = ofKind('days');
  return choice ?? currentOf(withDays.some(({ plan }) => hasOpenWork(plan)) ? withDays : ofKind('tracker'), today);
}

function currentOf<P extends PlanAt>(plans: readonly P[], today: PlanDate): P | undefined {
  const open = plans.filter(({ plan }) => hasOpenWork(plan));
  const [only] = open;
  if (open.length <= 1) {
    return only;
  }
  const worked = plans.map(({ plan }) => newestBelow(plan, today));
  const last = newest(worked);
  const from = last === undefined ? -1 : worked.indexOf(last);
  return from < 0 ? undefined : (plans.slice(from).find(({ plan }) => hasOpenWork(plan)) ?? only);
}

/** Whether a plan has an open day, or a tracker an open task. */
export function hasOpenWork(plan: Plan): boolean {
  return plan.kind === 'tracker'
    ? withNested(tasksBelow(plan)).some(({ state }) => state === 'open')
    : plan.days.done < plan.days.total;
}

function isOpen({ state }: Day): boolean {
  return state === 'open';
}

/** Whether anything in a plan was done on a date. */
export function wasWorkedOn(plan: Plan, today: PlanDate): boolean {
  return newestBelow(plan, today) === today;
}

/** The newest done date in a plan or a module that is not in the future; a day knows that of its tasks. */
function newestBelow({ children }: Pick<Module, 'children'>, today: PlanDate): PlanDate | undefined {
  const dates = children.map((child) => {
    switch (child.kind) {
      case 'module':
        return newestBelow(child, today);
      case 'day':
        return workedOn(child, today);
      case 'task':
        return newestUntil(today, [child]);
    }
  });
  return newest(dates);
}

/** The newest done date in a day that is not in the future. */
function workedOn(day: Day, today: PlanDate): PlanDate | undefined {
  if (day.workedOn === undefined || day.workedOn <= today) {
    return day.workedOn;
  }
  const completedOn = day.completedOn !== undefined && day.completedOn <= today ? day.completedOn : undefined;
  return newest([completedOn, newestUntil(today, day.tasks)]);
}

function newestUntil(today: PlanDate, tasks: readonly Task[]): PlanDate | undefined {
  return newest(withNested(tasks).map(({ doneOn }) => (doneOn !== undefined && doneOn <= today ? doneOn : undefined)));
}
