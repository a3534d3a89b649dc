import { newest } from '../calendar/date';
import type { Completion, Day, Task } from '../model/plan';
import { daysBelow, withNested } from '../model/walk';
import { languages } from '../words/words';
import { boxAt, type Box } from './box';
import { removeCompletionLine, type Removal } from './completionLine';
import { boxesOfDay, doneDateOfBox, ownBox, refuseDay, type DayEdit } from './dayEdit';
import { refusal, refuseConflicts, type Refusal } from '../model/edit';
import { lineAt, readPlanText, type PlanText } from './planText';
import { isWritable, says, setBoxes } from './setTasks';
import { applyChanges, type TextChange } from '../markdown/textChange';

/** Which tasks of a day are opened: those with its newest done date, or all. */
export type Reopened = 'newest' | 'all';

/**
 * Mark Day Incomplete: takes our completion line away; else opens the tasks with the day's newest done date, and the box of
 * the item or row that is the day. A day that the author's own words complete is refused, with their line. If it is refused
 * with `unclearTasks`, the caller asks whether all tasks are meant, and calls again with `all`.
 * @param day a complete day of this plan
 */
export function reopenDay(planText: PlanText, day: Day, reopened: Reopened = 'newest'): DayEdit | Refusal {
  const conflicts = refuseConflicts(planText);
  if (conflicts) {
    return conflicts;
  }
  if (day.state !== 'complete') {
    return refuseDay(day, day.state === 'entry' ? 'entry' : 'notComplete');
  }
  const removed = removableLine(planText, day);
  const still = removed?.without.dayAt(day.line) ?? day;
  if (still.completedBy === 'markInTitle' || still.completedBy === 'status') {
    return refuseWords(day, still.completedBy);
  }
  const none: OpenedBoxes = { kind: 'opened', boxes: [] };
  const opened = still.state === 'complete' ? boxesToOpen(planText, day, removed?.line, reopened) : none;
  return opened.kind === 'opened' ? open(planText, day, opened.boxes, removed) : opened;
}

/** A completion line that can go. */
interface RemovableLine extends Removal {
  readonly line: number;
  readonly text: string;
}

/**
 * The last checked completion line of a day; `undefined` if there is none, or if it is the author's: a plan in which one is
 * still open has them from its author.
 */
function removableLine(planText: PlanText, day: Day): RemovableLine | undefined {
  const task = completionLines(day).findLast(({ state }) => state === 'done');
  const at = task && boxAt(planText, task.line)?.at;
  if (!at || at.line !== task.line || daysBelow(planText.plan).some(hasOpenCompletionLine)) {
    return undefined;
  }
  const text = lineAt(planText, at.line);
  const removal = removeCompletionLine(planText, day, at.line, text.slice(at.character - '['.length));
  return removal && { ...removal, line: at.line, text };
}

function completionLines(day: Day): readonly Task[] {
  return withNested(day.tasks).filter(({ isCompletionLine }) => isCompletionLine);
}

function hasOpenCompletionLine(day: Day): boolean {
  return completionLines(day).some(({ state }) => state === 'open');
}

/** The author's words, where they stand: in the title, or in a `Status:` line. */
function refuseWords(day: Day, words: 'markInTitle' | 'status'): Refusal {
  const isStatus = (label: string): boolean => languages.some(({ status }) => status.includes(label.toLowerCase()));
  const line = day.readDetails().fields.find(({ label }) => isStatus(label))?.line;
  return words === 'status' ? refusal('statusWord', line ?? day.line) : refuseDay(day, words);
}

interface OpenedBoxes {
  readonly kind: 'opened';
  readonly boxes: readonly Box[];
}

function boxesToOpen(
  planText: PlanText,
  day: Day,
  removed: number | undefined,
  reopened: Reopened,
): OpenedBoxes | Refusal {
  const own = ownBox(planText, day);
  const done = boxesOfDay(planText, day).filter((box) => says(box) === 'done' && box.line !== removed);
  const writable = done.filter(isWritable);
  if (writable.length === 0 || (own && says(own) === 'done' && !isWritable(own))) {
    return refuseDay(day, 'foreignBox');
  }
  const dated = writable.map((box) => ({ box, date: doneDateOfBox(planText, box) }));
  const last = newest(dated.map(({ date }) => date));
  if (reopened === 'all' || writable.length === 1) {
    return { kind: 'opened', boxes: writable };
  }
  const completing = new Set([day.line, ...completionLines(day).map(({ line }) => line)]);
  // A cell has no date, so nothing says whether it was checked with the others.
  const isUnclear =
    last === undefined || writable.some(({ writtenAs, line }) => writtenAs === 'row' && line !== day.line);
  return isUnclear
    ? { ...refuseDay(day, 'unclearTasks'), tasks: writable.length }
    : {
        kind: 'opened',
        boxes: dated.flatMap(({ box, date }) => (date === last || completing.has(box.line) ? [box] : [])),
      };
}

function open(
  planText: PlanText,
  day: Day,
  boxes: readonly Box[],
  removed: RemovableLine | undefined,
): DayEdit | Refusal {
  const edit = setBoxes(planText, boxes, 'open', undefined);
  if (edit.kind === 'refused') {
    return refuseDay(day, edit.reason);
  }
  const changes = [...(removed ? [removed.change] : []), ...edit.changes];
  const completedBy = edit.changes.length > 0 ? completionAfter(planText, changes, day) : undefined;
  if (completedBy) {
    return refuseWords(day, completedBy === 'status' ? 'status' : 'markInTitle');
  }
  return {
    kind: 'edit',
    changes,
    tasks: boxes.length,
    added: undefined,
    removed: removed && { line: removed.line, text: removed.text },
    line: lineAfter(boxes[0]?.line ?? day.line, removed?.change),
  };
}

/** What completes a day after some changes; `undefined` if it is open then. */
function completionAfter(planText: PlanText, changes: readonly TextChange[], day: Day): Completion | undefined {
  return readPlanText(applyChanges(planText.text, changes)).dayAt(day.line)?.completedBy;
}

/** Where a line is once others are taken away. */
function lineAfter(line: number, removal: TextChange | undefined): number {
  return removal && line > removal.end.line ? line - (removal.end.line - removal.start.line) : line;
}
