import { isDate } from '../date';
import type { PlanDate } from '../plan';

/**
 * Where a done date stands, by the conventions of the Obsidian Tasks and Dataview plug-ins: the former reads signifiers
 * from the end of a line, in any order, and stops at the first thing that it does not know; the latter finds its fields
 * anywhere.
 */
const date = String.raw`\d{4}-\d{2}-\d{2}`;
const blockId = / \^[a-zA-Z0-9-]+$/;
const doneAtEnd = new RegExp(String.raw`✅\uFE0F? *(${date})$`, 'u');
const otherAtEnd = new RegExp(
  [
    String.raw`[❌📅📆🗓⏳⌛🛫➕]\uFE0F? *${date}$`,
    String.raw`[🔺⏫🔼🔽⏬]\uFE0F?$`,
    String.raw`🔁\uFE0F? *[a-zA-Z0-9, !]+$`,
    String.raw`🏁\uFE0F? *[a-zA-Z]+$`,
    String.raw`[🆔⛔]\uFE0F? *[a-zA-Z0-9_-]+(?: *, *[a-zA-Z0-9_-]+)*$`,
    String.raw`\s#[^\s!@#$%^&*(),.?":{}|<>]+$`,
  ].join('|'),
  'u',
);
/** `[completion:: 2026-11-21]`, `(completion:: …)`, `{cm:2026-11-21}`, and `[2026-11-21]` at the end. */
const otherStyles = new RegExp(String.raw`(?:[[(]completion:: *(${date})[\])]|\{cm:(${date})\}|\[(${date})\]$)`, 'u');
/** More signifiers than this stand in no line that a person wrote. */
const mostSignifiers = 20;

/** A task's text without its done date, and the date. */
export interface DatedText {
  readonly text: string;
  /** `undefined` where there is none, or where the calendar has no such date. */
  readonly doneOn: PlanDate | undefined;
}

/** Reads the done date of a task's first line; the text is Markdown, and nothing else of it changes. */
export function takeDoneDate(text: string): DatedText {
  if (!/\d{4}-\d{2}-\d{2}/.test(text)) {
    return { text, doneOn: undefined };
  }
  const [id = ''] = blockId.exec(text) ?? [];
  let head = text.slice(0, text.length - id.length).trimEnd();
  let tail = id;
  for (let round = 0; round < mostSignifiers; round += 1) {
    const done = doneAtEnd.exec(head);
    if (done) {
      return dated(head.slice(0, done.index).trimEnd() + tail, done[1]);
    }
    const other = otherAtEnd.exec(head);
    if (!other) {
      break;
    }
    head = head.slice(0, other.index).trimEnd();
    tail = ` ${other[0].trimStart()}${tail}`;
  }
  return takeOtherStyle(text);
}

function takeOtherStyle(text: string): DatedText {
  const found = otherStyles.exec(text);
  if (!found) {
    return { text, doneOn: undefined };
  }
  const rest = text.slice(0, found.index).trimEnd() + text.slice(found.index + found[0].length);
  return dated(rest, found[1] ?? found[2] ?? found[3]);
}

function dated(text: string, date = ''): DatedText {
  return { text, doneOn: isDate(date) ? date : undefined };
}
