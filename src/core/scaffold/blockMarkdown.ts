import type { References } from '../markdown/markdown';
import type { Leaf, LeafContent } from './dayBlocks';
import { inlineMarkdown } from './inlineMarkdown';
import type { Relink } from './links';

/** Writes inline text of the plan as Markdown for another file. */
export type WriteInline = (source: string) => string;

/** Writes inline text of one plan for one file. */
export function inlineWriter(references: References, relink: Relink): WriteInline {
  return (source) => inlineMarkdown(source, references, relink);
}

/** Blocks of a plan as Markdown: lists keep their nesting, headings go below those of the file. */
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

/** In how many lists the bullet of a leaf stands, or the leaf itself where it has none. */
function levelOf({ lists, bullet }: Leaf): number {
  return bullet === '' ? lists : lists - 1;
}

/** Bullets stand in lines that follow one another, all else after a blank line. */
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

/** A text without its line breaks, for what must be one line. */
export function oneLine(markdown: string): string {
  return markdown.replaceAll('\\\n', ' ');
}

/** A text behind its label in bold type. The label is Markdown too. */
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
