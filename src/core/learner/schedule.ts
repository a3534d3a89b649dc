import { dateOfDay, dayNumber, weekdayOfDay, type PlanDate } from '../calendar/date';
import type { Day, Plan } from '../model/plan';
import type { DateRange, StudyCalendar } from '../calendar/studyDays';
import { daysBelow, unitOf } from '../model/walk';
import { weekdays } from '../languages/language';

/** How far the work is from the plan's schedule. */
export interface ScheduleState {
  /** What is counted: days, or weeks if the plan has nothing smaller. */
  readonly unit: Day['takes'];
  /** How many open days, from the current one on, are scheduled before today. */
  readonly behind: number;
  /** How many complete days are scheduled after today; 0 while anything is behind. */
  readonly ahead: number;
}

/** The dates of days. Skipped days have none, and neither have those that would come after the year 9999. */
export type ScheduledDates = ReadonlyMap<Day, DateRange>;

/**
 * Schedules the days of a plan on study days, in the order of the document. The first is on `start` or the first study day
 * after it. A range of days takes as many study days as it spans; numbers do not matter otherwise. A week takes a calendar
 * week from Monday on, the first that of `start`. A skipped day has no dates, but keeps its place, so that the others do not
 * move.
 */
export function scheduledDates(plan: Plan, start: PlanDate, calendar: StudyCalendar): ScheduledDates {
  const dates = new Map<Day, DateRange>();
  if (unitOf(plan) === 'week') {
    return datesOfWeeks(plan, start);
  }
  let next = calendar.onOrAfter(dayNumber(start));
  for (const day of workDays(plan)) {
    const from = next;
    const through = from === undefined ? undefined : studyDayAfter(calendar, from, spanOf(day) - 1);
    if (from === undefined || through === undefined) {
      break;
    }
    if (day.state !== 'skipped') {
      dates.set(day, { from: dateOfDay(from), through: dateOfDay(through) });
    }
    next = calendar.onOrAfter(through + 1);
  }
  return dates;
}

function datesOfWeeks(plan: Plan, start: PlanDate): ScheduledDates {
  const dates = new Map<Day, DateRange>();
  let monday = mondayOf(dayNumber(start));
  for (const week of workDays(plan)) {
    const next = monday + daysOfWeek * spanOf(week);
    if (next > lastDay) {
      break;
    }
    if (week.state !== 'skipped') {
      dates.set(week, { from: dateOfDay(monday), through: dateOfDay(next - 1) });
    }
    monday = next;
  }
  return dates;
}

const daysOfWeek = 7;
const lastDay = dayNumber('9999-12-31');

function mondayOf(day: number): number {
  return day - weekdayOfDay(day);
}

/**
 * The `start` that puts a day of a plan on a date, or on the first study day after it.
 * @returns `undefined` if the day is not in the plan, or if too few study days are left before or after that date
 */
export function startFor(plan: Plan, day: Day, date: PlanDate, calendar: StudyCalendar): PlanDate | undefined {
  const days = workDays(plan);
  const index = days.indexOf(day);
  const before = days.slice(0, Math.max(index, 0)).reduce((sum, earlier) => sum + spanOf(earlier), 0);
  if (index >= 0 && day.takes === 'week') {
    const monday = mondayOf(dayNumber(date)) - daysOfWeek * before;
    return monday < 0 ? undefined : dateOfDay(monday);
  }
  let start = index < 0 ? undefined : calendar.onOrAfter(dayNumber(date));
  for (let left = before; left > 0 && start !== undefined; left -= 1) {
    start = calendar.onOrBefore(start - 1);
  }
  return start === undefined ? undefined : dateOfDay(start);
}

/**
 * How far a plan is behind or ahead of its schedule. A range of days is behind once its last study day is over. What was
 * left open before the current day is not behind: it is shown as left open.
 * @param current `undefined` if no day is open
 */
export function scheduleState(dates: ScheduledDates, today: PlanDate, current: Day | undefined): ScheduleState {
  const scheduled = [...dates];
  const from = scheduled.findIndex(([day]) => day === current);
  const isBehind = ([{ state }, { through }]: (typeof scheduled)[number]): boolean =>
    state === 'open' && through < today;
  const behind = scheduled.slice(Math.max(from, 0)).filter(isBehind).length;
  const ahead = scheduled.filter(([{ state }, range]) => state === 'complete' && range.from > today).length;
  const [first] = dates.keys();
  return { unit: first?.takes ?? 'day', behind, ahead: behind > 0 ? 0 : ahead };
}

/** The days that can be scheduled: all but the entries of a log. */
function workDays(plan: Plan): readonly Day[] {
  return daysBelow(plan).filter(({ state }) => state !== 'entry');
}

/** How many days, or weeks, a day takes: more than one if it is a range. */
export function spanOf({ number = 0, through = number, weekday, lastWeekday }: Day): number {
  return weekday && lastWeekday ? weekdays.indexOf(lastWeekday) - weekdays.indexOf(weekday) + 1 : through - number + 1;
}

/** The study day that comes a number of study days after another. */
function studyDayAfter(calendar: StudyCalendar, day: number, count: number): number | undefined {
  let after: number | undefined = day;
  for (let left = count; left > 0 && after !== undefined; left -= 1) {
    after = calendar.onOrAfter(after + 1);
  }
  return after;
}
