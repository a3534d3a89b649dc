import { dayNumber, isCountable, type PlanDate, weekdayOfDay } from '../calendar/date';
import type { DateRange } from '../calendar/studyDays';
import type { Day, Module, Plan, Progress, Task } from '../model/plan';
import { daysBelow, tasksBelow, unitOf, withNested } from '../model/walk';
import { growth, scheduledGrowth, type Point } from './course';
import { forecastOf, moreAWeek, type Forecast } from './forecast';
import type { ScheduledDates } from './schedule';
import { calendarOf, datesOfDays, type DatedPlanAt, type Preferences, type Standing } from './standing';
import { workByDate, type WorkOnDate } from './work';
import { yearOf, type Square } from './year';

/** What is counted: days, weeks if the plan has nothing smaller, or the tasks of a tracker. */
export type Unit = Day['takes'] | 'task';

/** A module with its part of the work. */
export interface PartProgress extends Progress {
  readonly module: Module;
  /** How many of its open days were scheduled before today; 0 without a schedule. */
  readonly due: number;
}

/** How far a plan is. */
export interface PlanProgress extends Progress {
  readonly unit: Unit;
  /** When the last of it was finished; `undefined` while anything is open or if no date is known. */
  readonly finishedOn: PlanDate | undefined;
  readonly forecast: Forecast;
  /** The scheduled dates of the first and the last day; `undefined` without a schedule. */
  readonly schedule: DateRange | undefined;
  /**
   * How many more a week would make up for a forecast after the end of the schedule. `undefined` if none are needed, if it
   * would take more than half as much again, and for weeks.
   */
  readonly makesUp: number | undefined;
  /** How much was finished nobody knows when. */
  readonly undated: number;
  /** What was finished over time, the undated from the beginning, and what should have been; empty without dates. */
  readonly doneOverTime: readonly Point[];
  readonly scheduledOverTime: readonly Point[];
  /** The modules of the first level that has several. Modules without days, or tasks in a tracker, are left out. */
  readonly parts: readonly PartProgress[];
  /** What was done, by date. */
  readonly work: readonly WorkOnDate[];
  /** On how many dates something was done, from Monday to Sunday. */
  readonly weekdays: readonly number[];
  /** On how many dates a week something was done since the first one; `undefined` if there is none. */
  readonly datesAWeek: number | undefined;
}

/** All that *My Progress* shows. */
export interface LearnersProgress<P> {
  /**
   * The plan of the day that *Today* shows, even if it was finished today; otherwise the current one, and if nothing is open
   * the one worked on last. `undefined` if there is none.
   */
  readonly followed: { readonly at: P; readonly progress: PlanProgress } | undefined;
  /** The last 53 weeks, from a Monday to today. */
  readonly year: readonly Square[];
  /** All other plans that have something to tick, in their order. */
  readonly others: readonly (Progress & { readonly at: P; readonly unit: Unit })[];
}

/** How far the learner is in all plans of their own. */
export function progressOfLearner<P extends DatedPlanAt>(
  standing: Standing<P>,
  preferences: Pick<Preferences, 'studyDays' | 'daysOff'>,
): LearnersProgress<P> {
  const { today, streak, ownPlans: plans } = standing;
  const followed = standing.day?.at ?? standing.plan ?? workedOnLast(plans, today);
  const calendar = calendarOf(plans, followed, preferences);
  const progress = followed && progressOfPlan(followed, today, datesOfDays(followed, calendar));
  const worked = new Set(progress?.work.map(({ date }) => date));
  const others = plans.filter((at) => at !== followed && at.plan.kind !== 'log');
  return {
    followed: followed && progress && { at: followed, progress },
    year: yearOf(worked, streak, calendar, today),
    others: others.map((at) => ({ at, unit: unitOfWork(at.plan), ...amountOf(at.plan) })),
  };
}

function workedOnLast<P extends DatedPlanAt>(plans: readonly P[], today: PlanDate): P | undefined {
  const last = ({ doneDates }: P): PlanDate =>
    doneDates.reduce((newest, { date }) => (date <= today && date > newest ? date : newest), '');
  const worked = plans.filter((at) => at.plan.kind !== 'log' && last(at) !== '');
  return worked.reduce<P | undefined>((newest, at) => (newest && last(newest) >= last(at) ? newest : at), undefined);
}

/** How far a plan is. @param dates the scheduled dates of its days; `undefined` without a schedule */
export function progressOfPlan(
  { plan }: Pick<DatedPlanAt, 'plan'>,
  today: PlanDate,
  dates: ScheduledDates | undefined,
): PlanProgress {
  const unit = unitOfWork(plan);
  const amount = amountOf(plan);
  const open = amount.total - amount.done;
  const work = workByDate(plan, today);
  const worked = work.map(({ date }) => date);
  const finished = finishedDates(plan).filter((date) => isCountable(date) && date <= today);
  const undated = amount.done - finished.length;
  const forecast = forecastOf({ finished, worked, open }, today);
  const schedule = dates && rangeOf(dates);
  return {
    unit,
    ...amount,
    finishedOn: open === 0 ? growth(finished, 0).at(-1)?.date : undefined,
    forecast,
    schedule,
    makesUp:
      schedule && forecast.around !== undefined && unit !== 'week'
        ? moreAWeek(forecast.pace, open, today, schedule.through)
        : undefined,
    undated,
    doneOverTime: growth(finished, undated),
    scheduledOverTime: dates ? scheduledGrowth(dates) : [],
    parts: partsOf(plan).map((module) => ({ module, due: dueIn(module, dates, today), ...amountIn(plan, module) })),
    work,
    weekdays: byWeekday(worked),
    datesAWeek: datesAWeek(worked, today),
  };
}

function unitOfWork(plan: Plan): Unit {
  return plan.kind === 'tracker' ? 'task' : unitOf(plan);
}

function amountOf(plan: Plan): Progress {
  return amountIn(plan, plan);
}

function amountIn({ kind }: Plan, { days, tasks }: Pick<Module, 'days' | 'tasks'>): Progress {
  const { done, total } = kind === 'tracker' ? tasks : days;
  return { done, total };
}

/** The date of each day that is complete, or of each done task of a tracker, if it is known. */
function finishedDates(plan: Plan): readonly PlanDate[] {
  const dates =
    plan.kind === 'tracker'
      ? withNested(tasksBelow(plan))
          .filter(isCounted)
          .map(({ doneOn }) => doneOn)
      : daysBelow(plan).map(({ completedOn }) => completedOn);
  return dates.filter((date) => date !== undefined);
}

function isCounted({ state, isCompletionLine }: Task): boolean {
  return state === 'done' && !isCompletionLine;
}

function rangeOf(dates: ScheduledDates): DateRange | undefined {
  const ranges = [...dates.values()];
  const [first] = ranges;
  const last = ranges.at(-1);
  return first && last && { from: first.from, through: last.through };
}

/** The modules with work of the first level that has several of them; a single one if there are no more. */
function partsOf(plan: Plan): readonly Module[] {
  let parts: readonly Module[] = [];
  let level = modulesWithWork(plan, plan);
  while (parts.length < 2 && level.length > 0) {
    parts = level;
    level = level.flatMap((module) => modulesWithWork(plan, module));
  }
  return parts;
}

function modulesWithWork(plan: Plan, { children }: Pick<Module, 'children'>): readonly Module[] {
  return children.filter((child) => child.kind === 'module').filter((module) => amountIn(plan, module).total > 0);
}

function dueIn(module: Module, dates: ScheduledDates | undefined, today: PlanDate): number {
  return daysBelow(module).filter((day) => {
    const scheduled = dates?.get(day);
    return day.state === 'open' && scheduled !== undefined && scheduled.through < today;
  }).length;
}

const daysOfWeek = 7;

function byWeekday(dates: readonly PlanDate[]): readonly number[] {
  const weekdays = dates.map((date) => weekdayOfDay(dayNumber(date)));
  return Array.from({ length: daysOfWeek }, (_, weekday) => weekdays.filter((each) => each === weekday).length);
}

function datesAWeek(dates: readonly PlanDate[], today: PlanDate): number | undefined {
  const [first] = dates;
  return first === undefined
    ? undefined
    : (dates.length * daysOfWeek) / Math.max(dayNumber(today) - dayNumber(first) + 1, daysOfWeek);
}
