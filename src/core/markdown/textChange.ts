import { LineStarts, type TextPosition } from './lineStarts';

/** The replacement of a range of a text. Several are meant at once: all count in the text before any of them. */
export interface TextChange {
  readonly start: TextPosition;
  /** Exclusive; the same as `start` for an insertion. */
  readonly end: TextPosition;
  readonly text: string;
}

/** The replacement of a range of one line, its ends in characters from the beginning of the line. */
export interface LineChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A change of a line as a change of the text. */
export function inLine(line: number, { start, end, text }: LineChange): TextChange {
  return { start: { line, character: start }, end: { line, character: end }, text };
}

/** The text after some changes. Throws where two of them overlap, or where one stands outside of the text. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  let applied = '';
  let from = 0;
  for (const { start, end, replacement } of splicesOf(text, changes)) {
    applied += text.slice(from, start) + replacement;
    from = end;
  }
  return applied + text.slice(from);
}

/** The changes that turn the text after some changes back into what it was before, byte for byte. */
export function inverseOf(text: string, changes: readonly TextChange[]): readonly TextChange[] {
  const positions = new LineStarts(applyChanges(text, changes));
  let shift = 0;
  return splicesOf(text, changes).map(({ start, end, replacement }) => {
    const from = start + shift;
    shift += replacement.length - (end - start);
    return {
      start: positions.positionAt(from),
      end: positions.positionAt(from + replacement.length),
      text: text.slice(start, end),
    };
  });
}

/** A change in offsets. */
interface Splice {
  readonly start: number;
  readonly end: number;
  readonly replacement: string;
}

function splicesOf(text: string, changes: readonly TextChange[]): readonly Splice[] {
  const offsetAt = offsetsIn(text);
  const splices = changes
    .map((change) => ({ start: offsetAt(change.start), end: offsetAt(change.end), replacement: change.text }))
    .sort((one, other) => one.start - other.start || one.end - other.end);
  splices.forEach(({ start, end }, index) => {
    if (start > end || start < (splices[index - 1]?.end ?? 0)) {
      throw new RangeError(`the change from ${start} to ${end} overlaps another or ends before it begins`);
    }
  });
  return splices;
}

/** The offset of each position of a text; throws for one that the text does not have. */
function offsetsIn(text: string): (position: TextPosition) => number {
  const endings = [...text.matchAll(/\r\n?|\n/g)];
  const starts = [0, ...endings.map(({ index, 0: ending }) => index + ending.length)];
  const ends = [...endings.map(({ index }) => index), text.length];
  return ({ line, character }) => {
    const start = starts[line];
    const end = ends[line];
    if (start === undefined || end === undefined || character < 0 || start + character > end) {
      throw new RangeError(`there is no character ${character} in line ${line} of ${starts.length}`);
    }
    return start + character;
  };
}
