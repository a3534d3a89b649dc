import { isDayUnit } from '../../languages/language';
import { firstLineOf } from '../../markdown/lines';
import { type Block, type HeadingBlock, summaryDepth, type TextBlock } from './block';
import { couldBeginWithLabel } from '../titles/couldBeLabel';
import { withOrdinal, type Label } from '../titles/label';
import { isEmphasized } from './standIns';
import { readTitle } from '../titles/title';

/**
 * Adds a heading for each list item that is labelled as a week or another part and contains list items that are days,
 * `- Week 1: Rope` with `- [ ] Day 1: Knots` below, and for each row that divides a table into such parts. The item or row
 * stays a block of its own because it may have a box and links.
 */
export function withInnerParts(blocks: readonly Block[]): readonly Block[] {
  return withParts(blocks, (all, index) => (all[index]?.kind === 'row' ? rowsPartAt(all, index) : partAt(all, index)));
}

/**
 * Adds a heading for each list item without a box that contains boxes, and for each line in bold type above a list of
 * them. They are the groups of a checklist without headings: `- Rope` with `- [ ] Splice` below.
 */
export function withGroups(blocks: readonly Block[]): readonly Block[] {
  return withParts(
    blocks.flatMap((block, index): readonly Block[] =>
      isCaptionOfBoxes(block, blocks[index + 1]) ? [headingAt(block, false), block] : [block],
    ),
    groupAt,
  );
}

type FindPart = (blocks: readonly Block[], index: number) => TextBlock | undefined;

function withParts(blocks: readonly Block[], find: FindPart): readonly Block[] {
  const open: TextBlock[] = [];
  const all: Block[] = [];
  const closeBefore = (line: number): void => {
    for (let part = open.at(-1); part !== undefined && part.endLine < line; part = open.at(-1)) {
      all.push({ kind: 'end', line: part.endLine });
      open.pop();
    }
  };
  blocks.forEach((block, index) => {
    closeBefore(block.line);
    const part = find(blocks, index);
    if (part) {
      all.push(headingAt(part, true));
      all.push({ ...part, endLine: part.line + part.source.split('\n').length - 1 });
      open.push(part);
    } else {
      all.push(withNestingIn(open.at(-1), block));
    }
  });
  closeBefore(Infinity);
  return all;
}

function headingAt({ line, source, ordinal }: TextBlock, isFold: boolean): HeadingBlock {
  return { kind: 'heading', line, depth: summaryDepth, isFold, source: withOrdinal(source, ordinal), title: undefined };
}

/** A block in a part is nested as deeply as it is below the part. */
function withNestingIn(part: TextBlock | undefined, block: Block): Block {
  return part && block.kind === 'item' ? { ...block, nesting: block.nesting - part.nesting } : block;
}

function partAt(blocks: readonly Block[], index: number): TextBlock | undefined {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (block?.kind !== 'item' || next?.kind !== 'item' || next.nesting <= block.nesting) {
    return undefined;
  }
  const unit = unitOf(block);
  return unit !== undefined && unit !== 'date' && !isDayUnit(unit) && holdsDay(blocks, index, block)
    ? block
    : undefined;
}

/** The row that divides a table with those up to the next such row; `undefined` if it does not divide it. */
function rowsPartAt(blocks: readonly Block[], index: number): TextBlock | undefined {
  const row = blocks[index];
  if (row?.kind !== 'row' || !isOnlyFirstCell(row)) {
    return undefined;
  }
  const unit = unitOf(row);
  if (unit === undefined || unit === 'date' || isDayUnit(unit)) {
    return undefined;
  }
  let end = index;
  for (let next = blocks[end + 1]; isRowBelow(next, blocks[end]) && unitOf(next) !== unit; next = blocks[end + 1]) {
    end += 1;
  }
  return end === index ? undefined : { ...row, endLine: blocks[end]?.line ?? row.line };
}

function isRowBelow(row: Block | undefined, above: Block | undefined): row is TextBlock {
  return row?.kind === 'row' && row.line === (above?.line ?? 0) + 1;
}

/** Whether only the first of at least three cells of a row says something, besides a box: `| **Week 1** | | |`. */
export function isOnlyFirstCell({ box, cells: [, ...others] }: TextBlock): boolean {
  return others.length > (box === undefined ? 1 : 0) && others.every(({ source }) => source.trim() === '');
}

function holdsDay(blocks: readonly Block[], from: number, part: TextBlock): boolean {
  return holds(blocks, from, part, (item) => isDayUnit(unitOf(item)));
}

/** Whether a list item contains an item of a kind. */
function holds(
  blocks: readonly Block[],
  from: number,
  { endLine }: TextBlock,
  isOfKind: (item: TextBlock) => boolean,
): boolean {
  for (let index = from + 1; (blocks[index]?.line ?? Infinity) <= endLine; index += 1) {
    const block = blocks[index];
    if (block?.kind === 'item' && isOfKind(block)) {
      return true;
    }
  }
  return false;
}

function groupAt(blocks: readonly Block[], index: number): TextBlock | undefined {
  const block = blocks[index];
  return block?.kind === 'item' && !hasBox(block) && holds(blocks, index, block, hasBox) ? block : undefined;
}

function hasBox({ box }: TextBlock): boolean {
  return box !== undefined;
}

function isCaptionOfBoxes(block: Block, next: Block | undefined): block is TextBlock {
  return (
    block.kind === 'paragraph' &&
    block.nesting === 0 &&
    isEmphasized(block.source) &&
    next?.kind === 'item' &&
    hasBox(next)
  );
}

function unitOf({ source: written, ordinal }: TextBlock): Label['unit'] | undefined {
  const source = withOrdinal(written, ordinal);
  return couldBeginWithLabel(source) ? readTitle(firstLineOf(source)).label?.unit : undefined;
}
