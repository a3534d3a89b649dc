import type { References } from '../markdown/markdown';
import type { Block } from './block';
import { readNormalized } from './blocks';
import { withListParts } from './listParts';
import { normalize } from '../markdown/normalize';

/** A text taken apart into blocks, with all that it takes to do so again after an edit. */
export interface MarkdownDocument {
  /** The text as the block rules see it. Its lines are those of the text. */
  readonly normalized: string;
  /** With the headings for which list items stand. */
  readonly blocks: readonly Block[];
  /** The targets of reference links. The same object for as long as no edit can have changed one. */
  readonly references: References;
  /** How many lines the text has, at least one. */
  readonly lineCount: number;
  /** How many lines were looked at for it: all, or those of the part that an edit could have changed. */
  readonly linesRead: number;
}

/** Takes a whole text apart. */
export function readDocument(text: string): MarkdownDocument {
  return documentOf(normalize(text));
}

/** The same for a text that is normalized already. */
export function documentOf(normalized: string): MarkdownDocument {
  const { blocks, references, lineCount } = readNormalized(normalized);
  return { normalized, blocks: withListParts(blocks), references, lineCount, linesRead: lineCount };
}
