import { plainText } from '../../markdown/inline';
import type { References } from '../../markdown/parser';
import { isDayUnit } from '../../languages/language';
import { minutesIn, withoutMinutes } from '../../words/duration';
import { folded } from '../../words/patterns';
import { weekdayAt, weekdayOfSign } from '../../words/weekday';
import type { Cell, TextBlock } from '../blocks/block';
import { isDateHead, isDayHead, isLessonHead, isAsideHead, isWeekdayHead, isWeekHead } from './columnHead';
import { isOnlyFirstCell } from '../blocks/innerParts';
import { couldBeginWithLabel } from '../titles/couldBeLabel';
import { type Dates, takeDates } from '../titles/datesInTitle';
import { bareNumber, type Label, labelAt, namesDay } from '../titles/label';
import { saysDay } from './targetNumber';
import { readTitle, readTitleOf, type Title } from '../titles/title';

/** `1`, `01`, `1-2`, `4+`, `1일`, and what follows */
const bareNumbers = /^(\d{1,3})(?:\s?[–—−~～-]\s?(\d{1,3}))?(?:\+|\s?[일日天])?(?=$|[\s(（])/u;
/** What makes an emoji of a digit: `1️⃣`. */
const keycap = /\uFE0F?\u20E3/g;
const brackets = /^[(（][^()（）]{1,40}[)）]$/u;

/** `D1`, `L12`, `Sem. 2`, `SKIP 3`: a number behind a short word, perhaps in bold type. */
const wordAndNumber = /^[\s*_]{0,4}\p{L}{1,8}\.?\s?\d/u;

/** A cheap check: `false` only if a cell names no day or week. */
function couldBeDay({ source }: Cell): boolean {
  return couldBeginWithLabel(source) || wordAndNumber.test(source);
}

/**
 * The word before the number in a cell, if it abbreviates the head: `L1` below `Leçon` is 1. A week may have another word:
 * `SKIP 3`.
 */
function wordBefore(head: string, text: string): string {
  const [word = '', letters = ''] = /^(\p{L}{1,8})\.?\s?(?=\d)/u.exec(text) ?? [];
  const isAbbreviation = (): boolean =>
    folded(head)
      .replace(/^\P{L}{1,20}/u, '')
      .startsWith(folded(letters));
  return word !== '' && (isAbbreviation() || (word.endsWith(' ') && isWeekHead(head))) ? word : '';
}

/** The label in a cell that is nothing but a number, perhaps with a sign, a date or a remark in brackets behind it. */
function numberIn(cell: Cell, references: References): Label | undefined {
  const written = cell.source.replace(keycap, '');
  // Most cells with a number say nothing else.
  const whole = /^\d+$/.test(written) ? written : ownTitle(cell, references).whole;
  const word = wordBefore(cell.head, whole);
  const [number = '', first, last = first] = bareNumbers.exec(whole.slice(word.length)) ?? [];
  const text = word + number.trimEnd();
  const rest = whole.slice(text.length).trim();
  const label = first === undefined ? undefined : bareNumber(Number(first), Number(last), text);
  if (!label || !/[\p{L}\p{N}]/u.test(rest)) {
    return label;
  }
  const { date, numbers, rest: more } = takeDates(rest);
  return more === '' || brackets.test(rest) ? { ...label, date, numbers } : undefined;
}

/** How many cells, such as a mark and a date, may come before the one with the day. */
const cellsBeforeDay = 2;

/**
 * The title of a row that is a day, otherwise `undefined`. One of its first cells must have the label of a day, or a
 * number: under a head for days, or with a link to that day's file beside it.
 */
export function titleOfRow({ cells, box }: TextBlock, references: References): Title | undefined {
  for (const [index, cell] of cells.slice(0, cellsBeforeDay + 1).entries()) {
    const row = { cells, others: [...cells.slice(index + 1), ...cells.slice(0, index).reverse()], references };
    const title = couldBeDay(cell) ? titleOfCell(cell, row, box !== undefined) : undefined;
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

/**
 * The title of a row with a cell that is nothing but a day, a weekday or a date: the first other cell with words. There
 * may be none beside a date, see `isOnlyNumbers`.
 */
function titleBesideDate(cell: Cell | undefined, cells: readonly Cell[], references: References): Title | undefined {
  if (!cell || !couldBeginWithLabel(cell.source)) {
    return undefined;
  }
  const own = signTitle(cell, references) ?? ownTitle(cell, references);
  const others = cells.filter((other) => other !== cell && hasWord(other));
  const isEnough = others.length > 0 || (own.label?.unit === 'date' && isDateHead(cell.head));
  return namesDay(own.label) && own.text === '' && isEnough
    ? titleBeside(own, own.label, { cells, others: others.filter(isWhole), references })
    : undefined;
}

/** The title of a cell that is nothing but the sign of a weekday, below a head that says weekday: `월`. */
function signTitle({ head, source }: Cell, references: References): Title | undefined {
  const sign = isDateHead(head) ? plainText(source, references).trim() : '';
  const weekday = weekdayOfSign(sign);
  return (
    weekday && readTitle('', references, { ...bareNumber(0, 0, sign), number: undefined, through: undefined, weekday })
  );
}

/** A row without the cell that names it. */
interface NamedRow {
  readonly cells: readonly Cell[];
  /** The other cells, those first that come first for a title. */
  readonly others: readonly Cell[];
  readonly references: References;
}

/** The title of a row that a cell names, with the date of the row. */
function titleBeside(own: Title, label: Label, row: NamedRow): Title {
  const { date = label.date, dateNumbers: numbers = label.numbers } = own;
  const title = titleCellOf(row)?.source ?? '';
  return readTitleOf({ ...label, date, numbers }, title, row.references, datesOf(row));
}

/** The cell with the title of a row: the first with words that say more than when, and if possible more than where or how. */
function titleCellOf({ others, references }: NamedRow): Cell | undefined {
  const cells = others.filter(({ source }) => /\p{L}/u.test(source));
  const isTitle = (cell: Cell): boolean => !saysWhen(cell, references);
  return cells.find((cell) => isTitle(cell) && !isAsideHead(cell.head)) ?? cells.find(isTitle) ?? cells[0];
}

/** In characters. A longer cell says more than when. */
const longestDate = 40;

/** Whether a cell only says when, or how long: a date, a duration, or a label below a head that says so. */
function saysWhen(cell: Cell, references: References): boolean {
  if (cell.source.length > longestDate || !couldBeginWithLabel(cell.source)) {
    return false;
  }
  const { label, text, whole } = ownTitle(cell, references);
  return (
    takeDates(withoutMinutes(whole)).rest.search(/\p{L}/u) < 0 ||
    (label !== undefined && text === '' && (isUnderDayHead(cell) || isWeekHead(cell.head)))
  );
}

/** How long the row of a day takes, if a single cell says so and nothing else. */
export function minutesOfRow(cells: readonly Cell[]): number | undefined {
  const durations = cells
    .map(({ source }) => plainText(source))
    .filter((text) => /\d/.test(text) && !/[\p{L}\p{N}]/u.test(withoutMinutes(text)));
  return durations.length === 1 ? minutesIn(durations[0] ?? '') : undefined;
}

/** The date in the column of dates. */
function datesOf({ cells, references }: NamedRow): Dates | undefined {
  const cell = cells.find(({ head, source }) => isDateHead(head) && couldBeginWithLabel(source));
  const dates = cell && takeDates(ownTitle(cell, references).whole);
  return dates?.isDated === true ? dates : undefined;
}

/** Whether the title of a cell has the label of its row, or is the number that names it. */
export function namesRow({ label, whole }: Title, text: string): boolean {
  return (label?.text ?? whole) === text;
}

/** What a cell says as a title. */
function ownTitle(cell: Cell, references: References): Title {
  return (cell.title ??= readTitle(cell.source, references));
}

function hasWord({ source }: Cell): boolean {
  return /\p{L}{2}/u.test(source);
}

/** Whether a cell may be about all of a week: what is below a weekday is only a part of it. */
function isWhole({ head }: Cell): boolean {
  return !isWeekdayHead(head);
}

/** Whether the head of a cell's column says day, date or weekday. */
function isUnderDayHead({ head }: Cell): boolean {
  return isDayHead(head) || isDateHead(head);
}

/** Whether the head of a row's table says day, date, weekday or week, and the row has work: more than hours. */
export function isInTableOfDays({ cells }: TextBlock): boolean {
  const naming = cells.filter((cell) => isUnderDayHead(cell) || isWeekHead(cell.head));
  // Beside a day, a lesson is work.
  const isWork = (cell: Cell): boolean => !naming.includes(cell) || (naming.length > 1 && isLessonHead(cell.head));
  return naming.length > 0 && cells.some((cell) => work.test(cell.source) && isWork(cell));
}

/** Whether a row has no words beside its date. */
export function isOnlyNumbers({ cells }: TextBlock): boolean {
  return cells.every((cell) => isDateHead(cell.head) || !hasWord(cell));
}

/** A word that is longer than `am` and `pm`. */
const work = /\p{L}{3}|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]{2}/u;

/** Whether a cell may come before the one with the day: a mark, a number, a date, another label, or nothing. */
function standsBeforeDay({ source }: Cell): boolean {
  return !/\p{L}{2}/u.test(source) || takeDates(source.trim()).rest === '' || labelAt(source.trim()) !== undefined;
}

/**
 * The title of the day in a cell, or `undefined` if the cell has none: the rest of the cell, or another cell if
 * nothing is left. A bare number needs something beside it, even if it is only a box or a mark.
 */
function titleOfCell(cell: Cell, row: NamedRow, hasBox: boolean): Title | undefined {
  const own = ownTitle(cell, row.references);
  if (own.label && isDayUnit(own.label.unit)) {
    return own.text === '' ? titleBeside(own, own.label, row) : own;
  }
  const label = numberIn(cell, row.references);
  const beside = label && (titleCellOf(row)?.source ?? (hasBox || row.others.some(isMark) ? '' : undefined));
  return label && isNumberOfDay(label, cell, beside) ? titleBeside(own, label, row) : undefined;
}

/** Whether a cell only shows how far along a day is: `🔄`. */
function isMark({ source }: Cell): boolean {
  return /^[✅☑✔✓❌✗✘⬜🔲🔄⏳🚧🟢🟡🔴\uFE0F\s]+$/u.test(source) && source.trim() !== '';
}

function isNumberOfDay({ number = NaN }: Label, { head }: Cell, beside: string | undefined): boolean {
  return beside !== undefined && (saysDay(beside, number) || (isDayHead(head) && weekdayAt(beside) === undefined));
}

/**
 * The title of a row that is a week; `undefined` if it is none. The first cell outside columns of dates is a week or, below
 * a head that says so, a number; and another cell has words.
 */
export function weekTitleOfRow(row: TextBlock, references: References): Title | undefined {
  const { cells } = row;
  const named = cells.find(({ head }) => !isDateHead(head));
  if (!named || !couldBeDay(named)) {
    return undefined;
  }
  const own = ownTitle(named, references);
  const label = weekIn(own, named, references);
  if (!label) {
    return undefined;
  }
  const others = cells.filter((cell) => cell !== named && hasWord(cell));
  if (others.length === 0 && !isOnlyFirstCell(row) && !(saysMore(own, label) && cells.length > 1)) {
    return undefined;
  }
  return own.label && own.text !== ''
    ? own
    : titleBeside(own, label, { cells, others: others.filter(isWhole), references });
}

/** Whether a title goes on behind its label and a separator: `Week 1: Rope`, but not `Week 1 in winter`. */
function saysMore({ whole, text }: Title, label: Label): boolean {
  return text !== '' && /^\s*[:：–—-]/u.test(whole.slice(label.text.length));
}

/** The week in a cell: a label, or below a head that says so an initial and a number, as in `W1`, or a number alone. */
function weekIn({ label }: Title, cell: Cell, references: References): Label | undefined {
  const isBelowHead = isWeekHead(cell.head);
  if (label) {
    return label.unit === 'week' && (isBelowHead || !initialAndNumber.test(label.text)) ? label : undefined;
  }
  const number = isBelowHead ? numberIn(cell, references) : undefined;
  return number && { ...number, unit: 'week' };
}

/** `W1`: only the initial of a word. */
export const initialAndNumber = /^[a-z](?!\p{L})/iu;
