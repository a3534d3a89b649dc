import { plainText } from '../markdown/inline';
import type { References } from '../markdown/parser';
import { dayWordsOf, isDayUnit } from '../languages/language';
import { anyOf, folded } from '../words/patterns';
import { weekdayAt } from '../words/weekday';
import type { Cell, TextBlock } from './block';
import { couldBeginWithLabel } from './couldBeLabel';
import { takeDates, weekdayOfSign } from './datesInTitle';
import { bareNumber, labelAt, namesDay } from './label';
import { saysDay } from './targetNumber';
import { readTitle, type Title } from './title';

const dayWord = anyOf(dayWordsOf);
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
export function titleOfRow({ cells, box }: TextBlock, references: References): Title | undefined {
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
