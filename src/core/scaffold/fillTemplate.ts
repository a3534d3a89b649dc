import type { TextPosition } from '../markdown/lines';
import { escapeText } from '../markdown/escaping';
import type { TemplateProblem } from './scaffold';
import {
  cellsVariable,
  cursorVariable,
  markdownVariables,
  textVariables,
  type DayVariables,
  type MarkdownOfDay,
  type MarkdownVariable,
  type TextVariable,
} from './variables';

/** `${title}`, or `$${title}` for the text `${title}` itself. */
const variable = /(\$?)\$\{([^{}\r\n]*)\}/g;

/** A text that is filled in, and the place where its template puts the cursor. */
export interface FilledText {
  readonly content: string;
  readonly cursor: TextPosition | undefined;
}

/** Where in a template a text is. Decides which variables it can have, and how their values are escaped. */
export type TextKind = 'markdown' | 'code' | 'name';

/** The first variable of a text that cannot be filled in, with its line, from 0; `undefined` if all can. */
export function variableProblem(
  text: string,
  kind: TextKind,
): Required<Pick<TemplateProblem, 'line' | 'reason' | 'detail'>> | undefined {
  for (const { index, 1: escape, 2: name = '' } of text.matchAll(variable)) {
    const reason = escape === '' ? problemOf(name, kind) : undefined;
    if (reason) {
      return { line: text.slice(0, index).split('\n').length - 1, reason, detail: name };
    }
  }
  return undefined;
}

function problemOf(name: string, kind: TextKind): TemplateProblem['reason'] | undefined {
  const isAllowed =
    isTextVariable(name) ||
    (kind === 'markdown' && isMarkdownVariable(name)) ||
    (kind !== 'name' && name === cursorVariable);
  if (isAllowed) {
    return undefined;
  }
  return isMarkdownVariable(name) || name === cellsVariable ? 'misplacedVariable' : 'unknownVariable';
}

/** Fills in a Markdown text. A line that becomes empty is removed, together with the blank line after it. */
export function fillMarkdown(template: string, { texts }: DayVariables, markdown: MarkdownOfDay): FilledText {
  const valueOf = (name: string): string =>
    isTextVariable(name) ? escapeText(texts[name]) : isMarkdownVariable(name) ? markdown.texts[name] : markFor(name);
  const kept: string[] = [];
  let isAfterEmptied = false;
  for (const line of template.split('\n')) {
    const filled = fill(line, valueOf);
    const isEmptied = filled.trim() === '' && line.trim() !== '';
    if (!isEmptied && !(isAfterEmptied && line.trim() === '')) {
      kept.push(filled);
    }
    isAfterEmptied = isEmptied;
  }
  return withCursor(kept.join('\n'));
}

/**
 * Fills in a text that is not Markdown. A comment that holds only a variable takes as many lines as it needs, and none if the
 * variable is empty.
 */
export function fillCode(template: string, { texts }: DayVariables): FilledText {
  const valueOf = (name: string): string => (isTextVariable(name) ? codeText(texts[name]) : markFor(name));
  const commented = template.replace(onlyInComment, (_, sign: string, name: string, end: string) =>
    wrapped(valueOf(name), commentWidth - sign.length)
      .map((line) => sign + line + end)
      .join(''),
  );
  // `codeText` leaves nothing of a value that reads like a variable.
  return withCursor(fill(commented, valueOf));
}

/** A line that is a comment with nothing but a variable; `# $${title}` is text. */
const onlyInComment = /^([ \t]*(?:#|\/\/|--|;|%) )\$\{([^{}\r\n]*)\}(\r?\n|$)/gm;
/** In characters; what a reader sees beside the sidebar, and most style guides allow. */
const commentWidth = 79;

/** A text of one line as lines of at most some characters, unless a word is longer; none for an empty text. */
function wrapped(text: string, width: number): readonly string[] {
  const made: string[] = [];
  for (const word of text.split(' ').filter((some) => some !== '')) {
    const last = made.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) {
      made.splice(-1, 1, `${last} ${word}`);
    } else {
      made.push(word);
    }
  }
  return made;
}

/** Stands for the cursor until the text is filled in. No text of a plan keeps a control character. */
const cursorMark = '\0';

function markFor(name: string): string {
  return name === cursorVariable ? cursorMark : unknown(name);
}

/** A text without the marks of its cursor, and the place of the first. */
function withCursor(text: string): FilledText {
  const [before = '', ...after] = text.split(cursorMark);
  const lines = before.split('\n');
  return {
    content: before + after.join(''),
    cursor: after.length > 0 ? { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 } : undefined,
  };
}

/** Fills in the path of a file. A variable without a value is replaced by its own name. */
export function fillName(template: string, { slugs }: DayVariables): string {
  return fill(template, (name) => (isTextVariable(name) ? slugs[name] || name : unknown(name)));
}

function fill(template: string, valueOf: (name: string) => string): string {
  return template.replace(variable, (whole, escape: string, name: string) =>
    escape === '' ? valueOf(name) : whole.slice(escape.length),
  );
}

/** Harmless look-alikes of the characters that have a meaning in a string or a comment of any language. */
const lookAlikes: ReadonlyMap<string, string> = new Map([
  ['"', '”'],
  ["'", '’'],
  ['`', '’'],
  ['\\', '∖'],
  ['$', '＄'],
  ['{', '('],
  ['}', ')'],
  ['<', '‹'],
  ['>', '›'],
]);

/**
 * A text of a plan for a file of code: one line that is safe in a comment and a string of any language. Characters that
 * change the direction of writing are removed, because they would show code in another order than it runs.
 */
export function codeText(text: string): string {
  return (
    text
      .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
      .replace(/[\p{Cs}\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
      .replace(/["'`\\${}<>]/g, (character) => lookAlikes.get(character) ?? '')
      .replace(/\*(?=\/)|\/(?=\*)|#(?==)|=(?=#)|-(?=-)/g, '$& ')
      // Python would read it as the encoding of the file.
      .replace(/coding(?=[:=])/g, '$& ')
      .replace(/\s+/g, ' ')
      .trim()
  );
}

function isTextVariable(name: string): name is TextVariable {
  return (textVariables as readonly string[]).includes(name);
}

function isMarkdownVariable(name: string): name is MarkdownVariable {
  return (markdownVariables as readonly string[]).includes(name);
}

function unknown(name: string): never {
  throw new Error(`a template with the variable ${name} should have been refused`);
}
