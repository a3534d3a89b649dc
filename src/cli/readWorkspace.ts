import { basename, resolve, sep } from 'node:path';
import { standingOf, type DatedPlanAt, type Standing } from '../core/learner/standing';
import { inTreeOrder } from '../core/model/treeOrder';
import { datesOf, readPlan } from '../core/reading/readPlan';
import type { Streams } from './output';
import { readFiles, type TextFile } from './readFiles';
import { BadOption, type StatusOptions } from './statusOptions';

/** Files as one workspace. */
export interface WorkspaceOfFiles {
  /** In the order of the tree. */
  readonly plans: readonly DatedPlanAt[];
  readonly standing: Standing<DatedPlanAt>;
  /** Whether every file could be read. */
  readonly isComplete: boolean;
}

/**
 * Reads files as one workspace. A file that can't be read is reported in one line on standard error; a file that isn't a
 * plan is skipped.
 * @throws BadOption if the learner's own log isn't one of the files
 */
export function readWorkspace(
  files: readonly string[],
  options: StatusOptions,
  streams: Pick<Streams, 'error'>,
): WorkspaceOfFiles {
  const ownLog = ownLogIn(files, options.ownLog);
  const read = readFiles(files, streams, (file) => planOf(file, file.file === ownLog));
  const plans = read.filter(({ plan }) => plan.isPlan).toSorted(byPath);
  const standing = standingOf(plans, options.today, { ...options, ownLog });
  return { plans, standing, isComplete: read.length === files.length };
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
  const plan = readPlan(text, { name: basename(file), isToldSo });
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
