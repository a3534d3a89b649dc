import { lazy } from '../../util/lazy';
import type { Day } from '../model/plan';
import type { PlanDate } from '../calendar/date';
import type { DoneDateStyle } from '../reading/doneDatePlace';
import { addLines } from './addLine';
import type { Box } from './box';
import { completionLine } from './completionLine';
import { dayCompleteTexts } from './dayComplete';
import { boxesOfDay, refuseDay, type DayEdit } from './dayEdit';
import { doneDateStyle, stampDoneDate } from './doneDateEdit';
import { refuseConflicts, type Edit, type Refusal } from '../model/edit';
import { lineAt, type PlanText } from './planText';
import { says, setBoxes } from './setTasks';
import { inLine } from '../markdown/textChange';
import { becomeTask, canBecomeTask } from './toggleLines';

/**
 * Mark Day Complete: checks every open task of a day. A day without one gets a completion line, or becomes a task itself
 * if it is a list item.
 * @param day a day of this plan
 * @param date the date on which it was done; `undefined` writes none
 */
export function completeDay(planText: PlanText, day: Day, date: PlanDate | undefined): DayEdit | Refusal {
  const completions = completeEach(planText, [day], date);
  return completions.kind === 'refused' ? completions : (completions.edits[0] ?? refuseDay(day, 'noPlace'));
}

/**
 * Completes several days in one edit, each as `completeDay` does; refuses all of them if one cannot be completed.
 * @param days days of this plan, in its order
 */
export function completeDays(planText: PlanText, days: readonly Day[], date: PlanDate | undefined): Edit | Refusal {
  const completions = completeEach(planText, days, date);
  return completions.kind === 'refused'
    ? completions
    : { kind: 'edit', changes: completions.edits.flatMap(({ changes }) => changes) };
}

/** The edits of some days, one for each. */
interface Completions {
  readonly kind: 'edits';
  readonly edits: readonly DayEdit[];
}

function completeEach(planText: PlanText, days: readonly Day[], date: PlanDate | undefined): Completions | Refusal {
  const conflicts = refuseConflicts(planText);
  if (conflicts) {
    return conflicts;
  }
  const style = lazy(() => doneDateStyle(planText));
  const edits: (DayEdit | Day)[] = [];
  for (const day of days) {
    const edit = withoutLine(planText, day, date, style);
    if (edit?.kind === 'refused') {
      return edit;
    }
    edits.push(edit ?? day);
  }
  const withLine = edits.filter((edit) => edit.kind === 'day');
  const added = addCompletionLines(planText, withLine, date, style);
  if (added.kind === 'refused') {
    return added;
  }
  const lines = added.edits.values();
  return {
    kind: 'edits',
    edits: edits.flatMap((edit) => (edit.kind === 'day' ? (lines.next().value ?? []) : [edit])),
  };
}

/** Completes a day that needs no line for it; `undefined` if it needs one. */
function withoutLine(
  planText: PlanText,
  day: Day,
  date: PlanDate | undefined,
  style: () => DoneDateStyle,
): DayEdit | Refusal | undefined {
  if (day.state !== 'open') {
    return refuseDay(day, day.state === 'entry' ? 'entry' : 'alreadyComplete');
  }
  const isOwn = ({ line }: Box): boolean => day.writtenAs !== 'heading' && line === day.line;
  const boxes = boxesOfDay(planText, day).filter((box) => isOwn(box) || says(box) === 'open');
  if (boxes.length > 0) {
    const edit = setBoxes(planText, boxes, 'done', date, style());
    return edit.kind === 'refused'
      ? refuseDay(day, edit.reason)
      : { ...edit, tasks: boxes.length, added: undefined, removed: undefined, line: boxes[0]?.line ?? day.line };
  }
  switch (day.writtenAs) {
    case 'heading':
      return undefined;
    case 'item':
      return makeTask(planText, day, date, style);
    case 'row':
      return refuseDay(day, 'indexRow');
  }
}

function makeTask(
  planText: PlanText,
  day: Day,
  date: PlanDate | undefined,
  style: () => DoneDateStyle,
): DayEdit | Refusal {
  if (!canBecomeTask(planText, day.line)) {
    return refuseDay(day, 'noTask');
  }
  const box = becomeTask(planText, day.line, '[x] ');
  const { line, character } = box.start;
  const words = { line: lineAt(planText, line), from: character, goOn: false };
  const stamp = stampDoneDate(words, date, style());
  const changes = [box, ...(stamp ? [inLine(line, stamp)] : [])];
  return { kind: 'edit', changes, tasks: 1, added: undefined, removed: undefined, line: day.line };
}

function addCompletionLines(
  planText: PlanText,
  days: readonly Day[],
  date: PlanDate | undefined,
  style: () => DoneDateStyle,
): Completions | Refusal {
  if (days.length === 0) {
    return { kind: 'edits', edits: [] };
  }
  const textOf = dayCompleteTexts(planText);
  const box = '[x]';
  const lines = days.map((day) => {
    const line = `${box} ${textOf(day)}`;
    const stamp = stampDoneDate({ line, from: box.length, goOn: false }, date, style())?.text ?? '';
    return { ...completionLine(planText, day, line + stamp), day };
  });
  const added = addLines(planText, lines);
  if (added.kind === 'noPlace') {
    return refuseDay(added.line.day, 'noPlace');
  }
  const edits = added.lines.map(({ change, line, text }): DayEdit => {
    return { kind: 'edit', changes: [change], tasks: 0, added: { line, text }, removed: undefined, line };
  });
  return { kind: 'edits', edits };
}
