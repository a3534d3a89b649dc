import type { Day, Plan } from '../model/plan';
import { daysBelow } from '../model/walk';
import { splitLines } from '../markdown/lines';
import { folded } from '../words/patterns';
import { firstOfEach, type DoneDate } from './doneDates';

/**
 * The dates of a log's entries that hold at least a word besides their heading, labels and placeholders. Only full dates
 * are included, each once, with the first such entry, in the order of the lines. None if the plan isn't a log.
 * @param text the text that the plan was read from
 */
export function entryDatesOf(plan: Plan, text: string): readonly DoneDate[] {
  if (plan.kind !== 'log') {
    return [];
  }
  const lines = splitLines(text);
  const written = daysBelow(plan).flatMap((entry) => {
    const { date, line } = entry;
    return date !== undefined && isWritten(entry, lines) ? [{ date, line }] : [];
  });
  return firstOfEach(written);
}

/** Whether an entry holds a word. The line of an item or a row is more than a heading: its title counts. */
function isWritten({ line, endLine, writtenAs, title }: Day, lines: readonly string[]): boolean {
  const inside = withoutComments(lines.slice(line + 1, endLine + 1).join('\n'));
  return (writtenAs !== 'heading' && hasWord(title)) || holdsWord(inside.split('\n'));
}

/** A text without its HTML comments. One that isn't closed goes on to the end. */
function withoutComments(text: string): string {
  const [first = '', ...others] = text.split('<!--');
  const behind = others.map((part) => (part.includes('-->') ? part.slice(part.indexOf('-->') + '-->'.length) : ''));
  return [first, ...behind].join('');
}

/** A heading, the fence of a code block, or the target of a link that is defined elsewhere. */
const noText = /^[ \t>]*(?:#{1,6}(?:[ \t]|$)|`{3}|~{3}|\[[^\]]*\]:)/;
/** The row of a table below its head. */
const belowHead = /^[ \t>|:]*-[|:\- \t]*$/;

function holdsWord(lines: readonly string[]): boolean {
  const isHead = (line: string, index: number): boolean => line.includes('|') && belowHead.test(lines[index + 1] ?? '');
  return lines.some((line, index) => !noText.test(line) && !isHead(line, index) && hasWord(line));
}

/** Marks of quotations and lists, and a box. */
const marks = /^[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])(?:[ \t]+|$))*(?:\[[ xX/-]\](?=[ \t]|$))?[ \t]*/;
/** `**Thoughts**` alone on its line; a sentence in bold type ends like one. */
const boldLabel = /^[^\p{L}*_]{0,10}(?:\*\*|__)[^*_]{1,60}(?<![.!?。！？])(?:\*\*|__)[ \t]*$/u;
/** Links that only lead to a place in the log, tags, entities, and marks of emphasis and code. */
const markup =
  /\[[^[\]]{0,100}\]\(#[^()\s]{0,200}\)|<\/?[a-z][a-z\d]{0,20}(?:[\s/][^<>]{0,300})?>|&[a-z]{1,30};|[*_`~]/gi;
/** `Thoughts:`, whatever follows it. */
const label = /^[^.!?:：]{1,60}(?::(?=\s|$)|：)/u;

const placeholders: ReadonlySet<string> = new Set(['tbd', 'tba', 'todo']);

/** Whether a line holds a word besides a label and placeholders. */
function hasWord(line: string): boolean {
  const text = line.replace(marks, '');
  if (boldLabel.test(text)) {
    return false;
  }
  const words =
    text
      .replace(markup, '')
      .replace(label, '')
      .match(/\p{L}+/gu) ?? [];
  return words.some((word) => !placeholders.has(folded(word)));
}
