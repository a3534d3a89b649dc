import type { Day } from '../model/plan';
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
  return isBlank(line) || planText.isBreak(at) || (isSummary && /^\s*<\/details>\s*$/i.test(line));
}
