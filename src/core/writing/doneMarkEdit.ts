import type { Splice } from '../markdown/textChange';
import type { Cell } from '../reading/blocks/block';
import { isDoneCell, possibleMarks, takeDoneMark, withoutFirstSign } from '../reading/titles/doneMark';
import { namesRow } from '../reading/places/rowTitle';
import { readTitle, type Title } from '../reading/titles/title';

/** How many marks a title may have, one behind the other. */
const mostMarks = 5;

/** Takes the done marks off a title, as Markdown; unchanged if it has none, or if none can be cut off without guessing. */
export function withoutDoneMarks(source: string): string {
  let text = source;
  for (let marks = 0; marks < mostMarks && isMarked(readTitle(text)); marks += 1) {
    text = withoutLastMark(text) ?? text;
  }
  return text;
}

function isMarked({ hasDoneMark, completedOn }: Title): boolean {
  return hasDoneMark || completedOn !== undefined;
}

/** The text without its last mark; `undefined` if the title would say something else without it. */
function withoutLastMark(source: string): string | undefined {
  const title = readTitle(source);
  const { text, places } = withoutEmphasis(source);
  for (const mark of possibleMarks(text)) {
    const start = places[mark.start] ?? 0;
    const end = (places[mark.start + mark.text.length - 1] ?? 0) + 1;
    const before = source.slice(0, start).trimEnd();
    const after = source.slice(end);
    const rests = [before + after, before + after.replace(/^[*_~`]+/, '')];
    const rest = rests.find((some) => isSameTitle(readTitle(some), title));
    if (rest !== undefined) {
      return rest;
    }
  }
  return undefined;
}

function isSameTitle(one: Title, other: Title): boolean {
  return (
    withoutMarks(one.text) === withoutMarks(other.text) &&
    one.label?.text === other.label?.text &&
    one.minutes === other.minutes &&
    one.weekday === other.weekday &&
    one.date === other.date
  );
}

/** The text of a title without the marks before its last one. */
function withoutMarks(text: string): string {
  const before = takeDoneMark(text).text;
  return before === text ? text : withoutMarks(before);
}

/** A text without marks of emphasis, and where each of its characters was. */
function withoutEmphasis(source: string): { readonly text: string; readonly places: readonly number[] } {
  const places = Array.from({ length: source.length }, (_, at) => at).filter((at) => !/[*_~`]/.test(source.charAt(at)));
  return { text: source.replace(/[*_~`]/g, ''), places };
}

/** What replaces a cell of the row of a day without its done mark. @param label the day's label */
export function cellWithoutMark({ source }: Cell, label: string): string {
  const own = readTitle(source);
  const isNamed = namesRow(own, label);
  if (isDoneCell(source) && !isNamed) {
    const open = source.replace(/\[[xX]\]/, '[ ]');
    return isDoneCell(open) ? '' : open;
  }
  // A mark behind other words is a part of them.
  return isNamed || own.completedOn !== undefined
    ? withoutDoneMarks(isNamed ? withoutFirstSign(source) : source)
    : source;
}

/** The smallest change that makes a text another one; `undefined` if they are the same. @param at where the text begins */
export function difference(before: string, after: string, at: number): Splice | undefined {
  if (before === after) {
    return undefined;
  }
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before[start] === after[start]) {
    start += 1;
  }
  let end = 0;
  while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) {
    end += 1;
  }
  return { start: at + start, end: at + before.length - end, text: after.slice(start, after.length - end) };
}
