import type { Day } from '../plan';
import { completionPlaces, type CompletionPlace } from './completionPlace';
import { dayAt } from './dayAt';
import { isBlank } from './lastLine';
import { lineAt, readPlanText, type PlanText } from './planText';
import { readsTheSame, type Lines } from './sameReading';
import { applyChanges, type TextChange } from './textChange';

/** A completion line that is added to a day. */
export interface AddedLine {
  readonly change: TextChange;
  /** Where it stands afterwards. */
  readonly line: number;
  /** All that stands in it. */
  readonly text: string;
}

/**
 * Adds a completion line at the end of a day that is a heading. `undefined` where there is no place at which the day is
 * complete by it and all else is read as before: a fence was left open, say.
 * @param content the line from its box on
 */
export function addCompletionLine(planText: PlanText, day: Day, content: string): AddedLine | undefined {
  for (const place of completionPlaces(planText, day)) {
    const { lines, ...added } = addedAt(planText, place, content);
    const after = readPlanText(applyChanges(planText.text, [added.change]));
    const isComplete = dayAt(after.plan, day.line)?.completedBy === 'completionLine';
    if (isComplete && readsTheSame(planText, after, lines)) {
      return added;
    }
  }
  return undefined;
}

function addedAt(
  planText: PlanText,
  { after, marks, isAfterBlank, isBeforeBlank }: CompletionPlace,
  content: string,
): AddedLine & { readonly lines: Lines } {
  const text = marks + content;
  const blank = marks.slice(0, marks.lastIndexOf('>') + 1);
  const added = [...(isAfterBlank ? [blank] : []), text, ...(isBeforeBlank ? [blank] : [])];
  const end = { line: after, character: lineAt(planText, after).length };
  return {
    change: { start: end, end, text: added.map((line) => planText.lineEnding + line).join('') },
    line: after + added.indexOf(text) + 1,
    text,
    lines: { first: after + 1, last: after + added.length },
  };
}

/**
 * Takes a completion line away, with the blank lines that were added with it: adding it again would give the same text.
 * `undefined` where the line cannot go without a change of how the rest is read.
 * @param content the line from its box on
 */
export function removeCompletionLine(
  planText: PlanText,
  day: Day,
  line: number,
  content: string,
): TextChange | undefined {
  const removals = [
    { first: line - 1, last: line },
    { first: line, last: line + 1 },
    { first: line, last: line },
  ].filter((lines) => isBlankBut(planText, lines, line));
  const inverse = removals.find((lines) => wouldBeAddedAgain(planText, lines, day, content));
  const alone = { first: line, last: line };
  return inverse || readsTheSame(planTextWithout(planText, alone), planText, alone)
    ? removalOf(planText, inverse ?? alone)
    : undefined;
}

function isBlankBut(planText: PlanText, { first, last }: Lines, line: number): boolean {
  return planText.lines.slice(first, last + 1).every((text, index) => first + index === line || isBlank(text));
}

function wouldBeAddedAgain(planText: PlanText, lines: Lines, { line }: Day, content: string): boolean {
  const without = planTextWithout(planText, lines);
  const day = dayAt(without.plan, line);
  const again = day && addCompletionLine(without, day, content);
  return again !== undefined && applyChanges(without.text, [again.change]) === planText.text;
}

function planTextWithout(planText: PlanText, lines: Lines): PlanText {
  return readPlanText(applyChanges(planText.text, [removalOf(planText, lines)]));
}

/** Takes lines away, each with the line ending before it. */
function removalOf(planText: PlanText, { first, last }: Lines): TextChange {
  const endOf = (line: number): TextChange['start'] => ({ line, character: lineAt(planText, line).length });
  return { start: endOf(first - 1), end: endOf(Math.min(last, planText.lines.length - 1)), text: '' };
}
