import type { PlanDate } from '../../calendar/date';
import { inLine, type TextChange } from '../../markdown/textChange';
import { refusal, refuseConflicts, type Edit, type Refusal } from '../../model/edit';
import type { TaskState } from '../../model/plan';
import type { DoneDateStyle } from '../../reading/titles/doneDate';
import { stateOfBox } from '../../reading/details/tasks';
import { boxAt, itemAt, startOfItem, type Box } from './box';
import { doneDateStyle, removeDoneDate, stampDoneDate } from './doneDateEdit';
import { lineAt, type PlanText } from './planText';

/**
 * Sets the tasks on some lines to a state. Tasks that have it already stay unchanged, including their done dates.
 * @param lines the lines of tasks, or of days with a box of their own, from 0
 * @param date the done date of checked tasks; `undefined` writes none
 */
export function setTasks(
  planText: PlanText,
  lines: readonly number[],
  state: TaskState,
  date: PlanDate | undefined,
): Edit | Refusal {
  const conflicts = refuseConflicts(planText);
  if (conflicts) {
    return conflicts;
  }
  const boxes: Box[] = [];
  for (const line of new Set(lines)) {
    const box = boxAt(planText, line);
    if (!box) {
      return refusal('noTask', line);
    }
    boxes.push(box);
  }
  return setBoxes(planText, boxes, state, date);
}

/**
 * Sets some boxes to a state. Refuses all of them if one can't be written.
 * @param style the style of the done dates, see `doneDateStyle`
 */
export function setBoxes(
  planText: PlanText,
  boxes: readonly Box[],
  state: TaskState,
  date: PlanDate | undefined,
  style = doneDateStyle(planText),
): Edit | Refusal {
  const changing = boxes.filter((box) => stateOf(box) !== state);
  const foreign = changing.find((box) => !isWritable(box));
  if (foreign) {
    return refusal('foreignBox', foreign.line);
  }
  return { kind: 'edit', changes: changing.flatMap((box) => changesOf(planText, box, state, date, style)) };
}

/** Whether a box can be written: it holds no check mark, and is not split over two lines. */
export function isWritable({ mark, at }: Box): boolean {
  return at !== undefined && /^[ \txX/-]$/.test(mark);
}

/** The state of a box. */
export function stateOf({ mark }: Box): TaskState {
  return stateOfBox(mark);
}

/** Opens a task, even one with a box that is otherwise only read, and removes its done date; `undefined` if it can't be. */
export function openBox(planText: PlanText, box: Box): readonly TextChange[] | undefined {
  return box.at && changesOf(planText, box, 'open', undefined, 'emoji');
}

/** The character in the box of a task in a state. */
export const boxMarks: Readonly<Record<TaskState, string>> = { open: ' ', done: 'x', cancelled: '-' };

function changesOf(
  planText: PlanText,
  { at, mark, writtenAs, continues }: Box,
  state: TaskState,
  date: PlanDate | undefined,
  style: DoneDateStyle,
): readonly TextChange[] {
  if (!at) {
    return [];
  }
  const end = at.character + mark.length;
  const check = { start: at.character, end, text: boxMarks[state] };
  if (writtenAs === 'row') {
    return [inLine(at.line, check)];
  }
  const words = { line: lineAt(planText, at.line), from: end + ']'.length, continues: continues };
  const undating = stateOfBox(mark) === 'done' ? removeDoneDate(words) : undefined;
  const dating = state === 'done' ? stampDoneDate(words, date, style) : undating;
  return [check, ...(dating ? [dating] : [])].map((change) => inLine(at.line, change));
}

/**
 * Toggles the tasks on some lines of an editor. The first line with a task or a list item decides: if it is an open task,
 * all tasks are checked; if it is a done task, all are opened; if it is a plain item, all plain items become tasks. Other
 * lines are skipped.
 * @param lines lines of the text, in order, from 0
 * @param date the done date of checked tasks; `undefined` writes none
 */
export function toggleLines(planText: PlanText, lines: readonly number[], date: PlanDate | undefined): Edit | Refusal {
  const conflicts = refuseConflicts(planText);
  if (conflicts) {
    return conflicts;
  }
  const own = [...new Set(lines)];
  const boxes = own.flatMap((line) => boxAt(planText, line) ?? []);
  const items = own.filter((line) => canBecomeTask(planText, line));
  const [first] = boxes.filter(isWritable);
  const [plain = Infinity] = items;
  if (plain < (first?.line ?? Infinity)) {
    return { kind: 'edit', changes: items.map((line) => becomeTask(planText, line, 'open')) };
  }
  return first
    ? setBoxes(planText, boxes.filter(isWritable), stateOf(first) === 'done' ? 'open' : 'done', date)
    : refuseAll(boxes, own);
}

/** Whether a list item without a box begins on a line and would become a task with one. */
export function canBecomeTask(planText: PlanText, line: number): boolean {
  const item = itemAt(planText, line);
  return item !== undefined && item.box === undefined && !brokenBox.test(item.source);
}

/** Adds a box to the list item that begins on a line. */
export function becomeTask(planText: PlanText, line: number, state: TaskState): TextChange {
  const start = startOfItem(planText, line);
  return inLine(start.line, { start: start.character, end: start.character, text: `[${boxMarks[state]}] ` });
}

/** `- [ ]text`, `- [x]`: almost a task, which is never repaired. A link with a one-letter text doesn't match. */
const brokenBox = /^\[(?:\s*|[xX/-]|[✔✓✅]\uFE0F?)\](?![([:])/u;

function refuseAll([foreign]: readonly Box[], [line = 0]: readonly number[]): Refusal {
  return foreign ? refusal('foreignBox', foreign.line) : refusal('noTask', line);
}
