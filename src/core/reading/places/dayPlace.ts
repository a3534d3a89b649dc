import { lazy } from '../../../util/lazy';
import { takeDoneDate } from '../titles/doneDate';
import { firstLineOf } from '../../markdown/lines';
import type { References } from '../../markdown/parser';
import { type Cell, summaryDepth, type TextBlock } from '../blocks/block';
import { isDayUnit } from '../../languages/language';
import { isDateHead, isDayHead } from './columnHead';
import { isDoneCell } from '../titles/doneMark';
import { couldBeginWithLabel } from '../titles/couldBeLabel';
import { bareNumber, namesDay, plainDayLabel, withOrdinal, type Label } from '../titles/label';
import { labelledLinesOf, type LabelledLineInText } from '../details/fields';
import { namesRow, titleOfRow } from './rowTitle';
import { allBlocks, type Section } from '../blocks/sections';
import { saysDay } from './targetNumber';
import { isOnlyFirstCell } from '../blocks/innerParts';
import { readTitle, type Title } from '../titles/title';
import { withoutText } from '../titles/boldTitle';

/** The place of a day in a document, in whatever form it is written. */
export interface DayPlace {
  /** The section, list item or row that is the day. */
  readonly of: Section | TextBlock;
  readonly form: 'heading' | 'item' | 'row' | 'summary';
  /** The depth of the heading, or the number of list items that the item or row is in. */
  readonly depth: number;
  readonly line: number;
  /** The last line, inclusive. */
  readonly endLine: number;
  readonly label: Label;
  readonly title: Title;
  /** The item or row that is the day; `undefined` for a heading. */
  readonly block: TextBlock | undefined;
  /** The content of the day, including its own line if that can have links and fields. */
  readonly blocks: () => readonly TextBlock[];
  /** The labelled lines of its content. */
  readonly labelledLines: () => readonly LabelledLineInText[];
}

/** The content of a day, read on first use. */
function contentOf(read: () => readonly TextBlock[]): Pick<DayPlace, 'blocks' | 'labelledLines'> {
  const blocks = lazy(read);
  return { blocks, labelledLines: lazy(() => labelledLinesOf(blocks())) };
}

/** The day in the heading of a section, or `undefined` if the heading is not a day. A date alone is one too. */
export function dayOfSection(section: Section): DayPlace | undefined {
  const { label } = section.title;
  return namesDay(label) ? placeOfSection(section, label) : undefined;
}

/** The day in a heading with a date before or behind its title, or `undefined` if there is none. */
export function dayOfDatedSection(section: Section): DayPlace | undefined {
  const title = /\d/.test(section.heading.source) && !section.title.label ? section.title.labelledByDate : undefined;
  return title?.label && placeOfSection(section, title.label, title);
}

/** The place of a section that is a unit of work. */
export function placeOfSection(section: Section, label: Label, title = section.title): DayPlace {
  const { heading, endLine } = section;
  return {
    of: section,
    form: heading.depth < summaryDepth ? 'heading' : 'summary',
    depth: heading.depth,
    line: heading.line,
    endLine,
    label,
    title,
    block: undefined,
    ...contentOf(() => allBlocks(section)),
  };
}

/**
 * The day in a list item or row, or `undefined` if it is not a day. A lesson in a nested list does not count: it
 * belongs to a course that the plan only links to.
 * @param siblings the blocks of the same section, in order
 * @param index the position of the block among its siblings
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
  const title = dayTitleOf(block, references) ?? titleBetweenDays(siblings, index, references);
  return title?.label && isDayOf(block, title.label) ? placeOfBlock(siblings, index, title, title.label) : undefined;
}

/** The day in a list item that begins with a date; `undefined` if it does not. */
export function dayOfDatedItem(
  siblings: readonly TextBlock[],
  index: number,
  references: References,
): DayPlace | undefined {
  const block = siblings[index];
  const mayBeDated = block?.kind === 'item' && mayBeginWithDate(block.source);
  const title = mayBeDated ? dayTitleOf(block, references) : undefined;
  const dated = title && datedTitle(title);
  return dated?.label && placeOfBlock(siblings, index, dated, dated.label);
}

/** A cheap check, because most lines begin with words: whether a line has a digit close to its beginning. */
export function mayBeginWithDate(line: string): boolean {
  return /^[^\n\d]{0,24}\d/.test(line);
}

/** A title that begins with a date, with this date as its label; `undefined` if it does not. */
export function datedTitle(title: Title): Title | undefined {
  const dated = title.label?.unit === 'date' ? title : title.labelledByDate;
  return dated?.label !== undefined && title.whole.startsWith(dated.label.text) ? dated : undefined;
}

function dayTitleOf(block: TextBlock, references: References): Title | undefined {
  if (block.dayTitle === undefined) {
    block.dayTitle = (block.kind === 'row' ? titleOfRow(block, references) : titleOfItem(block, references)) ?? null;
  }
  return block.dayTitle ?? undefined;
}

/** Whether a label makes a list item or row a day. */
function isDayOf({ kind, nesting }: TextBlock, { unit }: Label): boolean {
  return unit === 'date' ? kind === 'row' : isDayUnit(unit) && (unit !== 'lesson' || nesting <= 1);
}

/** The place of a list item or row that is a unit of work; `undefined` if there is none at this index. */
export function placeOfBlock(
  siblings: readonly TextBlock[],
  index: number,
  title: Title,
  label: Label,
): DayPlace | undefined {
  const block = siblings[index];
  if (!block || block.kind === 'paragraph') {
    return undefined;
  }
  const { line, kind: form, nesting: depth } = block;
  const endLine = form === 'row' ? endOfRows(siblings, index) : block.endLine;
  const content = contentOf(() => blocksUpTo(endLine, siblings, index));
  return { of: block, form, depth, line, endLine, label, title, block, ...content };
}

/**
 * The last line of a day in a table: following rows with an empty cell below the day, or an empty first one, continue it,
 * and all rows up to the next divider if its own is one.
 */
function endOfRows(siblings: readonly TextBlock[], from: number): number {
  let last = from;
  while (goesOn(siblings[last + 1], siblings[last], siblings[from])) {
    last += 1;
  }
  return siblings[last]?.endLine ?? 0;
}

function goesOn(row: TextBlock | undefined, before: TextBlock | undefined, day: TextBlock | undefined): boolean {
  if (!day || row?.kind !== 'row' || row.line !== (before?.line ?? 0) + 1) {
    return false;
  }
  const isEmpty = (column: number): boolean => row.cells[column]?.source.trim() === '';
  const isOtherDate = ({ head, source }: Cell, column: number): boolean =>
    isDateHead(head) && !isEmpty(column) && source.trim() !== day.cells[column]?.source.trim();
  const named = day.cells.findIndex(({ head, source }) => source !== '' && isDayHead(head));
  return isDivider(day) ? !beginsWithLabel(row) : (isEmpty(0) || isEmpty(named)) && !row.cells.some(isOtherDate);
}

/** Whether a row divides a table, because only its first cell says something: `| **Day 1** | | |`. */
function isDivider(row: TextBlock): boolean {
  return isOnlyFirstCell(row) && beginsWithLabel(row);
}

function beginsWithLabel({ cells: [first] }: TextBlock): boolean {
  return first !== undefined && readTitle(first.source).label !== undefined;
}

/** The block at an index, and those after it that start no later than a line. */
function blocksUpTo(endLine: number, blocks: readonly TextBlock[], from: number): readonly TextBlock[] {
  let end = from + 1;
  while ((blocks[end]?.line ?? Infinity) <= endLine) {
    end += 1;
  }
  return blocks.slice(from, end);
}

/** A box that does not make a task: `[~]`, `[!]`, `[]`. */
const strangeBox = /^\[[^\]\p{L}\p{N}]{0,3}\](?![([:])[ \t]*/u;

/** A link or bold type at the beginning of a line that goes on in the next. */
const wrapped = /^(?:\[[^\]]{2,200}|\*\*[^*]{1,200})$/;

function secondLineOf(source: string): string {
  return source.split('\n', 2)[1]?.trim() ?? '';
}

function titleOfItem({ source: written, box, ordinal }: TextBlock, references: References): Title | undefined {
  if (ordinal === undefined && !couldBeginWithLabel(written)) {
    return undefined;
  }
  const first = box === undefined ? firstLineOf(written) : takeDoneDate(firstLineOf(written)).text;
  const source = withoutText(
    written.includes('\n') && wrapped.test(first) ? `${first} ${secondLineOf(written)}` : first,
  );
  const text = withOrdinal(source.startsWith('[') ? source.replace(strangeBox, '') : source, ordinal);
  const label = plainDayLabel(text);
  return label
    ? readTitle(text, references, label)
    : (numberedTitle(text, ordinal, references) ?? readTitle(text, references));
}

/** `♾️ 2 > [Title](2022/Days/day02.md)`: a number, and a link whose target says that it is the number of a day. */
const numberBeforeLink = /^[^\p{L}\p{N}]*(?<number>\d{1,3})[\s>.:|)–—-]+(?=\[)/u;

/**
 * The title of an item whose number is before its link, or is the number of the list item; `undefined` if the link's
 * target does not say that this is the number of a day.
 */
function numberedTitle(source: string, ordinal: number | undefined, references: References): Title | undefined {
  const found = numberBeforeLink.exec(source);
  const written = found?.groups?.['number'] ?? (ordinal !== undefined && source.startsWith('[') ? String(ordinal) : '');
  return written !== '' && saysDay(source, Number(written))
    ? readTitle(source.slice(found?.[0].length ?? 0), references, bareNumber(Number(written), Number(written), written))
    : undefined;
}

/**
 * The title of an item that only the target of its link numbers: `[Arrays](day-03.md)` between `[Day 2](day-02.md)` and
 * `[Day 4](day-04.md)`. `undefined` unless both items beside it are such days.
 */
function titleBetweenDays(siblings: readonly TextBlock[], index: number, references: References): Title | undefined {
  const block = siblings[index];
  if (block?.kind !== 'item' || !block.source.startsWith('[')) {
    return undefined;
  }
  const labelBeside = (step: -1 | 1): Label | undefined => {
    const item = itemBeside(siblings, index, step);
    const label = item && dayTitleOf(item, references)?.label;
    return label?.number !== undefined && saysDay(item?.source ?? '', label.number) ? label : undefined;
  };
  const before = labelBeside(-1);
  const number = (before?.number ?? NaN) + 1;
  const text = before?.text.replace(/\d+/, (digits) => String(number).padStart(digits.length, '0'));
  return text !== undefined && saysDay(firstLineOf(block.source), number) && labelBeside(1)?.number === number + 1
    ? readTitle(firstLineOf(block.source), references, bareNumber(number, number, text))
    : undefined;
}

/** The list item before or after one in its list; `undefined` if there is none. */
function itemBeside(siblings: readonly TextBlock[], index: number, step: -1 | 1): TextBlock | undefined {
  const nesting = siblings[index]?.nesting ?? 0;
  let at = index + step;
  while ((siblings[at]?.nesting ?? 0) > nesting) {
    at += step;
  }
  const beside = siblings[at];
  return beside?.kind === 'item' && beside.nesting === nesting ? beside : undefined;
}

/**
 * Whether the title of a day has an undated done mark. In a row the mark counts beside the label or alone in a cell: in
 * `| Day 1 | runs ✅ |` it is text.
 */
export function isMarkedDone({ title, label, block }: DayPlace): boolean {
  if (block?.kind !== 'row') {
    return title.hasDoneMark;
  }
  return block.cells.some(({ source }) => {
    const own = readTitle(source);
    return isDoneCell(source) || (own.hasDoneMark && namesRow(own, label.text));
  });
}
