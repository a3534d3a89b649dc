import type { ScheduleState } from '../core/learner/schedule';
import type { DatedPlanAt, Standing } from '../core/learner/standing';
import type { DateKind, ExplainedDate, Streak } from '../core/learner/streak';
import { currentTasks } from '../core/learner/today';
import type { PlanDate } from '../core/calendar/date';
import type { Progress } from '../core/model/plan';
import { planName } from '../core/model/names';
import { unitOf } from '../core/model/walk';
import { counted, json, labelled, type Streams } from './output';
import { readWorkspace } from './readWorkspace';
import type { StatusOptions } from './statusOptions';

/** Where the learner is, as `status --json` prints it. Lines count from 1; what is absent is `null`. */
export interface Status {
  readonly today: PlanDate;
  readonly currentPlan: string | null;
  readonly currentDay: StatusDay | null;
  readonly doneToday: boolean;
  readonly leftOpen: number;
  readonly schedule: Pick<ScheduleState, 'behind' | 'ahead'> | null;
  /** Of the current plan; all zero if there is none. */
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

/**
 * Prints where the learner is, reading the files as one workspace. A file that can't be read is reported in one line on
 * standard error; a file that isn't a plan is skipped.
 * @returns the exit status: 1 if a file couldn't be read, otherwise 0
 */
export function printStatus(
  files: readonly string[],
  asJson: boolean,
  options: StatusOptions,
  streams: Streams,
): number {
  const { standing, isComplete } = readWorkspace(files, options, streams);
  const status = statusOf(standing);
  streams.out(
    asJson
      ? json(status)
      : textLines(standing, status)
          .map((line) => `${line}\n`)
          .join(''),
  );
  return isComplete ? 0 : 1;
}

const noProgress: Progress = { done: 0, total: 0 };

/** Where a learner is, as data. */
export function statusOf({ today, plan, day, isDoneToday, leftOpen, schedule, streak }: Standing<DatedPlanAt>): Status {
  return {
    today,
    currentPlan: plan?.path ?? null,
    currentDay: day ? { file: day.at.path, label: day.day.label, title: day.day.title, line: day.day.line + 1 } : null,
    doneToday: isDoneToday,
    leftOpen: leftOpen.length,
    schedule: schedule ? { behind: schedule.behind, ahead: schedule.ahead } : null,
    progress: { days: plan?.plan.days ?? noProgress, tasks: plan?.plan.tasks ?? noProgress },
    streak: { ...streak, explanation: streak.explanation.map(explainedDate) },
  };
}

function explainedDate({ date, kind, place }: ExplainedDate): StatusDate {
  return { date, kind, file: place?.path ?? null, line: place ? place.line + 1 : null };
}

/** For people. The first line is enough for a prompt. What is zero isn't printed. */
function textLines(standing: Standing<DatedPlanAt>, status: Status): readonly string[] {
  return [
    [dayText(standing), currentStreakText(standing.streak)].filter((part) => part !== '').join(' · '),
    ...planLines(standing, status),
    ...scheduleLines(standing),
    ...streakLines(standing.streak),
  ];
}

function dayText({ plan, day, isDoneToday, openPlans }: Standing<DatedPlanAt>): string {
  if (day) {
    return `${isDoneToday ? 'Done for today: ' : ''}${labelled(day.day.label, day.day.title)}`;
  }
  if (plan) {
    const { label, rest } = planName(plan.plan, plan.path);
    return labelled(label, rest);
  }
  return openPlans > 1 ? 'Several plans are open' : 'Nothing is open';
}

/** The streak in a few words; empty if there is none. */
export function currentStreakText({ current }: Pick<Streak, 'current'>): string {
  return current === 0 ? '' : `${counted(current, 'day')} in a row`;
}

function planLines({ plan }: Standing<DatedPlanAt>, { progress, leftOpen }: Status): readonly string[] {
  if (!plan) {
    return [];
  }
  const { label, rest } = planName(plan.plan, plan.path);
  const { days, tasks } = progress;
  const unit = unitOf(plan.plan);
  const parts = [
    labelled(label, rest),
    ...(days.total > 0 ? [`${days.done}/${counted(days.total, unit)}`] : []),
    ...(tasks.total > 0 ? [`${tasks.done}/${counted(tasks.total, 'task')}`] : []),
    ...(leftOpen > 0 ? [`${counted(leftOpen, unit)} left open`] : []),
  ];
  const tasksOfTracker = plan.plan.kind === 'tracker' ? currentTasks(plan.plan) : [];
  return [`Plan: ${parts.join(' · ')}`, ...tasksOfTracker.map(({ text }) => `Next: ${text}`)];
}

function scheduleLines({ schedule }: Standing<DatedPlanAt>): readonly string[] {
  if (!schedule) {
    return [];
  }
  const { unit, behind, ahead } = schedule;
  const state =
    behind > 0 ? `${counted(behind, unit)} behind` : ahead > 0 ? `${counted(ahead, unit)} ahead` : 'on time';
  return [`Schedule: ${state}`];
}

/** The streak in a line, or no line without dates. */
export function streakLines({ longest, week, freezes, daysActive }: Streak): readonly string[] {
  if (daysActive === 0) {
    return [];
  }
  const parts = [
    `longest ${counted(longest, 'day')}`,
    ...(week.done > 0 ? [`${week.done} of ${week.of} this week`] : []),
    ...(freezes.held > 0 ? [counted(freezes.held, 'freeze')] : []),
    `${counted(daysActive, 'day')} in total`,
  ];
  return [`Streak: ${parts.join(' · ')}`];
}
