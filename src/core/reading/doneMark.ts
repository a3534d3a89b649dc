import { isDate, type PlanDate } from '../calendar/date';
import { anyOf } from '../words/patterns';
import { languages } from '../words/words';

/** A text without the mark that says it is done. */
export interface MarkedText {
  readonly text: string;
  /** An undated mark says that it is done. */
  readonly hasDoneMark: boolean;
  /** A dated mark says on which date it was done. */
  readonly completedOn: PlanDate | undefined;
}

const doneWords = new Set(languages.flatMap(({ done }) => done));

const doneHint = new RegExp(
  anyOf(({ done }) => done),
  'iu',
);

const sign = String.raw`[✅☑✔✓]\uFE0F?`;

/** `— completed 2026-04-21`, `(completed 2026-03-29, quiz 8/10)`, `✅ 2026-03-29`, and what follows in parentheses. */
const datedMark = new RegExp(
  String.raw`[\s(（[–—-]{1,4}(?:(?<word>\p{L}+)(?:\s\p{L}{2})?|${sign})[\s:(（]{1,3}(?<date>\d{4}-\d{2}-\d{2})[)）\]]?(?:[,;]\s?[^()]{1,60})?[)）\]]?(?:\s?\([^()]*\))?(?:\s?${sign})?$`,
  'u',
);
/** `✅ COMPLETED`, `- done`, `(completed)`, `[DONE]`, `(✅ done)`, `: Completed`. */
const wordMark = new RegExp(
  String.raw`(?:${sign}|🎉|🟢|[(（[:：–—-])\s*(?:${sign}\s*)?(?<word>\p{L}+)!?(?:\s*${sign})?[)）\]]?$`,
  'u',
);
const signMark = new RegExp(String.raw`(?:${sign}|\[[xX]\])$`, 'u');
/** A sign at the end, and the space before it. */
const signAtEnd = new RegExp(String.raw`(?<!\s)\s*${sign}\s*$`, 'u');
const wholeLink = /^\[([^\]\n]*)\]\([^()\n]*\)$/u;
const signCell = new RegExp(String.raw`^(?:(?:${sign}|:white_check_mark:)(?:\s+\S+){0,3}|(?:[-*]\s)?\[[xX]\])$`, 'u');

/** A cheap look at a Markdown source: `false` only where no mark stands in it. */
export function couldHaveMark(source: string): boolean {
  return /[✅☑✔✓]|\[[xX]\]/u.test(source) || doneHint.test(source);
}

/** A cheap look at a Markdown source: `false` only where no dated mark stands in it. */
export function couldHaveDatedMark(source: string): boolean {
  return /\d{4}-\d{2}-\d{2}/.test(source) && couldHaveMark(source);
}

/** What is said of a text without a mark. */
export const unmarked: Omit<MarkedText, 'text'> = { hasDoneMark: false, completedOn: undefined };

/** Takes the mark that says that something is done off the end of a text. */
export function takeDoneMark(text: string): MarkedText {
  return takeDatedMark(text) ?? takeUndatedMark(text) ?? { ...unmarked, text };
}

/** Whether a word says that something is done, in any language. */
export function isDoneWord(word: string): boolean {
  return doneWords.has(word.toLowerCase());
}

/** In characters; no sign and no word, with what stands around it, is longer. */
const longestDoneCell = 80;

/** Whether a table cell says nothing else: `✅`, `Done`. */
export function isDoneCell(source: string): boolean {
  const cell = source.trim();
  const text = cell.startsWith('[') ? cell.replace(wholeLink, '$1') : cell;
  return text.length <= longestDoneCell && (signCell.test(text) || isDoneWord(text.replace(/^[^\p{L}]+/u, '')));
}

function takeDatedMark(text: string): MarkedText | undefined {
  const found = /\d{4}-\d{2}-\d{2}/.test(text) ? datedMark.exec(text) : null;
  const { word, date = '' } = found?.groups ?? {};
  return found && (word === undefined || isDoneWord(word)) && isDate(date)
    ? { text: text.slice(0, found.index).replace(signAtEnd, ''), hasDoneMark: false, completedOn: date }
    : undefined;
}

function takeUndatedMark(text: string): MarkedText | undefined {
  const word = wordMark.exec(text);
  const found = word && isDoneWord(word.groups?.['word'] ?? '') ? word : signMark.exec(text);
  return found ? { text: text.slice(0, found.index).trimEnd(), hasDoneMark: true, completedOn: undefined } : undefined;
}
