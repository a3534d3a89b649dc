import { dateOfDay, dayNumber, firstDay, lastDay, type PlanDate, weekdayOfDay } from '../calendar/date';
import type { DatedPlanAt } from '../learner/standing';
import type { Day, Module, PlanChild, Task } from '../model/plan';
import { dayAround, withNested } from '../model/walk';

/** What was done on a date, in one place of a plan. Tasks are listed with those nested in them, without completion lines. */
export type Work =
  /** In a day, or a week: whether it was completed on this date, and its tasks that were done on it, possibly none. */
  | { readonly kind: 'day'; readonly day: Day; readonly isCompleted: boolean; readonly tasks: readonly Task[] }
  /** Outside of days: in a module, or in none. */
  | { readonly kind: 'tasks'; readonly module: Module | undefined; readonly tasks: readonly Task[] }
  /** An entry of the learner's log. */
  | { readonly kind: 'entry'; readonly entry: Day };

/** Work and its plan. */
export interface WorkIn<P> {
  readonly at: P;
  readonly work: Work;
}

/** A date on which something was done. */
export interface WorkedDate<P> {
  readonly date: PlanDate;
  /** By plan, and in the order of the document; never empty. */
  readonly done: readonly WorkIn<P>[];
}

/** What was done in a week. */
export interface Week<P> {
  /** Whether it is the week before the one of today. */
  readonly isLast: boolean;
  /** Its Monday. */
  readonly from: PlanDate;
  /** Its Sunday. */
  readonly through: PlanDate;
  /** Oldest first; never empty. */
  readonly dates: readonly WorkedDate<P>[];
}

const daysOfWeek = 7;

/**
 * What the learner did this week, from Monday to today, or all of last week if that is nothing.
 * @param plans all that count for the streak
 * @param ownLog the one of them whose entries count
 * @param today the learner's date; later dates are typing errors
 * @returns `undefined` if nothing was done in both weeks
 */
export function weekOfWork<P extends DatedPlanAt>(
  plans: readonly P[],
  ownLog: P | undefined,
  today: PlanDate,
): Week<P> | undefined {
  const monday = dayNumber(today) - weekdayOfDay(dayNumber(today));
  return [false, true]
    .map((isLast) => weekFrom(isLast ? monday - daysOfWeek : monday, isLast))
    .find(({ dates }) => dates.length > 0);

  function weekFrom(first: number, isLast: boolean): Week<P> {
    const days = Array.from({ length: daysOfWeek }, (_, index) => first + index);
    // The first week of the calendar and its last are cut off.
    const dates = days.filter((day) => day >= firstDay && day <= lastDay).map(dateOfDay);
    const worked = dates
      .filter((date) => date <= today)
      .map((date) => ({ date, done: plans.flatMap((at) => workOn(date, at, at === ownLog)) }))
      .filter(({ done }) => done.length > 0);
    return { isLast, from: dates[0] ?? today, through: dates.at(-1) ?? today, dates: worked };
  }
}

/** What was done in a plan on a date. @param isOwnLog whether its entries count */
function workOn<P extends DatedPlanAt>(date: PlanDate, at: P, isOwnLog: boolean): readonly WorkIn<P>[] {
  const entries = isOwnLog ? at.entryDates.filter((entry) => entry.date === date) : [];
  const written = entries.flatMap(({ line }): readonly Work[] => {
    const entry = dayAround(at.plan, line);
    return entry ? [{ kind: 'entry', entry }] : [];
  });
  return [...written, ...workBelow(date, at.plan.children, undefined)].map((work) => ({ at, work }));
}

function workBelow(date: PlanDate, children: readonly PlanChild[], module: Module | undefined): readonly Work[] {
  const outside = doneOn(
    date,
    children.filter((child) => child.kind === 'task'),
  );
  const below = children.flatMap((child) => {
    switch (child.kind) {
      case 'module':
        return workBelow(date, child.children, child);
      case 'day':
        return workInDay(date, child);
      case 'task':
        return [];
    }
  });
  return outside.length === 0 ? below : [{ kind: 'tasks', module, tasks: outside.filter(isShown) }, ...below];
}

function workInDay(date: PlanDate, day: Day): readonly Work[] {
  const tasks = doneOn(date, day.tasks);
  const isCompleted = day.completedOn === date;
  return isCompleted || tasks.length > 0 ? [{ kind: 'day', day, isCompleted, tasks: tasks.filter(isShown) }] : [];
}

/** Those of some tasks that were done on a date, nested ones too. */
function doneOn(date: PlanDate, tasks: readonly Task[]): readonly Task[] {
  return withNested(tasks).filter((task) => task.doneOn === date);
}

function isShown({ isCompletionLine }: Task): boolean {
  return !isCompletionLine;
}

/** How much was done in a week. */
export interface AmountOfWork {
  /** How many days were completed. */
  readonly days: number;
  /** How many weeks were completed, in plans that have nothing smaller. */
  readonly weeks: number;
  /** How many tasks were done, in days or outside of them. */
  readonly tasks: number;
  readonly entries: number;
}

/** Counts what was done. */
export function amountOfWork({ dates }: Pick<Week<unknown>, 'dates'>): AmountOfWork {
  const all = dates.flatMap(({ done }) => done.map(({ work }) => work));
  const completed = all.flatMap((work) => (work.kind === 'day' && work.isCompleted ? [work.day.takes] : []));
  return {
    days: completed.filter((takes) => takes === 'day').length,
    weeks: completed.filter((takes) => takes === 'week').length,
    tasks: all.reduce((sum, work) => sum + (work.kind === 'entry' ? 0 : work.tasks.length), 0),
    entries: all.filter(({ kind }) => kind === 'entry').length,
  };
}
