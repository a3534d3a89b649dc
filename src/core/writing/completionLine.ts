import type { Day } from '../plan';
import { addLine, type AddedLine } from './addLine';
import { dayAt } from './dayAt';
import { isBlank } from './lastLine';
import { placesAtEnd } from './linePlace';
import { lineAt, readPlanText, type PlanText } from './planText';
import { readsTheSame, type Lines } from './sameReading';
import { applyChanges, type TextChange } from './textChange';

/**
 * Adds a completion line at the end of a day that is a heading. `undefined` where there is no place at which the day is
 * complete by it and all else is read as before: a fence was left open, say.
 * @param content the line from its box on
 */
export function addCompletionLine(planText: PlanText, day: Day, content: string): AddedLine | undefined {
  return addLine(
    planText,
    placesAtEnd(planText, day),
    content,
    ({ plan }) => dayAt(plan, day.line)?.completedBy === 'completionLine',
  );
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
