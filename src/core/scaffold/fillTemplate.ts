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

/** `${title}`, or `$${title}` for the text `${title}` itself. */
const variable = /(\$?)\$\{([^{}\r\n]*)\}/g;

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
  if (isTextVariable(name) || (kind === 'markdown' && isMarkdownVariable(name))) {
    return undefined;
  }
  return isMarkdownVariable(name) || name === cellsVariable ? 'misplacedVariable' : 'unknownVariable';
}

/** Fills in a Markdown text. A line that becomes empty is removed, together with the blank line after it. */
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

/** Fills in a text that is not Markdown. */
export function fillCode(template: string, { texts }: DayVariables): string {
  return fill(template, (name) => (isTextVariable(name) ? codeText(texts[name]) : unknown(name)));
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
