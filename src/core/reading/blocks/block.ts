import type { Title } from '../titles/title';

/** A heading of any kind, also one inside a list item or a quotation. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly line: number;
  /** 1 to 6; `summaryDepth` or more for a line that is treated as a heading. */
  readonly depth: number;
  /** A `<summary>`, or a list item treated as a heading: an `EndBlock` marks where its content ends. */
  readonly isFold: boolean;
  readonly source: string;
  /** Read from the source on first use. A copy of the block at another depth keeps it. */
  title: Title | undefined;
}

/**
 * The depth of a `<summary>`, and of a paragraph that is only a label: deeper than any heading. Such a line is one
 * deeper if it is a day, so that days are below weeks.
 */
export const summaryDepth = 7;

/** A paragraph, the first paragraph of a list item, or a table row. */
export interface TextBlock {
  readonly kind: 'item' | 'paragraph' | 'row';
  readonly line: number;
  /** The last line (inclusive) of the paragraph, of the row, or of everything in the item. */
  readonly endLine: number;
  /** How many list items it is in. An item counts itself; a paragraph outside any list has 0. */
  readonly nesting: number;
  /** What is inside the box of a task list item or of a row's cell; `undefined` if there is no box. */
  readonly box: string | undefined;
  /** The cells of a row except the one with the box, each with its column head; empty if this is not a row. */
  readonly cells: readonly Cell[];
  /** The number of an item in an ordered list, otherwise `undefined`. */
  readonly ordinal: number | undefined;
  /** Markdown without indentation, quotation and list markers, and box; line breaks are kept. */
  readonly source: string;
  /** The day's title if an item or row is a day, `null` if it is not one; read on first use. */
  dayTitle: Title | null | undefined;
}

/** A table cell, as Markdown. */
export interface Cell {
  readonly head: string;
  readonly source: string;
  /** Read from the source on first use. */
  title: Title | undefined;
}

/** The end of the content of the nearest fold above. */
export interface EndBlock {
  readonly kind: 'end';
  readonly line: number;
}

export type Block = HeadingBlock | TextBlock | EndBlock;
