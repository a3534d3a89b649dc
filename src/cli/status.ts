import { sep } from 'node:path';
import { readPlan } from '../core/reading/readPlan';
import { planName } from '../core/model/shortName';
import { datesOf } from '../core/reading/planDates';
import { standingOf, type DatedPlanAt, type Standing } from '../core/learner/standing';
import { statusOf, type Status } from './statusJson';
import type { Streak } from '../core/learner/streak';
import { currentTasks } from '../core/learner/today';
import { inTreeOrder } from '../core/model/treeOrder';
import { readFiles, type TextFile } from './readFiles';
import type { Streams } from './run';
import type { StatusOptions } from './statusOptions';
import { counted, labelled } from './words';

/**
 * Prints where the learner stands in some files, which are read as one workspace. A file that cannot be read is one line
 * on standard error; one that is no plan counts for nothing.
 * @returns the exit status: 1 where a file could not be read, else 0
 */
export function printStatus(
  files: readonly string[],
  asJson: boolean,
  options: StatusOptions,
  streams: Streams,
): number {
  const read = readFiles(files, streams, planOf);
  const plans = read.filter(({ plan }) => plan.isPlan);
  const standing = standingOf(plans.toSorted(inOrder), options.today, options);
  const status = statusOf(standing);
  streams.out(
    asJson
      ? `${JSON.stringify(status, undefined, 2)}\n`
      : linesOf(standing, status)
          .map((line) => `${line}\n`)
          .join(''),
  );
  return read.length === files.length ? 0 : 1;
}

function planOf({ file, text }: TextFile): DatedPlanAt {
  const plan = readPlan(text);
  return { path: file, plan, ...datesOf(plan, text) };
}

/** As the tree has them, with the separators of this machine. */
function inOrder(one: DatedPlanAt, other: DatedPlanAt): number {
  const withSlashes = ({ path, plan }: DatedPlanAt): { path: string; plan: typeof plan } => ({
    path: path.split(sep).join('/'),
    plan,
  });
  return inTreeOrder(withSlashes(one), withSlashes(other));
}

/** The first line is enough for a prompt; none says that something is zero. */
function linesOf(standing: Standing<DatedPlanAt>, status: Status): readonly string[] {
  return [
    [dayInWords(standing), runInWords(standing.streak)].filter((part) => part !== '').join(' · '),
    ...planInWords(standing, status),
    ...scheduleInWords(standing),
    ...streakInWords(standing.streak),
  ];
}

function dayInWords({ plan, day, isDoneToday, openPlans }: Standing<DatedPlanAt>): string {
  if (day) {
    return `${isDoneToday ? 'Done for today: ' : ''}${labelled(day.day.label, day.day.title)}`;
  }
  if (plan) {
    const { label, rest } = planName(plan.plan, plan.path);
    return labelled(label, rest);
  }
  return openPlans > 1 ? 'Several plans have open days' : 'Nothing is open';
}

function runInWords({ current }: Streak): string {
  return current === 0 ? '' : `${counted(current, 'day')} in a row`;
}

function planInWords({ plan }: Standing<DatedPlanAt>, { progress, leftOpen }: Status): readonly string[] {
  if (!plan) {
    return [];
  }
  const { label, rest } = planName(plan.plan, plan.path);
  const { days, tasks } = progress;
  const parts = [
    labelled(label, rest),
    ...(days.total > 0 ? [`${days.done}/${counted(days.total, 'day')}`] : []),
    ...(tasks.total > 0 ? [`${tasks.done}/${counted(tasks.total, 'task')}`] : []),
    ...(leftOpen > 0 ? [`${counted(leftOpen, 'day')} left open`] : []),
  ];
  const tasksOfTracker = plan.plan.kind === 'tracker' ? currentTasks(plan.plan) : [];
  return [`Plan: ${parts.join(' · ')}`, ...tasksOfTracker.map(({ text }) => `Next: ${text}`)];
}

function scheduleInWords({ schedule }: Standing<DatedPlanAt>): readonly string[] {
  if (!schedule) {
    return [];
  }
  const { behind, ahead } = schedule;
  const state =
    behind > 0 ? `${counted(behind, 'day')} behind` : ahead > 0 ? `${counted(ahead, 'day')} ahead` : 'on time';
  return [`Schedule: ${state}`];
}

function streakInWords({ longest, week, freezes, daysActive }: Streak): readonly string[] {
  if (daysActive === 0) {
    return [];
  }
  const parts = [
    `longest ${counted(longest, 'day')}`,
    ...(week.done > 0 ? [`${week.done} of ${week.of} this week`] : []),
    ...(freezes.held > 0 ? [counted(freezes.held, 'freeze')] : []),
    `${counted(daysActive, 'day')} in all`,
  ];
  return [`Streak: ${parts.join(' · ')}`];
}
