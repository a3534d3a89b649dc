import { plainText } from '../text/inline';
import type { References } from '../text/markdown';
import { summaryDepth, type Cell, type TextBlock } from './block';
import { couldBeginWithLabel, labelAt, type Label } from './label';
import { allBlocks, type Section } from './sections';
import { readTitle, type Title } from './title';
import { anyOf } from '../text/patterns';

/** Where a day stands in a document, whatever it is written as. */
export interface DayPlace {
  /** The heading's section, the list item or the row that is the day. */
  readonly of: Section | TextBlock;
  readonly form: 'heading' | 'item' | 'row' | 'summary';
  /** The depth of the heading, or how many list items the item or row stands in. */
  readonly depth: number;
  readonly line: number;
  /** The last line, inclusive. */
  readonly endLine: number;
  readonly label: Label;
  readonly title: Title;
  /** The item or row that is the day; `undefined` for a heading. */
  readonly block: TextBlock | undefined;
  /** What the day holds; its own line too, where links and fields may stand in it. */
  readonly blocks: () => readonly TextBlock[];
}

/** The day that a heading says, or `undefined` where it says none. */
export function dayOfSection(section: Section): DayPlace | undefined {
  const { source } = section.heading;
  const title = couldBeginWithLabel(source) || source.includes('|') ? section.title : undefined;
  return title?.label?.unit === 'day'
    ? {
        of: section,
        form: section.heading.depth < summaryDepth ? 'heading' : 'summary',
        depth: section.heading.depth,
        line: section.heading.line,
        endLine: section.endLine,
        label: title.label,
        title,
        block: undefined,
        blocks: () => allBlocks(section),
      }
    : undefined;
}

/**
 * The day that a list item or a row says, or `undefined` where it says none. A range of more than a week is none: it is a
 * line of an overview.
 * @param siblings the blocks of the same section, in order
 * @param index where among them the block stands
 */
export function dayOfBlock(
  siblings: readonly TextBlock[],
  index: number,
  references: References,
): DayPlace | undefined {
  const block = siblings[index];
  const title = block && titleOf(block, references);
  const label = title?.label;
  if (!label || block.kind === 'paragraph' || label.unit !== 'day' || lengthOf(label) > daysOfWeek) {
    return undefined;
  }
  const { line, endLine, kind: form, nesting: depth } = block;
  const blocks = (): readonly TextBlock[] => blocksUpTo(endLine, siblings, index);
  return { of: block, form, depth, line, endLine, label, title, block, blocks };
}

function titleOf(block: TextBlock, references: References): Title | undefined {
  switch (block.kind) {
    case 'item':
      return titleOfItem(block, references);
    case 'row':
      return titleOfRow(block.cells, references);
    case 'paragraph':
      return undefined;
  }
}

/** The blocks from an index on that begin no later than a line. */
function blocksUpTo(endLine: number, blocks: readonly TextBlock[], from: number): readonly TextBlock[] {
  let end = from + 1;
  while ((blocks[end]?.line ?? Infinity) <= endLine) {
    end += 1;
  }
  return blocks.slice(from, end);
}

const daysOfWeek = 7;

function lengthOf({ number = 0, through = 0 }: Label): number {
  return through - number + 1;
}

function titleOfItem({ source }: TextBlock, references: References): Title | undefined {
  if (!couldBeginWithLabel(source)) {
    return undefined;
  }
  const [firstLine = ''] = source.split('\n', 1);
  return numberedTitle(firstLine, references) ?? readTitle(firstLine, references);
}

const dayWord = anyOf(({ units }) => units.day);
/** `♾️ 2 > [Title](2022/Days/day02.md)`: a number, and a link to a file that says it is the number of a day. */
const numberBeforeLink = /^[^\p{L}\p{N}]*(?<number>\d{1,3})[\s>.:|)–—-]+(?=\[)/u;
const dayInTarget = new RegExp(
  String.raw`\]\([^)]*?(?:(?:${dayWord})[\s_-]*0*(?<after>\d+)|(?<![\d])0*(?<before>\d+)[\s_-]*(?:${dayWord}))`,
  'iu',
);

function numberedTitle(source: string, references: References): Title | undefined {
  const found = numberBeforeLink.exec(source);
  const number = Number(found?.groups?.['number']);
  return found && saysDay(source, number)
    ? readTitle(source.slice(found[0].length), references, bareNumber(number, found.groups?.['number'] ?? ''))
    : undefined;
}

function saysDay(source: string, number: number): boolean {
  const { after, before } = dayInTarget.exec(source)?.groups ?? {};
  return Number(after ?? before) === number;
}

function bareNumber(number: number, text: string): Label {
  return { text, unit: 'day', number, through: number, weekday: undefined };
}

const dayHead = new RegExp(String.raw`(?<!\p{L})(?:${dayWord})(?!\p{L})`, 'iu');

/** How many cells may stand before the one that says the day: a mark, a date. */
const cellsBeforeDay = 2;

/** A row in which a cell says a day: under a head that says so, by a label, or by a link to a day's file. */
function titleOfRow(cells: readonly Cell[], references: References): Title | undefined {
  for (const [index, cell] of cells.slice(0, cellsBeforeDay + 1).entries()) {
    const source = cells.find((other, at) => at > index && /[\p{L}\p{N}]/u.test(other.source))?.source ?? '';
    const label = couldBeginWithLabel(cell.source) ? labelOfCell(cell, source, references) : undefined;
    if (label) {
      return readTitle(source, references, label);
    }
  }
  return undefined;
}

function labelOfCell({ head, source }: Cell, next: string, references: References): Label | undefined {
  const text = plainText(source, references);
  const label = labelAt(text);
  if (label?.unit === 'day' && label.text.length === text.length) {
    return label;
  }
  const isNumber = /^\d{1,3}$/.test(text) && (dayHead.test(head) || saysDay(next, Number(text)));
  return isNumber ? bareNumber(Number(text), text) : undefined;
}
