import { firstLineOf } from '../markdown/lines';
import { isDayUnit, type Unit } from '../words/words';
import { summaryDepth, type Block, type TextBlock } from './block';
import { couldBeginWithLabel } from './label';
import { readTitle } from './title';

/**
 * Lets list items stand for headings that are labelled as a week or another part and hold list items which are days:
 * `- Week 1: Rope` with `- [ ] Day 1: Knots` below. The item stays a block of its own, for it may have a box and links.
 */
export function withListParts(blocks: readonly Block[]): readonly Block[] {
  const ends: number[] = [];
  const all: Block[] = [];
  const closeBefore = (line: number): void => {
    for (let end = ends.at(-1); end !== undefined && end < line; end = ends.at(-1)) {
      all.push({ kind: 'end', line: end });
      ends.pop();
    }
  };
  blocks.forEach((block, index) => {
    closeBefore(block.line);
    const part = partAt(blocks, index);
    if (part) {
      const { line, source, endLine } = part;
      all.push({ kind: 'heading', line, depth: summaryDepth, isFold: true, source, title: undefined });
      all.push({ ...part, endLine: line + source.split('\n').length - 1 });
      ends.push(endLine);
    } else {
      all.push(block);
    }
  });
  closeBefore(Infinity);
  return all;
}

function partAt(blocks: readonly Block[], index: number): TextBlock | undefined {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (block?.kind !== 'item' || next?.kind !== 'item' || next.nesting <= block.nesting) {
    return undefined;
  }
  const unit = unitOf(block);
  return unit !== undefined && !isDayUnit(unit) && holdsDay(blocks, index, block) ? block : undefined;
}

function holdsDay(blocks: readonly Block[], from: number, { endLine }: TextBlock): boolean {
  for (let index = from + 1; (blocks[index]?.line ?? Infinity) <= endLine; index += 1) {
    const block = blocks[index];
    if (block?.kind === 'item' && isDayUnit(unitOf(block))) {
      return true;
    }
  }
  return false;
}

function unitOf({ source }: TextBlock): Unit | undefined {
  return couldBeginWithLabel(source) ? readTitle(firstLineOf(source)).label?.unit : undefined;
}
