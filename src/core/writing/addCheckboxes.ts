import type { Day, Field, Role } from '../plan';
import { boxesOf } from './box';
import { refuseConflicts, type Edit, type Refusal } from './edit';
import { lineAt, readPlanText, type PlanText } from './planText';
import { applyChanges, inLine, type TextChange } from './textChange';
import { becomeTask, canBecomeTask } from './toggleLines';
import { daysBelow, withNested } from '../walk';

/** A label of a plan's fields that could have checkboxes. */
export interface CheckboxLabel {
  /** As the plan writes it where it does first. */
  readonly label: string;
  readonly role: Role | undefined;
  /** How many days have such a field without a box. */
  readonly days: number;
  /** What it says is work to do: a task, a project, a checkpoint. */
  readonly isPreselected: boolean;
}

/** The labels of some days' fields that could have checkboxes, those of the most days first. */
export function checkboxLabels(planText: PlanText, days: readonly Day[]): readonly CheckboxLabel[] {
  const found = new Map<string, CheckboxLabel>();
  for (const day of days) {
    const fields = fieldsWithoutBox(planText, day);
    const labels = new Map(fields.map((field) => [keyOf(field.label), field]));
    for (const [key, { label, role }] of labels) {
      const before = found.get(key);
      const isPreselected = role === 'task' || role === 'checkpoint';
      found.set(key, before ? { ...before, days: before.days + 1 } : { label, role, days: 1, isPreselected });
    }
  }
  return [...found.values()].sort((one, other) => other.days - one.days);
}

/**
 * Gives the fields of some days that have certain labels a checkbox: `- **Task:** …` becomes `- [ ] **Task:** …`. A field
 * that is a paragraph gets a bullet too, but only where all else is read as before; else it is left out. In a day that is
 * complete the boxes are checked, for complete it stays.
 * @param days days of this plan
 * @param labels as `checkboxLabels` gives them
 */
export function addCheckboxes(planText: PlanText, days: readonly Day[], labels: readonly string[]): Edit | Refusal {
  const conflicts = refuseConflicts(planText);
  if (conflicts) {
    return conflicts;
  }
  const wanted = new Set(labels.map(keyOf));
  const changes = days.flatMap((day) =>
    fieldsWithoutBox(planText, day)
      .filter(({ label }) => wanted.has(keyOf(label)))
      .map(({ line }) => checkbox(planText, line, day.state === 'complete' ? '[x] ' : '[ ] ')),
  );
  return { kind: 'edit', changes: mostThatKeep(planText, changes) };
}

function keyOf(label: string): string {
  return label.toLowerCase();
}

/** The fields of a day that are written in a line of their own, and are no tasks, not the day itself and no link of ours. */
function fieldsWithoutBox(planText: PlanText, day: Day): readonly Field[] {
  const tasks = new Set(withNested(day.tasks).map(({ line }) => line));
  return day
    .readDetails()
    .fields.filter(
      ({ line, onlyReference, scaffold }) =>
        !onlyReference &&
        scaffold === undefined &&
        !tasks.has(line) &&
        !(day.writtenAs !== 'heading' && line === day.line) &&
        (canBecomeTask(planText, line) || isInParagraph(planText, line)),
    );
}

function isInParagraph(planText: PlanText, line: number): boolean {
  return planText.blocks().some((block) => block.kind === 'paragraph' && block.line <= line && line <= block.endLine);
}

function checkbox(planText: PlanText, line: number, box: '[ ] ' | '[x] '): TextChange {
  if (canBecomeTask(planText, line)) {
    return becomeTask(planText, line, box);
  }
  const [marks = ''] = /^\uFEFF?[ \t>]*/.exec(lineAt(planText, line)) ?? [];
  return inLine(line, { start: marks.length, end: marks.length, text: `- ${box}` });
}

/** The most of some changes that leave everything else as it was read: all of them, mostly. */
function mostThatKeep(planText: PlanText, changes: readonly TextChange[]): readonly TextChange[] {
  const add = (kept: readonly TextChange[], more: readonly TextChange[]): readonly TextChange[] => {
    if (more.length === 0 || keepsAllElse(planText, [...kept, ...more])) {
      return [...kept, ...more];
    }
    const half = Math.floor(more.length / 2);
    return half === 0 ? kept : add(add(kept, more.slice(0, half)), more.slice(half));
  };
  return add([], changes);
}

/** Whether some changes make tasks of their lines, and leave all other blocks, the days and the fields as they are. */
function keepsAllElse(planText: PlanText, changes: readonly TextChange[]): boolean {
  const touched = new Set(changes.map(({ start }) => start.line));
  const after = readPlanText(applyChanges(planText.text, changes));
  const boxes = new Set(boxesOf(after).map(({ at }) => at?.line));
  return (
    [...touched].every((line) => boxes.has(line)) &&
    blocksBut(touched, planText) === blocksBut(touched, after) &&
    daysOf(planText) === daysOf(after)
  );
}

function blocksBut(lines: ReadonlySet<number>, planText: PlanText): string {
  return planText
    .blocks()
    .filter(({ line }) => !lines.has(line))
    .map((block) => {
      const isText = block.kind !== 'heading' && block.kind !== 'end';
      return [block.kind, block.line, ...(isText ? [block.nesting, block.box] : [])].join(' ');
    })
    .join('\n');
}

function daysOf({ plan }: PlanText): string {
  return JSON.stringify(
    daysBelow(plan).map((day) => {
      const { id, line, endLine, title, state } = day;
      return [id, line, endLine, title, state, day.readDetails()];
    }),
  );
}
