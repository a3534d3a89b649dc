import type { Block } from '../reading/block';
import type { PlanText } from './planText';

/** Lines that stand in one text and not in the other, the first and the last inclusive. */
export interface Lines {
  readonly first: number;
  readonly last: number;
}

/**
 * Whether a text with some more lines is read as the text without them: the same headings, items, boxes, paragraphs and
 * rows in the same order and nesting, but for those that begin in these lines.
 */
export function readsTheSame(without: PlanText, withMore: PlanText, { first, last }: Lines): boolean {
  const count = last - first + 1;
  const before = without.blocks().map((block) => printed(block, block.line < first ? block.line : block.line + count));
  const after = withMore.blocks().flatMap((block) => {
    const isMore = block.line >= first && block.line <= last;
    return isMore ? [] : [printed(block, block.line)];
  });
  return before.length === after.length && before.every((block, index) => block === after[index]);
}

/** A block as one string, at a line. Where it ends is left out: what holds the lines in question has grown. */
function printed(block: Block, line: number): string {
  switch (block.kind) {
    case 'heading':
      return JSON.stringify([block.kind, line, block.depth, block.source]);
    case 'end':
      return JSON.stringify([block.kind, line]);
    case 'item':
    case 'paragraph':
    case 'row':
      return JSON.stringify([block.kind, line, block.nesting, block.box, block.source]);
  }
}
