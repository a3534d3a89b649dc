import type { Splice } from '../markdown/textChange';
import type { Lines } from '../markdown/lines';

/** An item of a list, or an entry of a map. */
export interface Item {
  readonly start: number;
  readonly end: number;
  readonly isKept: boolean;
}

/**
 * Takes items out of brackets or braces, each with a comma, and adds others behind the last.
 * @param opening where the bracket opens
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

/** An item goes with what stands between it and the one before; where none is left before, with what stands after it. */
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
 * Takes items out of a list in lines, each with its line, and adds others under the last, indented as it is.
 * @returns `undefined` where an item does not stand behind its dash
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

/** Takes away the lines from one offset to another, with the ending of the last. */
export function removeLines(lines: Lines, start: number, end: number, endOfText: number): Splice {
  const isAtStart = lines.startOfLine(end) === end;
  const next = isAtStart ? end : (lines.startOfNextLine(end) ?? endOfText);
  return { start: lines.startOfLine(start), end: next, text: '' };
}

function insertion(at: number, text: string): readonly Splice[] {
  return text === '' ? [] : [{ start: at, end: at, text }];
}
