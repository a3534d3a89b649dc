import { dayNumber, type PlanDate } from '../calendar/date';
import { countStudyDays, type StudyCalendar } from '../calendar/studyDays';
import type { Day, Plan } from '../model/plan';
import { scheduledDates, spanOf, startFor, type ScheduledDates } from './schedule';

/** The two ways to go on with a plan that is behind, and what each costs. */
export interface CatchUp {
  /** When the plan ends if its current day is today's; `undefined` if the calendar has too few study days before. */
  readonly movedEnd: PlanDate | undefined;
  /** When it ends as scheduled. */
  readonly keptEnd: PlanDate;
  /**
   * How many days a study day make that, or how many weeks a week in a plan that has nothing smaller; `undefined` if that
   * date has passed or if there is no study day left.
   */
  readonly pace: number | undefined;
}

const daysOfWeek = 7;

/**
 * What it costs to catch up.
 * @param current the current day of the plan; what is open from it on is to be done
 * @param dates those of the plan as it is scheduled
 * @returns `undefined` if no day has a date
 */
export function catchUpOf(
  plan: Plan,
  current: Day,
  dates: ScheduledDates,
  today: PlanDate,
  calendar: StudyCalendar,
): CatchUp | undefined {
  const keptEnd = lastOf(dates);
  if (keptEnd === undefined) {
    return undefined;
  }
  const start = startFor(plan, current, today, calendar);
  const movedEnd = start === undefined ? undefined : lastOf(scheduledDates(plan, start, calendar));
  const days = [...dates.keys()];
  const left = days.slice(Math.max(days.indexOf(current), 0)).filter(({ state }) => state === 'open');
  const work = left.reduce((sum, day) => sum + spanOf(day), 0);
  const time = timeLeft(current.takes, today, keptEnd, calendar);
  return { movedEnd, keptEnd, pace: time > 0 ? work / time : undefined };
}

function lastOf(dates: ScheduledDates): PlanDate | undefined {
  return [...dates.values()].at(-1)?.through;
}

/** How many study days, or weeks, begun ones included, are left up to a date. */
function timeLeft(unit: Day['takes'], today: PlanDate, through: PlanDate, calendar: StudyCalendar): number {
  if (through < today) {
    return 0;
  }
  return unit === 'week'
    ? Math.ceil((dayNumber(through) - dayNumber(today) + 1) / daysOfWeek)
    : countStudyDays(calendar, { from: today, through });
}
