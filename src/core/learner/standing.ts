import type { Day, PlanAt } from '../model/plan';
import type { PlanDate } from '../calendar/date';
import type { PlanDates } from '../reading/readPlan';
import { ownPlans } from './ownPlans';
import { scheduledDates, scheduleState, type ScheduledDates, type ScheduleState } from './schedule';
import { streakOf, type DatedPlan, type Streak } from './streak';
import { StudyCalendar, type DateRange, type StudyDay } from '../calendar/studyDays';
import { currentDay, currentPlan, dayDoneToday, daysLeftOpen, hasOpenWork, nextOpenDay, wasWorkedOn } from './today';

/** A plan, its file and its dates. */
export interface DatedPlanAt extends PlanAt, PlanDates {}

/** The learner's settings. */
export interface Preferences {
  /** The weekdays to study on; an empty list means all seven. Those of a plan's front matter take precedence. */
  readonly studyDays: readonly StudyDay[];
  /** Days off in addition to those in the plans. */
  readonly daysOff: readonly DateRange[];
  /** How many freezes can be held at a time, 0 for none. */
  readonly streakFreezes: number;
  /** The path of the plan the learner chose, if any. */
  readonly chosenPlan: string | undefined;
  /** The path of the learner's own log, if any: its entries count for the streak. */
  readonly ownLog?: string | undefined;
  /** The path of the plan that was current last, if known. */
  readonly shownLast?: string | undefined;
  /** The paths of plans that were current before, as far as known. */
  readonly chosenBefore?: readonly string[];
}

/** A day and its plan. */
export interface DayIn<P> {
  readonly at: P;
  readonly day: Day;
}

/** Where the learner is on a date. */
export interface Standing<P> {
  readonly today: PlanDate;
  /** The current plan; `undefined` if nothing is open, or if several plans are and none was worked on or shown yet. */
  readonly plan: P | undefined;
  /** The plan that the learner chose; `undefined` if there is none, or if nothing is open in it. */
  readonly chosen: P | undefined;
  /** The plans that count: all but copies that belong to other learners, or may do so. */
  readonly ownPlans: readonly P[];
  /** The learner's own log; `undefined` if there is none, or if it isn't a log. */
  readonly ownLog: P | undefined;
  /** The current day of the current plan, always open; `undefined` if there is no current plan or it has no days. */
  readonly currentDay: DayIn<P> | undefined;
  /** How many plans have an open day; if there are none, how many trackers have an open task. */
  readonly openPlans: number;
  /** Whether there are plans, and all of them are logs, in which nothing is ticked. */
  readonly onlyLogs: boolean;
  /** The day to show: the one completed today, even if its plan is complete too, otherwise the current day. */
  readonly day: DayIn<P> | undefined;
  /** Whether the day to show was completed today. */
  readonly isDoneToday: boolean;
  /** The next open day after the one to show. */
  readonly nextDay: DayIn<P> | undefined;
  /** The open days before the day to show, in its plan. */
  readonly leftOpen: readonly Day[];
  /** The schedule of the current plan; `undefined` if it has no `start` or no days. */
  readonly schedule: ScheduleState | undefined;
  readonly streak: Streak;
  /** The study days that streak and schedule are computed with: those of the current plan. */
  readonly calendar: StudyCalendar;
}

/**
 * Finds out where the learner is.
 * @param plans the workspace's plans in natural order
 */
export function standingOf<P extends DatedPlanAt>(
  plans: readonly P[],
  today: PlanDate,
  preferences: Preferences,
): Standing<P> {
  const { own, unclear } = ownPlans(plans, preferences);
  const at = currentPlan(own, preferences.chosenPlan, today, preferences.shownLast);
  const calendar = calendarOf(own, at, preferences);
  const done = doneToday(own, at, today, preferences.chosenPlan);
  const current = at && dayIn(at, currentDay(at.plan, today));
  const day = done ?? current;
  const ownLog = plans.find(({ path, plan }) => path === preferences.ownLog && plan.kind === 'log');
  return {
    today,
    plan: at,
    chosen: at?.path === preferences.chosenPlan ? at : undefined,
    ownPlans: own,
    ownLog,
    currentDay: current,
    openPlans: countOpen([...own, ...unclear]),
    onlyLogs: plans.length > 0 && plans.every(({ plan }) => plan.kind === 'log'),
    day,
    isDoneToday: done !== undefined,
    nextDay: day && nextDayAfter(day, current),
    leftOpen: day ? daysLeftOpen(day.at.plan, day.day) : [],
    schedule: at && scheduleOf(at, today, current?.day, calendar),
    streak: streakOf(datedPlans(own, ownLog), today, { calendar, maxFreezes: preferences.streakFreezes }),
    calendar,
  };
}

/** What the plans contribute to the streak. Other people's entries don't. */
function datedPlans<P extends DatedPlanAt>(plans: readonly P[], ownLog: P | undefined): readonly DatedPlan[] {
  return plans.map((at) => ({
    path: at.path,
    doneDates: at.doneDates,
    entryDates: at === ownLog ? at.entryDates : [],
    ignored: at.frontMatter.ignored,
  }));
}

/**
 * The study days of a plan: those of its front matter, otherwise those of the settings, without the days off of all plans.
 * @param at `undefined` for the study days of the settings
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

/** The scheduled dates of a plan's days; `undefined` if it has no `start` or no days. */
export function datesOfDays({ plan, frontMatter }: DatedPlanAt, calendar: StudyCalendar): ScheduledDates | undefined {
  return frontMatter.start === undefined || plan.kind !== 'days'
    ? undefined
    : scheduledDates(plan, frontMatter.start, calendar);
}

function scheduleOf(
  at: DatedPlanAt,
  today: PlanDate,
  current: Day | undefined,
  calendar: StudyCalendar,
): ScheduleState | undefined {
  const dates = datesOfDays(at, calendar);
  return dates && scheduleState(dates, today, current);
}

/**
 * The day completed today: in the current plan, or in a plan that became complete today, so that another one is current now.
 * If the learner chose the current plan, no other plan counts.
 */
function doneToday<P extends PlanAt>(
  plans: readonly P[],
  at: P | undefined,
  today: PlanDate,
  chosen: string | undefined,
): DayIn<P> | undefined {
  const own = at && dayIn(at, dayDoneToday(at.plan, today));
  const isChosen = at !== undefined && at.path === chosen;
  if (isChosen || (at && wasWorkedOn(at.plan, today))) {
    return own;
  }
  const complete = plans.filter(({ plan }) => !hasOpenWork(plan));
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
  return open.filter(({ kind }) => kind === 'days').length || open.length;
}
