import { newest } from '../calendar/date';
import { applyChanges, type TextChange } from '../markdown/textChange';
import { refusal, refuseConflicts, type Refusal } from '../model/edit';
import type { Completion, Day, DayState } from '../model/plan';
import { withNested } from '../model/walk';
import { isStatusLabel } from '../words/roles';
import type { Box } from './lines/box';
import { boxesOfDay, doneDateOfBox, ownBox, refuseDay, type DayEdit } from './lines/dayEdit';
import { readPlanText, type PlanText } from './lines/planText';
import { removeCompletionLines, type RemovedLine } from './removeCompletionLines';
import { isWritable, stateOf, setBoxes } from './lines/tasks';

/** Which tasks of a day to open: those with its newest done date, or all. */
export type TasksToReopen = 'newest' | 'all';

/**
 * Mark Day Incomplete: removes the completion line if Daymark added it; otherwise opens the tasks with the day's newest done
 * date, and the day's own box. Refuses a day that is complete by the author's words, and names their line. If it refuses
 * with `unclearTasks`, the caller asks whether to open all tasks, and calls again with `all`. If all tasks are cancelled,
 * it opens them.
 * @param day a complete or skipped day of this plan
 */
export function reopenDay(planText: PlanText, day: Day, reopened: TasksToReopen = 'newest'): DayEdit | Refusal {
  const refused = refuseConflicts(planText) ?? refuseOpen(day);
  if (refused) {
    return refused;
  }
  const removal = removeCompletionLines(planText, [day]);
  const [removed] = removal.lines;
  const still = (removed && removal.without.dayAt(day.line)) ?? day;
  if (still.completedBy === 'markInTitle' || still.completedBy === 'status') {
    return refuseWords(day, still.completedBy);
  }
  const opened = boxesToOpen(planText, day, still.state, removed?.line, reopened);
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

/** Refuses at the line with the author's words: the title, or a `Status:` line. */
function refuseWords(day: Day, words: 'markInTitle' | 'status'): Refusal {
  const line = day.readDetails().fields.find(({ label }) => isStatusLabel(label))?.line;
  return words === 'status' ? refusal('statusWord', line ?? day.line) : refuseDay(day, words);
}

interface OpenedBoxes {
  readonly kind: 'opened';
  readonly boxes: readonly Box[];
}

function boxesToOpen(
  planText: PlanText,
  day: Day,
  state: DayState,
  removed: number | undefined,
  reopened: TasksToReopen,
): OpenedBoxes | Refusal {
  const own = ownBox(planText, day);
  const boxes = boxesOfDay(planText, day).filter(({ line }) => line !== removed);
  if (state !== 'complete') {
    return { kind: 'opened', boxes: state === 'skipped' ? boxes : [] };
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
  const lines = withNested(day.tasks).filter(({ isCompletionLine }) => isCompletionLine);
  const completing = new Set([day.line, ...lines.map(({ line }) => line)]);
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
  removed: RemovedLine | undefined,
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
