import type { PlanDate } from '../calendar/date';
import type { TaskState } from '../model/plan';
import { boxAt, type Box } from './box';
import { doneDateStyle, removeDoneDate, stampDoneDate } from './doneDateEdit';
import { stateOfBox } from '../reading/tasks';
import type { DoneDateStyle } from '../reading/doneDatePlace';
import { refusal, refuseConflicts, type Edit, type Refusal } from '../model/edit';
import { lineAt, type PlanText } from './planText';
import { inLine, type TextChange } from '../markdown/textChange';

/** What a task can be set to. */
export type SetState = Exclude<TaskState, 'cancelled'>;

/**
 * Sets the tasks in some lines. What is in that state already stays as it is, its done date too.
 * @param lines the lines of tasks, or of days that have a box themselves
 * @param date the done date of what is checked; `undefined` writes none
 */
export function setTasks(
  planText: PlanText,
  lines: readonly number[],
  state: SetState,
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
 * Sets some boxes; refuses all of them if one is not for us to write.
 * @param style of the dates, as `doneDateStyle` gives it
 */
export function setBoxes(
  planText: PlanText,
  boxes: readonly Box[],
  state: SetState,
  date: PlanDate | undefined,
  style = doneDateStyle(planText),
): Edit | Refusal {
  const changing = boxes.filter((box) => says(box) !== state);
  const foreign = changing.find((box) => !isWritable(box));
  if (foreign) {
    return refusal('foreignBox', foreign.line);
  }
  return { kind: 'edit', changes: changing.flatMap((box) => changesOf(planText, box, state, date, style)) };
}

/** Whether a box is one of those that we write: not a check mark, and not broken over two lines. */
export function isWritable({ mark, at }: Box): boolean {
  return at !== undefined && /^[ \txX/-]$/.test(mark);
}

/** The state that a box says. */
export function says({ mark }: Box): TaskState {
  return stateOfBox(mark);
}

function changesOf(
  planText: PlanText,
  { at, mark, writtenAs, goesOn }: Box,
  state: SetState,
  date: PlanDate | undefined,
  style: DoneDateStyle,
): readonly TextChange[] {
  if (!at) {
    return [];
  }
  const end = at.character + mark.length;
  const check = { start: at.character, end, text: state === 'done' ? 'x' : ' ' };
  if (writtenAs === 'row') {
    return [inLine(at.line, check)];
  }
  const words = { line: lineAt(planText, at.line), from: end + ']'.length, goOn: goesOn };
  const dating = state === 'done' ? stampDoneDate(words, date, style) : removeDoneDate(words);
  return [check, ...(dating ? [dating] : [])].map((change) => inLine(at.line, change));
}
