import { isDate, type PlanDate } from '../calendar/date';
import { boxesOf } from './box';
import {
  dateLength,
  findDoneDate,
  hasBlockId,
  lengthBeforeBlockId,
  stampOf,
  type DoneDatePlace,
  type DoneDateStyle,
} from '../reading/doneDatePlace';
import { lineAt, type PlanText } from './planText';
import type { LineChange } from '../markdown/textChange';

/** The words of a task, as far as they are in the line of its box. */
export interface TaskWords {
  readonly line: string;
  /** Where in the line they begin, right behind the box. */
  readonly from: number;
  /** Whether they go on in the next line. */
  readonly goOn: boolean;
}

const styles: readonly DoneDateStyle[] = ['emoji', 'brackets', 'parentheses', 'braces', 'bare'];

/**
 * The style of the done dates in a text: that of most of its done tasks; ours if there are none, or as many of ours. A
 * file whose encoding has no ✅ gets the next best.
 */
export function doneDateStyle(planText: PlanText): DoneDateStyle {
  const counts = new Map<DoneDateStyle, number>();
  // Few texts have another style than ours, and then all of it is counted.
  for (const { at, mark, writtenAs } of otherStyle.test(planText.text) ? boxesOf(planText) : []) {
    const isDone = at !== undefined && writtenAs === 'item' && /^[xX]$/.test(mark);
    const found = isDone ? findDoneDate(lineAt(planText, at.line).slice(at.character)) : undefined;
    if (found) {
      counts.set(found.style, (counts.get(found.style) ?? 0) + 1);
    }
  }
  const count = (style: DoneDateStyle): number => counts.get(style) ?? 0;
  return styles
    .filter((style) => style !== 'emoji' || planText.canHoldEmoji)
    .reduce((most, style) => (count(style) > count(most) ? style : most));
}

const otherStyle = /completion::|\{cm:|\[\d{4}-/;

/**
 * The change that gives a task its done date as it is checked: in place of an old one, else behind all other signifiers
 * and before a ` ^block-id` and the blanks of a hard break.
 * @param words the words of the task, as far as they are in the line of its box
 * @param date `undefined` writes none, and takes an old one away: it was not done then
 * @returns `undefined` if nothing changes
 */
export function stampDoneDate(
  words: TaskWords,
  date: PlanDate | undefined,
  style: DoneDateStyle,
): LineChange | undefined {
  const { line, from } = words;
  const old = oldDoneDate(line.slice(from));
  if (date === undefined) {
    return old && removeDoneDate(words);
  }
  if (old) {
    return redate(from + old.dateStart, date);
  }
  return insertion(line, from, date, style);
}

/** The change that takes a task's done date away with the blanks before it; `undefined` if it has none. */
export function removeDoneDate({ line, from, goOn }: TaskWords): LineChange | undefined {
  const text = line.slice(from);
  const found = findDoneDate(text);
  if (!found) {
    return undefined;
  }
  const start = text.slice(0, found.start).trimEnd().length;
  const isAllThereIs = !goOn && start === 0 && text.slice(found.end).trim() === '';
  // A box without any words is not a task any more.
  return isAllThereIs ? undefined : { start: from + start, end: from + found.end, text: '' };
}

/** The done date of a checked task; `undefined` where none is written that the calendar has. */
export function doneDateOf(line: string, from: number): PlanDate | undefined {
  const text = line.slice(from);
  const { dateStart = text.length } = findDoneDate(text) ?? {};
  const date = text.slice(dateStart, dateStart + dateLength);
  return isDate(date) ? date : undefined;
}

/** The change that writes a date over a checked task's done date, or gives it one. */
export function changeDoneDate(line: string, from: number, date: PlanDate, style: DoneDateStyle): LineChange {
  const found = findDoneDate(line.slice(from));
  return found ? redate(from + found.dateStart, date) : insertion(line, from, date, style);
}

/** A date in bare brackets says nothing of an open task being done: it may as well be when it is due. */
function oldDoneDate(text: string): DoneDatePlace | undefined {
  const found = findDoneDate(text);
  return found?.style === 'bare' ? undefined : found;
}

function redate(at: number, date: PlanDate): LineChange {
  return { start: at, end: at + dateLength, text: date };
}

function insertion(line: string, from: number, date: PlanDate, style: DoneDateStyle): LineChange {
  const text = line.slice(from);
  const end = lengthBeforeBlockId(text);
  // Before a backslash, which breaks the line, only a style that is found anywhere is read.
  const isBroken = /(?<!\\)(?:\\\\)*\\$/.test(text);
  const at = from + (isBroken ? text.slice(0, end - 1).trimEnd().length : end);
  const readable = isBroken ? 'brackets' : style === 'bare' && hasBlockId(text) ? 'emoji' : style;
  return { start: at, end: at, text: stampOf(readable, date) };
}
