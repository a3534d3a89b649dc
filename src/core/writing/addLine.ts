import type { LinePlace } from './linePlace';
import { lineAt, readPlanText, type PlanText } from './planText';
import { areTokensAlike, isSeenAlike } from './seen';
import { applyChanges, type TextChange } from '../markdown/textChange';

/** A line to be added to a text. */
export interface NewLine {
  /** Where it could be, the best place first. */
  readonly places: readonly LinePlace[];
  /** The line without what its place puts before it. */
  readonly content: string;
  /**
   * Whether the line is read as it is meant.
   * @param after the text with all lines that are added
   * @param line where this one is
   * @param moved how many lines are added above its place
   */
  readonly isRight: (after: PlanText, line: number, moved: number) => boolean;
}

/** A line that is added to a text. */
export interface AddedLine {
  readonly change: TextChange;
  /** Where it is afterwards, if it is the only one that is added. */
  readonly line: number;
  /** All that is in it. */
  readonly text: string;
}

/**
 * Adds a line at the first of its places at which it is read as it is meant, and all else is read as before. `undefined`
 * if there is no such place: a fence was left open, say.
 * @param known a text that was read before, not to be read again if it is the one with the line
 */
export function addLine(planText: PlanText, line: NewLine, known?: PlanText): AddedLine | undefined {
  const added = addLines(planText, [line], known);
  return added.kind === 'added' ? added.lines[0] : undefined;
}

/** What became of some lines: all of them are added, or none, since one has no place. */
export type AddedLines<L> =
  { readonly kind: 'added'; readonly lines: readonly AddedLine[] } | { readonly kind: 'noPlace'; readonly line: L };

/**
 * Adds several lines, as `addLine` does each. All are tried at once: the text is read again once for each place that is
 * tried, not once for each line.
 * @param lines in the order of their places in the text
 * @param known a text that was read before, not to be read again if it is the one with the lines
 */
export function addLines<L extends NewLine>(planText: PlanText, lines: readonly L[], known?: PlanText): AddedLines<L> {
  const tries = lines.map(({ places }) => places.values());
  const places = tries.map((some) => some.next().value);
  for (;;) {
    const unplaced = lines.find((_, index) => places[index] === undefined);
    if (unplaced) {
      return { kind: 'noPlace', line: unplaced };
    }
    const added = allAdded(planText, lines, places);
    const changes = added.map(({ change }) => change);
    const text = applyChanges(planText.text, changes);
    const after = text === known?.text ? known : readPlanText(text, planText.canHoldEmoji);
    const wrong = wrongLines(planText, after, lines, added);
    if (wrong.size === 0) {
      return { kind: 'added', lines: added };
    }
    for (const index of wrong) {
      places[index] = tries[index]?.next().value;
    }
  }
}

interface AddedAt extends AddedLine {
  /** The first line that is added for it, which may be a blank one, and how many there are. */
  readonly first: number;
  readonly count: number;
  /** How many lines are added above them. */
  readonly moved: number;
}

function allAdded(
  planText: PlanText,
  lines: readonly NewLine[],
  places: readonly (LinePlace | undefined)[],
): readonly AddedAt[] {
  let moved = 0;
  return lines.flatMap(({ content }, index) => {
    const place = places[index];
    const added = place && { ...addedAt(planText, place, content), moved };
    moved += added?.count ?? 0;
    return added ?? [];
  });
}

function addedAt(
  planText: PlanText,
  { after, marks, isAfterBlank, isBeforeBlank }: LinePlace,
  content: string,
): Omit<AddedAt, 'moved'> {
  const text = marks + content;
  const blank = marks.slice(0, marks.lastIndexOf('>') + 1);
  const added = [...(isAfterBlank ? [blank] : []), text, ...(isBeforeBlank ? [blank] : [])];
  const end = { line: after, character: lineAt(planText, after).length };
  return {
    change: { start: end, end, text: added.map((line) => planText.lineEnding + line).join('') },
    line: after + added.indexOf(text) + 1,
    text,
    first: after + 1,
    count: added.length,
  };
}

/** The indices of lines that are not read as they are meant, or that change how what follows them is read. */
function wrongLines(
  before: PlanText,
  after: PlanText,
  lines: readonly NewLine[],
  added: readonly AddedAt[],
): ReadonlySet<number> {
  const wrong = new Set<number>();
  lines.forEach(({ isRight }, index) => {
    const { line = 0, moved = 0 } = added[index] ?? {};
    if (!isRight(after, line + moved, moved)) {
      wrong.add(index);
    }
  });
  if (!areTokensAlike(before.tokens, after.tokens, linesBefore(added))) {
    for (const line of changedLines(before, after, added)) {
      // What is above the first line can only have been changed by it.
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

/** Where a line was before some were added; `undefined` for one that was. To be asked of lines in their order. */
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

/** The first of the lines that are added for one, in the text with all of them. */
function startOf(added: AddedAt | undefined): number {
  return added ? added.first + added.moved : Infinity;
}

/** The lines of a text that are seen otherwise once others are added. */
function changedLines(before: PlanText, after: PlanText, added: readonly AddedAt[]): readonly number[] {
  const lineBefore = linesBefore(added);
  return after.lines.flatMap((_, line) => {
    const was = lineBefore(line);
    return was === undefined || isSeenAlike(before.seenAt(was), after.seenAt(line)) ? [] : [was];
  });
}
