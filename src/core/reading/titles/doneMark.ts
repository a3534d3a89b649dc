import { isDate, type PlanDate } from '../../calendar/date';
import { anyOf, folded } from '../../words/patterns';
import { languages } from '../../languages/languages';

/** A text without its done mark, and what the mark said. */
export interface MarkedText {
  readonly text: string;
  /** Whether there was an undated done mark. */
  readonly hasDoneMark: boolean;
  /** The date in a dated done mark; `undefined` if there was none. */
  readonly completedOn: PlanDate | undefined;
}

const doneWords = new Set(languages.flatMap(({ done }) => done).map(folded));

const anyDone = anyOf(({ done }) => done);
const doneHint = new RegExp(anyDone, 'u');
const doneBeginning = new RegExp(String.raw`^(?:${anyDone})(?!\p{L})`, 'u');

/** What may be a done word: one to three words, as in `đã hoàn thành`. */
const words = String.raw`\p{L}+(?:\s\p{L}+){0,2}`;

const sign = String.raw`[✅☑✔✓]\uFE0F?`;

/** `— completed 2026-04-21`, `(completed 2026-03-29, quiz 8/10)`, `✅ 2026-03-29`, and parentheses after it. */
const dated = String.raw`[\s(（[–—-]{1,4}(?:(?<word>${words}?)(?:\s\p{L}{2})?|${sign})[\s:(（]{1,3}(?<date>\d{4}-\d{2}-\d{2})[)）\]]?(?:[,;]\s?[^()]{1,60})?[)）\]]?(?:\s?\([^()]*\))?(?:\s?${sign})?`;
const datedMark = new RegExp(`${dated}$`, 'u');
/** `✅ COMPLETED`, `- done`, `(completed)`, `[DONE]`, `(✅ done)`, `: Completed`. */
const worded = String.raw`(?:${sign}|🎉|🟢|[(（[:：–—-])\s*(?:${sign}\s*)?(?<word>${words})!?(?:\s*${sign})?[)）\]]?`;
const wordMark = new RegExp(`${worded}$`, 'u');
const signed = String.raw`(?:${sign}|\[[xX]\])`;
const signMark = new RegExp(`${signed}$`, 'u');
/** The marks anywhere in a text, with what separates them from it. */
const anyMarks = [dated, worded, signed].map((mark) => new RegExp(String.raw`[\s:：–—-]{0,6}?${mark}`, 'uy'));
/** A separator or bracket behind a word, or a sign. */
const markStart = /(?<![\s(（[:：–—-])[\s(（[:：–—✅☑✔✓🎉🟢-]/gu;
/** A sign at the end, and the space around it. */
const signAtEnd = new RegExp(String.raw`(?<!\s)\s*${sign}\s*$`, 'u');
const signAtStart = new RegExp(String.raw`^${sign}\s*`, 'u');
const wholeLink = /^\[([^\]\n]*)\]\([^()\n]*\)$/u;
const signCell = new RegExp(String.raw`^(?:(?:${sign}|:white_check_mark:)(?:\s+\S+){0,3}|(?:[-*]\s)?\[[xX]\])$`, 'u');

/** A quick check of a Markdown source: `false` only if it has no done mark. */
export function couldHaveMark(source: string): boolean {
  return /[✅☑✔✓]|\[[xX]\]/u.test(source) || doneHint.test(folded(source));
}

/** A quick check of a Markdown source: `false` only if it has no dated done mark. */
export function couldHaveDatedMark(source: string): boolean {
  return /\d{4}-\d{2}-\d{2}/.test(source) && couldHaveMark(source);
}

/** The result for a text without a done mark. */
export const unmarked: Omit<MarkedText, 'text'> = { hasDoneMark: false, completedOn: undefined };

/** Takes the done mark off the end of a text. */
export function takeDoneMark(text: string): MarkedText {
  return takeDatedMark(text) ?? takeUndatedMark(text) ?? { ...unmarked, text };
}

/** In places that may begin a mark. Marks are at the end, or right behind the label. */
const mostStarts = 24;

/**
 * What looks like a done mark somewhere in a text, and may be one: from the last to the first, the longest first.
 * @returns where each begins, and its text
 */
export function possibleMarks(text: string): readonly { readonly start: number; readonly text: string }[] {
  const starts = [...text.matchAll(markStart)].map(({ index }) => index);
  const likely = [...starts.slice(0, mostStarts), ...starts.slice(mostStarts).slice(-mostStarts)].reverse();
  return likely.flatMap((start) =>
    anyMarks.flatMap((mark) => {
      mark.lastIndex = start;
      const [found, word] = mark.exec(text) ?? [];
      return found !== undefined && (word === undefined || isDoneWord(word)) ? [{ start, text: found }] : [];
    }),
  );
}

/** Whether a word, or a phrase for it, means done in any of the languages. */
function isDoneWord(word: string): boolean {
  return doneWords.has(folded(word));
}

/** Whether a text begins with a word that means done in any of the languages. */
export function beginsWithDone(text: string): boolean {
  return doneBeginning.test(folded(text));
}

/** In characters. A longer cell says more than a sign or word for done. */
const longestDoneCell = 80;

/** Whether a table cell says only that something is done: `✅`, `Done`. */
export function isDoneCell(source: string): boolean {
  const cell = source.trim();
  const text = cell.startsWith('[') ? cell.replace(wholeLink, '$1') : cell;
  return text.length <= longestDoneCell && (signCell.test(text) || isDoneWord(text.replace(/^[^\p{L}]+/u, '')));
}

/** A text without the sign for done at its beginning. */
export function withoutFirstSign(text: string): string {
  return text.replace(signAtStart, '');
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
