import { isCountable, isDate } from '../calendar/date';
import type { Day, Plan } from '../model/plan';
import { repairDecoding } from '../markdown/decoding';
import { dateLength, findDoneDate } from './doneDate';
import { daysBelow, tasksBelow, withNested } from '../model/walk';
import { splitLines } from '../markdown/lines';

/** The date after a checked task. */
export interface DoneDate {
  /** As it is written, `YYYY-MM-DD`; the calendar need not have it. */
  readonly date: string;
  /** The line of the task in its file, from 0. */
  readonly line: number;
}

/** Why a done date does not count. A date in the future is another matter, since time goes on. */
export type FaultOfDate = 'impossible' | 'before1970';

/** The box of an item, behind the marks of the lists and quotations around it, when it is checked. */
const checkedItem = /^(?:\uFEFF|ï»¿)?[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)+\[(?:[xX]|[✔✓✅]\uFE0F?)\][ \t]/u;

/**
 * The done dates of a plan: those of its checked tasks, completion lines and list items that are days included. Each date
 * stands once, with the first line that bears it, in the order of the lines. The date in a heading is not among them, nor
 * is that of an open task.
 * @param text what the plan was read from
 */
export function doneDatesOf(plan: Plan, text: string): readonly DoneDate[] {
  // Most plans have all dates that are written in their tasks, and only few lines need to be looked at again.
  const days = daysBelow(plan).filter(({ writtenAs }) => writtenAs === 'item');
  const tasks = withNested(tasksBelow(plan)).filter(({ state }) => state === 'done');
  const undated = tasks.filter(({ doneOn }) => doneOn === undefined);
  const lines = days.length + undated.length > 0 && /\d{4}-\d{2}-\d{2}/.test(text) ? splitLines(text) : [];
  const written = [
    ...tasks.flatMap(({ doneOn, line }) => (doneOn === undefined ? [] : [{ date: doneOn, line }])),
    ...undated.flatMap(({ line }) => dateInLine(lines, line)),
    ...days.flatMap((day) => dateOfOwnBox(lines, day)),
  ];
  return firstOfEach(written.sort((one, other) => one.line - other.line));
}

/** Why a date does not count, whenever today is; `undefined` for a date that does. */
export function faultOfDate(date: string): FaultOfDate | undefined {
  return isCountable(date) ? undefined : isDate(date) ? 'before1970' : 'impossible';
}

function dateOfOwnBox(lines: readonly string[], { line }: Day): readonly DoneDate[] {
  return checkedItem.test(lines[line] ?? '') ? dateInLine(lines, line) : [];
}

function dateInLine(lines: readonly string[], line: number): readonly DoneDate[] {
  const text = repairDecoding(lines[line] ?? '');
  const found = findDoneDate(text);
  return found ? [{ date: text.slice(found.dateStart, found.dateStart + dateLength), line }] : [];
}

function firstOfEach(dates: readonly DoneDate[]): readonly DoneDate[] {
  const seen = new Set<string>();
  return dates.filter(({ date }) => !seen.has(date) && seen.add(date));
}
