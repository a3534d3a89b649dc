import { findConflict } from '../markdown/conflicts';
import type { PlanText } from './planText';
import type { TextChange } from '../markdown/textChange';

/**
 * Why an edit is refused:
 * - `conflictMarkers`: the plan has merge conflict markers, and is not written until they are resolved;
 * - `noTask`: nothing that could be ticked stands in the line;
 * - `foreignBox`: a box that is read and never written, such as `[✔️]`;
 * - `indexRow`: the day is a row of an index table without a box;
 * - `entry`: the day is an entry of a log;
 * - `alreadyComplete`, `notComplete`: the day is in the state already that was asked for, or not in the one that the edit
 *   is for;
 * - `markInTitle`, `statusWord`: the author's own words complete the day, and stay the author's to change;
 * - `noDate`: the day is complete, but no one date says when;
 * - `noPlace`: no line can be added to the day without changing how the rest is read: a fence was left open, say;
 * - `missing`: what was to be edited is not there any more;
 * - `ambiguous`: several places now read the same.
 */
export type RefusalReason =
  | 'conflictMarkers'
  | 'noTask'
  | 'foreignBox'
  | 'indexRow'
  | 'entry'
  | 'alreadyComplete'
  | 'notComplete'
  | 'markInTitle'
  | 'statusWord'
  | 'noDate'
  | 'noPlace'
  | 'missing'
  | 'ambiguous';

/** An edit that is not made, with the place to show. */
export interface Refusal {
  readonly kind: 'refused';
  readonly reason: RefusalReason;
  /** The line to show. */
  readonly line: number;
  /** The address of the file that the refused day links to, as written; `undefined` where there is none. Untrusted. */
  readonly target: string | undefined;
}

/** The changes of one edit, none where all is as was asked for. */
export interface Edit {
  readonly kind: 'edit';
  readonly changes: readonly TextChange[];
}

/** A refusal. */
export function refusal(reason: RefusalReason, line: number, target?: string): Refusal {
  return { kind: 'refused', reason, line, target };
}

/** The refusal of every edit of a plan with merge conflict markers, at the first of them; else `undefined`. */
export function refuseConflicts({ text, lines }: PlanText): Refusal | undefined {
  return findConflict(text) !== undefined
    ? refusal(
        'conflictMarkers',
        lines.findIndex((line) => line.startsWith('<<<<<<< ')),
      )
    : undefined;
}
