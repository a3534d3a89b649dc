import type { PlanDate } from '../calendar/date';
import { boxAt, itemAt, startOfItem, type Box } from './box';
import { refusal, refuseConflicts, type Edit, type Refusal } from '../model/edit';
import type { PlanText } from './planText';
import { isWritable, says, setBoxes } from './setTasks';
import { inLine, type TextChange } from '../markdown/textChange';

/**
 * Toggles the tasks in some lines of an editor. The first line that holds a task or a list item decides for all: an open
 * task checks every one, a done task opens every one, and a plain list item makes tasks of all plain items. Lines that
 * are neither are left out.
 * @param lines lines of the text, in order
 * @param date the done date of what is checked; `undefined` writes none
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
    return { kind: 'edit', changes: items.map((line) => becomeTask(planText, line, '[ ] ')) };
  }
  return first
    ? setBoxes(planText, boxes.filter(isWritable), says(first) === 'done' ? 'open' : 'done', date)
    : refuseAll(boxes, own);
}

/** Whether a list item without a box begins in a line, and becomes a task if it gets one. */
export function canBecomeTask(planText: PlanText, line: number): boolean {
  const item = itemAt(planText, line);
  return item !== undefined && item.box === undefined && !brokenBox.test(item.source);
}

/** The change that gives the list item that begins in a line a box. */
export function becomeTask(planText: PlanText, line: number, box: '[ ] ' | '[x] '): TextChange {
  const start = startOfItem(planText, line);
  return inLine(start.line, { start: start.character, end: start.character, text: box });
}

/** `- [ ]text`, `- [x]`: almost a task, and never repaired. A link with a text of one letter is none of these. */
const brokenBox = /^\[(?:\s*|[xX/-]|[✔✓✅]\uFE0F?)\](?![([:])/u;

function refuseAll([foreign]: readonly Box[], [line = 0]: readonly number[]): Refusal {
  return foreign ? refusal('foreignBox', foreign.line) : refusal('noTask', line);
}
