import type { Uri } from 'vscode';
import type { Day, Plan } from '../../core/model/plan';
import type {
  DayInPlan,
  FieldInPlan,
  LineInPlan,
  ModuleInPlan,
  ResourceInPlan,
  TaskInPlan,
} from '../../workspace/learner/lineInPlan';
import type { IndexedPlan, UnreadFile } from '../../workspace/index/planSource';
import type { UndatedTick } from '../../workspace/learner/undatedTicks';

/** What all rows have in common. As long as its content stays the same, a row is the same object. */
interface RowBase {
  /** Unique in the tree. Edits elsewhere in the plan don't change it. */
  readonly id: string;
  readonly parent: PlanRow | undefined;
  /** All rows below, including those that are hidden while complete. Created on first use. */
  readonly children: () => readonly PlanRow[];
}

export interface PlanFileRow extends RowBase, LineInPlan {
  readonly kind: 'plan';
  readonly entry: IndexedPlan;
}

export interface ModuleRow extends RowBase, ModuleInPlan {
  readonly kind: 'module';
}

/** A row's position among its siblings of the same kind: its number from 1, and how many there are. */
export interface Position {
  readonly number: number;
  readonly of: number;
}

export interface DayRow extends RowBase, DayInPlan {
  readonly kind: 'day';
  readonly position: Position;
  /** In Today: the day shown there, and the one after it. */
  readonly note: 'today' | 'next' | undefined;
}

export interface TaskRow extends RowBase, TaskInPlan {
  readonly kind: 'task';
  readonly position: Position;
  /** The name of the task's module if no row above shows it, otherwise empty. */
  readonly group: string;
}

export interface FieldRow extends RowBase, FieldInPlan {
  readonly kind: 'field';
}

export interface ResourceRow extends RowBase, ResourceInPlan {
  readonly kind: 'resource';
}

/** The collapsed row that holds all logs. */
export interface LogsRow extends RowBase {
  readonly kind: 'logs';
}

/** The collapsed row that holds the open days before the current one. */
export interface LeftOpenRow extends RowBase {
  readonly kind: 'leftOpen';
}

/** Tells how far the learner is behind the schedule. */
export interface ScheduleRow extends RowBase {
  readonly kind: 'schedule';
  readonly behind: number;
  readonly unit: Day['takes'];
  /** The ways to catch up, each with what it costs. */
  readonly ways: readonly string[];
}

/** The collapsed row that holds the questions of finished days that are due. */
export interface RecallRow extends RowBase {
  readonly kind: 'recall';
  /** How many days ask something. */
  readonly count: number;
}

/** Holds, below the questions, what finished days state instead of asking. */
export interface StillTrueRow extends RowBase {
  readonly kind: 'stillTrue';
}

/** What a finished day asks or states. Its line is that of the field. */
export interface QuestionRow extends RowBase, DayInPlan, FieldInPlan {
  readonly kind: 'question';
}

/** Tells that tasks were checked today without a date. Its line is that of the first. */
export interface UndatedRow extends RowBase, LineInPlan {
  readonly kind: 'undated';
  readonly ticks: readonly UndatedTick[];
}

/** A Markdown file that Daymark couldn't or didn't read. */
export interface UnreadRow extends RowBase, LineInPlan {
  readonly kind: 'unread';
  readonly file: UnreadFile;
}

/** Tells that Daymark stopped looking for plans at its limit. */
export interface FileLimitRow extends RowBase {
  readonly kind: 'fileLimit';
  /** How many files Daymark looked at. */
  readonly limit: number;
}

/** A row that shows a part of a plan. */
export type RowInPlan = PlanFileRow | ModuleRow | DayRow | TaskRow | FieldRow | ResourceRow;

export type PlanRow =
  | RowInPlan
  | LogsRow
  | LeftOpenRow
  | ScheduleRow
  | RecallRow
  | StillTrueRow
  | QuestionRow
  | UndatedRow
  | UnreadRow
  | FileLimitRow;

/** Where new rows go: the row above them, and the plan and file they belong to. */
export interface RowParent {
  readonly uri: Uri;
  readonly plan: Plan;
  /** `undefined` at the top of the tree. */
  readonly parent: PlanRow | undefined;
}

/** The id of the row of a day, module or task. Node ids are only unique inside their plan. */
export function nodeRowId(uri: Uri, nodeId: string): string {
  return `${uri.toString()}#${nodeId}`;
}
