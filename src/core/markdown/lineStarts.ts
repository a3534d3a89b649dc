/** A place in a text: the line from 0, and the UTF-16 code units before it in the line. */
export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

/** Turns offsets of a text into places in its lines, which are split as the reader and VS Code split them. */
export class LineStarts {
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#starts = [0, ...[...text.matchAll(/\r\n?|\n/g)].map(({ index, 0: ending }) => index + ending.length)];
  }

  /** The line, from 0, and the character in it of an offset. */
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

  /** Where the line of an offset begins. */
  startOfLine(offset: number): number {
    return offset - this.positionAt(offset).character;
  }

  /** Where the line after that of an offset begins; `undefined` in the last line. */
  startOfNextLine(offset: number): number | undefined {
    return this.#starts[this.positionAt(offset).line + 1];
  }

  #startAt(line: number): number {
    return this.#starts[line] ?? Infinity;
  }
}
