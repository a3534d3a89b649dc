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

/** Whether nothing but blanks and marks of quotations stand in a line. */
export function isBlank(line: string): boolean {
  return /^[ \t>]*$/.test(line);
}

function isTrailing(planText: PlanText, at: number, isSummary: boolean): boolean {
  const line = lineAt(planText, at);
  return isBlank(line) || isThematicBreak(planText, at) || (isSummary && /^\s*<\/details>\s*$/i.test(line));
}

const thematicBreak = /^[ >]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const underline = /^[ >]*-+[ \t]*$/;

/** A row of dashes may underline a heading instead, which then runs up to it without a blank line. */
function isThematicBreak(planText: PlanText, at: number): boolean {
  const line = lineAt(planText, at);
  return thematicBreak.test(line) && !(underline.test(line) && isUnderlined(planText, at));
}

function isUnderlined(planText: PlanText, at: number): boolean {
  const heading = planText.blocks().findLast((block) => block.line < at);
  return (
    heading?.kind === 'heading' &&
    !/^[ \t>]*(?:#|<)/.test(lineAt(planText, heading.line)) &&
    planText.lines.slice(heading.line, at).every((line) => !isBlank(line))
  );
}
