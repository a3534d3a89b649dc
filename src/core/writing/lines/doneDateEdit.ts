import { isDate, type PlanDate } from '../../calendar/date';
import { boxesOf } from './box';
import {
  dateLength,
  type DoneDatePlace,
  type DoneDateStyle,
  findDoneDate,
  hasBlockId,
  lengthBeforeBlockId,
  stampOf,
} from '../../reading/titles/doneDate';
import { lineAt, type PlanText } from './planText';
import type { Splice } from '../../markdown/textChange';

/** The text of a task on the line of its box. */
export interface TaskWords {
  readonly line: string;
  /** Where in the line it begins: directly after the box. */
  readonly from: number;
  /** Whether it continues on the next line. */
  readonly continues: boolean;
}

const styles: readonly DoneDateStyle[] = ['emoji', 'brackets', 'parentheses', 'braces', 'bare'];

/**
 * The style of the done dates in a text: that of most of its done tasks, by default ` ✅ 2026-11-21`. If the encoding of the
 * file has no ✅, it is the most frequent other style.
 */
export function doneDateStyle(planText: PlanText): DoneDateStyle {
  const counts = new Map<DoneDateStyle, number>();
  // Counting takes a while, and few texts have another style at all.
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
 * Dates a task that is being checked: replaces an old date, otherwise adds one after all other signifiers and before a
 * ` ^block-id` and the spaces of a hard break.
 * @param date `undefined` writes none, and removes an old one
 * @returns `undefined` if nothing changes
 */
export function stampDoneDate(words: TaskWords, date: PlanDate | undefined, style: DoneDateStyle): Splice | undefined {
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

/** Removes a task's done date with the spaces before it; `undefined` if it has none. */
export function removeDoneDate({ line, from, continues }: TaskWords): Splice | undefined {
  const text = line.slice(from);
  const found = findDoneDate(text);
  if (!found) {
    return undefined;
  }
  const start = text.slice(0, found.start).trimEnd().length;
  const isWholeText = !continues && start === 0 && text.slice(found.end).trim() === '';
  // A box without text would not be a task any more.
  return isWholeText ? undefined : { start: from + start, end: from + found.end, text: '' };
}

/** The done date of a checked task; `undefined` if it has none, or one that is not in the calendar. */
export function doneDateOf(line: string, from: number): PlanDate | undefined {
  const text = line.slice(from);
  const { dateStart = text.length } = findDoneDate(text) ?? {};
  const date = text.slice(dateStart, dateStart + dateLength);
  return isDate(date) ? date : undefined;
}

/** Replaces the done date of a checked task, or adds one. */
export function changeDoneDate(line: string, from: number, date: PlanDate, style: DoneDateStyle): Splice {
  const found = findDoneDate(line.slice(from));
  return found ? redate(from + found.dateStart, date) : insertion(line, from, date, style);
}

/** The done date that an open task still has. A date in plain brackets is not one, because it may be when it is due. */
function oldDoneDate(text: string): DoneDatePlace | undefined {
  const found = findDoneDate(text);
  return found?.style === 'bare' ? undefined : found;
}

function redate(at: number, date: PlanDate): Splice {
  return { start: at, end: at + dateLength, text: date };
}

function insertion(line: string, from: number, date: PlanDate, style: DoneDateStyle): Splice {
  const text = line.slice(from);
  const end = lengthBeforeBlockId(text);
  // Before a backslash that breaks the line, only a style that can be anywhere in the text is read.
  const isBroken = /(?<!\\)(?:\\\\)*\\$/.test(text);
  const at = from + (isBroken ? text.slice(0, end - 1).trimEnd().length : end);
  const readable = isBroken ? 'brackets' : style === 'bare' && hasBlockId(text) ? 'emoji' : style;
  return { start: at, end: at, text: stampOf(readable, date) };
}
