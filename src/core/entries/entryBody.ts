import type { Day } from '../model/plan';
import { isBlank } from '../writing/lines/lastLine';

/** Lines of a new entry below its heading. */
export interface EntryBody {
  readonly lines: readonly string[];
  /** The line in which one begins to write, from 0 in `lines`. */
  readonly cursor: number;
}

/** `**Thoughts:**`, `- Progress:`, with everything before it and the space behind it. */
const labelled =
  /^[ \t>]*(?:[-+*][ \t])?(?:\p{Extended_Pictographic}\uFE0F?[ \t]?)?(?:(?:\*\*|__)[^*_]{1,80}(?:\*\*|__)[:：]?|\p{L}[\p{L}'’() -]{0,40}[:：](?=[ \t]|$))[ \t]?/u;
/** The end of a label that has its text on the same line. */
const saysWhat = /[:：](?:\*\*|__)?[ \t]?$/;
const heading = /^[ \t>]*#{2,6}[ \t].*\S/;
const fence = /^[ \t>]*(?:`{3}|~{3})/;

interface Label {
  readonly line: number;
  /** As written. */
  readonly text: string;
  /** Its letters and digits. */
  readonly name: string;
  readonly isHeading: boolean;
}

/** The labels and headings in an entry, in order, each once. */
function labelsOf({ line: start, endLine }: Day, lines: readonly string[]): readonly Label[] {
  const labels = new Map<string, Label>();
  let isCode = false;
  for (let line = start + 1; line <= endLine; line += 1) {
    const source = lines[line] ?? '';
    isCode = isCode !== fence.test(source);
    const [text = ''] = (!isCode && (heading.exec(source) ?? labelled.exec(source))) || [];
    const name = (text.match(/[\p{L}\p{N}]+/gu) ?? []).join(' ').toLowerCase();
    if (name !== '' && !labels.has(name)) {
      labels.set(name, { line, text, name, isHeading: heading.test(source) });
    }
  }
  return [...labels.values()];
}

/**
 * The body of a new entry: the labels that an entry shares with its neighbour, without their contents, or an empty line if
 * it has none.
 * @param like the entry next to the new one
 * @param neighbour the one after that; `undefined` if there is none
 * @param below the line below the heading of the entry
 */
export function bodyLike(like: Day, neighbour: Day | undefined, lines: readonly string[], below: number): EntryBody {
  const shared = neighbour && new Set(labelsOf(neighbour, lines).map(({ name }) => name));
  const labels = labelsOf(like, lines).filter(({ name, isHeading }) => shared?.has(name) ?? !isHeading);
  const [empty = ''] = /^[ \t]*(?:>[ \t]?)*/.exec(lines[like.line] ?? '') ?? [];
  const blankIf = (line: number): readonly string[] => (isBlank(lines[line] ?? '') ? [empty.trimEnd()] : []);
  const body = [...blankIf(below)];
  let cursor: number | undefined;
  for (const { line, text } of labels) {
    // Without a colon and alone on its line, a label has its text below.
    const isAlone = !saysWhat.test(text) && text.trim() === (lines[line] ?? '').trim();
    const above = cursor === undefined ? [] : blankIf(line - 1);
    body.push(...above, text, ...(isAlone ? [...blankIf(line + 1), empty] : []));
    cursor ??= body.length - 1;
  }
  return cursor === undefined ? { lines: [...body, empty], cursor: body.length } : { lines: body, cursor };
}

/**
 * The line of an entry in which one goes on to write: the first label without contents, otherwise the last line that is
 * not blank. In an empty entry it is the second blank line, or the last one.
 */
export function writingLine({ line: start, endLine }: Day, lines: readonly string[]): number {
  let last = start;
  for (let line = start + 1; line <= endLine; line += 1) {
    const source = lines[line] ?? '';
    const [text] = labelled.exec(source) ?? [];
    if (text !== undefined && saysWhat.test(text) && text.trimEnd() === source.trimEnd()) {
      return line;
    }
    last = isBlank(source) || /^[ \t>]*[-*_]{3,}[ \t]*$/.test(source) ? last : line;
  }
  return last === start ? Math.min(start + 2, endLine) : last;
}
