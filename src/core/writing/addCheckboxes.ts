import type { Day, DayState, Field, Resource, TaskState } from '../model/plan';
import type { Role } from '../languages/language';
import { daysBelow, unitOf } from '../model/walk';
import { boxesOf } from './lines/box';
import { refuseConflicts, type Edit, type Refusal } from '../model/edit';
import { lineAt, readPlanText, type PlanText } from './lines/planText';
import { isReadAlike, isReadAlikeAtAnyDepth } from './lines/sameReading';
import { applyChanges, inLine, type TextChange } from '../markdown/textChange';
import { becomeTask, boxMarks, canBecomeTask } from './lines/tasks';

/** A label of fields that could get checkboxes. */
export interface CheckboxLabel {
  /** As the plan writes it the first time. */
  readonly label: string;
  readonly role: Role | undefined;
  /** How many days have such a field without a checkbox. */
  readonly days: number;
  /** What they are: days, or weeks of a plan that has nothing smaller. */
  readonly unit: Day['takes'];
  /** Whether it names work to do, such as a task, a project or a checkpoint. */
  readonly isPreselected: boolean;
}

/** The labels of fields in some days that could get checkboxes, most frequent first. */
export function checkboxLabels(planText: PlanText, days: readonly Day[]): readonly CheckboxLabel[] {
  const found = new Map<string, CheckboxLabel>();
  const unit = unitOf(planText.plan);
  for (const { fields } of daysWithFields(planText, days)) {
    const labels = new Map(fields.map((field) => [keyOf(field.label), field]));
    for (const [key, { label, role }] of labels) {
      const before = found.get(key);
      const isPreselected = role === 'task' || role === 'checkpoint';
      found.set(key, before ? { ...before, days: before.days + 1 } : { label, role, days: 1, unit, isPreselected });
    }
  }
  return [...found.values()].sort((one, other) => other.days - one.days);
}

/**
 * Adds checkboxes to the fields of some days that have certain labels: `- **Task:** …` becomes `- [ ] **Task:** …`. A field
 * that is a paragraph becomes a list item. Fields are skipped if a checkbox would change how anything else is read. In a
 * complete day the new boxes are checked and in a skipped one they are cancelled, so that it stays what it is.
 * @param days days of this plan, in its order
 * @param labels as returned by `checkboxLabels`
 */
export function addCheckboxes(planText: PlanText, days: readonly Day[], labels: readonly string[]): Edit | Refusal {
  const conflicts = refuseConflicts(planText);
  if (conflicts) {
    return conflicts;
  }
  const wanted = new Set(labels.map(keyOf));
  const checkboxes = daysWithFields(planText, days).flatMap(({ day, fields }) => {
    const state = boxStates[day.state];
    const chosen = fields.filter(({ label }) => wanted.has(keyOf(label)));
    return chosen.map(({ line }) => ({ day, change: checkbox(planText, line, state) }));
  });
  return { kind: 'edit', changes: harmlessAmong(planText, checkboxes).map(({ change }) => change) };
}

/** The state of a new box in a day. */
const boxStates: Readonly<Record<DayState, TaskState>> = {
  open: 'open',
  complete: 'done',
  skipped: 'cancelled',
  entry: 'open',
};

function keyOf(label: string): string {
  return label.toLowerCase();
}

/** The fields of a day that could get a checkbox. */
interface DayWithFields {
  readonly day: Day;
  readonly fields: readonly Field[];
}

function daysWithFields(planText: PlanText, days: readonly Day[]): readonly DayWithFields[] {
  const inParagraphs = new Set(paragraphsOf(planText).flat());
  const canHaveBox = (line: number): boolean => canBecomeTask(planText, line) || inParagraphs.has(line);
  return days.map((day) => ({ day, fields: fieldsWithoutBox(day).filter(({ line }) => canHaveBox(line)) }));
}

/** The fields of a day, except for the day's own line, and links to notebooks and labs. */
function fieldsWithoutBox(day: Day): readonly Field[] {
  return day
    .readDetails()
    .fields.filter(
      ({ line, onlyReference, scaffold }) =>
        !onlyReference && scaffold === undefined && !(day.writtenAs !== 'heading' && line === day.line),
    );
}

/** The lines of each paragraph. */
function paragraphsOf(planText: PlanText): readonly (readonly number[])[] {
  return planText.blocks.flatMap(({ kind, line, ...block }) =>
    kind === 'paragraph' && 'endLine' in block
      ? [Array.from({ length: block.endLine - line + 1 }, (_, index) => line + index)]
      : [],
  );
}

function checkbox(planText: PlanText, line: number, state: TaskState): TextChange {
  if (canBecomeTask(planText, line)) {
    return becomeTask(planText, line, state);
  }
  const [marks = ''] = /^(?:\uFEFF|ï»¿)?[ \t>]*/.exec(lineAt(planText, line)) ?? [];
  return inLine(line, { start: marks.length, end: marks.length, text: `- [${boxMarks[state]}] ` });
}

/** A checkbox to add to a line of a day. */
interface NewCheckbox {
  readonly day: Day;
  readonly change: TextChange;
}

/**
 * As many checkboxes as possible without changing how anything else is read, usually all. To read the text three times at
 * most, it first leaves out those that change something, then all in the days where something still changes.
 */
function harmlessAmong(planText: PlanText, all: readonly NewCheckbox[]): readonly NewCheckbox[] {
  const harmful = harmfulLines(planText, all, daysOf(all));
  const fewer = all.filter(({ change }) => !harmful.has(change.start.line));
  if (harmful.size === 0) {
    return fewer;
  }
  // The other days are unchanged since the first check.
  const withFewer = daysOf(all.filter(({ change }) => harmful.has(change.start.line)));
  const stillHarmful = harmfulLines(planText, fewer, withFewer);
  const left = daysOf(fewer.filter(({ change }) => stillHarmful.has(change.start.line)));
  const fewest = fewer.filter(({ day }) => !left.has(day));
  return left.size === 0 || harmfulLines(planText, fewest, left).size === 0 ? fewest : [];
}

function daysOf(checkboxes: readonly NewCheckbox[]): ReadonlySet<Day> {
  return new Set(checkboxes.map(({ day }) => day));
}

/**
 * The lines of the checkboxes that do not become tasks or change how something else is read.
 * @param inDetail the days whose fields are also compared
 */
function harmfulLines(
  planText: PlanText,
  checkboxes: readonly NewCheckbox[],
  inDetail: ReadonlySet<Day>,
): ReadonlySet<number> {
  const changes = checkboxes.map(({ change }) => change);
  const after = readPlanText(applyChanges(planText.text, changes), planText);
  const inOrder = changes.map(({ start }) => start.line);
  const own = new Set(inOrder);
  const boxes = new Set(boxesOf(after).map(({ at }) => at?.line));
  // The other lines of the paragraph become part of the task, one level deeper.
  const continuing = new Set(
    paragraphsOf(planText).flatMap((lines) => (lines.some((line) => own.has(line)) ? lines : [])),
  );
  const isSame = (line: number): boolean =>
    (continuing.has(line) ? isReadAlikeAtAnyDepth : isReadAlike)(planText.elementsAt(line), after.elementsAt(line));
  const changed = [
    ...[...planText.lines.keys()].filter((line) => (own.has(line) ? !boxes.has(line) : !isSame(line))),
    ...daysBelow(planText.plan).flatMap((day) => changedLines(day, after.dayAt(day.line), inDetail.has(day))),
  ];
  // Blame each change on the nearest checkbox above it.
  return new Set(changed.flatMap((line) => inOrder.findLast((some) => some <= line) ?? inOrder[0] ?? []));
}

/** The lines of a day that are read differently than before; its last line if it is a different day now. */
function changedLines(day: Day, now: Day | undefined, inDetail: boolean): readonly number[] {
  if (now?.id !== day.id || now.endLine !== day.endLine || now.state !== day.state || now.title !== day.title) {
    return [day.endLine];
  }
  if (!inDetail) {
    return [];
  }
  const fields = new Map(now.readDetails().fields.map((field) => [field.line, field]));
  const changed = day.readDetails().fields.filter((field) => !isSameField(field, fields.get(field.line)));
  return changed.map(({ line }) => line);
}

function isSameField(field: Field, other: Field | undefined): boolean {
  return (
    field.label === other?.label && field.text === other.text && areSameResources(field.resources, other.resources)
  );
}

function areSameResources(resources: readonly Resource[], others: readonly Resource[]): boolean {
  return (
    resources.length === others.length &&
    resources.every(({ line, target }, index) => others[index]?.line === line && others[index].target === target)
  );
}
