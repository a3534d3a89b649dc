import { dateOfDay, dayNumber, firstDay, type PlanDate, weekdayOfDay } from '../calendar/date';
import type { StudyCalendar } from '../calendar/studyDays';
import type { DateKind, Streak } from './streak';

/**
 * What a date of the year is:
 * - `worked`: something was done in the plan;
 * - `elsewhere`: it counts for the streak, but only because of other plans or the learner's log;
 * - `dayOff`, `frozen`, `missed`, `pending`: as in the streak;
 * - `before`: nothing counted yet.
 */
export type SquareKind = 'worked' | 'elsewhere' | 'before' | Exclude<DateKind, 'counted' | 'ignored'>;

/** A date of the year. */
export interface Square {
  readonly date: PlanDate;
  readonly kind: SquareKind;
}

const daysOfWeek = 7;
const weeksOfYear = 53;

/**
 * The dates of 53 weeks, from a Monday to today, oldest first.
 * @param worked the dates on which something was done in the plan
 */
export function yearOf(
  worked: ReadonlySet<PlanDate>,
  { explanation }: Pick<Streak, 'explanation'>,
  calendar: StudyCalendar,
  today: PlanDate,
): readonly Square[] {
  const kinds = new Map(explanation.map(({ date, kind }) => [date, kind]));
  const begun = explanation.find(({ kind }) => kind === 'counted')?.date;
  const last = dayNumber(today);
  const monday = last - weekdayOfDay(last) - (weeksOfYear - 1) * daysOfWeek;
  const first = Math.max(monday, firstDay);
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const date = dateOfDay(first + index);
    return { date, kind: worked.has(date) ? 'worked' : kindOf(date) };
  });

  function kindOf(date: PlanDate): SquareKind {
    const kind = kinds.get(date);
    if (kind === 'counted') {
      return 'elsewhere';
    }
    if (kind !== undefined && kind !== 'ignored') {
      return kind;
    }
    if (begun === undefined || date < begun) {
      return date === today ? 'pending' : 'before';
    }
    // A pause of more than a year isn't explained date by date.
    return calendar.isStudyDay(dayNumber(date)) ? 'missed' : 'dayOff';
  }
}
