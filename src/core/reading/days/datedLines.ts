import { fewestDatedLines } from '../../model/plan';
import type { References } from '../../markdown/parser';
import { type Block, type HeadingBlock, summaryDepth, type TextBlock } from '../blocks/block';
import { couldBeginWithLabel } from '../titles/couldBeLabel';
import { doDatesRunOn } from './datesInOrder';
import { datedTitle, mayBeginWithDate } from './dayPlace';
import { splitAt } from '../blocks/standIns';
import { readTitle } from '../titles/title';

/**
 * Adds a heading for each line that begins with a date, as in `July 1: Knots`, if these dates run on. A few such lines, or
 * dates far from each other, are text.
 */
export function withDatedLines(blocks: readonly Block[], references: References): readonly Block[] {
  const found = new Map(blocks.filter(isParagraph).map((block) => [block, headingsOf(block, references)]));
  const labels = [...found.values()].flat().flatMap(({ title }) => title?.label ?? []);
  return labels.length >= fewestDatedLines && doDatesRunOn(labels)
    ? blocks.flatMap((block) => (isParagraph(block) ? splitAt(found.get(block) ?? [], block) : block))
    : blocks;
}

function isParagraph(block: Block): block is TextBlock {
  return block.kind === 'paragraph' && block.nesting === 0;
}

/** `-26/09/2024`, `##2024-09-26`: signs that begin no list item or heading, because no space follows. */
const gluedSign = /^(?:[+•-]|#{1,6})(?=\d)/;

function headingsOf({ source, line }: TextBlock, references: References): readonly HeadingBlock[] {
  return source.split('\n').flatMap((written, index) => {
    const text = written.replace(gluedSign, '');
    const title =
      mayBeginWithDate(text) && couldBeginWithLabel(text) ? datedTitle(readTitle(text, references)) : undefined;
    return title
      ? [{ kind: 'heading', line: line + index, depth: summaryDepth + 1, isFold: false, source: text, title }]
      : [];
  });
}
