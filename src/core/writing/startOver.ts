import { applyChanges, inLine, type TextChange } from '../markdown/textChange';
import { firstLineOf } from '../markdown/lines';
import { refusal, refuseConflicts, type Edit, type Refusal } from '../model/edit';
import type { Day } from '../model/plan';
import { daysBelow, tasksBelow, withNested } from '../model/walk';
import type { TextBlock } from '../reading/blocks/block';
import { isDoneStatus } from '../reading/day';
import { takeDoneDate } from '../reading/titles/doneDate';
import { readLabel } from '../reading/details/fields';
import { boxesInPlan, startOfItem } from './lines/box';
import { refuseDay } from './lines/dayEdit';
import { cellWithoutMark, difference, withoutDoneMarks } from './doneMarkEdit';
import { lineAt, readPlanText, type PlanText } from './lines/planText';
import { removeCompletionLines, type RemovedLine } from './removeCompletionLines';
import { openBox, stateOf } from './lines/tasks';

/**
 * Start Over: opens every task of a plan and removes its done dates, the completion lines that Daymark added, and the
 * author's own marks: in titles, in cells and in `Status:` lines. Refuses the plan at the first day or task that would still
 * be done, because nobody can tell what its mark is. A log stays as it is, because it tells what was done.
 */
export function startOver(planText: PlanText): Edit | Refusal {
  const conflicts = refuseConflicts(planText);
  if (conflicts) {
    return conflicts;
  }
  if (planText.plan.kind === 'log') {
    return { kind: 'edit', changes: [] };
  }
  const days = daysBelow(planText.plan);
  const removed = removeCompletionLines(planText, days).lines;
  const boxes = openBoxes(planText, removed);
  if ('kind' in boxes) {
    return boxes;
  }
  const marks = days.flatMap((day) => [...withoutMarks(planText, day), ...withoutStatus(planText, day)]);
  const changes = inOrder([...removed.map(({ change }) => change), ...boxes, ...marks]);
  return refuseLeft(planText, changes) ?? { kind: 'edit', changes };
}

function openBoxes(planText: PlanText, removed: readonly RemovedLine[]): readonly TextChange[] | Refusal {
  const gone = new Set(removed.map(({ line }) => line));
  const closed = boxesInPlan(planText).filter((box) => stateOf(box) !== 'open' && !gone.has(box.line));
  const changes = closed.map((box) => openBox(planText, box));
  const foreign = closed[changes.indexOf(undefined)];
  return foreign ? refusal('foreignBox', foreign.line) : changes.flatMap((change) => change ?? []);
}

/** Takes the author's marks off the title of a day, or off the cells of its row. */
function withoutMarks(planText: PlanText, day: Day): readonly TextChange[] {
  const block = planText.blocksAt(day.line).find(({ kind }) => kind === day.writtenAs);
  switch (block?.kind) {
    case 'heading':
      return day.hasDoneMark ? changedSource(planText, day.line, block.source, withoutDoneMarks(block.source)) : [];
    case 'item':
      return day.hasDoneMark ? withoutMarkInItem(planText, block) : [];
    case 'row':
      return withoutMarksInRow(planText, day, block);
    case 'paragraph':
    case 'end':
    case undefined:
      return [];
  }
}

function withoutMarkInItem(planText: PlanText, { line, box, source }: TextBlock): readonly TextChange[] {
  const first = firstLineOf(source);
  const title = box === undefined ? first : takeDoneDate(first.trimEnd()).text;
  return changedSource(planText, startOfItem(planText, line).line, title, withoutDoneMarks(title));
}

/** The change of a Markdown source that begins somewhere on a line; none if it isn't there as it was read. */
function changedSource(planText: PlanText, line: number, before: string, after: string): readonly TextChange[] {
  const [olds, news] = [before.split('\n'), after.split('\n')];
  return olds.flatMap((old, index) => {
    const at = planText.lines[line + index]?.indexOf(old) ?? -1;
    const change = at < 0 ? undefined : difference(old, news[index] ?? '', at);
    return change ? [inLine(line + index, change)] : [];
  });
}

function withoutMarksInRow(planText: PlanText, day: Day, { line, cells }: TextBlock): readonly TextChange[] {
  const text = lineAt(planText, line);
  let from = 0;
  return cells.flatMap((cell) => {
    const at = text.indexOf(cell.source, from);
    const change = at < 0 ? undefined : difference(cell.source, cellWithoutMark(cell, day.label), at);
    from = Math.max(from, at + cell.source.length);
    return change ? [inLine(line, change)] : [];
  });
}

/** Empties the `Status:` lines of a day that say that it is done. */
function withoutStatus(planText: PlanText, day: Day): readonly TextChange[] {
  return day.readDetails().fields.flatMap(({ line }) => {
    const text = lineAt(planText, line);
    const label = readLabel(text.replace(marksBeforeText, ''));
    if (!label || label.source === '' || !isDoneStatus([label])) {
      return [];
    }
    const start = text.slice(0, text.length - label.source.length).trimEnd().length;
    return [inLine(line, { start, end: text.length, text: '' })];
  });
}

const marksBeforeText = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)]|\[.\])(?=[ \t]))*[ \t]*/;

function inOrder(changes: readonly TextChange[]): readonly TextChange[] {
  return changes.toSorted(
    (one, other) => one.start.line - other.start.line || one.start.character - other.start.character,
  );
}

/** Refuses an edit after which something is still done, or a day is another one; `undefined` if that isn't so. */
function refuseLeft(planText: PlanText, changes: readonly TextChange[]): Refusal | undefined {
  const isChanged = changes.length > 0;
  const { plan } = isChanged ? readPlanText(applyChanges(planText.text, changes), planText) : planText;
  const now = daysBelow(plan);
  const left = daysBelow(planText.plan).find((day, index) => !isSameDay(day, now[index]));
  if (left) {
    return refuseDay(left, left.completedBy === 'status' ? 'statusWord' : 'markInTitle');
  }
  const task = withNested(tasksBelow(plan)).find(({ state }) => state !== 'open');
  return task && refusal('foreignBox', task.line);
}

/** Whether a day is still itself, and nothing in it is done. */
function isSameDay(day: Day, now: Day | undefined): boolean {
  // The title of a row can have been the cell that said done.
  const isSameTitle = day.writtenAs === 'row' || day.title === now?.title;
  return day.label === now?.label && isSameTitle && now.state !== 'complete' && now.state !== 'skipped';
}
