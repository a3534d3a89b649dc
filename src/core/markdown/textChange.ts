import { Lines, type TextPosition } from './lines';

/** The replacement of a range of a text. The positions of several changes all count in the text before any of them. */
export interface TextChange {
  readonly start: TextPosition;
  /** Exclusive; the same as `start` for an insertion. */
  readonly end: TextPosition;
  readonly text: string;
}

/** The replacement of a range of a text or of one line, in offsets; the end is exclusive. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A change of a line as a change of the text. */
export function inLine(line: number, { start, end, text }: Splice): TextChange {
  return { start: { line, character: start }, end: { line, character: end }, text };
}

/** The text after some changes. Throws if two of them overlap or one is outside the text. */
export function applyChanges(text: string, changes: readonly TextChange[]): string {
  let applied = '';
  let from = 0;
  for (const { start, end, text: added } of splicesOf(text, changes)) {
    applied += text.slice(from, start) + added;
    from = end;
  }
  return applied + text.slice(from);
}

/** The changes that undo some changes of a text, byte for byte. */
export function inverseOf(text: string, changes: readonly TextChange[]): readonly TextChange[] {
  const lines = new Lines(applyChanges(text, changes));
  let shift = 0;
  return splicesOf(text, changes).map(({ start, end, text: added }) => {
    const from = start + shift;
    shift += added.length - (end - start);
    return {
      start: lines.positionAt(from),
      end: lines.positionAt(from + added.length),
      text: text.slice(start, end),
    };
  });
}

function splicesOf(text: string, changes: readonly TextChange[]): readonly Splice[] {
  const lines = new Lines(text);
  const splices = changes
    .map((change) => ({ start: lines.offsetAt(change.start), end: lines.offsetAt(change.end), text: change.text }))
    .sort((one, other) => one.start - other.start || one.end - other.end);
  splices.forEach(({ start, end }, index) => {
    if (start > end || start < (splices[index - 1]?.end ?? 0)) {
      throw new RangeError(`the change from ${start} to ${end} overlaps another or ends before it begins`);
    }
  });
  return splices;
}
