import type { PlanDate } from '../calendar/date';
import type { Day, Plan, Task } from '../model/plan';
import { daysBelow, tasksBelow, withNested } from '../model/walk';
import { inLine } from '../markdown/textChange';
import { refuseConflicts, type Edit, type Refusal } from '../model/edit';
import { findDoneDate } from '../reading/doneDate';
import { boxAt } from './box';
import { doneDateStyle, stampDoneDate } from './doneDateEdit';
import { lineAt, type PlanText } from './planText';
import { isWritable, stateOf } from './tasks';

/** A task, or a day that is a list item with a box of its own. */
type Tickable = Task | Day;

/** A tickable, and whether it is checked. */
interface Ticked {
  readonly node: Tickable;
  readonly isDone: boolean;
}

/**
 * The tasks and days that were checked between two texts of a plan, and have no done date. They are matched by their text
 * under the same headings. Of several with the same text, all are left alone if one was added, removed or opened, because
 * nobody can tell which is which then.
 * @returns their ids and their lines in the later text, from 0, in order; none if one of the texts has conflict markers
 */
export function newUndatedTicks(before: PlanText, after: PlanText): readonly Pick<Tickable, 'id' | 'line'>[] {
  if (before.plan.hasConflicts || after.plan.hasConflicts) {
    return [];
  }
  const earlier = namesakes(before);
  return [...namesakes(after)]
    .flatMap(([name, now]) => ticked(earlier.get(name) ?? [], now))
    .filter(({ line }) => canBeDated(after, line))
    .map(({ id, line }) => ({ id, line }))
    .sort((one, other) => one.line - other.line);
}

/**
 * Of the tasks and days with these ids, the lines of those that are checked and have no done date, from 0. Ids that the plan
 * does not have are skipped.
 */
export function undatedTicks(planText: PlanText, ids: readonly string[]): readonly number[] {
  const wanted = new Set(ids);
  const lines = tickablesOf(planText.plan).flatMap(({ id, line }) => (wanted.has(id) ? [line] : []));
  return lines.filter((line) => canBeDated(planText, line));
}

/**
 * Adds done dates to tasks that are checked and have none. Other lines stay as they are.
 * @param dates by line, from 0
 */
export function dateTicks(planText: PlanText, dates: ReadonlyMap<number, PlanDate>): Edit | Refusal {
  const conflicts = refuseConflicts(planText);
  if (conflicts) {
    return conflicts;
  }
  const style = doneDateStyle(planText);
  const changes = [...dates].flatMap(([line, date]) => {
    const box = canBeDated(planText, line) ? boxAt(planText, line) : undefined;
    if (!box?.at) {
      return [];
    }
    const from = box.at.character + box.mark.length + ']'.length;
    const words = { line: lineAt(planText, box.at.line), from, continues: box.continues };
    const splice = stampDoneDate(words, date, style);
    return splice ? [inLine(box.at.line, splice)] : [];
  });
  return { kind: 'edit', changes };
}

/** Whether a checked list item begins on a line, and has no done date, not even an impossible one. */
function canBeDated(planText: PlanText, line: number): boolean {
  const box = boxAt(planText, line);
  if (!box?.at || box.writtenAs !== 'item' || !isWritable(box) || stateOf(box) !== 'done') {
    return false;
  }
  return findDoneDate(lineAt(planText, box.at.line).slice(box.at.character)) === undefined;
}

function tickablesOf(plan: Plan): readonly Tickable[] {
  return [...daysBelow(plan), ...withNested(tasksBelow(plan))].filter(({ writtenAs }) => writtenAs === 'item');
}

/** What can be ticked, by its id without ordinals: these change if a namesake is added or removed. */
function namesakes(planText: PlanText): ReadonlyMap<string, readonly Ticked[]> {
  const found = new Map<string, Ticked[]>();
  for (const node of tickablesOf(planText.plan)) {
    const box = boxAt(planText, node.line);
    if (box && stateOf(box) !== 'cancelled') {
      const name = node.id.replace(/\n\d+(?=\n|$)/g, '');
      found.set(name, [...(found.get(name) ?? []), { node, isDone: stateOf(box) === 'done' }]);
    }
  }
  return found;
}

/** Those of some namesakes that are checked now and were open before. */
function ticked(before: readonly Ticked[], now: readonly Ticked[]): readonly Tickable[] {
  const isSame = before.length === now.length && before.every(({ isDone }, index) => !isDone || now[index]?.isDone);
  return isSame ? now.flatMap(({ node, isDone }, index) => (isDone && !before[index]?.isDone ? [node] : [])) : [];
}
