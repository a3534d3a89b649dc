import type { DateKind } from '../../src/core/learner/streak';

/** All that a streak depends on, in the simplest form. */
export interface Walk {
  /** The dates on which a task was done. */
  readonly done: ReadonlySet<string>;
  readonly today: string;
  /** 0 for Sunday, as JavaScript counts. */
  readonly studyDays: ReadonlySet<number>;
  readonly daysOff: ReadonlySet<string>;
  readonly maxFreezes: number;
}

/** The streak that `walkStreak` computes. */
export interface Walked {
  readonly current: number;
  readonly longest: number;
  readonly held: number;
  readonly used: number;
  readonly week: string;
  readonly kinds: Readonly<Record<string, DateKind>>;
  /** The dates that count, each with the length of the run up to it, and whether it earns a freeze. */
  readonly runs: Readonly<Record<string, { readonly runLength: number; readonly earnsFreeze: boolean }>>;
}

/** The date that is a number of days after another, computed at noon UTC. */
export function nextDate(date: string, days = 1): string {
  const noon = new Date(`${date}T12:00:00Z`);
  noon.setUTCDate(noon.getUTCDate() + days);
  return noon.toISOString().slice(0, 10);
}

/** Whether a date is a study day. */
export function isStudyDay(date: string, { studyDays, daysOff }: Pick<Walk, 'studyDays' | 'daysOff'>): boolean {
  return studyDays.has(new Date(`${date}T12:00:00Z`).getUTCDay()) && !daysOff.has(date);
}

/**
 * Computes the streak date by date, from the first date to today. It shares no code with `streakOf`, so that the two can be
 * compared.
 */
export function walkStreak(walk: Walk): Walked {
  const { done, today, maxFreezes } = walk;
  const kinds: Record<string, DateKind> = {};
  const runs: Record<string, Walked['runs'][string]> = {};
  let [run, longest, held, used] = [0, 0, 0, 0];
  let missed: string[] = [];
  const settle = (): void => {
    const isCovered = missed.length <= held;
    missed.forEach((date) => (kinds[date] = isCovered ? 'frozen' : 'missed'));
    held -= isCovered ? missed.length : 0;
    used += isCovered ? missed.length : 0;
    run = isCovered ? run : 0;
    missed = [];
  };
  const [first = nextDate(today)] = [...done].filter((date) => date <= today).sort();
  for (let date = first; date <= today; date = nextDate(date)) {
    if (done.has(date)) {
      settle();
      kinds[date] = 'counted';
      run += 1;
      longest = Math.max(longest, run);
      const earnsFreeze = run % 7 === 0 && held < maxFreezes;
      held += earnsFreeze ? 1 : 0;
      runs[date] = { runLength: run, earnsFreeze };
    } else if (!isStudyDay(date, walk)) {
      kinds[date] = 'dayOff';
    } else if (date === today) {
      kinds[date] = 'pending';
    } else {
      missed.push(date);
    }
  }
  settle();
  return { current: run, longest, held, used, week: weekOf(walk), kinds, runs };
}

function weekOf(walk: Walk): string {
  let monday = walk.today;
  while (new Date(`${monday}T12:00:00Z`).getUTCDay() !== 1) {
    monday = nextDate(monday, -1);
  }
  const dates = [0, 1, 2, 3, 4, 5, 6].map((days) => nextDate(monday, days));
  const isDone = (date: string): boolean => walk.done.has(date) && date <= walk.today;
  const due = dates.filter((date) => isDone(date) || isStudyDay(date, walk));
  return `${dates.filter(isDone).length} of ${due.length}`;
}
