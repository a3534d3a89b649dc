import { dateOfDay, dayNumber, firstDay, isCountable, isDate, lastDay, type PlanDate, weekdayOfDay } from './date';

/** A weekday, as settings, front matter and the command line write it. */
export type StudyDay = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

/** From Monday to Sunday. */
export const everyDay: readonly StudyDay[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

/** Consecutive dates, both ends included; a single date if they are the same. */
export interface DateRange {
  readonly from: PlanDate;
  readonly through: PlanDate;
}

/** A line of a plan's file, from 0. */
export interface PlaceInPlan {
  readonly path: string;
  readonly line: number;
}

/** Days off, and where they are written; `undefined` for days off from the settings. */
export interface DaysOff extends DateRange {
  readonly place: PlaceInPlan | undefined;
}

/** Why a text is not a range of dates. */
export type RangeFault = 'noDate' | 'before1970' | 'endsBeforeItStarts';

/** Reads `mon`, `Mon` or `Monday`; `undefined` for anything else. */
export function readStudyDay(text: string): StudyDay | undefined {
  const word = text.trim().toLowerCase();
  return everyDay.find((day, index) => word === day || word === fullNames[index]);
}

const fullNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** Reads `2026-12-24/2026-12-26` or `2026-11-30`; otherwise says why it is not a range. */
export function readDateRange(text: string): DateRange | RangeFault {
  const [from = '', through = from, ...more] = text.trim().split('/');
  if (more.length > 0 || !isDate(from) || !isDate(through)) {
    return 'noDate';
  }
  if (!isCountable(from)) {
    return 'before1970';
  }
  return through < from ? 'endsBeforeItStarts' : { from, through };
}

/** A range as it is written in front matter. */
export function writeDateRange({ from, through }: DateRange): string {
  return from === through ? from : `${from}/${through}`;
}

/** A range of days off in day numbers. Stretches don't overlap. */
interface Stretch {
  readonly from: number;
  readonly through: number;
  readonly place: PlaceInPlan | undefined;
}

/**
 * Tells study days from days off, which are dates on other weekdays and dates taken off. Dates are passed and returned
 * as day numbers (see `dayNumber`).
 */
export class StudyCalendar {
  readonly #weekdays: readonly boolean[];
  readonly #daysOff: readonly Stretch[];

  /**
   * @param studyDays the weekdays to study on; an empty list counts as all seven, because a plan is there to be worked
   * through
   * @param daysOff in any order; they may overlap, and a typing mistake may make them very long
   */
  constructor(studyDays: readonly StudyDay[], daysOff: readonly DaysOff[]) {
    this.#weekdays = everyDay.map((day) => studyDays.length === 0 || studyDays.includes(day));
    this.#daysOff = disjoint(daysOff);
  }

  isStudyDay(day: number): boolean {
    return this.#weekdays[weekdayOfDay(day)] === true && this.#stretchAt(day) === undefined;
  }

  /** Where a day off is written; `undefined` for a study day, a weekday off, or a day off from the settings. */
  placeOfDayOff(day: number): PlaceInPlan | undefined {
    return this.#stretchAt(day)?.place;
  }

  /** The first study day on a day or after it; `undefined` if none is left before the year 10000. */
  onOrAfter(day: number): number | undefined {
    let next = day;
    while (next <= lastDay && !this.isStudyDay(next)) {
      next = (this.#stretchAt(next)?.through ?? next) + 1;
    }
    return next <= lastDay ? next : undefined;
  }

  /** The last study day on a day or before it; `undefined` if there is none since 1970. */
  onOrBefore(day: number): number | undefined {
    let previous = day;
    while (previous >= firstDay && !this.isStudyDay(previous)) {
      previous = (this.#stretchAt(previous)?.from ?? previous) - 1;
    }
    return previous >= firstDay ? previous : undefined;
  }

  /** The stretch of days off that contains a day, found by binary search. */
  #stretchAt(day: number): Stretch | undefined {
    let low = 0;
    let high = this.#daysOff.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#daysOff[middle]?.through ?? day) < day) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    const stretch = this.#daysOff[low];
    return stretch && stretch.from <= day ? stretch : undefined;
  }
}

/** The first study day after a date, as in "back on Monday"; `undefined` if none is left. */
export function nextStudyDay(calendar: StudyCalendar, date: PlanDate): PlanDate | undefined {
  const next = calendar.onOrAfter(dayNumber(date) + 1);
  return next === undefined ? undefined : dateOfDay(next);
}

/** How many study days are in a range: a plan moves by as many if these dates are taken off. */
export function countStudyDays(calendar: StudyCalendar, { from, through }: DateRange): number {
  const last = dayNumber(through);
  let count = 0;
  for (let day = calendar.onOrAfter(dayNumber(from)); day !== undefined && day <= last; count += 1) {
    day = calendar.onOrAfter(day + 1);
  }
  return count;
}

/** The stretches in the order of the calendar; if two overlap, the one that begins first gets the days they share. */
function disjoint(daysOff: readonly DaysOff[]): readonly Stretch[] {
  const inOrder = daysOff
    .map(({ from, through, place }) => ({ from: dayNumber(from), through: dayNumber(through), place }))
    .sort((one, other) => one.from - other.from);
  const stretches: Stretch[] = [];
  let next = firstDay;
  for (const { from, through, place } of inOrder) {
    if (through >= next) {
      stretches.push({ from: Math.max(from, next), through, place });
      next = through + 1;
    }
  }
  return stretches;
}
