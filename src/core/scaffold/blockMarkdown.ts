import type { References } from '../markdown/parser';
import type { Leaf, LeafContent } from './dayBlocks';
import { inlineMarkdown } from './inlineMarkdown';
import type { Relink } from './links';

/** Rewrites inline text of a plan as Markdown for another file. */
export type WriteInline = (source: string) => string;

/** Makes a writer for the inline text of one plan. @param relink makes the links for the other file */
export function inlineWriter(references: References, relink: Relink): WriteInline {
  return (source) => inlineMarkdown(source, references, relink);
}

/** Blocks of a plan as Markdown. Lists keep their nesting, and headings go below those of the other file. */
export function blockMarkdown(leaves: readonly Leaf[], write: WriteInline): string {
  const lists = leastOf(leaves.map(levelOf));
  const quotations = leastOf(leaves.map((leaf) => leaf.quotations));
  const indents = [''];
  let text = '';
  let before: Leaf | undefined;
  for (const leaf of leaves) {
    const lines = linesOf(leaf.content, write);
    if (lines.length > 0) {
      const level = Math.min(levelOf(leaf) - lists, indents.length - 1);
      const indent = indents[level] ?? '';
      const quotation = '> '.repeat(leaf.quotations - quotations);
      text += `${separator(before, leaf)}${withMarks(lines, indent + quotation, leaf.bullet)}`;
      indents.splice(level + 1, Infinity, ...(leaf.bullet === '' ? [] : [indent + ' '.repeat(leaf.bullet.length)]));
      before = leaf;
    }
  }
  return text;
}

function leastOf(numbers: readonly number[]): number {
  return numbers.reduce((least, number) => Math.min(least, number), Infinity);
}

/** How many lists are around the bullet of a leaf, or around the leaf if it has none. */
function levelOf({ lists, bullet }: Leaf): number {
  return bullet === '' ? lists : lists - 1;
}

/** No blank line between bullets, one between any other blocks. */
function separator(before: Leaf | undefined, leaf: Leaf): string {
  if (!before) {
    return '';
  }
  return before.bullet !== '' && leaf.bullet !== '' && before.content.kind !== 'code' ? '\n' : '\n\n';
}

function withMarks(lines: readonly string[], indent: string, bullet: string): string {
  const blank = ' '.repeat(bullet.length);
  return lines.map((line, index) => `${indent}${index === 0 ? bullet : blank}${line}`.trimEnd()).join('\n');
}

function linesOf(content: LeafContent, write: WriteInline): readonly string[] {
  switch (content.kind) {
    case 'text':
      return nonEmpty(write(content.source)).flatMap((text) => text.split('\n'));
    case 'heading':
      return nonEmpty(oneLine(write(content.source))).map(
        (text) => `${'#'.repeat(Math.min(content.depth + 1, 6))} ${text}`,
      );
    case 'cell':
      return [labelled(oneLine(write(content.head)), oneLine(write(content.source)))];
    case 'table':
      return tableLines(content.rows, write);
    case 'code':
      return codeLines(content.text, content.language);
  }
}

function nonEmpty(text: string): readonly string[] {
  return text === '' ? [] : [text];
}

/** Markdown with its line breaks replaced by spaces. */
export function oneLine(markdown: string): string {
  return markdown.replaceAll('\\\n', ' ');
}

/** A text after its label in bold, both of them Markdown. */
export function labelled(label: string, text: string): string {
  return `${label === '' ? '' : `**${label}:** `}${text}`.trim();
}

function tableLines(rows: readonly (readonly string[])[], write: WriteInline): readonly string[] {
  const [head = [], ...body] = rows.map((row) =>
    row.map((cell) => oneLine(write(cell)).replaceAll('|', String.raw`\|`)),
  );
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return head.length === 0 ? [] : [line(head), line(head.map(() => '---')), ...body.map(line)];
}

function codeLines(text: string, language: string): readonly string[] {
  const runs = text.match(/`{3,}/g) ?? [];
  const fence = '`'.repeat(runs.reduce((longest, run) => Math.max(longest, run.length + 1), 3));
  return [fence + language, ...text.replace(/\n$/, '').split('\n'), fence];
}
