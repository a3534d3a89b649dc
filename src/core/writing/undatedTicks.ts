import type { Day, Plan, Task } from '../model/plan';
import { daysBelow, tasksBelow, withNested } from '../model/walk';
import { boxAt } from './lines/box';
import { undatedTasks } from './dateTasks';
import type { PlanText } from './lines/planText';
import { stateOf } from './lines/tasks';

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
  const undated = new Set(undatedTasks(after));
  return [...namesakes(after)]
    .flatMap(([name, now]) => ticked(earlier.get(name) ?? [], now))
    .filter(({ line }) => undated.has(line))
    .map(({ id, line }) => ({ id, line }))
    .sort((one, other) => one.line - other.line);
}

/**
 * Of the tasks and days with these ids, the lines of those that are checked and have no done date, from 0. Ids that the plan
 * does not have are skipped.
 */
export function undatedTicks(planText: PlanText, ids: readonly string[]): readonly number[] {
  const wanted = new Set(ids);
  const lines = new Set(tickablesOf(planText.plan).flatMap(({ id, line }) => (wanted.has(id) ? [line] : [])));
  return undatedTasks(planText).filter((line) => lines.has(line));
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
