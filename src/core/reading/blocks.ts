import type { Env, Token } from 'markdown-it';
import { markdown, type References } from '../text/markdown';
import { anyOf } from '../text/patterns';

const dayWords = anyOf(({ units }) => units.day);
const containerWords = anyOf(({ units }) => [...units.week, ...units.month, ...units.module, ...units.phase]);

/** A heading of any kind, also one inside a list item or a quotation. */
export interface HeadingBlock {
  readonly kind: 'heading';
  readonly line: number;
  /** 1 to 6, or `summaryDepth` and more for what stands in for a heading. */
  readonly depth: number;
  readonly source: string;
}

/**
 * The depth of a `<summary>`, and of a paragraph that is nothing but a label: below every heading. Where such a line
 * stands for a day it is one deeper, so that days stand below weeks.
 */
export const summaryDepth = 7;

/** A paragraph, the first paragraph of a list item, or a row of a table. */
export interface TextBlock {
  readonly kind: 'item' | 'paragraph' | 'row';
  readonly line: number;
  /** The last line of the paragraph, or of all that the item holds. */
  readonly endLine: number;
  /** How many list items it stands in: an item in itself, a paragraph below a list in none. */
  readonly nesting: number;
  /** What stands in the brackets of a task list item, or of a row's cell; `undefined` where there are none. */
  readonly box: string | undefined;
  /** The cells of a row but for that with the box, each with what stands at the head of its column; else empty. */
  readonly cells: readonly Cell[];
  /** Markdown without indentation, quotation and bullet marks, and box; a line break for each of the text's. */
  readonly source: string;
}

/** A cell of a table, as Markdown. */
export interface Cell {
  readonly head: string;
  readonly source: string;
}

export type Block = HeadingBlock | TextBlock;

/**
 * A task list item marker: GFM's `[ ]`, `[x]` and `[X]`, and those that are read and never written: `[/]` in progress,
 * `[-]` cancelled, a check mark for done. White space must follow it.
 */
const taskMarker = /^\[([ \t\nxX/-]|[✔✓✅]\uFE0F?)\](?=[ \t\n])[ \t]*/u;

/** The blocks of a text that matter to a plan, in order, and the targets of its reference links. */
export interface Blocks {
  readonly blocks: readonly Block[];
  readonly references: References;
  /** Every piece of inline text, those of tables included, as Markdown. */
  readonly sources: () => readonly string[];
  /** How many lines the text has, at least one. */
  readonly lineCount: number;
}

/**
 * Takes a text apart by CommonMark's block rules. Fences, indented code and other HTML give no blocks; inline text is left
 * as it is written.
 */
export function readBlocks(text: string): Blocks {
  const environment: Env = {};
  const tokens: Token[] = [];
  const normalized = normalize(text);
  markdown.block.parse(normalized, markdown, environment, tokens);
  return {
    blocks: blocksOf(tokens),
    references: environment.references ?? {},
    sources: () => tokens.filter(({ type }) => type === 'inline').map(({ content }) => content),
    lineCount: normalized.split('\n').length,
  };
}

/**
 * What markdown-it's own normalization does, which its block rules expect: one kind of line ending and no NUL. Front
 * matter and a byte order mark are no Markdown: they give way to empty lines, so that all lines keep their numbers.
 */
function normalize(text: string): string {
  return text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '\uFFFD')
    .replace(/^---\n(?:(?!---\n).*\n)*---(?=\n|$)/, (frontMatter) => frontMatter.replace(/[^\n]+/g, ''));
}

function blocksOf(tokens: readonly Token[]): readonly Block[] {
  const blocks: Block[] = [];
  let nesting = 0;
  let heads: readonly string[] = [];
  tokens.forEach((token, index) => {
    switch (token.type) {
      case 'heading_open':
        blocks.push(headingBlock(token, tokens[index + 1]));
        break;
      case 'list_item_open':
        nesting += 1;
        blocks.push(itemBlock(token, tokens, index, nesting));
        break;
      case 'list_item_close':
        nesting -= 1;
        break;
      case 'paragraph_open':
        if (tokens[index - 1]?.type !== 'list_item_open') {
          blocks.push(paragraphBlock(token, tokens[index + 1], nesting));
        }
        break;
      case 'thead_open':
        heads = cellsAfter(tokens, index);
        break;
      case 'tr_open':
        if (tokens[index - 1]?.type !== 'thead_open') {
          blocks.push(rowBlock(token, heads, cellsAfter(tokens, index), nesting));
        }
        break;
      case 'html_block':
        blocks.push(...summaryBlocks(token));
    }
  });
  return blocks;
}

/** The cells of the row that begins at a token. */
function cellsAfter(tokens: readonly Token[], index: number): readonly string[] {
  const cells: string[] = [];
  for (let at = index; at < tokens.length && tokens[at]?.type !== 'tr_close'; at += 1) {
    if (tokens[at]?.type === 'inline') {
      cells.push(tokens[at]?.content ?? '');
    }
  }
  return cells;
}

/** A box counts only where it is all that stands in its cell. */
const boxCell = /^\[([ xX/-]|[✔✓✅]\uFE0F?)\]$/u;

function rowBlock(token: Token, heads: readonly string[], sources: readonly string[], nesting: number): TextBlock {
  const line = startOf(token);
  const boxAt = sources.findIndex((source) => boxCell.test(source));
  const cells = sources
    .map((source, column) => ({ head: heads[column] ?? '', source }))
    .filter((_, at) => at !== boxAt);
  const box = boxCell.exec(sources[boxAt] ?? '')?.[1];
  const source = cells.map((cell) => cell.source).join(' · ');
  return { kind: 'row', line, endLine: line, nesting, box, cells, source };
}

function summaryBlocks(token: Token): readonly HeadingBlock[] {
  const found = /<summary[^>]*>([^\n]*?)<\/summary>/i.exec(token.content);
  return found ? [labelHeading(startOf(token), found[1] ?? '')] : [];
}

/** `Week 1 (2026-01-19 to 2026-01-25)`, `[**Week 1: …**](week_1/)`: a paragraph of one line that is only a label. */
const containerLine = new RegExp(
  String.raw`^(?:\[|\*\*)*(?:${containerWords})\s\d{1,3}(?:[:：][^\n.]{1,80})?(?:\*\*|\]\([^()\s]*\)|\s*\([^()\n]{1,60}\))*$`,
  'iu',
);
/** `**Day 1: Knots**`, all of it in bold type. */
const boldLine = /^\*\*[^*\n]{1,120}\*\*:?$/;
const dayInIt = new RegExp(String.raw`(?<!\p{L})(?:${dayWords})[\s#_-]*\d`, 'iu');

function paragraphBlock(token: Token, inline: Token | undefined, nesting: number): Block {
  const block = textBlock('paragraph', token, inline, nesting);
  const { source, line } = block;
  const isLabel = nesting === 0 && (containerLine.test(source) || (boldLine.test(source) && dayInIt.test(source)));
  return isLabel ? labelHeading(line, source) : block;
}

function labelHeading(line: number, source: string): HeadingBlock {
  return { kind: 'heading', line, depth: dayInIt.test(source) ? summaryDepth + 1 : summaryDepth, source };
}

function headingBlock(token: Token, inline: Token | undefined): HeadingBlock {
  return { kind: 'heading', line: startOf(token), depth: Number(token.tag.slice(1)), source: inline?.content ?? '' };
}

/** An item's text is its first paragraph; an item that begins otherwise has none. */
function itemBlock(token: Token, tokens: readonly Token[], index: number, nesting: number): TextBlock {
  const beginsWithText = tokens[index + 1]?.type === 'paragraph_open';
  return textBlock('item', token, beginsWithText ? tokens[index + 2] : undefined, nesting);
}

function textBlock(kind: TextBlock['kind'], token: Token, inline: Token | undefined, nesting: number): TextBlock {
  const line = startOf(token);
  const endLine = Math.max(line, (token.map?.[1] ?? 0) - 1);
  const text = inline?.content ?? '';
  const [marker = '', box] = (kind === 'item' && taskMarker.exec(text)) || [];
  return { kind, line, endLine, nesting, box, cells: [], source: text.slice(marker.length) };
}

function startOf(token: Token): number {
  return token.map?.[0] ?? 0;
}
