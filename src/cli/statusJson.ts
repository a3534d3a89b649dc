import type { PlanDate, Progress } from '../core/model/plan';
import type { DatedPlanAt, Standing } from '../core/learner/standing';
import type { DateKind, ExplainedDate, Streak } from '../core/learner/streak';
import type { ScheduleState } from '../core/learner/schedule';

/** Where the learner stands as `status --json` prints it: lines count from 1, and what is absent is `null`. */
export interface Status {
  readonly today: PlanDate;
  readonly currentPlan: string | null;
  readonly currentDay: StatusDay | null;
  readonly doneToday: boolean;
  readonly leftOpen: number;
  readonly schedule: ScheduleState | null;
  /** Of the current plan; nothing where there is none. */
  readonly progress: { readonly days: Progress; readonly tasks: Progress };
  readonly streak: Omit<Streak, 'explanation'> & { readonly explanation: readonly StatusDate[] };
}

export interface StatusDay {
  readonly file: string;
  readonly label: string;
  readonly title: string;
  readonly line: number;
}

export interface StatusDate {
  readonly date: string;
  readonly kind: DateKind;
  readonly file: string | null;
  readonly line: number | null;
}

const nothing: Progress = { done: 0, total: 0 };

/** The status that a standing is printed as. */
export function statusOf({ today, plan, day, isDoneToday, leftOpen, schedule, streak }: Standing<DatedPlanAt>): Status {
  return {
    today,
    currentPlan: plan?.path ?? null,
    currentDay: day ? { file: day.at.path, label: day.day.label, title: day.day.title, line: day.day.line + 1 } : null,
    doneToday: isDoneToday,
    leftOpen: leftOpen.length,
    schedule: schedule ?? null,
    progress: { days: plan?.plan.days ?? nothing, tasks: plan?.plan.tasks ?? nothing },
    streak: { ...streak, explanation: streak.explanation.map(dateOf) },
  };
}

function dateOf({ date, kind, place }: ExplainedDate): StatusDate {
  return { date, kind, file: place?.path ?? null, line: place ? place.line + 1 : null };
}
