import { escapeText } from './inlineMarkdown';
import type { TemplateProblem } from './scaffold';
import {
  cellsVariable,
  markdownVariables,
  textVariables,
  type DayVariables,
  type MarkdownOfDay,
  type MarkdownVariable,
  type TextVariable,
} from './variables';

/** `${title}`, and `$${title}` for the same without being filled in. */
const variable = /(\$?)\$\{([^{}\r\n]*)\}/g;

/** Where a text of a template stands: it decides which variables may, and how they are written. */
export type TextKind = 'markdown' | 'code' | 'name';

/** What is wrong with the variables of a text, with the line in it, from 0; `undefined` where nothing is. */
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
  if (isTextVariable(name) || (kind === 'markdown' && isMarkdownVariable(name))) {
    return undefined;
  }
  return isMarkdownVariable(name) || name === cellsVariable ? 'misplacedVariable' : 'unknownVariable';
}

/** Fills in a Markdown text. A line of which nothing is left goes, and the blank line after it. */
export function fillMarkdown(template: string, { texts }: DayVariables, markdown: MarkdownOfDay): string {
  const valueOf = (name: string): string =>
    isTextVariable(name) ? escapeText(texts[name]) : isMarkdownVariable(name) ? markdown.texts[name] : unknown(name);
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
  return kept.join('\n');
}

/** Fills in a text that is no Markdown. */
export function fillCode(template: string, { texts }: DayVariables): string {
  return fill(template, (name) => (isTextVariable(name) ? codeText(texts[name]) : unknown(name)));
}

/** Fills in the path of a file; a variable without a value is its own name there. */
export function fillName(template: string, { slugs }: DayVariables): string {
  return fill(template, (name) => (isTextVariable(name) ? slugs[name] || name : unknown(name)));
}

function fill(template: string, valueOf: (name: string) => string): string {
  return template.replace(variable, (whole, escape: string, name: string) =>
    escape === '' ? valueOf(name) : whole.slice(escape.length),
  );
}

/** Look-alikes of the characters that end or begin something in a string or a comment, whatever the language. */
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
 * A text of a plan in a file of code: one line, that can stand in a comment and in a string of any language and does
 * nothing there. What turns the direction of writing goes: it would show the code in another order than it is run.
 */
export function codeText(text: string): string {
  return (
    text
      .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
      .replace(/[\p{Cs}\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
      .replace(/["'`\\${}<>]/g, (character) => lookAlikes.get(character) ?? '')
      .replace(/\*(?=\/)|\/(?=\*)|#(?==)|=(?=#)|-(?=-)/g, '$& ')
      // In the first two lines Python would take it for the encoding of the file.
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
