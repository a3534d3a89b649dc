import { addDays, dateOfDay, dayNumber, type PlanDate, weekdayOfDay } from '../calendar/date';
import { faultOfDate, type DoneDate, type FaultOfDate } from '../reading/doneDates';
import type { FaultInFrontMatter, IgnoredValue } from '../frontMatter/frontMatter';
import type { PlaceInPlan, StudyCalendar } from '../calendar/studyDays';

/**
 * What a date is to the streak:
 * - `counted`: a task was done on it, or an entry of the learner's log has it;
 * - `dayOff`: not a study day, and nothing was done;
 * - `frozen`: a missed study day that a freeze covers;
 * - `missed`: a study day on which nothing was done;
 * - `pending`: today, if it is a study day and nothing is done yet;
 * - `ignored`: what is written is not a date that can count.
 */
export type DateKind = 'counted' | 'dayOff' | 'frozen' | 'missed' | 'pending' | 'ignored';

/** Why a value in a plan does not count. */
export type IgnoredReason = FaultOfDate | FaultInFrontMatter | 'future';

/** What a date is to the streak, and why. */
export interface ExplainedDate {
  /** `YYYY-MM-DD`; if it is ignored, whatever is written instead of a date. */
  readonly date: string;
  readonly kind: DateKind;
  /** Why it is ignored; `undefined` for all other kinds. */
  readonly reason: IgnoredReason | undefined;
  /** The first task done on it, or the entry, or the days off in a plan's front matter; otherwise `undefined`. */
  readonly place: PlaceInPlan | undefined;
  /** Whether the place is an entry of the learner's log. */
  readonly isEntry: boolean;
  /** How many dates of the run count up to and including this one; 0 between two runs, and for what is ignored. */
  readonly runLength: number;
  /** Whether it counts and earned a freeze that could be kept. */
  readonly earnsFreeze: boolean;
}

/** How steadily the learner works. */
export interface Streak {
  /** How many dates in a row count up to now; 0 if there is no streak. */
  readonly current: number;
  readonly longest: number;
  /** This week, Monday to Sunday: on how many dates something was done, out of those and the remaining study days. */
  readonly week: { readonly done: number; readonly of: number };
  /** How many freezes are left, and how many missed days freezes have covered so far. */
  readonly freezes: { readonly held: number; readonly used: number };
  /** On how many dates something was done. */
  readonly daysActive: number;
  /**
   * The dates from the first that counts to today, followed by what is ignored. A pause of more than a year is reduced to
   * its first and last date, because a slip such as 1970-01-01 would fill twenty thousand lines.
   */
  readonly explanation: readonly ExplainedDate[];
}

/** What a plan contributes to the streak. */
export interface DatedPlan {
  readonly path: string;
  readonly doneDates: readonly DoneDate[];
  /** The dates of the entries that count: those of the learner's own log. */
  readonly entryDates: readonly DoneDate[];
  /** Values of the front matter that do not count; the explanation lists them as ignored. */
  readonly ignored: readonly IgnoredValue[];
}

/** What the streak depends on besides the plans. */
export interface StreakRules {
  readonly calendar: StudyCalendar;
  /** How many freezes can be held at a time, 0 for none. */
  readonly maxFreezes: number;
}

/** Every seventh counted date of a run earns a freeze. */
const datesPerFreeze = 7;
const daysPerWeek = 7;
/** In days. A longer pause is reduced to its first and last date. */
const longestPauseListed = 366;

/**
 * The streak of a workspace, computed from the done dates in its plans and the entries of the learner's own log, and
 * nothing else. The time it takes does not depend on how far apart the dates are.
 * @param today the learner's date
 */
export function streakOf(plans: readonly DatedPlan[], today: PlanDate, rules: StreakRules): Streak {
  const { counted, ignored } = sortOut(plans, today);
  const walk = new StreakWalk(rules, dayNumber(today));
  for (const [day, source] of counted) {
    walk.count(day, source);
  }
  walk.end();
  const { current, longest, held, used, explanation } = walk;
  return {
    current,
    longest,
    week: weekOf(dayNumber(today), new Set(counted.map(([day]) => day)), rules.calendar),
    freezes: { held, used },
    daysActive: counted.length,
    explanation: [...explanation, ...ignored],
  };
}

/** What makes a date count. */
type Source = Pick<ExplainedDate, 'isEntry'> & { readonly place: PlaceInPlan };

/** The days that count, in order and with their sources, and everything that does not count. */
function sortOut(
  plans: readonly DatedPlan[],
  today: PlanDate,
): {
  readonly counted: readonly (readonly [day: number, source: Source])[];
  readonly ignored: readonly ExplainedDate[];
} {
  const counted = new Map<PlanDate, Source>();
  const ignored: ExplainedDate[] = [];
  const sort = ({ date, line }: DoneDate, path: string, isEntry: boolean): void => {
    const reason = faultOfDate(date) ?? (date > today ? 'future' : undefined);
    if (reason !== undefined) {
      ignored.push(ignoredDate(date, reason, { path, line }));
    } else if (!counted.has(date)) {
      counted.set(date, { place: { path, line }, isEntry });
    }
  };
  for (const { path, doneDates, entryDates, ignored: values } of plans) {
    doneDates.forEach((done) => sort(done, path, false));
    entryDates.forEach((entry) => sort(entry, path, true));
    ignored.push(...values.map(({ text, reason, line }) => ignoredDate(text, reason, { path, line })));
  }
  const inOrder = [...counted].map(([date, source]) => [dayNumber(date), source] as const);
  return { counted: inOrder.sort(([one], [other]) => one - other), ignored };
}

function ignoredDate(date: string, reason: IgnoredReason, place: PlaceInPlan): ExplainedDate {
  return { date, kind: 'ignored', reason, place, isEntry: false, runLength: 0, earnsFreeze: false };
}

function weekOf(today: number, counted: ReadonlySet<number>, calendar: StudyCalendar): Streak['week'] {
  const monday = today - weekdayOfDay(today);
  const days = Array.from({ length: daysPerWeek }, (_, index) => monday + index);
  return {
    done: days.filter((day) => counted.has(day)).length,
    of: days.filter((day) => counted.has(day) || calendar.isStudyDay(day)).length,
  };
}

/** Walks from each counted date to the next, and decides what the dates in between are. */
class StreakWalk {
  current = 0;
  longest = 0;
  held = 0;
  used = 0;
  readonly explanation: ExplainedDate[] = [];
  readonly #calendar: StudyCalendar;
  readonly #maxFreezes: number;
  readonly #today: number;
  #lastCounted: number | undefined;

  constructor({ calendar, maxFreezes }: StreakRules, today: number) {
    this.#calendar = calendar;
    this.#maxFreezes = maxFreezes;
    this.#today = today;
  }

  /** Counts a date with a done task or an entry, even on a day off. Dates have to come in order. */
  count(day: number, source: Source): void {
    this.#pauseUntil(day);
    this.current += 1;
    this.longest = Math.max(this.longest, this.current);
    const earnsFreeze = this.current % datesPerFreeze === 0 && this.held < this.#maxFreezes;
    this.held += earnsFreeze ? 1 : 0;
    this.#explain(day, 'counted', source, earnsFreeze);
    this.#lastCounted = day;
  }

  /** Ends the walk after the last counted date. Today isn't missed before it is over. */
  end(): void {
    if (this.#lastCounted === undefined || this.#lastCounted === this.#today) {
      return;
    }
    this.#pauseUntil(this.#today);
    this.#explainWithoutWork(this.#today, 'pending');
  }

  /** Settles the dates since the last counted one: freezes cover all study days missed among them, or none. */
  #pauseUntil(day: number): void {
    if (this.#lastCounted === undefined) {
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
    this.#explainPause(this.#lastCounted + 1, day - 1, isCovered ? 'frozen' : 'missed');
  }

  /** How many study days were missed. Stops counting as soon as there are more than freezes can cover. */
  #missedBefore(end: number): number {
    let missed = 0;
    let day = this.#calendar.onOrAfter((this.#lastCounted ?? end) + 1);
    while (day !== undefined && day < end && missed <= this.held) {
      missed += 1;
      day = this.#calendar.onOrAfter(day + 1);
    }
    return missed;
  }

  #explainPause(first: number, last: number, kind: DateKind): void {
    const isLong = last - first >= longestPauseListed;
    for (let day = first; day <= last; day = isLong && day < last ? last : day + 1) {
      this.#explainWithoutWork(day, kind);
    }
  }

  #explainWithoutWork(day: number, kind: DateKind): void {
    if (this.#calendar.isStudyDay(day)) {
      this.#explain(day, kind);
    } else {
      this.#explain(day, 'dayOff', { place: this.#calendar.placeOfDayOff(day) });
    }
  }

  #explain(day: number, kind: DateKind, source: Partial<ExplainedDate> = {}, earnsFreeze = false): void {
    const { place, isEntry = false } = source;
    const date = dateOfDay(day);
    this.explanation.push({ date, kind, reason: undefined, place, isEntry, runLength: this.current, earnsFreeze });
  }
}

/** How many dates of entries count on a date, if their log is the learner's own. */
export function countingDates(entryDates: readonly DoneDate[], today: PlanDate): number {
  return entryDates.filter(({ date }) => faultOfDate(date) === undefined && date <= today).length;
}

/** In hours. Until then, work often belongs to the evening before. */
const smallHoursEnd = 4;

/**
 * Yesterday, if what is done now may well belong to it: in the small hours, unless something counts on it already.
 * Otherwise `undefined`.
 * @param hour of the day, from 0
 * @param explanation what the streak says about each date
 */
export function eveningBefore(
  today: PlanDate,
  hour: number,
  explanation: readonly Pick<ExplainedDate, 'date' | 'kind'>[],
): PlanDate | undefined {
  const yesterday = addDays(today, -1);
  const counts = explanation.some(({ date, kind }) => date === yesterday && kind === 'counted');
  return hour < smallHoursEnd && !counts ? yesterday : undefined;
}
