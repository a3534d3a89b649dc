import type { Day } from '../../model/plan';
import type { PlanText } from './planText';

/**
 * The last line of a day's content, without trailing blank lines, a thematic break, the end of a `<details>`, and what a
 * person writes above the next heading: `<hr>`, `<a id="day-3"></a>`.
 */
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

const aboveHeading = /^\s*(?:<[hb]r\s*\/?>|<a\s[^<>]{1,200}>\s*<\/a>)\s*$/i;

function isTrailing(planText: PlanText, at: number, isSummary: boolean): boolean {
  const line = planText.lines[at] ?? '';
  return (
    isBlank(line) || planText.isBreak(at) || aboveHeading.test(line) || (isSummary && /^\s*<\/details>\s*$/i.test(line))
  );
}
