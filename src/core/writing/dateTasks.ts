import type { PlanDate } from '../calendar/date';
import { refuseConflicts, type Edit, type Refusal } from '../model/edit';
import { findDoneDate } from '../reading/titles/doneDate';
import { boxesInPlan, type Box } from './lines/box';
import { dateBox } from './lines/dayEdit';
import { doneDateStyle } from './lines/doneDateEdit';
import { lineAt, type PlanText } from './lines/planText';
import { isWritable, stateOf } from './lines/tasks';

/**
 * The lines of the checked tasks that have no done date and can get one, from 0, in order: list items, including completion
 * lines and days with a box of their own.
 */
export function undatedTasks(planText: PlanText): readonly number[] {
  return undatedBoxes(planText).map(({ at }) => at.line);
}

/** Dates checked tasks that have no done date. @param dates by the line of the task; those of other lines are left out */
export function dateTasks(planText: PlanText, dates: ReadonlyMap<number, { readonly date: PlanDate }>): Edit | Refusal {
  const conflicts = refuseConflicts(planText);
  if (conflicts) {
    return conflicts;
  }
  const style = doneDateStyle(planText);
  const changes = undatedBoxes(planText).flatMap((box) => {
    const { date } = dates.get(box.at.line) ?? {};
    return date === undefined ? [] : dateBox(planText, box, date, style);
  });
  return { kind: 'edit', changes };
}

type PlacedBox = Box & { readonly at: NonNullable<Box['at']> };

function undatedBoxes(planText: PlanText): readonly PlacedBox[] {
  return boxesInPlan(planText).filter((box) => isUndated(planText, box));
}

function isUndated(planText: PlanText, box: Box): box is PlacedBox {
  const { at, writtenAs } = box;
  const isDone = writtenAs === 'item' && isWritable(box) && stateOf(box) === 'done';
  return isDone && at !== undefined && !findDoneDate(lineAt(planText, at.line));
}
