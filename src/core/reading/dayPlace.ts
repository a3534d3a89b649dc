import { lazy } from '../../util/lazy';
import { takeDoneDate } from './doneDate';
import { firstLineOf } from '../markdown/lines';
import { plainText } from '../markdown/inline';
import type { References } from '../markdown/parser';
import { summaryDepth, type Cell, type TextBlock } from './block';
import { dayWordsOf, isDayUnit } from '../words/words';
import { isDoneCell } from './doneMark';
import { takeDates } from './datesInTitle';
import { couldBeginWithLabel, labelAt, plainDayLabel, weekdayAt, type Label } from './label';
import { allBlocks, type Section } from './sections';
import { readTitle, type Title } from './title';
import { anyOf } from '../words/patterns';

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
  const { title } = section;
  const { label } = title;
  return label && isDayUnit(label.unit)
    ? {
        of: section,
        form: section.heading.depth < summaryDepth ? 'heading' : 'summary',
        depth: section.heading.depth,
        line: section.heading.line,
        endLine: section.endLine,
        label,
        title,
        block: undefined,
        blocks: lazy(() => allBlocks(section)),
      }
    : undefined;
}

/**
 * The day that a list item or a row says, or `undefined` where it says none. A lesson in a nested list is one of a course
 * that the plan only links to.
 * @param siblings the blocks of the same section, in order
 * @param index where among them the block stands
 */
export function dayOfBlock(
  siblings: readonly TextBlock[],
  index: number,
  references: References,
): DayPlace | undefined {
  const block = siblings[index];
  if (!block || block.kind === 'paragraph') {
    return undefined;
  }
  if (block.dayTitle === undefined) {
    block.dayTitle = (block.kind === 'row' ? titleOfRow(block, references) : titleOfItem(block, references)) ?? null;
  }
  const title = block.dayTitle;
  const label = title?.label;
  if (!label || !isDayUnit(label.unit) || (label.unit === 'lesson' && block.nesting > 1)) {
    return undefined;
  }
  const { line, kind: form, nesting: depth } = block;
  const endLine = form === 'row' ? endOfRows(siblings, index) : block.endLine;
  const blocks = (): readonly TextBlock[] => blocksUpTo(endLine, siblings, index);
  return { of: block, form, depth, line, endLine, label, title, block, blocks };
}

/** Rows below whose first cell is empty go on with the day of the row above. */
function endOfRows(siblings: readonly TextBlock[], from: number): number {
  let last = from;
  while (goesOn(siblings[last + 1], siblings[last])) {
    last += 1;
  }
  return siblings[last]?.endLine ?? 0;
}

function goesOn(row: TextBlock | undefined, before: TextBlock | undefined): boolean {
  return row?.kind === 'row' && row.line === (before?.line ?? 0) + 1 && row.cells[0]?.source.trim() === '';
}

/** The blocks from an index on that begin no later than a line. */
function blocksUpTo(endLine: number, blocks: readonly TextBlock[], from: number): readonly TextBlock[] {
  let end = from + 1;
  while ((blocks[end]?.line ?? Infinity) <= endLine) {
    end += 1;
  }
  return blocks.slice(from, end);
}

/** A box that is no task's: `[~]`, `[!]`, `[]`. */
const strangeBox = /^\[[^\]\p{L}\p{N}]{0,3}\](?![([:])[ \t]*/u;

/** A word and a number: what is a day at once, if the word is one for a day. */
const wordAndDigit = /^(?:\*\*)?\S{1,20} \d/;

function titleOfItem({ source: written, box, ordinal }: TextBlock, references: References): Title | undefined {
  const source = box === undefined ? firstLineOf(written) : takeDoneDate(firstLineOf(written)).text;
  const plain = wordAndDigit.test(source) ? plainDayLabel(source) : undefined;
  if (plain) {
    return readTitle(source, references, plain);
  }
  const text = source.startsWith('[') ? source.replace(strangeBox, '') : source;
  if (!couldBeginWithLabel(text) && ordinal === undefined) {
    return undefined;
  }
  const label = plainDayLabel(text);
  return label
    ? readTitle(text, references, label)
    : (numberedTitle(text, ordinal, references) ?? readTitle(text, references));
}

const dayWord = anyOf(dayWordsOf);
/** `♾️ 2 > [Title](2022/Days/day02.md)`: a number, and a link to a file that says it is the number of a day. */
const numberBeforeLink = /^[^\p{L}\p{N}]*(?<number>\d{1,3})[\s>.:|)–—-]+(?=\[)/u;
const dayInTarget = new RegExp(
  String.raw`\]\((?:(?!\]\()[^)])*?(?:(?:${dayWord})[\s_-]*(?<after>\d+)|(?<!\d)(?<before>\d+)[\s_-]*(?:${dayWord}))`,
  'iu',
);

/** A title whose number stands before its link, or is that of the list item. */
function numberedTitle(source: string, ordinal: number | undefined, references: References): Title | undefined {
  const found = numberBeforeLink.exec(source);
  const written = found?.groups?.['number'] ?? (ordinal !== undefined && source.startsWith('[') ? String(ordinal) : '');
  return written !== '' && saysDay(source, Number(written))
    ? readTitle(source.slice(found?.[0].length ?? 0), references, bareNumber(Number(written), Number(written), written))
    : undefined;
}

function saysDay(source: string, number: number): boolean {
  const { after, before } = dayInTarget.exec(source)?.groups ?? {};
  return Number(after ?? before) === number;
}

function bareNumber(number: number, through: number, text: string): Label {
  return { text, unit: 'day', number, through, weekday: undefined };
}

/** A head that is nothing but a word for a day, or says that its numbers are those of days. */
const dayHead = new RegExp(
  String.raw`^[^\p{L}]*(?:(?:no|nr|number)[^\p{L}]+)?(?:${dayWord})(?:[^\p{L}]+(?:no|nr|number))?[^\p{L}]*$`,
  'iu',
);
/** `1`, `01`, `1-2` */
const bareNumbers = /^(\d{1,3})(?:\s?[–—−~～-]\s?(\d{1,3}))?$/;

/** How many cells may stand before the one that says the day: a mark, a date. */
const cellsBeforeDay = 2;

/** A row in which a cell says a day: under a head that says so, by a label, or by a link to a day's file. */
function titleOfRow({ cells, box }: TextBlock, references: References): Title | undefined {
  for (const [index, cell] of cells.slice(0, cellsBeforeDay + 1).entries()) {
    const others = [...cells.slice(index + 1), ...cells.slice(0, index).reverse()];
    const next = others.find(({ source }) => /\p{L}/u.test(source))?.source;
    const title = couldBeginWithLabel(cell.source)
      ? titleOfCell(cell, next ?? (box === undefined ? undefined : ''), references)
      : undefined;
    if (title) {
      return title;
    }
    if (!standsBeforeDay(cell)) {
      return undefined;
    }
  }
  return undefined;
}

/** A mark, a number or a date, or nothing. */
function standsBeforeDay({ source }: Cell): boolean {
  return !/\p{L}{2}/u.test(source) || takeDates(source.trim()).rest === '' || labelAt(source.trim()) !== undefined;
}

/**
 * The day that a cell says; its title is what the cell says besides, else what stands in the next cell. A bare number needs
 * something beside it, be it a box.
 */
function titleOfCell({ head, source }: Cell, next: string | undefined, references: References): Title | undefined {
  const own = readTitle(source, references);
  if (isDayUnit(own.label?.unit)) {
    return own.text === '' ? readTitle(next ?? '', references, own.label) : own;
  }
  return next === undefined ? undefined : numberedCell(head, plainText(source, references), next, references);
}

function numberedCell(head: string, text: string, next: string, references: References): Title | undefined {
  const [, first = '', last = first] = bareNumbers.exec(text) ?? [];
  const isDay = first !== '' && (saysDay(next, Number(first)) || (dayHead.test(head) && weekdayAt(next) === undefined));
  return isDay ? readTitle(next, references, bareNumber(Number(first), Number(last), text)) : undefined;
}

/** Whether a day's title, or a cell of its row, bears an undated mark that says it is done. */
export function isMarkedDone({ title, block }: DayPlace): boolean {
  return title.hasDoneMark || (block?.cells.some(({ source }) => isDoneCell(source)) ?? false);
}
