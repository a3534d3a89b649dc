import { applyChanges, type TextChange } from '../../markdown/textChange';
import type { Day } from '../../model/plan';
import type { Block, TextBlock } from '../../reading/blocks/block';
import { isBlank, lastLineOf } from './lastLine';
import { lineAt, readPlanText, type PlanText } from './planText';
import { areTokensAlike, isReadAlike } from './sameReading';

/** A line to add to a text. */
export interface NewLine {
  /** Where it can be added, best first. */
  readonly points: Iterable<InsertionPoint, undefined>;
  /** The line without the prefix, which depends on the insertion point. */
  readonly content: string;
  /**
   * Whether the line is read as it is meant.
   * @param after the text with all added lines
   * @param line the line's number in it, from 0
   * @param moved how many lines are added above it
   */
  readonly isReadAsMeant: (after: PlanText, line: number, moved: number) => boolean;
}

/** A line added to a text. */
export interface AddedLine {
  readonly change: TextChange;
  /** Its number in the new text if it is the only line added, from 0. */
  readonly line: number;
  /** The whole line. */
  readonly text: string;
}

/**
 * Adds a line at the first of its insertion points where it is read as it is meant and everything else is read as before.
 * @param known a text that is read already; it isn't read again if it turns out to be the new text
 * @returns `undefined` if there is no such point, e.g. because a fence was left open
 */
export function addLine(planText: PlanText, line: NewLine, known?: PlanText): AddedLine | undefined {
  const added = addLines(planText, [line], known);
  return added.kind === 'added' ? added.lines[0] : undefined;
}

/** Either all lines are added, or none because one of them can't be. */
export type AddedLines<L> =
  { readonly kind: 'added'; readonly lines: readonly AddedLine[] } | { readonly kind: 'noPlace'; readonly line: L };

/**
 * Adds several lines like `addLine`. All are tried together, so that the text is read once per attempt and not once per
 * line.
 * @param lines in the order of their insertion points in the text
 * @param known a text that is read already; it isn't read again if it turns out to be the new text
 */
export function addLines<L extends NewLine>(planText: PlanText, lines: readonly L[], known?: PlanText): AddedLines<L> {
  const remaining = lines.map((line) => line.points[Symbol.iterator]());
  const points = remaining.map((some) => some.next().value);
  for (;;) {
    const unplaced = lines.find((_, index) => points[index] === undefined);
    if (unplaced) {
      return { kind: 'noPlace', line: unplaced };
    }
    const added = allAdded(planText, lines, points);
    const changes = added.map(({ change }) => change);
    const text = applyChanges(planText.text, changes);
    const after = text === known?.text ? known : readPlanText(text, planText);
    const wrong = wrongLines(planText, after, lines, added);
    if (wrong.size === 0) {
      return { kind: 'added', lines: added };
    }
    for (const index of wrong) {
      points[index] = remaining[index]?.next().value;
    }
  }
}

interface AddedAt extends AddedLine {
  /** The first line of its insertion, which can be a blank one, and how many lines it has. */
  readonly first: number;
  readonly count: number;
  /** How many lines are inserted above. */
  readonly moved: number;
}

function allAdded(
  planText: PlanText,
  lines: readonly NewLine[],
  points: readonly (InsertionPoint | undefined)[],
): readonly AddedAt[] {
  let moved = 0;
  return lines.flatMap(({ content }, index) => {
    const point = points[index];
    const added = point && { ...addedAt(planText, point, content), moved };
    moved += added?.count ?? 0;
    return added ?? [];
  });
}

function addedAt(
  planText: PlanText,
  { after, prefix, blankAbove, blankBelow }: InsertionPoint,
  content: string,
): Omit<AddedAt, 'moved'> {
  const text = prefix + content;
  const blank = prefix.slice(0, prefix.lastIndexOf('>') + 1);
  const added = [...(blankAbove ? [blank] : []), text, ...(blankBelow ? [blank] : [])];
  const end = { line: after, character: lineAt(planText, after).length };
  return {
    change: { start: end, end, text: added.map((line) => planText.lineEnding + line).join('') },
    line: after + added.indexOf(text) + 1,
    text,
    first: after + 1,
    count: added.length,
  };
}

/** The indices of added lines that are not read as they are meant, or that change how other lines are read. */
function wrongLines(
  before: PlanText,
  after: PlanText,
  lines: readonly NewLine[],
  added: readonly AddedAt[],
): ReadonlySet<number> {
  const wrong = new Set<number>();
  lines.forEach(({ isReadAsMeant }, index) => {
    const { line = 0, moved = 0 } = added[index] ?? {};
    if (!isReadAsMeant(after, line + moved, moved)) {
      wrong.add(index);
    }
  });
  if (!areTokensAlike(before.tokens, after.tokens, linesBefore(added))) {
    for (const line of changedLines(before, after, added)) {
      // A change above the first added line can only come from that line.
      wrong.add(
        Math.max(
          0,
          added.findLastIndex(({ first }) => first <= line),
        ),
      );
    }
  }
  return wrong;
}

/** The number of a line before the insertion; `undefined` for an added one. Has to be called for lines in order. */
function linesBefore(added: readonly AddedAt[]): (line: number) => number | undefined {
  let next = 0;
  return (line) => {
    while (line >= startOf(added[next + 1])) {
      next += 1;
    }
    const { count = 0, moved = 0 } = added[next] ?? {};
    const start = startOf(added[next]);
    return line < start ? line - moved : line < start + count ? undefined : line - moved - count;
  };
}

/** The first line of an insertion, in the text with all of them. */
function startOf(added: AddedAt | undefined): number {
  return added ? added.first + added.moved : Infinity;
}

/** The lines of the old text that are read differently in the new one. */
function changedLines(before: PlanText, after: PlanText, added: readonly AddedAt[]): readonly number[] {
  const lineBefore = linesBefore(added);
  return after.lines.flatMap((_, line) => {
    const was = lineBefore(line);
    return was === undefined || isReadAlike(before.elementsAt(was), after.elementsAt(line)) ? [] : [was];
  });
}

/** Where to insert a list item in a day. */
export interface InsertionPoint {
  /** The line to insert it after, from 0. */
  readonly after: number;
  /** The beginning of the new line: indentation, marks of quotations, and the bullet. */
  readonly prefix: string;
  /** Whether to add a blank line above it, or below it. */
  readonly blankAbove: boolean;
  readonly blankBelow: boolean;
}

/**
 * The insertion points at the end of a day, best first: directly below the last list item if the day ends in a list or is
 * one itself, otherwise after a blank line. If the next line would continue the new one, the blank line comes below it. No
 * two texts become the same one by an insertion, so that the line can be removed again.
 */
export function* pointsAtEnd(planText: PlanText, day: Day): Iterable<InsertionPoint, undefined> {
  const after = lastLineOf(planText, day);
  const items = itemsIn(planText, day, after);
  const bullet = bulletOf(planText, items);
  const point = (prefix: string, blank?: 'above' | 'below'): InsertionPoint => ({
    after,
    prefix,
    blankAbove: blank === 'above',
    blankBelow: blank === 'below',
  });
  const item = outermostItem(items, after);
  if (item) {
    yield point(prefixLike(lineAt(planText, item.line), bullet));
  }
  const elsewhere = [...new Set([prefixAround(planText, day, after), ''])].map((outside) => `${outside}${bullet} `);
  if (day.writtenAs === 'item') {
    yield* elsewhere.map((prefix) => point(prefix));
  }
  const afterBlank = elsewhere.map((prefix) => point(prefix, 'above'));
  const beforeBlank = item ? [] : elsewhere.map((prefix) => point(prefix, 'below'));
  const isContinued = continues(planText.lines[after + 1]);
  yield* isContinued ? [...beforeBlank, ...afterBlank] : [...afterBlank, ...beforeBlank];
}

/** Whether a line is text that would continue the paragraph above it. */
function continues(line = ''): boolean {
  return !isBlank(line) && !/^[ \t>]*(?:[#<|]|[-+*=_`~]{3}|(?:[-+*]|\d{1,9}[.)])[ \t])/.test(line);
}

/** The insertion point directly above a list item, in its style. */
export function pointAbove(planText: PlanText, day: Day, line: number): InsertionPoint {
  const bullet = bulletOf(planText, itemsIn(planText, day, line));
  const prefix = prefixLike(lineAt(planText, line), bullet);
  return { after: line - 1, prefix, blankAbove: false, blankBelow: false };
}

/** The last item of the list the day ends in, not one nested in it; `undefined` if the day does not end in a list. */
function outermostItem(items: readonly TextBlock[], last: number): TextBlock | undefined {
  // Outer items come before those nested in them.
  return items.find(({ endLine }) => endLine >= last);
}

/** The list items that begin between a day's own line and another line, inclusive. */
function itemsIn(planText: PlanText, day: Day, last: number): readonly TextBlock[] {
  const items: TextBlock[] = [];
  for (let line = day.line + 1; line <= last; line += 1) {
    items.push(...planText.blocksAt(line).filter(isItem));
  }
  return items;
}

function isItem(block: Block): block is TextBlock {
  return block.kind === 'item';
}

const itemMarks = /^(?<before>[ \t>]*)(?<mark>[-+*]|\d{1,9}[.)])(?<after>[ \t]*)/;

/** The prefix of a list item for the one after it, with a bullet in place of a number. */
function prefixLike(line: string, bullet: string): string {
  const { before = '', mark = '', after = '' } = itemMarks.exec(line)?.groups ?? {};
  // With more space, the text would be code.
  return mark === bullet && /^(?: {1,4}|\t)$/.test(after) ? `${before}${bullet}${after}` : `${before}${bullet} `;
}

/** The bullet of the last bulleted item among those of a day, otherwise the first bullet in the text, otherwise `-`. */
function bulletOf(planText: PlanText, items: readonly TextBlock[]): string {
  const item = items.findLast(({ line }) => markOf(planText, line).length === 1);
  return item ? markOf(planText, item.line) : planText.bullet();
}

function markOf(planText: PlanText, line: number): string {
  return itemMarks.exec(lineAt(planText, line))?.groups?.['mark'] ?? '';
}

/** The prefix of a further line in the quotation and list item that the day's heading is in. */
function prefixAround(planText: PlanText, day: Day, last: number): string {
  const [marks = ''] = /^(?:[ \t]*(?:>|[-+*]|\d{1,9}[.)])(?=[ \t]))*[ \t]*/.exec(lineAt(planText, day.line)) ?? [];
  const around = isBlank(marks) && !marks.includes('>') ? '' : marks.replace(/[^>\t]/g, ' ');
  return last === day.line || lineAt(planText, last).startsWith(around) ? around : '';
}
