import { plainText } from '../text/inline';
import type { References } from '../text/markdown';
import type { Cell, TextBlock } from './block';
import { isDoneWord } from './doneMark';
import { couldBeginWithLabel, labelAt, type Label } from './label';
import { allBlocks, type Section } from './sections';
import { readTitle, type Title } from './title';
import { anyOf } from '../text/patterns';

/** Where a day stands in a document, whatever it is written as. */
export interface DayPlace {
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
  const title = couldBeginWithLabel(source) || source.includes('|') ? section.title() : undefined;
  return title?.label?.unit === 'day'
    ? {
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
  const title = block?.kind === 'row' ? titleOfRow(block.cells, references) : block && titleOfItem(block, references);
  if (!block || title?.label?.unit !== 'day' || lengthOf(title.label) > daysOfWeek) {
    return undefined;
  }
  const { line, endLine } = block;
  return { line, endLine, label: title.label, title, block, blocks: () => blocksUpTo(endLine, siblings, index) };
}

/** The blocks from an index on that begin no later than a line. */
function blocksUpTo(endLine: number, blocks: readonly TextBlock[], from: number): readonly TextBlock[] {
  const end = blocks.findIndex(({ line }, index) => index > from && line > endLine);
  return blocks.slice(from, end < 0 ? undefined : end);
}

const daysOfWeek = 7;

function lengthOf({ number = 0, through = 0 }: Label): number {
  return through - number + 1;
}

function titleOfItem({ kind, source }: TextBlock, references: References): Title | undefined {
  if (kind !== 'item' || !couldBeginWithLabel(source)) {
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
    ? {
        ...readTitle(source.slice(found[0].length), references),
        label: bareNumber(number, found.groups?.['number'] ?? ''),
      }
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
    const others = cells.slice(index + 1);
    const source = others.map((other) => other.source).find((other) => /[\p{L}\p{N}]/u.test(other)) ?? '';
    const label = couldBeginWithLabel(cell.source) ? labelOfCell(cell, source, references) : undefined;
    if (label) {
      const title = readTitle(source, references);
      return { ...title, label, hasDoneMark: title.hasDoneMark || others.some(isDoneCell) };
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

/** `✅`, `Done`: a cell that says nothing else. */
function isDoneCell({ source }: Cell): boolean {
  const text = source.trim();
  return /^[✅☑✔]\uFE0F?$/u.test(text) || isDoneWord(text.replace(/^[^\p{L}]+/u, ''));
}
