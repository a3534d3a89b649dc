import { basename } from 'node:path';
import { newest, type PlanDate } from '../core/calendar/date';
import { planName } from '../core/model/names';
import { json, labelled, type Streams } from './output';
import { readWorkspace, type WorkspaceOfFiles } from './readWorkspace';
import { currentStreakText, statusOf, type Status } from './status';
import type { StatusOptions } from './statusOptions';

/** Where one learner of several is, as `status --each --json` prints it. */
export interface StatusOfLearner extends Status {
  /** The argument that stands for the learner. */
  readonly learner: string;
  /** The last date on which anything was done; `null` if there is none. */
  readonly lastDate: PlanDate | null;
}

interface Learner extends WorkspaceOfFiles {
  readonly place: string;
}

/**
 * Prints a line for each argument, which stands for one learner: name, plan, day, streak and last date.
 * @param filesOf the files that an argument stands for
 * @returns the exit status: 1 if a file couldn't be read, otherwise 0
 */
export function printEach(
  places: readonly string[],
  filesOf: (place: string) => readonly string[],
  asJson: boolean,
  options: StatusOptions,
  streams: Streams,
): number {
  const learners = places.map((place) => ({ place, ...readWorkspace(filesOf(place), options, streams) }));
  streams.out(
    asJson ? json(learners.map(statusOfLearner)) : tableOf(learners.map((learner) => cellsOf(learner, places))),
  );
  return learners.every(({ isComplete }) => isComplete) ? 0 : 1;
}

function statusOfLearner({ place, standing }: Learner): StatusOfLearner {
  return { learner: place, lastDate: lastDateOf(standing) ?? null, ...statusOf(standing) };
}

function lastDateOf({ streak }: Learner['standing']): PlanDate | undefined {
  return newest(streak.explanation.map(({ date, kind }) => (kind === 'counted' ? date : undefined)));
}

function cellsOf({ place, standing }: Learner, places: readonly string[]): readonly string[] {
  const { plan, day, isDoneToday, streak } = standing;
  const { days, tasks, kind } = plan?.plan ?? {};
  const progress = kind === 'tracker' ? tasks : days;
  const isShared = places.filter((other) => basename(other) === basename(place)).length > 1;
  return [
    isShared ? place : basename(place),
    plan ? planName(plan.plan, plan.path).label : '–',
    progress ? `${progress.done}/${progress.total}` : '–',
    day ? `${isDoneToday ? '✓ ' : ''}${labelled(day.day.label, day.day.title)}` : '–',
    currentStreakText(streak) || '–',
    lastDateOf(standing) ?? '–',
  ];
}

/** Rows with columns of the same width. */
function tableOf(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
    .map((line) => `${line.trimEnd()}\n`)
    .join('');
}
