import { resolve, sep } from 'node:path';
import type { ScheduleState } from '../core/learner/schedule';
import { standingOf, type DatedPlanAt, type Standing } from '../core/learner/standing';
import type { DateKind, ExplainedDate, Streak } from '../core/learner/streak';
import { currentTasks } from '../core/learner/today';
import type { PlanDate } from '../core/calendar/date';
import type { Progress } from '../core/model/plan';
import { planName } from '../core/model/names';
import { unitOf } from '../core/model/walk';
import { inTreeOrder } from '../core/model/treeOrder';
import { datesOf, readPlan } from '../core/reading/readPlan';
import { counted, json, labelled, type Streams } from './output';
import { readFiles, type TextFile } from './readFiles';
import { BadOption, type StatusOptions } from './statusOptions';

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
  const ownLog = ownLogIn(files, options.ownLog);
  const read = readFiles(files, streams, (file) => planOf(file, file.file === ownLog));
  const plans = read.filter(({ plan }) => plan.isPlan);
  const standing = standingOf(plans.toSorted(byPath), options.today, { ...options, ownLog });
  const status = statusOf(standing);
  streams.out(
    asJson
      ? json(status)
      : textLines(standing, status)
          .map((line) => `${line}\n`)
          .join(''),
  );
  return read.length === files.length ? 0 : 1;
}

/** The learner's own log as it is named among the files. @throws BadOption if it isn't one of them */
function ownLogIn(files: readonly string[], typed: string | undefined): string | undefined {
  const ownLog = typed === undefined ? undefined : files.find((file) => resolve(file) === resolve(typed));
  if (typed !== undefined && ownLog === undefined) {
    throw new BadOption(`--log: '${typed}' isn't one of the files`);
  }
  return ownLog;
}

/** @param isToldSo whether the file is a plan even if it has a single entry */
function planOf({ file, text }: TextFile, isToldSo: boolean): DatedPlanAt {
  const plan = readPlan(text, isToldSo);
  return { path: file, plan, ...datesOf(plan, text) };
}

/** The order of the tree, for paths with this machine's separators. */
function byPath(one: DatedPlanAt, other: DatedPlanAt): number {
  const withSlashes = ({ path, plan }: DatedPlanAt): { path: string; plan: typeof plan } => ({
    path: path.split(sep).join('/'),
    plan,
  });
  return inTreeOrder(withSlashes(one), withSlashes(other));
}

const noProgress: Progress = { done: 0, total: 0 };

function statusOf({ today, plan, day, isDoneToday, leftOpen, schedule, streak }: Standing<DatedPlanAt>): Status {
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

function currentStreakText({ current }: Streak): string {
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

function streakLines({ longest, week, freezes, daysActive }: Streak): readonly string[] {
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
