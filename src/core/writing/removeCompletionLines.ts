import { applyChanges, inverseOf, type TextChange } from '../markdown/textChange';
import type { Day, Task } from '../model/plan';
import { daysBelow, withNested } from '../model/walk';
import { addLines, type NewLine } from './lines/addLine';
import { boxAt } from './lines/box';
import { completionLine } from './completeDay';
import { isBlank } from './lines/lastLine';
import { lineAt, readPlanText, type PlanText } from './lines/planText';

/** A completion line that is removed. */
export interface RemovedLine {
  /** Its number, from 0. */
  readonly line: number;
  readonly text: string;
  /** Removes it, with the blank lines that were added with it. */
  readonly change: TextChange;
}

/** The removal of completion lines. */
export interface Removal {
  /** In the order of the text, at most one of each day. */
  readonly lines: readonly RemovedLine[];
  /** The text without them. */
  readonly without: PlanText;
}

/**
 * Removes the completion lines that Daymark added to some days, with the blank lines that were added with them: the last
 * checked one of each complete day, and the last cancelled one of each skipped day. A line is the author's, and stays, if
 * adding it again would not give the same text. If any completion line of the plan is still open, they are all the author's.
 * @param days days of this plan, in its order
 */
export function removeCompletionLines(planText: PlanText, days: readonly Day[]): Removal {
  const isAuthors = daysBelow(planText.plan).some((day) => completionLines(day).some(({ state }) => state === 'open'));
  let tried = isAuthors ? [] : days.flatMap((day) => addedTo(planText, day) ?? []);
  for (let attempt = 0; attempt < mostAttempts && tried.length > 0; attempt += 1) {
    const removal = removalOf(planText, tried);
    const wrong = wrongLines(planText, tried, removal);
    if (wrong.size === 0) {
      return removal;
    }
    tried = tried.flatMap((line) => (wrong.has(line) ? nextOf(line) : [line]));
  }
  return { lines: [], without: planText };
}

/** Each attempt reads the text twice at most. */
const mostAttempts = 6;

function completionLines(day: Day): readonly Task[] {
  return withNested(day.tasks).filter(({ isCompletionLine }) => isCompletionLine);
}

/** A completion line, and the lines that may have been added with it. */
interface AddedLine {
  readonly day: Day;
  readonly line: number;
  /** The line, beginning with its box. */
  readonly content: string;
  /** Most likely first; at most one of them is right. */
  readonly candidates: readonly [Lines, ...Lines[]];
}

interface Lines {
  readonly first: number;
  /** Inclusive. */
  readonly last: number;
}

function addedTo(planText: PlanText, day: Day): AddedLine | undefined {
  const closed = day.state === 'skipped' ? 'cancelled' : 'done';
  const task = completionLines(day).findLast(({ state }) => state === closed);
  const at = task && boxAt(planText, task.line)?.at;
  if (!at || at.line !== task.line) {
    return undefined;
  }
  const { line } = at;
  const [above, alone, below] = [
    { first: line - 1, last: line },
    { first: line, last: line },
    { first: line, last: line + 1 },
  ];
  const likely = isBlank(planText.lines[line - 1] ?? '') ? [above, alone, below] : [alone, below];
  const [first, ...others] = likely.filter((lines) => isBlankBut(planText, lines, line));
  const content = lineAt(planText, line).slice(at.character - '['.length);
  return first && { day, line, content, candidates: [first, ...others] };
}

function isBlankBut(planText: PlanText, { first, last }: Lines, line: number): boolean {
  const lines = planText.lines.slice(first, last + 1);
  return last < planText.lines.length && lines.every((text, index) => first + index === line || isBlank(text));
}

/** A line with its next candidate; none if there is no other. */
function nextOf({ candidates: [, next, ...others], ...line }: AddedLine): readonly AddedLine[] {
  return next ? [{ ...line, candidates: [next, ...others] }] : [];
}

/** Removes lines, each with the line ending before it. */
function removalOf(planText: PlanText, added: readonly AddedLine[]): Removal {
  const endOf = (line: number): TextChange['start'] => ({ line, character: lineAt(planText, line).length });
  const lines = added.map(({ line, candidates: [{ first, last }] }) => ({
    line,
    text: lineAt(planText, line),
    change: { start: endOf(first - 1), end: endOf(last), text: '' },
  }));
  const changes = lines.map(({ change }) => change);
  return { lines, without: readPlanText(applyChanges(planText.text, changes), planText) };
}

/** The lines that would not be added again where they were. */
function wrongLines(
  planText: PlanText,
  added: readonly AddedLine[],
  { lines, without }: Removal,
): ReadonlySet<AddedLine> {
  const again: (NewLine & { readonly of: AddedLine })[] = [];
  let removed = 0;
  for (const of of added) {
    const day = without.dayAt(of.day.line - removed);
    if (day && day.state !== 'entry') {
      again.push({ ...completionLine(without, day, of.content), of });
    }
    const [{ first, last }] = of.candidates;
    removed += last - first + 1;
  }
  const lost = added.filter((line) => !again.some(({ of }) => of === line));
  return new Set(lost.length > 0 ? lost : movedLines(planText, again, lines, without));
}

function movedLines(
  planText: PlanText,
  again: readonly (NewLine & { readonly of: AddedLine })[],
  lines: readonly RemovedLine[],
  without: PlanText,
): readonly AddedLine[] {
  const added = addLines(without, again, planText);
  if (added.kind === 'noPlace') {
    return [added.line.of];
  }
  const changes = added.lines.map(({ change }) => change);
  if (applyChanges(without.text, changes) === planText.text) {
    return [];
  }
  const expected = inverseOf(
    planText.text,
    lines.map(({ change }) => change),
  );
  return again.flatMap(({ of }, index) => (isSame(changes[index], expected[index]) ? [] : [of]));
}

/** Whether two insertions are the same. */
function isSame(one: TextChange | undefined, other: TextChange | undefined): boolean {
  return (
    one?.text === other?.text &&
    one?.start.line === other?.start.line &&
    one?.start.character === other?.start.character
  );
}
