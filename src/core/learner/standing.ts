import type { Day, PlanAt } from '../model/plan';
import type { PlanDate } from '../calendar/date';
import type { PlanDates } from '../reading/planDates';
import { scheduledDates, scheduleState, type ScheduledDates, type ScheduleState } from './schedule';
import { streakOf, type Streak } from './streak';
import { StudyCalendar, type DateRange, type StudyDay } from '../calendar/studyDays';
import { currentDay, currentPlan, dayDoneToday, daysLeftOpen, hasOpenWork, nextOpenDay, wasWorkedOn } from './today';

/** A plan with its dates. */
export interface DatedPlanAt extends PlanAt, PlanDates {}

/** What the learner has set. */
export interface Preferences {
  /** The weekdays that are studied on; none count as all seven. A plan's front matter goes before them. */
  readonly studyDays: readonly StudyDay[];
  /** Days off besides those in the plans. */
  readonly daysOff: readonly DateRange[];
  /** How many freezes can be held, 0 for none. */
  readonly streakFreezes: number;
  /** The path of the plan that the learner chose, if any. */
  readonly chosenPlan: string | undefined;
}

/** A day in its plan. */
export interface DayIn<P> {
  readonly at: P;
  readonly day: Day;
}

/** Where the learner stands on a date. */
export interface Standing<P> {
  readonly today: PlanDate;
  /** The current plan; `undefined` if nothing is open, or if several plans are and nothing tells which. */
  readonly plan: P | undefined;
  /** The current day of the current plan, always open; `undefined` if there is no current plan or it has no days. */
  readonly currentDay: DayIn<P> | undefined;
  /** How many plans with days have an open one; where there is none, how many trackers have open tasks. */
  readonly openPlans: number;
  /** The day on show: the one that was completed today, in a plan that may be complete with it; else the current day. */
  readonly day: DayIn<P> | undefined;
  /** The day on show was completed today. */
  readonly isDoneToday: boolean;
  /** The open day that comes after the one on show. */
  readonly nextDay: DayIn<P> | undefined;
  /** The open days of its plan before the day on show. */
  readonly leftOpen: readonly Day[];
  /** Of the current plan; `undefined` where it has no `start`, or no days. */
  readonly schedule: ScheduleState | undefined;
  readonly streak: Streak;
  /** The study days by which streak and schedule were counted: those of the current plan. */
  readonly calendar: StudyCalendar;
}

/**
 * Where the learner stands.
 * @param plans the workspace's plans in natural order
 */
export function standingOf<P extends DatedPlanAt>(
  plans: readonly P[],
  today: PlanDate,
  preferences: Preferences,
): Standing<P> {
  const at = currentPlan(plans, preferences.chosenPlan, today);
  const calendar = calendarOf(plans, at, preferences);
  const done = doneToday(plans, at, today, preferences.chosenPlan);
  const current = at && dayIn(at, currentDay(at.plan, today));
  const day = done ?? current;
  const dated = plans.map(({ path, doneDates, frontMatter: { ignored } }) => ({ path, doneDates, ignored }));
  return {
    today,
    plan: at,
    currentDay: current,
    openPlans: countOpen(plans),
    day,
    isDoneToday: done !== undefined,
    nextDay: day && nextDayAfter(day, current),
    leftOpen: day ? daysLeftOpen(day.at.plan, day.day) : [],
    schedule: at && scheduleOf(at, today, calendar),
    streak: streakOf(dated, today, { calendar, maxFreezes: preferences.streakFreezes }),
    calendar,
  };
}

/**
 * The study days of a plan: those of its front matter, else those that are set, without the days off of all plans.
 * @param at `undefined` for no plan in particular
 */
export function calendarOf<P extends DatedPlanAt>(
  plans: readonly P[],
  at: P | undefined,
  { studyDays, daysOff }: Pick<Preferences, 'studyDays' | 'daysOff'>,
): StudyCalendar {
  const inPlans = plans.flatMap(({ path, frontMatter }) =>
    frontMatter.daysOff.map(({ from, through, line }) => ({ from, through, place: { path, line } })),
  );
  const set = daysOff.map(({ from, through }) => ({ from, through, place: undefined }));
  return new StudyCalendar(at?.frontMatter.studyDays ?? studyDays, [...inPlans, ...set]);
}

/** The dates on which the days of a plan fall; `undefined` where it has no `start`. */
export function datesOfDays({ plan, frontMatter }: DatedPlanAt, calendar: StudyCalendar): ScheduledDates | undefined {
  return frontMatter.start === undefined || plan.kind !== 'days'
    ? undefined
    : scheduledDates(plan, frontMatter.start, calendar);
}

function scheduleOf(at: DatedPlanAt, today: PlanDate, calendar: StudyCalendar): ScheduleState | undefined {
  const dates = datesOfDays(at, calendar);
  return dates && scheduleState(dates, today);
}

/**
 * The day that was completed today: of the current plan, or of one that was completed with it, so that another plan is
 * current now. A plan that the learner chose gives way to no other.
 */
function doneToday<P extends PlanAt>(
  plans: readonly P[],
  at: P | undefined,
  today: PlanDate,
  chosen: string | undefined,
): DayIn<P> | undefined {
  const own = at && dayIn(at, dayDoneToday(at.plan, today));
  const isChosen = at !== undefined && at.path === chosen;
  if (own || isChosen || (at && wasWorkedOn(at.plan, today))) {
    return own;
  }
  const complete = plans.filter(({ plan }) => plan.kind === 'days' && !hasOpenWork(plan));
  return complete.flatMap((some) => dayIn(some, dayDoneToday(some.plan, today)) ?? []).at(-1);
}

function dayIn<P>(at: P, day: Day | undefined): DayIn<P> | undefined {
  return day && { at, day };
}

function nextDayAfter<P extends PlanAt>({ at, day }: DayIn<P>, current: DayIn<P> | undefined): DayIn<P> | undefined {
  return dayIn(at, nextOpenDay(at.plan, day)) ?? (current?.day === day ? undefined : current);
}

function countOpen(plans: readonly PlanAt[]): number {
  const open = plans.map(({ plan }) => plan).filter(hasOpenWork);
  return open.filter(({ kind }) => kind === 'days').length || open.filter(({ kind }) => kind === 'tracker').length;
}
