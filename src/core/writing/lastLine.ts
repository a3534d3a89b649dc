import type { Day } from '../model/plan';
import type { PlanText } from './planText';

/** The last line of a day's content, without trailing blank lines, a thematic break or the end of a `<details>`. */
export function lastLineOf(planText: PlanText, day: Day): number {
  const isSummary = /<summary/i.test(planText.lines[day.line] ?? '');
  let last = day.endLine;
  while (last > day.line && isTrailing(planText, last, isSummary)) {
    last -= 1;
  }
  return last;
}

/** Whether a line has nothing but spaces, tabs and marks of quotations. */
export function isBlank(line: string): boolean {
  return /^[ \t>]*$/.test(line);
}

function isTrailing(planText: PlanText, at: number, isSummary: boolean): boolean {
  const line = planText.lines[at] ?? '';
  return isBlank(line) || planText.isBreak(at) || (isSummary && /^\s*<\/details>\s*$/i.test(line));
}
