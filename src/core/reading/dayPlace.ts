import { lazy } from '../../util/lazy';
import { takeDoneDate } from './doneDate';
import { firstLineOf } from '../markdown/lines';
import { plainText } from '../markdown/inline';
import type { References } from '../markdown/parser';
import { summaryDepth, type Cell, type TextBlock } from './block';
import { dayWordsOf, isDayUnit } from '../languages/language';
import { isDoneCell } from './doneMark';
import { takeDates, weekdayOfSign } from './datesInTitle';
import { weekdayAt } from '../words/weekday';
import { couldBeginWithLabel } from './couldBeLabel';
import { labelAt, plainDayLabel, withOrdinal, type Label } from './label';
import { labelledLinesOf, type LabelledLine } from './fields';
import { allBlocks, type Section } from './sections';
import { readTitle, type Title } from './title';
import { anyOf, anyWordOf, folded } from '../words/patterns';

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
  readonly labelledLines: () => readonly LabelledLine[];
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
  const title = block?.kind === 'item' ? dayTitleOf(block, references) : undefined;
  const dated = title && datedTitle(title);
  return dated?.label && placeOfBlock(siblings, index, dated, dated.label);
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

/** Whether a label makes a heading a day, or a cell that says no more: a date does too. */
function namesDay(label: Label | undefined): label is Label {
  return isDayUnit(label?.unit) || label?.unit === 'date';
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

/** The last line of a day in a table: following rows with an empty first cell continue the day. */
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

/** A word and a number. If the word means a day, the item is one without a closer look. */
const wordAndDigit = /^(?:\*\*)?\S{1,20} \d/;

function titleOfItem({ source: written, box, ordinal }: TextBlock, references: References): Title | undefined {
  const source = box === undefined ? firstLineOf(written) : takeDoneDate(firstLineOf(written)).text;
  const plain = wordAndDigit.test(source) ? plainDayLabel(source) : undefined;
  if (plain) {
    return readTitle(source, references, plain);
  }
  const text = withOrdinal(source.startsWith('[') ? source.replace(strangeBox, '') : source, ordinal);
  if (!couldBeginWithLabel(text) && ordinal === undefined) {
    return undefined;
  }
  const label = plainDayLabel(text);
  return label
    ? readTitle(text, references, label)
    : (numberedTitle(text, ordinal, references) ?? readTitle(text, references));
}

const dayWord = anyOf(dayWordsOf);
/** `♾️ 2 > [Title](2022/Days/day02.md)`: a number, and a link whose target says that it is the number of a day. */
const numberBeforeLink = /^[^\p{L}\p{N}]*(?<number>\d{1,3})[\s>.:|)–—-]+(?=\[)/u;
/** `day-03`, `3_day`: it begins at the digits, because most targets have none. */
const numberOfDay = new RegExp(
  String.raw`(?<=${anyWordOf(dayWordsOf)}[\s_-]*)\d+|(?<!\d)\d+(?=[\s_-]*(?:${dayWord}))`,
  'u',
);

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

function saysDay(source: string, number: number): boolean {
  return dayOfTarget(source) === number;
}

/** The number of a day in the target of a link; `undefined` if there is none. */
function dayOfTarget(source: string): number | undefined {
  const [, ...targets] = source.split('](').map((part) => part.split(')', 1)[0] ?? '');
  const numbers = targets.flatMap((target) => numberOfDay.exec(folded(target)) ?? []);
  return numbers[0] === undefined ? undefined : Number(numbers[0]);
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

function bareNumber(number: number, through: number, text: string): Label {
  return { text, unit: 'day', number, through, weekday: undefined };
}

/** A column head that is only a word for a day, perhaps with a word for number: `Day`, `Day No.`, `일차`. */
const dayHead = new RegExp(
  String.raw`^[^\p{L}]*(?:(?:no|nr|number)[^\p{L}]+)?(?:${anyOf(({ afterNumber }) => afterNumber?.day ?? [])}|${dayWord})(?:[^\p{L}]+(?:no|nr|number|${anyOf(({ beforeNumber = [] }) => beforeNumber)}))?[^\p{L}]*$`,
  'u',
);
const dateHead = new RegExp(String.raw`^[^\p{L}]*(?:${anyOf(({ dateHeads }) => dateHeads)})[^\p{L}]*$`, 'u');
/** `1`, `01`, `1-2`, `1일` */
const bareNumbers = /^(\d{1,3})(?:\s?[–—−~～-]\s?(\d{1,3}))?\s?[일日天]?$/u;

/** `D1`, `L12`: a number behind an initial, perhaps in bold type. */
const initialAndNumber = /^[\s*_]{0,4}\p{L}\d/u;

/** A cheap check: `false` only if a cell names no day or week. */
export function couldBeDay({ source }: Cell): boolean {
  return couldBeginWithLabel(source) || initialAndNumber.test(source);
}

/** The text of a cell without the initial of its head before a number: `L1` below `Leçon` is 1. */
export function withoutInitial(head: string, text: string): string {
  const initial = initialAndNumber.test(text) ? folded(text.slice(0, 1)) : '';
  return initial !== '' &&
    folded(head)
      .replace(/^[^\p{L}]{0,20}/u, '')
      .startsWith(initial)
    ? text.slice(1)
    : text;
}

/** How many cells, such as a mark and a date, may come before the one with the day. */
const cellsBeforeDay = 2;

/**
 * The title of a row that is a day, otherwise `undefined`. One of its first cells must have the label of a day, or a
 * number: under a head for days, or with a link to that day's file beside it.
 */
function titleOfRow({ cells, box }: TextBlock, references: References): Title | undefined {
  for (const [index, cell] of cells.slice(0, cellsBeforeDay + 1).entries()) {
    const others = [...cells.slice(index + 1), ...cells.slice(0, index).reverse()];
    const next = others.find(({ source }) => /\p{L}/u.test(source))?.source;
    const title = couldBeDay(cell)
      ? titleOfCell(cell, next ?? (box === undefined ? undefined : ''), references)
      : undefined;
    if (title) {
      return title;
    }
    if (!standsBeforeDay(cell)) {
      break;
    }
  }
  const [first] = cells;
  return (
    titleBesideDate(
      cells.find((cell) => couldBeginWithLabel(cell.source) && isUnderDayHead(cell)),
      cells,
      references,
    ) ?? titleBesideDate(first, cells, references)
  );
}

/** The title of a row with a cell that is nothing but a day, a weekday or a date: the first other cell with words. */
function titleBesideDate(cell: Cell | undefined, cells: readonly Cell[], references: References): Title | undefined {
  if (!cell || !couldBeginWithLabel(cell.source)) {
    return undefined;
  }
  const { label, text, date, dateNumbers: numbers } = signTitle(cell, references) ?? ownTitle(cell, references);
  const beside = cells.find((other) => other !== cell && /\p{L}{2}/u.test(other.source))?.source;
  return namesDay(label) && text === '' && beside !== undefined
    ? readTitle(beside, references, { ...label, date, numbers })
    : undefined;
}

/** The title of a cell that is nothing but the sign of a weekday, below a head that says weekday: `월`. */
function signTitle({ head, source }: Cell, references: References): Title | undefined {
  const sign = dateHead.test(folded(head)) ? plainText(source, references).trim() : '';
  const weekday = weekdayOfSign(sign);
  return (
    weekday && readTitle('', references, { ...bareNumber(0, 0, sign), number: undefined, through: undefined, weekday })
  );
}

/** What a cell says as a title. */
export function ownTitle(cell: Cell, references: References): Title {
  return (cell.title ??= readTitle(cell.source, references));
}

/** Whether the head of a cell's column says day, date or weekday. */
function isUnderDayHead({ head }: Cell): boolean {
  const words = folded(head);
  return dayHead.test(words) || dateHead.test(words);
}

/** Whether the head of a row's table says day, date or weekday, and the row has work: more than hours. */
export function isInTableOfDays({ cells }: TextBlock): boolean {
  return cells.some(isUnderDayHead) && cells.some((cell) => !isUnderDayHead(cell) && work.test(cell.source));
}

/** A word that is longer than `am` and `pm`. */
const work = /\p{L}{3}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2}/u;

/** Whether a cell may come before the one with the day: a mark, a number, a date, another label, or nothing. */
function standsBeforeDay({ source }: Cell): boolean {
  return !/\p{L}{2}/u.test(source) || takeDates(source.trim()).rest === '' || labelAt(source.trim()) !== undefined;
}

/**
 * The title of the day in a cell, or `undefined` if the cell has none: the rest of the cell, or the next cell if
 * nothing is left. A bare number needs something beside it, even if it is only a box.
 */
function titleOfCell(cell: Cell, next: string | undefined, references: References): Title | undefined {
  const own = ownTitle(cell, references);
  if (isDayUnit(own.label?.unit)) {
    return own.text === ''
      ? readTitle(next ?? '', references, own.label && { ...own.label, date: own.date, numbers: own.dateNumbers })
      : own;
  }
  return next === undefined ? undefined : numberedCell(cell, next, references);
}

function numberedCell(cell: Cell, next: string, references: References): Title | undefined {
  const text = plainText(cell.source, references);
  const [, first = '', last = first] = bareNumbers.exec(withoutInitial(cell.head, text)) ?? [];
  const isDay =
    first !== '' &&
    (saysDay(next, Number(first)) || (dayHead.test(folded(cell.head)) && weekdayAt(next) === undefined));
  return isDay ? readTitle(next, references, bareNumber(Number(first), Number(last), text)) : undefined;
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
    return isDoneCell(source) || (own.hasDoneMark && own.label?.text === label.text);
  });
}
