import { isCountable, isDate } from '../calendar/date';
import type { Day, Plan } from '../model/plan';
import { repairDecoding } from '../markdown/decoding';
import { dateLength, findDoneDate } from './titles/doneDate';
import { daysBelow, tasksBelow, withNested } from '../model/walk';
import { splitLines } from '../markdown/lines';

/** The date after a checked task, or of an entry. */
export interface DoneDate {
  /** As written, `YYYY-MM-DD`; it may not exist in the calendar. */
  readonly date: string;
  /** The line of the task or entry in its file, from 0. */
  readonly line: number;
}

/** Why a done date does not count. A future date is not a fault here, because that changes with time. */
export type FaultOfDate = 'impossible' | 'before1970';

/** The beginning of a checked list item: its list and quotation markers, then the checked box. */
const checkedItem = /^(?:\uFEFF|ï»¿)?[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+)+\[(?:[xX]|[✔✓✅]\uFE0F?)\][ \t]/u;

/**
 * The done dates of a plan: those of its checked tasks, completion lines and list items that are days. Each date is
 * listed once, with the first line that has it, in the order of the lines. Dates in headings and of open tasks are not
 * included.
 * @param text the text that the plan was read from
 */
export function doneDatesOf(plan: Plan, text: string): readonly DoneDate[] {
  // In most plans the tasks already know all their dates, so only few lines need another look.
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

/** Why a date does not count, regardless of today's date; `undefined` if it counts. */
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

/** Each date once, with the first place that has it. */
export function firstOfEach(dates: readonly DoneDate[]): readonly DoneDate[] {
  const seen = new Set<string>();
  return dates.filter(({ date }) => !seen.has(date) && seen.add(date));
}
