import { dayNumber, type PlanDate } from '../../core/calendar/date';
import type { Schedule } from '../../core/frontMatter/frontMatter';
import type { Day } from '../../core/model/plan';
import { scheduledDates, startFor } from '../../core/learner/schedule';
import { calendarOf, type DatedPlanAt } from '../../core/learner/standing';
import { everyDay, type DateRange, type StudyCalendar, type StudyDay } from '../../core/calendar/studyDays';

/** What the learner answers about a schedule. */
export interface ScheduleAnswers {
  /** When the day is that was asked about. */
  readonly date: PlanDate;
  /** One weekday at least. */
  readonly studyDays: readonly StudyDay[];
}

/** A schedule to write, and the dates from the first day of the plan to its last. */
export interface NewSchedule {
  readonly schedule: Schedule;
  readonly range: DateRange;
}

/**
 * The schedule by which a day of a plan is on a date, or on the first study day after it. What stands in the front matter
 * stays there where it says the same, and study days are only written that are others than those of the settings.
 * @param at the plan as it is now
 * @param plans all plans of the workspace, whose days off count too
 * @param set the study days of the settings
 * @returns `undefined` where the calendar has too few study days before that date or after it
 */
export function newSchedule(
  at: DatedPlanAt,
  day: Day,
  answers: ScheduleAnswers,
  plans: readonly DatedPlanAt[],
  set: readonly StudyDay[],
): NewSchedule | undefined {
  const others = plans.filter(({ path }) => path !== at.path);
  const calendar = calendarOf([...others, at], undefined, { studyDays: answers.studyDays, daysOff: [] });
  const start = startFor(at.plan, day, answers.date, calendar);
  const dates = start === undefined ? [] : [...scheduledDates(at.plan, start, calendar).values()];
  const last = dates.at(-1);
  if (start === undefined || !last) {
    return undefined;
  }
  const { start: written, studyDays: own, daysOff } = at.frontMatter;
  const schedule = {
    start: written !== undefined && beginsOn(written, start, calendar) ? written : start,
    studyDays: studyDaysToWrite(answers.studyDays, own, set),
    daysOff,
  };
  return { schedule, range: { from: start, through: last.through } };
}

/** Whether a schedule with this `start` has its first day on a date. */
function beginsOn(start: PlanDate, date: PlanDate, calendar: StudyCalendar): boolean {
  return calendar.onOrAfter(dayNumber(start)) === dayNumber(date);
}

function studyDaysToWrite(
  chosen: readonly StudyDay[],
  own: readonly StudyDay[] | undefined,
  set: readonly StudyDay[],
): readonly StudyDay[] | undefined {
  if (own && isSame(chosen, own)) {
    return own;
  }
  return isSame(chosen, set) ? undefined : chosen;
}

/** Whether two lists mean the same weekdays. */
function isSame(some: readonly StudyDay[], others: readonly StudyDay[]): boolean {
  return everyDay.every((day) => isIn(some, day) === isIn(others, day));
}

/** Whether a weekday is studied on; no study days at all count as all seven. */
export function isIn(studyDays: readonly StudyDay[], day: StudyDay): boolean {
  return studyDays.length === 0 || studyDays.includes(day);
}
