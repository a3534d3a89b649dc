import { dateOfDay, dayNumber, weekdayOfDay } from '../calendar/date';
import { faultOfDate, type DoneDate, type FaultOfDate } from '../reading/doneDates';
import type { FaultInFrontMatter, IgnoredValue } from '../frontMatter/frontMatter';
import type { PlanDate } from '../model/plan';
import type { PlaceInPlan, StudyCalendar } from '../calendar/studyDays';

/**
 * What a date is to the streak:
 * - `counted`: a task was done on it;
 * - `dayOff`: nothing was done, and nothing had to be;
 * - `frozen`: a missed study day that a freeze covers;
 * - `missed`: a study day on which nothing was done;
 * - `pending`: today, a study day, as long as nothing is done;
 * - `ignored`: what is written is no date that can count.
 */
export type DateKind = 'counted' | 'dayOff' | 'frozen' | 'missed' | 'pending' | 'ignored';

/** Why something that is written does not count. */
export type IgnoredReason = FaultOfDate | FaultInFrontMatter | 'future';

/** What a date is, and where that is written. */
export interface ExplainedDate {
  /** `YYYY-MM-DD`, or what is written instead of a date where it is ignored. */
  readonly date: string;
  readonly kind: DateKind;
  /** For what is ignored. */
  readonly reason: IgnoredReason | undefined;
  /** The first task that was done on it, or the days off in a plan's front matter; else `undefined`. */
  readonly place: PlaceInPlan | undefined;
}

/** How steadily the learner works. */
export interface Streak {
  /** The dates in a row up to now; 0 where there is no streak. */
  readonly current: number;
  readonly longest: number;
  /** From Monday to Sunday around today: the dates on which something was done, of these and the other study days. */
  readonly week: { readonly done: number; readonly of: number };
  /** Freezes that are left, and the missed days that some have covered in all. */
  readonly freezes: { readonly held: number; readonly used: number };
  /** On how many dates something was done. */
  readonly daysActive: number;
  /**
   * The dates from the first that counts to today, and behind them what is ignored. Of a pause of more than a year only
   * the first and the last date are told: one slip such as 1970-01-01 would else be twenty thousand lines.
   */
  readonly explanation: readonly ExplainedDate[];
}

/** A plan's part in the streak. */
export interface DatedPlan {
  readonly path: string;
  readonly doneDates: readonly DoneDate[];
  /** Values of the front matter that do not count, to be named among what is ignored. */
  readonly ignored: readonly IgnoredValue[];
}

/** What the streak depends on besides the plans. */
export interface StreakRules {
  readonly calendar: StudyCalendar;
  /** How many freezes can be held, 0 for none. */
  readonly mostFreezes: number;
}

/** So many counted dates of a run earn a freeze. */
const datesForFreeze = 7;
const daysOfWeek = 7;
/** A longer pause is told by its first and last date. */
const longestPauseTold = 366;

/**
 * The streak of a workspace, from the done dates in its plans and nothing else. It is counted in the time that it takes to
 * sort these, however far apart they are.
 * @param today what the learner's date is
 */
export function streakOf(plans: readonly DatedPlan[], today: PlanDate, rules: StreakRules): Streak {
  const { counted, ignored } = sortOut(plans, today);
  const run = new Run(rules, dayNumber(today));
  for (const [day, place] of counted) {
    run.count(day, place);
  }
  run.end();
  const { current, longest, held, used, explanation } = run;
  return {
    current,
    longest,
    week: weekOf(dayNumber(today), new Set(counted.map(([day]) => day)), rules.calendar),
    freezes: { held, used },
    daysActive: counted.length,
    explanation: [...explanation, ...ignored],
  };
}

/** The days that count with their places, in order, and what does not. */
function sortOut(
  plans: readonly DatedPlan[],
  today: PlanDate,
): {
  readonly counted: readonly (readonly [day: number, place: PlaceInPlan])[];
  readonly ignored: readonly ExplainedDate[];
} {
  const counted = new Map<PlanDate, PlaceInPlan>();
  const ignored: ExplainedDate[] = [];
  for (const { path, doneDates, ignored: values } of plans) {
    for (const { date, line } of doneDates) {
      const reason = faultOfDate(date) ?? (date > today ? 'future' : undefined);
      if (reason !== undefined) {
        ignored.push({ date, kind: 'ignored', reason, place: { path, line } });
      } else if (!counted.has(date)) {
        counted.set(date, { path, line });
      }
    }
    ignored.push(
      ...values.map(({ text, reason, line }) => ({
        date: text,
        kind: 'ignored' as const,
        reason,
        place: { path, line },
      })),
    );
  }
  const inOrder = [...counted].map(([date, place]) => [dayNumber(date), place] as const);
  return { counted: inOrder.sort(([one], [other]) => one - other), ignored };
}

function weekOf(today: number, counted: ReadonlySet<number>, calendar: StudyCalendar): Streak['week'] {
  const monday = today - weekdayOfDay(today);
  const days = Array.from({ length: daysOfWeek }, (_, index) => monday + index);
  return {
    done: days.filter((day) => counted.has(day)).length,
    of: days.filter((day) => counted.has(day) || calendar.isStudyDay(day)).length,
  };
}

/** Walks from one counted date to the next, and decides what the dates between are. */
class Run {
  current = 0;
  longest = 0;
  held = 0;
  used = 0;
  readonly explanation: ExplainedDate[] = [];
  readonly #calendar: StudyCalendar;
  readonly #mostFreezes: number;
  readonly #today: number;
  #last: number | undefined;

  constructor({ calendar, mostFreezes }: StreakRules, today: number) {
    this.#calendar = calendar;
    this.#mostFreezes = mostFreezes;
    this.#today = today;
  }

  /** A date with a done task counts, also on a day off. */
  count(day: number, place: PlaceInPlan): void {
    this.#pauseUntil(day);
    this.current += 1;
    this.longest = Math.max(this.longest, this.current);
    if (this.current % datesForFreeze === 0) {
      this.held = Math.min(this.held + 1, this.#mostFreezes);
    }
    this.#explain(day, 'counted', place);
    this.#last = day;
  }

  /** Nothing more was done; today is not over. */
  end(): void {
    if (this.#last === undefined || this.#last === this.#today) {
      return;
    }
    this.#pauseUntil(this.#today);
    this.#explainWithoutWork(this.#today, 'pending');
  }

  /** The dates between the last that counted and a day: held freezes cover all missed study days among them, or none. */
  #pauseUntil(day: number): void {
    if (this.#last === undefined) {
      return;
    }
    const missed = this.#missedBefore(day);
    const isCovered = missed <= this.held;
    if (isCovered) {
      this.held -= missed;
      this.used += missed;
    } else {
      this.current = 0;
    }
    this.#explainPause(this.#last + 1, day - 1, isCovered ? 'frozen' : 'missed');
  }

  /** How many study days were missed; no more are counted than tell that the freezes do not cover them. */
  #missedBefore(end: number): number {
    let missed = 0;
    let day = this.#calendar.onOrAfter((this.#last ?? end) + 1);
    while (day !== undefined && day < end && missed <= this.held) {
      missed += 1;
      day = this.#calendar.onOrAfter(day + 1);
    }
    return missed;
  }

  #explainPause(first: number, last: number, kind: DateKind): void {
    const isLong = last - first >= longestPauseTold;
    for (let day = first; day <= last; day = isLong && day < last ? last : day + 1) {
      this.#explainWithoutWork(day, kind);
    }
  }

  #explainWithoutWork(day: number, kind: DateKind): void {
    if (this.#calendar.isStudyDay(day)) {
      this.#explain(day, kind, undefined);
    } else {
      this.#explain(day, 'dayOff', this.#calendar.placeOfDayOff(day));
    }
  }

  #explain(day: number, kind: DateKind, place: PlaceInPlan | undefined): void {
    this.explanation.push({ date: dateOfDay(day), kind, reason: undefined, place });
  }
}
