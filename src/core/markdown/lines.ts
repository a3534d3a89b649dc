/** A place in a text: the line from 0, and the UTF-16 code units before it in the line. */
export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

/** The lines of a text without their endings. VS Code and the reader split it at the same places. */
export function splitLines(text: string): readonly string[] {
  return text.split(/\r\n?|\n/);
}

/** The first line of a Markdown source, whose only line ending is `\n`. */
export function firstLineOf(source: string): string {
  const end = source.indexOf('\n');
  return end < 0 ? source : source.slice(0, end);
}

/**
 * The line ending for lines that are added to a text: its first one with a line feed, or `\r` if it only has that, or
 * `\n` if it has none.
 * A text with `\n` and `\r` gets no `\r`, since together with a `\n` right after it, that would be one line ending.
 */
export function lineEndingOf(text: string): string {
  const [lineEnding = '\n'] = /\r?\n/.exec(text) ?? /\r/.exec(text) ?? [];
  return lineEnding;
}

/** Where the lines of a text begin and end, to convert between offsets and positions. */
export class Lines {
  readonly #starts: readonly number[];
  readonly #ends: readonly number[];

  constructor(text: string) {
    const starts: number[] = [];
    const ends: number[] = [];
    let start = 0;
    for (const { length } of splitLines(text)) {
      const end = start + length;
      starts.push(start);
      ends.push(end);
      start = end + (text.startsWith('\r\n', end) ? 2 : 1);
    }
    this.#starts = starts;
    this.#ends = ends;
  }

  /** The position of an offset. */
  positionAt(offset: number): TextPosition {
    let line = 0;
    let end = this.#starts.length;
    while (line + 1 < end) {
      const middle = (line + end) >> 1;
      if (this.#startAt(middle) <= offset) {
        line = middle;
      } else {
        end = middle;
      }
    }
    return { line, character: offset - this.#startAt(line) };
  }

  /** The offset of a position; throws if the text has no such line or the line has no such character. */
  offsetAt({ line, character }: TextPosition): number {
    const start = this.#starts[line];
    const end = this.#ends[line];
    if (start === undefined || end === undefined || character < 0 || start + character > end) {
      throw new RangeError(`there is no character ${character} in line ${line} of ${this.#starts.length}`);
    }
    return start + character;
  }

  /** The offset at which the line of an offset begins. */
  startOfLine(offset: number): number {
    return offset - this.positionAt(offset).character;
  }

  /** The offset at which the line after that of an offset begins; `undefined` in the last line. */
  startOfNextLine(offset: number): number | undefined {
    return this.#starts[this.positionAt(offset).line + 1];
  }

  #startAt(line: number): number {
    return this.#starts[line] ?? Infinity;
  }
}
