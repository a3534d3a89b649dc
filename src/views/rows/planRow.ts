import type { Uri } from 'vscode';
import type { Plan } from '../../core/model/plan';
import type {
  DayInPlan,
  FieldInPlan,
  LineInPlan,
  ModuleInPlan,
  ResourceInPlan,
  TaskInPlan,
} from '../../workspace/learner/lineInPlan';
import type { IndexedPlan, UnreadFile } from '../../workspace/index/planSource';

/** What every row of the view has. The same row object stands for the same content until that changes. */
interface RowBase {
  /** Unique in the whole tree, and the same after edits elsewhere. */
  readonly id: string;
  readonly parent: PlanRow | undefined;
  /** Made on first use, hidden ones included. */
  readonly children: () => readonly PlanRow[];
}

export interface PlanFileRow extends RowBase, LineInPlan {
  readonly kind: 'plan';
  readonly entry: IndexedPlan;
}

export interface ModuleRow extends RowBase, ModuleInPlan {
  readonly kind: 'module';
}

/** Which of the rows of its kind under the same row a row is, from 1, and how many these are. */
export interface Position {
  readonly number: number;
  readonly of: number;
}

export interface DayRow extends RowBase, DayInPlan {
  readonly kind: 'day';
  readonly position: Position;
  /** Why it stands where it stands, besides its place in the plan. */
  readonly note: 'next' | undefined;
}

export interface TaskRow extends RowBase, TaskInPlan {
  readonly kind: 'task';
  readonly position: Position;
  /** What holds the task, where the rows above do not say it; else empty. */
  readonly group: string;
}

export interface FieldRow extends RowBase, FieldInPlan {
  readonly kind: 'field';
}

export interface ResourceRow extends RowBase, ResourceInPlan {
  readonly kind: 'resource';
}

/** The one folded row that holds all logs. */
export interface LogsRow extends RowBase {
  readonly kind: 'logs';
}

/** The folded row that holds the open days before the current one. */
export interface LeftOpenRow extends RowBase {
  readonly kind: 'leftOpen';
}

/** Says how far the work is behind its schedule. */
export interface ScheduleRow extends RowBase {
  readonly kind: 'schedule';
  /** How many days. */
  readonly behind: number;
}

/** A file that is not read, and says so. */
export interface UnreadRow extends RowBase, LineInPlan {
  readonly kind: 'unread';
  readonly file: UnreadFile;
}

/** Says that not all files were looked at. */
export interface FileLimitRow extends RowBase {
  readonly kind: 'fileLimit';
  /** How many files were looked at. */
  readonly limit: number;
}

/** A row that stands for something in a plan. */
export type RowInPlan = PlanFileRow | ModuleRow | DayRow | TaskRow | FieldRow | ResourceRow;

export type PlanRow = RowInPlan | LogsRow | LeftOpenRow | ScheduleRow | UnreadRow | FileLimitRow;

/** Where a row is put: under which row, and in which plan of which file. */
export interface Spot {
  readonly uri: Uri;
  readonly plan: Plan;
  readonly parent: PlanRow | undefined;
}

/** The id of a node's row: node ids are unique inside their plan only. */
export function nodeRowId(uri: Uri, nodeId: string): string {
  return `${uri.toString()}#${nodeId}`;
}
