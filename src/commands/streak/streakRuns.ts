import { dayNumber } from '../../core/calendar/date';
import type { PlanDate } from '../../core/model/plan';
import type { ExplainedDate } from '../../core/learner/streak';
import type { StudyCalendar } from '../../core/calendar/studyDays';

/** A date of a streak. */
export interface DateInRun extends ExplainedDate {
  /** How many dates count in the streak up to this one. */
  readonly length: number;
  /** This date earned a freeze that is held from then on. */
  readonly earnsFreeze: boolean;
}

/** A streak from the first date that counts to the one before the next streak: what ended it is at its end. */
export interface Run {
  readonly dates: readonly DateInRun[];
  /** How many dates count. */
  readonly length: number;
  /** It has not ended. */
  readonly goesOn: boolean;
}

/** So many counted dates of a run earn a freeze. */
const datesForFreeze = 7;

/**
 * Parts an explanation at the dates where a streak ended and another began, in the order of the calendar. What is ignored is
 * left out.
 * @param mostFreezes how many can be held
 */
export function streakRuns(
  explanation: readonly ExplainedDate[],
  calendar: StudyCalendar,
  mostFreezes: number,
): readonly Run[] {
  const runs = new Runs(calendar, mostFreezes);
  for (const date of explanation) {
    if (date.kind !== 'ignored') {
      runs.add(date);
    }
  }
  return runs.all;
}

/** Walks the dates of an explanation, from the first that counts. */
class Runs {
  readonly #calendar: StudyCalendar;
  readonly #mostFreezes: number;
  readonly #runs: DateInRun[][] = [];
  #length = 0;
  #held = 0;
  #hasEnded = true;
  #last: PlanDate | undefined;

  constructor(calendar: StudyCalendar, mostFreezes: number) {
    this.#calendar = calendar;
    this.#mostFreezes = mostFreezes;
  }

  get all(): readonly Run[] {
    return this.#runs.map((dates, index) => ({
      dates,
      length: dates.at(-1)?.length ?? 0,
      goesOn: index === this.#runs.length - 1 && !this.#hasEnded,
    }));
  }

  add(date: ExplainedDate): void {
    this.#hasEnded ||= date.kind === 'missed' || this.#skipsStudyDays(date.date);
    this.#last = date.date;
    if (date.kind === 'counted') {
      this.#count();
    }
    const earnsFreeze =
      date.kind === 'counted' && this.#length % datesForFreeze === 0 && this.#held < this.#mostFreezes;
    this.#held += earnsFreeze ? 1 : 0;
    this.#held -= date.kind === 'frozen' ? 1 : 0;
    this.#runs.at(-1)?.push({ ...date, length: this.#length, earnsFreeze });
  }

  #count(): void {
    if (this.#hasEnded) {
      this.#runs.push([]);
      this.#length = 0;
      this.#hasEnded = false;
    }
    this.#length += 1;
  }

  /** Whether study days lie before a date that are not told: of a pause of more than a year only the ends are. */
  #skipsStudyDays(date: PlanDate): boolean {
    const next = this.#last === undefined ? undefined : this.#calendar.onOrAfter(dayNumber(this.#last) + 1);
    return next !== undefined && next < dayNumber(date);
  }
}
