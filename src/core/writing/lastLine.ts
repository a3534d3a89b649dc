import type { Day } from '../plan';
import { lineAt, type PlanText } from './planText';

/**
 * The last line of what a day says: without the blank lines, the thematic break and the end of a `<details>` that follow.
 */
export function lastLineOf(planText: PlanText, day: Day): number {
  const isSummary = /<summary/i.test(lineAt(planText, day.line));
  let last = day.endLine;
  while (last > day.line && isTrailing(planText, last, isSummary)) {
    last -= 1;
  }
  return last;
}

/** Whether nothing but blanks and marks of quotations are in a line. */
export function isBlank(line: string): boolean {
  return /^[ \t>]*$/.test(line);
}

function isTrailing(planText: PlanText, at: number, isSummary: boolean): boolean {
  const line = lineAt(planText, at);
  return isBlank(line) || isThematicBreak(planText, at) || (isSummary && /^\s*<\/details>\s*$/i.test(line));
}

/** Four blanks before the signs, and the line is code. */
const thematicBreak = /^(?: {0,3}> ?)* {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const underline = /^[ >]*-+[ \t]*$/;

/** A row of dashes may underline a heading instead, which then runs up to it without a blank line. */
function isThematicBreak(planText: PlanText, at: number): boolean {
  const line = lineAt(planText, at);
  return thematicBreak.test(line) && !(underline.test(line) && isUnderlined(planText, at));
}

function isUnderlined(planText: PlanText, at: number): boolean {
  let line = at - 1;
  const isText = (text: string | undefined): text is string =>
    text !== undefined && !isBlank(text) && !underline.test(text);
  for (let text = planText.lines[line]; isText(text); text = planText.lines[line]) {
    if (planText.blocksAt(line).some(({ kind }) => kind === 'heading')) {
      return !/^[ \t>]*(?:#|<)/.test(text);
    }
    line -= 1;
  }
  return false;
}
