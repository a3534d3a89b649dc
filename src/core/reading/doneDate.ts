import { isDate, type PlanDate } from '../calendar/date';

/** A task's text without its done date, and the date. */
export interface DatedText {
  readonly text: string;
  /** `undefined` where there is none, or where the calendar has no such date. */
  readonly doneOn: PlanDate | undefined;
}

/** Reads the done date of a task's first line; the text is Markdown, and nothing else of it changes. */
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

/** Where a done date stands in a text; characters from the beginning of the text, the ends exclusive. */
export interface DoneDatePlace {
  readonly style: DoneDateStyle;
  /** All that belongs to it: the sign or the brackets too. */
  readonly start: number;
  readonly end: number;
  /** The ten characters of the date, which the calendar need not have. */
  readonly dateStart: number;
}

/** How many characters a date has. */
export const dateLength = '2026-11-21'.length;

/** The forms of a done date behind a text, each with the space before it. */
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
/** The sign also as it is after a wrong decoding, which the reader repairs. */
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

/** How much of a text stands before its ` ^block-id` and the blanks at its end. */
export function lengthBeforeBlockId(text: string): number {
  return text.trimEnd().replace(blockId, '').trimEnd().length;
}

/** Whether a text ends in a ` ^block-id`. */
export function hasBlockId(text: string): boolean {
  return blockId.test(text.trimEnd());
}

/**
 * Finds the done date in the first line of a task, as the reader does: among the signifiers at the end, else in another
 * style; `undefined` where there is none.
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
