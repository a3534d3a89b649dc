import type { PlanDate, Weekday } from '../calendar/date';
import type { Role } from '../languages/language';

/**
 * A plan as plain data. Lines count from 0, dates are `YYYY-MM-DD`, minutes are whole. The author's text is either as
 * written (`source`, Markdown) or as a person reads it (`text`, `title`).
 */

/** `days` has days to work through, `tracker` has modules with tasks and no days, `log` has days that hold prose. */
export type PlanKind = 'days' | 'tracker' | 'log';

/** How much of something is done. Completion lines, cancelled tasks and skipped days are left out. */
export interface Progress {
  readonly done: number;
  readonly total: number;
}

/** What every node of a plan has. */
interface PlanNode {
  /** Identity inside the plan: heading path, label (or title if there is none) and ordinal. It survives edits. */
  readonly id: string;
  /** The line of the heading or of the list item. */
  readonly line: number;
  /** The last line that belongs to the node, inclusive. */
  readonly endLine: number;
}

/** `open` covers `[ ]` and `[/]`; `cancelled` is `[-]` and is never counted. */
export type TaskState = 'open' | 'done' | 'cancelled';

/** How a task or a day is written: as a heading or a line that stands in for one, as a list item, or as a table row. */
export type Form = 'heading' | 'item' | 'row';

/** A task list item as GFM defines it, with the tasks nested in it. */
export interface Task extends PlanNode {
  readonly kind: 'task';
  /** The box of a `row` is one of its cells. */
  readonly writtenAs: Exclude<Form, 'heading'>;
  readonly state: TaskState;
  /** What a person reads, without the done date. */
  readonly text: string;
  /** The date after a checked task. */
  readonly doneOn: PlanDate | undefined;
  /** The completion line that Daymark adds to a day without tasks. */
  readonly isCompletionLine: boolean;
  readonly tasks: readonly Task[];
}

/** A link worth opening. */
export interface Resource {
  readonly title: string;
  /** The address as written: absolute, or relative to the plan's file. Untrusted. */
  readonly target: string;
  /** What it is, if the plan says so: `Docs`, `Blog`, `YouTube`. */
  readonly kind: string | undefined;
  /** How long it takes, if the plan says so. */
  readonly minutes: number | undefined;
  /**
   * It is a path, without scheme and not an `#anchor`: relative to the plan's file, or to the workspace folder if it
   * begins with `/`.
   */
  readonly local: boolean;
  readonly line: number;
}

/** A labelled line of a day: `**Task (30 min):** …`. */
export interface Field {
  readonly label: string;
  readonly role: Role | undefined;
  readonly minutes: number | undefined;
  /** What a person reads after the label, possibly empty. */
  readonly text: string;
  /** The links in the field and in the list under it. */
  readonly resources: readonly Resource[];
  /**
   * The address of the day's own notebook or lab, as written. It isn't a resource. It is the only link under a label
   * `Notebook` or `Lab`, local, and has a part that begins with `day-`, or with `week-` if the day is a
   * week. Untrusted.
   */
  readonly scaffold: string | undefined;
  /** It contains only links, so it is shown as its links. */
  readonly onlyLinks: boolean;
  /** It only points elsewhere, like `(see Day 1)`, so it is not shown. */
  readonly onlyReference: boolean;
  readonly line: number;
}

/** What a day holds besides its tasks. */
export interface DayDetails {
  readonly fields: readonly Field[];
  /** Every resource of the day, those of its fields included, in the order of the document. */
  readonly resources: readonly Resource[];
  /** The heading's minutes, otherwise the sum over its task fields, otherwise `undefined`. */
  readonly minutes: number | undefined;
}

/**
 * `skipped` is a day whose boxes are all cancelled, and an `entry` is a day of a log. Neither is ever current, open, behind
 * or counted.
 */
export type DayState = 'open' | 'complete' | 'skipped' | 'entry';

/** What completes a day: the box of its own list item or row, its tasks, its completion line, or the author's words. */
export type Completion = 'ownBox' | 'tasks' | 'completionLine' | 'markInTitle' | 'status';

/** The unit of work: a day, session, lesson, weekday, or a range of them; or a week of a plan without days. */
export interface Day extends PlanNode {
  readonly kind: 'day';
  /** How long it takes: a study day, or a calendar week. */
  readonly takes: 'day' | 'week';
  readonly writtenAs: Form;
  /** As written: `Day 31`, `Day 1-2`, `Session 1a`, `Monday`. */
  readonly label: string;
  readonly number: number | undefined;
  /** The last number of a range, otherwise the same as `number`. */
  readonly through: number | undefined;
  readonly weekday: Weekday | undefined;
  /** The last of a range of weekdays, otherwise `undefined`. */
  readonly lastWeekday?: Weekday | undefined;
  readonly date: PlanDate | undefined;
  /** Empty if the heading is only a label. */
  readonly title: string;
  readonly state: DayState;
  /** What completes it, `undefined` unless it is complete. */
  readonly completedBy: Completion | undefined;
  /** Its heading says that it is done, in the author's way: with a sign, a word or a date behind it. */
  readonly hasDoneMark: boolean;
  /** The newest date on which the day was completed; `undefined` if it isn't complete or no date is written. */
  readonly completedOn: PlanDate | undefined;
  /** The newest done date in the day, complete or not. */
  readonly workedOn: PlanDate | undefined;
  readonly tasks: readonly Task[];
  readonly progress: Progress;
  /** Read on first use and kept: inline text is parsed only for what is shown. */
  readonly readDetails: () => DayDetails;
}

/** A container of days, tasks or other modules: module, week, month, phase, track, topic, group. */
export interface Module extends PlanNode {
  readonly kind: 'module';
  /** `Module 1`, `Week 2`, `Days 59-60`, or empty if the heading has no numbered label. */
  readonly label: string;
  readonly title: string;
  /** The words of a `Status:` line directly under the heading, without its colour; `undefined` if there is none. */
  readonly readStatus: () => string | undefined;
  /** Days, tasks and modules in the order of the document. */
  readonly children: readonly PlanChild[];
  readonly days: Progress;
  readonly tasks: Progress;
  /** Links under the module but outside its days and modules. */
  readonly readResources: () => readonly Resource[];
}

export type PlanChild = Module | Day | Task;

/** The evidence for a file being a plan. */
export interface Evidence {
  readonly days: number;
  /** The days are in sequence: each number or weekday continues the one before. */
  readonly inSequence: boolean;
  readonly modules: number;
  readonly tasks: number;
}

/** What decides besides its text how a file is read. */
export interface AboutFile {
  /** The name without folders, such as `diary.md`; empty if it has none. */
  readonly name: string;
  /** Whether the user says that it is a plan. */
  readonly isToldSo: boolean;
}

/** One Markdown file that holds a curriculum or a part of one, or a file that might. */
export interface Plan {
  /** The Markdown that it was read from. */
  readonly text: string;
  /** The title's text, or `undefined` if the file has none. */
  readonly title: string | undefined;
  /** The line of the title, or `undefined` if the file has none. */
  readonly titleLine: number | undefined;
  /** `Days 31-60`, `Month 3`: the numbered label at the beginning of the title, or empty. */
  readonly label: string;
  /** The user says that it is a plan, or its content makes it one. The user may also say that it is none. */
  readonly isPlan: boolean;
  /** It was read with the user's word that it is a plan, and has the likeliest days even if they are not enough. */
  readonly isToldSo: boolean;
  /** The kind it has, or would have if a person said that it is a plan. */
  readonly kind: PlanKind;
  readonly evidence: Evidence;
  /** Days, modules and tasks in the order of the document. */
  readonly children: readonly PlanChild[];
  readonly days: Progress;
  /** The tasks of the whole plan, as they are shown. */
  readonly tasks: Progress;
  /** The task list items of the whole file as GFM defines them, including completion lines; never shown. */
  readonly taskItems: Progress;
  /** Merge conflict markers were found: the plan says so and is never written. */
  readonly hasConflicts: boolean;
}

/** A plan and the path of its file. */
export interface PlanAt {
  readonly path: string;
  readonly plan: Plan;
}

/** A file with at least this many days in sequence is a plan. */
export const fewestDays = 2;

/** So many lines that begin with dates may be days; a text may well mention two. */
export const fewestDatedLines = 3;

/** A file without days and with at least this many weeks in sequence is one too. */
export const fewestWeeks = 3;

/** A file with at least this many modules and this many tasks is a plan too. */
export const fewestModules = 3;
export const fewestTasks = 10;
