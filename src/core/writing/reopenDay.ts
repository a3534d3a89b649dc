import { newest } from '../calendar/date';
import { applyChanges, type TextChange } from '../markdown/textChange';
import { refusal, refuseConflicts, type Refusal } from '../model/edit';
import type { Completion, Day, Task } from '../model/plan';
import { daysBelow, withNested } from '../model/walk';
import { folded } from '../words/patterns';
import { languages } from '../languages/languages';
import { addLine } from './addLine';
import { isBlank } from './lastLine';
import { boxAt, type Box } from './box';
import { completionLine } from './completeDay';
import { boxesOfDay, doneDateOfBox, ownBox, refuseDay, type DayEdit } from './dayEdit';
import { lineAt, readPlanText, type PlanText } from './planText';
import { isWritable, stateOf, setBoxes } from './tasks';

/** Which tasks of a day to open: those with its newest done date, or all. */
export type TasksToReopen = 'newest' | 'all';

/**
 * Mark Day Incomplete: removes the completion line if Daymark added it; otherwise opens the tasks with the day's newest done
 * date, and the day's own box. Refuses a day that is complete by the author's words, and names their line. If it refuses
 * with `unclearTasks`, the caller asks whether to open all tasks, and calls again with `all`. Of a skipped day it opens all
 * cancelled tasks.
 * @param day a complete or skipped day of this plan
 */
export function reopenDay(planText: PlanText, day: Day, reopened: TasksToReopen = 'newest'): DayEdit | Refusal {
  const refused = refuseConflicts(planText) ?? refuseOpen(day);
  if (refused) {
    return refused;
  }
  const removed = removableLine(planText, day);
  const still = removed?.without.dayAt(day.line) ?? day;
  if (still.completedBy === 'markInTitle' || still.completedBy === 'status') {
    return refuseWords(day, still.completedBy);
  }
  const none: OpenedBoxes = { kind: 'opened', boxes: [] };
  const opened = still.state === day.state ? boxesToOpen(planText, day, removed?.line, reopened) : none;
  return opened.kind === 'opened' ? open(planText, day, opened.boxes, removed) : opened;
}

/** Refuses a day that is neither complete nor skipped. */
function refuseOpen(day: Day): Refusal | undefined {
  switch (day.state) {
    case 'open':
      return refuseDay(day, 'notComplete');
    case 'entry':
      return refuseDay(day, 'entry');
    case 'complete':
    case 'skipped':
      return undefined;
  }
}

/** A completion line that can be removed. */
interface RemovableLine extends Removal {
  readonly line: number;
  readonly text: string;
}

/**
 * The last checked completion line of a day, or the last cancelled one of a skipped day; `undefined` if there is none, or if it is the author's. If any completion line
 * of the plan is still open, they are all the author's.
 */
function removableLine(planText: PlanText, day: Day): RemovableLine | undefined {
  const closed = day.state === 'skipped' ? 'cancelled' : 'done';
  const task = completionLines(day).findLast(({ state }) => state === closed);
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

/** Refuses at the line with the author's words: the title, or a `Status:` line. */
function refuseWords(day: Day, words: 'markInTitle' | 'status'): Refusal {
  const isStatus = (label: string): boolean =>
    languages.some(({ status }) => status.some((word) => folded(word) === folded(label)));
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
  reopened: TasksToReopen,
): OpenedBoxes | Refusal {
  const own = ownBox(planText, day);
  const boxes = boxesOfDay(planText, day).filter(({ line }) => line !== removed);
  if (day.state === 'skipped') {
    return { kind: 'opened', boxes };
  }
  const done = boxes.filter((box) => stateOf(box) === 'done');
  const writable = done.filter(isWritable);
  if (writable.length === 0 || (own && stateOf(own) === 'done' && !isWritable(own))) {
    return refuseDay(day, 'foreignBox');
  }
  const dated = writable.map((box) => ({ box, date: doneDateOfBox(planText, box) }));
  const last = newest(dated.map(({ date }) => date));
  if (reopened === 'all' || writable.length === 1) {
    return { kind: 'opened', boxes: writable };
  }
  const completing = new Set([day.line, ...completionLines(day).map(({ line }) => line)]);
  // A cell has no date, so it may have been checked at another time.
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

/** Why a day is still complete after some changes; `undefined` if it is open. */
function completionAfter(planText: PlanText, changes: readonly TextChange[], day: Day): Completion | undefined {
  return readPlanText(applyChanges(planText.text, changes), planText).dayAt(day.line)?.completedBy;
}

/** The number of a line after a removal. */
function lineAfter(line: number, removal: TextChange | undefined): number {
  return removal && line > removal.end.line ? line - (removal.end.line - removal.start.line) : line;
}

/** The removal of a completion line. */
interface Removal {
  readonly change: TextChange;
  /** The text afterwards. */
  readonly without: PlanText;
}

/**
 * Removes a completion line and the blank lines that were added with it. `undefined` if adding it again would not give the
 * same text, because more was written around it or the author wrote it.
 * @param content the line, beginning with its box
 */
function removeCompletionLine(planText: PlanText, day: Day, line: number, content: string): Removal | undefined {
  const [above, alone, below] = [
    { first: line - 1, last: line },
    { first: line, last: line },
    { first: line, last: line + 1 },
  ];
  // At most one of them is right; the most likely is tried first.
  const candidates = isBlank(planText.lines[line - 1] ?? '') ? [above, alone, below] : [alone, below];
  for (const lines of candidates) {
    const removal = isBlankBut(planText, lines, line) ? removalOf(planText, lines) : undefined;
    if (removal && wouldBeAddedAgain(planText, removal.without, day, content)) {
      return removal;
    }
  }
  return undefined;
}

interface Lines {
  readonly first: number;
  /** Inclusive. */
  readonly last: number;
}

function isBlankBut(planText: PlanText, { first, last }: Lines, line: number): boolean {
  return planText.lines.slice(first, last + 1).every((text, index) => first + index === line || isBlank(text));
}

function wouldBeAddedAgain(planText: PlanText, without: PlanText, { line }: Day, content: string): boolean {
  const day = without.dayAt(line);
  const isOpen = day !== undefined && day.state !== 'entry';
  const again = isOpen ? addLine(without, completionLine(without, day, content), planText) : undefined;
  return again !== undefined && applyChanges(without.text, [again.change]) === planText.text;
}

/** Removes lines, each with the line ending before it. */
function removalOf(planText: PlanText, { first, last }: Lines): Removal {
  const endOf = (line: number): TextChange['start'] => ({ line, character: lineAt(planText, line).length });
  const change = { start: endOf(first - 1), end: endOf(Math.min(last, planText.lines.length - 1)), text: '' };
  return { change, without: readPlanText(applyChanges(planText.text, [change]), planText) };
}
