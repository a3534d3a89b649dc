import type { Title } from './title';

/** A heading of any kind, also one inside a list item or a quotation. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly line: number;
  /** 1 to 6, or `summaryDepth` and more for what stands in for a heading. */
  readonly depth: number;
  /** A `<summary>` or a list item that stands for a heading: what stands below it is marked by an end of its own. */
  readonly isFold: boolean;
  readonly source: string;
  /** What its source says; read on first use, and kept by a copy of the block at another depth. */
  title: Title | undefined;
}

/**
 * The depth of a `<summary>`, and of a paragraph that is nothing but a label: below every heading. Where such a line
 * stands for a day it is one deeper, so that days stand below weeks.
 */
export const summaryDepth = 7;

/** A paragraph, the first paragraph of a list item, or a row of a table. */
export interface TextBlock {
  readonly kind: 'item' | 'paragraph' | 'row';
  readonly line: number;
  /** The last line of the paragraph, or of all that the item holds. */
  readonly endLine: number;
  /** How many list items it stands in: an item in itself, a paragraph below a list in none. */
  readonly nesting: number;
  /** What stands in the brackets of a task list item, or of a row's cell; `undefined` where there are none. */
  readonly box: string | undefined;
  /** The cells of a row but for that with the box, each with what stands at the head of its column; else empty. */
  readonly cells: readonly Cell[];
  /** The number of an item of an ordered list, else `undefined`. */
  readonly ordinal: number | undefined;
  /** Markdown without indentation, quotation and bullet marks, and box; a line break for each of the text's. */
  readonly source: string;
  /** The title of the day that an item or a row says, `null` if it says none; read on first use. */
  dayTitle: Title | null | undefined;
}

/** A cell of a table, as Markdown. */
export interface Cell {
  readonly head: string;
  readonly source: string;
}

/** The end of what the nearest fold above stands over. */
export interface EndBlock {
  readonly kind: 'end';
  readonly line: number;
}

export type Block = HeadingBlock | TextBlock | EndBlock;
