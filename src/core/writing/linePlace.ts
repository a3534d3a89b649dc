import type { Day } from '../model/plan';
import type { Block, TextBlock } from '../reading/block';
import { isBlank, lastLineOf } from './lastLine';
import { lineAt, type PlanText } from './planText';

/** A place for a line that is added to a day: a list item. */
export interface LinePlace {
  /** The line after which it stands. */
  readonly after: number;
  /** What stands in it first: indentation, marks of quotations, and the bullet. */
  readonly marks: string;
  /** Whether a blank line is added before it, and behind it. */
  readonly isAfterBlank: boolean;
  readonly isBeforeBlank: boolean;
}

/**
 * The places for a line at the end of a day, the best first: directly under the last list item where the day ends in a
 * list or is one itself, after a blank line elsewhere. Where what follows would go on with its text, the blank line is
 * behind it instead. No two texts give the same one at their places, so that the line can be taken away again.
 */
export function placesAtEnd(planText: PlanText, day: Day): readonly LinePlace[] {
  const after = lastLineOf(planText, day);
  const bullet = bulletOf(planText, day, after);
  const item = outermostItem(planText, day, after);
  const elsewhere = [...new Set([marksAround(planText, day, after), ''])].map((outside) => `${outside}${bullet} `);
  const place = (marks: string, isAfterBlank: boolean, isBeforeBlank: boolean): LinePlace => ({
    after,
    marks,
    isAfterBlank,
    isBeforeBlank,
  });
  const afterBlank = elsewhere.map((marks) => place(marks, true, false));
  const beforeBlank = item ? [] : elsewhere.map((marks) => place(marks, false, true));
  return [
    ...(item ? [place(marksLike(lineAt(planText, item.line), bullet), false, false)] : []),
    ...(day.writtenAs === 'item' ? elsewhere.map((marks) => place(marks, false, false)) : []),
    ...(goesOn(planText.lines[after + 1]) ? [...beforeBlank, ...afterBlank] : [...afterBlank, ...beforeBlank]),
  ];
}

/** Whether a line is text that would go on with what is above it. */
function goesOn(line = ''): boolean {
  return !isBlank(line) && !/^[ \t>]*(?:[#<|]|[-+*=_`~]{3}|(?:[-+*]|\d{1,9}[.)])[ \t])/.test(line);
}

/** The place directly above a list item, in its own style. */
export function placeAbove(planText: PlanText, day: Day, line: number): LinePlace {
  const marks = marksLike(lineAt(planText, line), bulletOf(planText, day, line));
  return { after: line - 1, marks, isAfterBlank: false, isBeforeBlank: false };
}

/** The item of the day's last list, and not one that is nested in it; `undefined` if the day does not end in a list. */
function outermostItem(planText: PlanText, day: Day, last: number): TextBlock | undefined {
  const around = itemsIn(planText, day, last).filter(({ endLine }) => endLine >= last);
  return around.reduce<TextBlock | undefined>(
    (outermost, item) => (outermost === undefined || item.nesting < outermost.nesting ? item : outermost),
    undefined,
  );
}

/** The items that begin below a day's own line, up to a line. */
function itemsIn(planText: PlanText, day: Day, last: number): readonly TextBlock[] {
  return planText.lines.slice(day.line + 1, last + 1).flatMap((_, index) => {
    return planText.blocksAt(day.line + 1 + index).filter(isItem);
  });
}

function isItem(block: Block): block is TextBlock {
  return block.kind === 'item';
}

const itemMarks = /^(?<before>[ \t>]*)(?<mark>[-+*]|\d{1,9}[.)])(?<after>[ \t]*)/;

/** The marks of one list item for the next one; a number gives way to a bullet. */
function marksLike(line: string, bullet: string): string {
  const { before = '', mark = '', after = '' } = itemMarks.exec(line)?.groups ?? {};
  // Wider, and the text would be code.
  return mark === bullet && /^(?: {1,4}|\t)$/.test(after) ? `${before}${bullet}${after}` : `${before}${bullet} `;
}

/** The bullet of the day's last list item that has one, else of the first in the text, else `-`. */
function bulletOf(planText: PlanText, day: Day, last: number): string {
  const hasBullet = ({ line }: TextBlock): boolean => markOf(planText, line).length === 1;
  const item = itemsIn(planText, day, last).findLast(hasBullet);
  return item ? markOf(planText, item.line) : planText.bullet();
}

function markOf(planText: PlanText, line: number): string {
  return itemMarks.exec(lineAt(planText, line))?.groups?.['mark'] ?? '';
}

/** The quotation and the list item in which the day's heading stands, as they are written in a further line of theirs. */
function marksAround(planText: PlanText, day: Day, last: number): string {
  const [marks = ''] = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])(?=[ \t]))*[ \t]*/.exec(lineAt(planText, day.line)) ?? [];
  const around = isBlank(marks) && !marks.includes('>') ? '' : marks.replace(/[^>\t]/g, ' ');
  return last === day.line || lineAt(planText, last).startsWith(around) ? around : '';
}
