import type { Day, PlanDate } from '../plan';
import type { Box } from './box';
import { addCompletionLine } from './completionLine';
import { dayCompleteText } from './dayComplete';
import { boxesOfDay, refuseDay, type DayEdit } from './dayEdit';
import { doneDateStyle, stampDoneDate } from './doneDateEdit';
import { refuseConflicts, type Refusal } from './edit';
import { lineAt, type PlanText } from './planText';
import { says, setBoxes } from './setTasks';
import { inLine } from './textChange';
import { becomeTask, canBecomeTask } from './toggleLines';

/**
 * Mark Day Complete: checks every open task of a day. A day without one gets a completion line, or where it is a list item
 * becomes a task itself.
 * @param day a day of this plan
 * @param date the date on which it was done; `undefined` writes none
 */
export function completeDay(planText: PlanText, day: Day, date: PlanDate | undefined): DayEdit | Refusal {
  const conflicts = refuseConflicts(planText);
  if (conflicts) {
    return conflicts;
  }
  if (day.state !== 'open') {
    return refuseDay(day, day.state === 'entry' ? 'entry' : 'alreadyComplete');
  }
  const isOwn = ({ line }: Box): boolean => day.writtenAs !== 'heading' && line === day.line;
  const boxes = boxesOfDay(planText, day).filter((box) => isOwn(box) || says(box) === 'open');
  if (boxes.length > 0) {
    return checkBoxes(planText, day, boxes, date);
  }
  switch (day.writtenAs) {
    case 'heading':
      return addLine(planText, day, date);
    case 'item':
      return makeTask(planText, day, date);
    case 'row':
      return refuseDay(day, 'indexRow');
  }
}

function checkBoxes(
  planText: PlanText,
  day: Day,
  boxes: readonly Box[],
  date: PlanDate | undefined,
): DayEdit | Refusal {
  const edit = setBoxes(planText, boxes, 'done', date);
  return edit.kind === 'refused'
    ? refuseDay(day, edit.reason)
    : { ...edit, tasks: boxes.length, added: undefined, removed: undefined, line: boxes[0]?.line ?? day.line };
}

function addLine(planText: PlanText, day: Day, date: PlanDate | undefined): DayEdit | Refusal {
  const box = '[x]';
  const words = `${box} ${dayCompleteText(planText, day)}`;
  const stamp = stampDoneDate(words, box.length, date, doneDateStyle(planText))?.text ?? '';
  const added = addCompletionLine(planText, day, words + stamp);
  if (!added) {
    return refuseDay(day, 'noPlace');
  }
  const { change, line, text } = added;
  return { kind: 'edit', changes: [change], tasks: 0, added: { line, text }, removed: undefined, line };
}

function makeTask(planText: PlanText, day: Day, date: PlanDate | undefined): DayEdit | Refusal {
  if (!canBecomeTask(planText, day.line)) {
    return refuseDay(day, 'noTask');
  }
  const box = becomeTask(planText, day.line, '[x] ');
  const { line, character } = box.start;
  const stamp = stampDoneDate(lineAt(planText, line), character, date, doneDateStyle(planText));
  const changes = [box, ...(stamp ? [inLine(line, stamp)] : [])];
  return { kind: 'edit', changes, tasks: 1, added: undefined, removed: undefined, line: day.line };
}
