import { newest, type PlanDate } from '../calendar/date';
import type { Day } from '../model/plan';
import { withNested } from '../model/walk';
import type { Box } from './lines/box';
import { boxesOfDay, dateBox, doneDateOfBox, refuseDay, type DayEdit } from './lines/dayEdit';
import { doneDateStyle } from './lines/doneDateEdit';
import { refuseConflicts, type Refusal } from '../model/edit';
import type { PlanText } from './lines/planText';
import { isWritable, stateOf } from './lines/tasks';

/**
 * Mark Day Complete on Another Date, for a day that is complete: replaces its newest done date on every task that has it. In
 * a day without dates, the box that completes it gets the date: the completion line, the day's own box, or the only box.
 * @param day a complete day of this plan
 */
export function redateDay(planText: PlanText, day: Day, date: PlanDate): DayEdit | Refusal {
  const conflicts = refuseConflicts(planText);
  if (conflicts) {
    return conflicts;
  }
  if (day.state !== 'complete') {
    return refuseDay(day, day.state === 'entry' ? 'entry' : 'notComplete');
  }
  if (day.completedBy === 'markInTitle') {
    return refuseDay(day, 'markInTitle');
  }
  const boxes = boxesToDate(planText, day);
  const [first] = boxes;
  const style = doneDateStyle(planText);
  const changes = boxes.flatMap((box) => dateBox(planText, box, date, style));
  return first
    ? { kind: 'edit', changes, tasks: boxes.length, added: undefined, removed: undefined, line: first.line }
    : refuseDay(day, 'noDate');
}

function boxesToDate(planText: PlanText, day: Day): readonly Box[] {
  const done = boxesOfDay(planText, day).filter(
    (box) => box.writtenAs === 'item' && isWritable(box) && stateOf(box) === 'done',
  );
  const dates = done.map((box) => doneDateOfBox(planText, box));
  const last = newest(dates);
  if (last !== undefined) {
    return done.filter((_, index) => dates[index] === last);
  }
  const completing = withNested(day.tasks).find(({ isCompletionLine }) => isCompletionLine)?.line ?? day.line;
  const one = done.filter(({ line }) => done.length === 1 || line === completing);
  return one;
}
