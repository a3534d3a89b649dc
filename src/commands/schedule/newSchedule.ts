import { addDays, dayNumber, weekdayOfDay, type PlanDate } from '../../core/calendar/date';
import type { Schedule } from '../../core/frontMatter/frontMatter';
import type { Day, Plan } from '../../core/model/plan';
import { scheduledDates, startFor } from '../../core/learner/schedule';
import { calendarOf, type DatedPlanAt } from '../../core/learner/standing';
import { everyDay, type DateRange, type StudyCalendar, type StudyDay } from '../../core/calendar/studyDays';
import type { Localization } from '../../util/text/localization';

/** A date that the user can choose for a day. */
export interface SuggestedDate {
  readonly name: 'asScheduled' | 'today' | 'tomorrow' | 'nextMonday' | 'thisWeek' | 'nextWeek';
  readonly date: PlanDate;
}

const daysOfWeek = 7;

/**
 * The dates that the user can choose for a day or a week, each once.
 * @param scheduled the date of the day in the plan's current schedule; `undefined` if it has none
 */
export function suggestedDates(
  unit: Day['takes'],
  today: PlanDate,
  scheduled: PlanDate | undefined,
): readonly SuggestedDate[] {
  const nextMonday = addDays(today, daysOfWeek - weekdayOfDay(dayNumber(today)));
  const ofUnit: readonly SuggestedDate[] =
    unit === 'week'
      ? [
          { name: 'thisWeek', date: addDays(nextMonday, -daysOfWeek) },
          { name: 'nextWeek', date: nextMonday },
        ]
      : [
          { name: 'today', date: today },
          { name: 'tomorrow', date: addDays(today, 1) },
          { name: 'nextMonday', date: nextMonday },
        ];
  const suggestions: readonly SuggestedDate[] = [
    ...(scheduled === undefined ? [] : [{ name: 'asScheduled' as const, date: scheduled }]),
    ...ofUnit,
  ];
  return suggestions.filter(({ date }, index) => suggestions.findIndex((other) => other.date === date) === index);
}

/** What the learner answers about a schedule. */
export interface ScheduleAnswers {
  /** The date of the day that was asked about. */
  readonly date: PlanDate;
  /** At least one weekday. */
  readonly studyDays: readonly StudyDay[];
}

/** A schedule to write, and the dates that it covers. */
export interface NewSchedule {
  readonly schedule: Schedule;
  /** From the first day of the plan to the last. */
  readonly range: DateRange;
}

/**
 * Makes the schedule that puts a day of a plan on a date, or on the first study day after it. Front matter that already
 * says the same is kept, and study days are only written if they differ from the settings.
 * @param at the plan as it is now
 * @param plans all plans of the workspace, because their days off count too
 * @param set the study days in the settings
 * @returns `undefined` if the calendar has too few study days before or after that date
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
    start: written !== undefined && beginsOn(at.plan, written, start, calendar) ? written : start,
    studyDays: studyDaysToWrite(answers.studyDays, own, set),
    daysOff,
  };
  return { schedule, range: { from: start, through: last.through } };
}

/** Whether the first day of a plan with this `start` is on a date. */
function beginsOn(plan: Plan, start: PlanDate, date: PlanDate, calendar: StudyCalendar): boolean {
  const [first] = scheduledDates(plan, start, calendar).values();
  return first?.from === date;
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

/** Whether two lists stand for the same weekdays. */
function isSame(some: readonly StudyDay[], others: readonly StudyDay[]): boolean {
  return everyDay.every((day) => isIn(some, day) === isIn(others, day));
}

/** Whether a weekday is a study day. An empty list means all seven. */
export function isIn(studyDays: readonly StudyDay[], day: StudyDay): boolean {
  return studyDays.length === 0 || studyDays.includes(day);
}

/**
 * The receipt of a new schedule.
 * @param plan the name of the plan
 * @param from the first date, ready to show
 * @param through the last date, ready to show
 */
export function scheduledText(plan: string, from: string, through: string, l10n: Localization): string {
  return from === through ? l10n.t('{0}: on {1}.', plan, from) : l10n.t('{0}: from {1} to {2}.', plan, from, through);
}
