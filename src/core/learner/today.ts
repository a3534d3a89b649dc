import { newest, type PlanDate } from '../calendar/date';
import type { Day, Module, Plan, PlanAt, Task } from '../model/plan';
import { daysBelow, modulesBelow, tasksBelow, unitOf, withNested } from '../model/walk';

/** The last date that can be written. */
const endOfTime: PlanDate = '9999-12-31';

/**
 * The current day, which depends on the learner's work and not on the calendar: the first open day, starting with the one
 * worked on last; without dates, the first open day after the last complete one. If no day is open from there on, it is the
 * first open day of the plan.
 * @param today done dates after it are typing errors and are ignored
 * @returns `undefined` if no day is open; logs and trackers have none
 */
export function currentDay(plan: Plan, today = endOfTime): Day | undefined {
  const days = daysBelow(plan);
  const worked = days.map((day) => workedOn(day, today));
  const last = newest(worked);
  const from = last === undefined ? days.findLastIndex(({ state }) => state === 'complete') : worked.indexOf(last);
  return days.slice(Math.max(from, 0)).find(isOpen) ?? days.find(isOpen);
}

/**
 * The day completed today, to be shown as done; the last in the plan if there are several. `undefined` if there is none, or
 * if another day that is still open was worked on today.
 */
export function dayDoneToday(plan: Plan, today: PlanDate): Day | undefined {
  const worked = daysBelow(plan).filter((day) => workedOn(day, today) === today);
  return worked.some(isOpen) ? undefined : worked.findLast(({ state }) => state === 'complete');
}

/** The open days before a day. */
export function daysLeftOpen(plan: Plan, day: Day): readonly Day[] {
  const days = daysBelow(plan);
  return days.slice(0, Math.max(days.indexOf(day), 0)).filter(isOpen);
}

/** The first open day after a day; `undefined` if there is none. */
export function nextOpenDay(plan: Plan, day: Day): Day | undefined {
  const days = daysBelow(plan);
  return days.slice(days.indexOf(day) + 1).find(isOpen);
}

/** How many tasks of a tracker are current at a time. */
const maxCurrentTasks = 5;

/**
 * The current tasks of a tracker: the first open task of each group that is begun but not finished, in the order of the
 * document, at most five. A group is the plan or a module with tasks of its own.
 */
export function currentTasks(plan: Plan): readonly Task[] {
  const groups: readonly Pick<Module, 'children'>[] = [plan, ...modulesBelow(plan)];
  return groups
    .map(({ children }) => withNested(children.filter((child) => child.kind === 'task')))
    .filter((tasks) => tasks.some(({ state }) => state === 'done'))
    .flatMap((tasks) => tasks.find(({ state }) => state === 'open') ?? [])
    .slice(0, maxCurrentTasks);
}

/**
 * The current plan: the chosen one as long as it has open work. Otherwise, if any plan with days has an open one: the first
 * with an open day, starting with the plan worked on last, or the only one with an open day; if none was worked on,
 * plans of weeks do not count beside a plan of days. Otherwise a tracker by the same rules.
 * @param plans the workspace's plans in natural order
 * @param chosen the path of the plan the learner chose, if any
 * @param today done dates after it are typing errors and are ignored
 * @param shownLast the path of the plan that was current last, if known: of several that could be, it still is
 * @returns `undefined` if nothing is open, or if several plans are and none was worked on or shown yet
 */
export function currentPlan<P extends PlanAt>(
  plans: readonly P[],
  chosen: string | undefined,
  today = endOfTime,
  shownLast?: string,
): P | undefined {
  const choice = plans.find(({ path, plan }) => path === chosen && hasOpenWork(plan));
  const ofKind = (kind: Plan['kind']): readonly P[] => plans.filter(({ plan }) => plan.kind === kind);
  const withDays = ofKind('days');
  const candidates = withDays.some(({ plan }) => hasOpenWork(plan)) ? withDays : ofKind('tracker');
  return choice ?? currentOf(candidates, today, shownLast);
}

function currentOf<P extends PlanAt>(
  plans: readonly P[],
  today: PlanDate,
  shownLast: string | undefined,
): P | undefined {
  const open = plans.filter(({ plan }) => hasOpenWork(plan));
  const [only] = open;
  if (open.length <= 1) {
    return only;
  }
  const worked = plans.map(({ plan }) => newestBelow(plan, today));
  const last = newest(worked);
  const shown = open.find((each) => each.path === shownLast && worked[plans.indexOf(each)] === last);
  if (shown) {
    return shown;
  }
  if (last === undefined) {
    // Nobody knows yet where the learner is, but days come before weeks.
    const ofDays = open.filter(({ plan }) => unitOf(plan) === 'day');
    return ofDays.length === 1 ? ofDays[0] : undefined;
  }
  const from = worked.indexOf(last);
  return plans.slice(from).find(({ plan }) => hasOpenWork(plan)) ?? only;
}

/** Whether a plan has an open day, or an open task if it is a tracker. */
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

/** The newest done date in a plan or a module that is not in the future. */
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
