import { isDate, type PlanDate } from '../../calendar/date';

/** A task's text without its done date, and the date. */
export interface DatedText {
  readonly text: string;
  /** `undefined` if there is none, or if the calendar has no such date. */
  readonly doneOn: PlanDate | undefined;
}

/** Takes the done date off the first line of a task, in Markdown; nothing else in it changes. */
export function takeDoneDate(text: string): DatedText {
  const found = findDoneDate(text);
  if (!found) {
    return { text, doneOn: undefined };
  }
  const date = text.slice(found.dateStart, found.dateStart + dateLength);
  return {
    text: text.slice(0, found.start).trimEnd() + text.slice(found.end),
    doneOn: isDate(date) ? date : undefined,
  };
}

/**
 * How a done date is written: ` ✅ 2026-11-21` (Obsidian Tasks, and ours), ` [completion:: 2026-11-21]` and
 * ` (completion:: 2026-11-21)` (Dataview), ` {cm:2026-11-21}` and ` [2026-11-21]` (checkbox extensions).
 */
export type DoneDateStyle = 'emoji' | 'brackets' | 'parentheses' | 'braces' | 'bare';

/** The place of a done date in a text, as offsets in characters; the end is exclusive. */
export interface DoneDatePlace {
  readonly style: DoneDateStyle;
  /** The start of everything that belongs to the done date, including its sign or brackets. */
  readonly start: number;
  readonly end: number;
  /** The start of the ten characters of the date, which may not exist in the calendar. */
  readonly dateStart: number;
}

/** How many characters a date has. */
export const dateLength = '2026-11-21'.length;

/** A done date in the given style, to be added after a text; it begins with a space. */
export function stampOf(style: DoneDateStyle, date: PlanDate): string {
  switch (style) {
    case 'emoji':
      return ` ✅ ${date}`;
    case 'brackets':
      return ` [completion:: ${date}]`;
    case 'parentheses':
      return ` (completion:: ${date})`;
    case 'braces':
      return ` {cm:${date}}`;
    case 'bare':
      return ` [${date}]`;
  }
}

const date = String.raw`\d{4}-\d{2}-\d{2}`;
const blockId = / \^[a-zA-Z0-9-]+$/;
/** Also matches the sign after a wrong decoding, which the reader repairs. */
const doneAtEnd = new RegExp(String.raw`(?:✅|âœ…)\uFE0F? *(?<date>${date})$`, 'u');
const otherAtEnd = new RegExp(
  [
    String.raw`[❌📅📆🗓⏳⌛🛫➕]\uFE0F? *${date}$`,
    String.raw`[🔺⏫🔼🔽⏬]\uFE0F?$`,
    String.raw`🔁\uFE0F?[a-zA-Z0-9, !]+$`,
    String.raw`🏁\uFE0F? *[a-zA-Z]+$`,
    String.raw`[🆔⛔]\uFE0F? *[a-zA-Z0-9_-]+(?: *, *[a-zA-Z0-9_-]+)*$`,
    String.raw`\s#[^\s!@#$%^&*(),.?":{}|<>]+$`,
  ].join('|'),
  'u',
);
const otherStyles = new RegExp(
  String.raw`(?:(?<open>[[(])completion:: *${date}[\])]|(?<braces>\{cm:)${date}\}|\[${date}\]$)`,
  'u',
);
/** A limit for hostile input: nobody writes more signifiers into one line. */
const mostSignifiers = 20;

/** The length of a text without its ` ^block-id` and the white space before and after that. */
export function lengthBeforeBlockId(text: string): number {
  return text.trimEnd().replace(blockId, '').trimEnd().length;
}

/** Whether a text ends with a ` ^block-id`. */
export function hasBlockId(text: string): boolean {
  return blockId.test(text.trimEnd());
}

/**
 * Finds the done date in the first line of a task, as the reader does: first among the signifiers at the end, then in
 * another style; `undefined` if there is none.
 */
export function findDoneDate(text: string): DoneDatePlace | undefined {
  if (!/\d{4}-\d{2}-\d{2}/.test(text)) {
    return undefined;
  }
  let head = text.slice(0, lengthBeforeBlockId(text));
  for (let round = 0; round < mostSignifiers; round += 1) {
    const done = doneAtEnd.exec(head);
    if (done) {
      return { style: 'emoji', start: done.index, end: head.length, dateStart: head.length - dateLength };
    }
    const other = otherAtEnd.exec(head);
    if (!other) {
      break;
    }
    head = head.slice(0, other.index).trimEnd();
  }
  return findOtherStyle(text.trimEnd());
}

function findOtherStyle(text: string): DoneDatePlace | undefined {
  const found = otherStyles.exec(text);
  if (!found) {
    return undefined;
  }
  const { open, braces } = found.groups ?? {};
  const style = open === '[' ? 'brackets' : open === '(' ? 'parentheses' : braces === undefined ? 'bare' : 'braces';
  const end = found.index + found[0].length;
  return { style, start: found.index, end, dateStart: end - ']'.length - dateLength };
}
