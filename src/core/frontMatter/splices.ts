import type { Splice } from '../markdown/textChange';
import type { Lines } from '../markdown/lines';

/** An item of a list, or an entry of a map. */
export interface Item {
  readonly start: number;
  readonly end: number;
  readonly isKept: boolean;
}

/**
 * Removes items from brackets or braces, each with a comma, and adds others after the last one that is kept.
 * @param opening the offset of the opening bracket
 */
export function setFlowItems(opening: number, items: readonly Item[], added: readonly string[]): readonly Splice[] {
  const [first] = items;
  const last = items.at(-1);
  const text = added.join(', ');
  const lastKept = items.findLast(({ isKept }) => isKept);
  if (!first || !last) {
    return insertion(opening + 1, text);
  }
  if (!lastKept) {
    return [{ start: first.start, end: last.end, text }];
  }
  return [
    ...items.flatMap((item, index) => removal(items, item, index)),
    ...insertion(lastKept.end, text && `, ${text}`),
  ];
}

/**
 * An item is removed with the text between it and the item before, or, if no item before it is kept, with the text up
 * to the next item.
 */
function removal(items: readonly Item[], { start, end, isKept }: Item, index: number): readonly Splice[] {
  if (isKept) {
    return [];
  }
  const isFirst = !items.slice(0, index).some((before) => before.isKept);
  const place = isFirst
    ? { start, end: items[index + 1]?.start ?? end }
    : { start: items[index - 1]?.end ?? start, end };
  return [{ ...place, text: '' }];
}

/**
 * Removes items from a list in lines, each with its lines, and adds others below the last, with the same indentation.
 * @returns `undefined` if an item isn't on the same line as its dash, with nothing else before it
 */
export function setBlockItems(
  source: string,
  lines: Lines,
  lineEnding: string,
  items: readonly Item[],
  added: readonly string[],
): readonly Splice[] | undefined {
  const opening = ({ start }: Item): string => source.slice(lines.startOfLine(start), start);
  const last = items.at(-1);
  if (!last || !items.every((item) => /^ *- +$/.test(opening(item)))) {
    return undefined;
  }
  const removed = items.filter(({ isKept }) => !isKept);
  const at = lines.startOfNextLine(last.end) ?? source.length;
  return [
    ...removed.map(({ start, end }) => removeLines(lines, start, end, source.length)),
    ...insertion(at, added.map((item) => `${opening(last)}${item}${lineEnding}`).join('')),
  ];
}

/** Removes the lines from one offset to another, including the ending of the last. */
export function removeLines(lines: Lines, start: number, end: number, endOfText: number): Splice {
  const isAtStart = lines.startOfLine(end) === end;
  const next = isAtStart ? end : (lines.startOfNextLine(end) ?? endOfText);
  return { start: lines.startOfLine(start), end: next, text: '' };
}

function insertion(at: number, text: string): readonly Splice[] {
  return text === '' ? [] : [{ start: at, end: at, text }];
}
