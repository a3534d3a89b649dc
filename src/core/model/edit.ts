import { findConflict } from '../markdown/conflicts';
import type { TextChange } from '../markdown/textChange';
import { splitLines } from '../markdown/lines';

/** The changes of one edit of a plan; none if everything is already as asked for. */
export interface Edit {
  readonly kind: 'edit';
  readonly changes: readonly TextChange[];
}

/**
 * Why an edit of a plan is refused:
 * - `conflictMarkers`: the plan has merge conflict markers, and is not written until they are resolved;
 * - `noTask`: there is nothing in the line that could be ticked;
 * - `foreignBox`: a box that is read and never written, such as `[✔️]`;
 * - `indexRow`: the day is a row of an index table without a box;
 * - `entry`: the day is an entry of a log;
 * - `noLog`: the plan isn't a log, so it has no entries;
 * - `entryForm`: the entries are list items or table rows, to which no new one is added;
 * - `alreadyComplete`, `alreadySkipped`, `notComplete`: the day is already in the state asked for, or not in the one that
 *   the edit needs;
 * - `markInTitle`, `statusWord`: the author's own words complete the day, and only the author changes them;
 * - `noDate`: the day is complete, but no single date says when;
 * - `unclearTasks`: no date says which of the day's done tasks were done last; all of them can be opened instead;
 * - `noPlace`: no line can be added to the day without changing how the rest is read, e.g. after an unclosed fence;
 * - `missing`: what was to be edited is no longer there;
 * - `ambiguous`: several places now read the same;
 * - `invalidFrontMatter`: the front matter is not valid YAML;
 * - `unknownFrontMatter`: the text begins with front matter that only other tools read, see `findFrontMatter`;
 * - `unwritableFrontMatter`: it has an alias, an anchor, a tag or a form that cannot be changed without guessing;
 * - `tooFewStudyDays`: the calendar begins or ends before the plan would;
 * - `alreadyOff`: the plan already has these days off.
 */
export type RefusalReason =
  | 'conflictMarkers'
  | 'noTask'
  | 'foreignBox'
  | 'indexRow'
  | 'entry'
  | 'noLog'
  | 'entryForm'
  | 'alreadyComplete'
  | 'alreadySkipped'
  | 'notComplete'
  | 'markInTitle'
  | 'statusWord'
  | 'noDate'
  | 'unclearTasks'
  | 'noPlace'
  | 'missing'
  | 'ambiguous'
  | 'invalidFrontMatter'
  | 'unknownFrontMatter'
  | 'unwritableFrontMatter'
  | 'tooFewStudyDays'
  | 'alreadyOff';

/** What is known about a refused edit besides its reason and its line. Strings come from the plan and are untrusted. */
export interface RefusalDetails {
  /** The label of the refused day; `undefined` if the refusal is not about one day. */
  readonly label?: string | undefined;
  /** The address of the file that the refused day links to, as written; `undefined` if there is none. */
  readonly target?: string | undefined;
  /** With `unclearTasks`: how many tasks of the day are done. */
  readonly tasks?: number;
}

/** An edit that is not made. */
export interface Refusal extends RefusalDetails {
  readonly kind: 'refused';
  readonly reason: RefusalReason;
  /** The line to show, from 0. */
  readonly line: number;
}

/** Makes a refusal. */
export function refusal(reason: RefusalReason, line: number, details: RefusalDetails = {}): Refusal {
  return { kind: 'refused', reason, line, ...details };
}

/** Refuses every edit of a text with merge conflict markers, at the first of them; `undefined` if it has none. */
export function refuseConflicts({ text }: { readonly text: string }): Refusal | undefined {
  const conflict = findConflict(text);
  return conflict === undefined
    ? undefined
    : refusal('conflictMarkers', splitLines(text.slice(0, conflict)).length - 1);
}
