import type { Env, Token } from 'markdown-it';
import { parseBlocks, type References } from '../../markdown/parser';
import type { Block, EndBlock, HeadingBlock, TextBlock } from './block';
import { normalize } from '../../markdown/normalize';
import { headingOfCallout, headingsOfHtml, headingsOfItem, headingsOfParagraph, splitAt } from './standIns';

/**
 * The box of a task list item: GFM's `[ ]`, `[x]` and `[X]`, and some that are read but never written: `[/]` in
 * progress, `[-]` cancelled, a check mark for done. White space must follow.
 */
const taskMarker = /^\[([ \t\nxX/-]|[✔✓✅]\uFE0F?)\](?=[ \t\n])[ \t]*/u;

/** The blocks of a text that matter to a plan, in order, and the targets of its reference links. */
export interface Blocks {
  readonly blocks: readonly Block[];
  /** The parser's tokens from which the blocks are made. */
  readonly tokens: readonly Token[];
  readonly references: References;
  /** All inline texts, including those in tables, as Markdown. */
  readonly sources: () => readonly string[];
  /** How many lines the text has, at least one. */
  readonly lineCount: number;
}

/**
 * Splits a text into blocks by CommonMark's rules. Fences, indented code and HTML other than summaries give no blocks;
 * inline text is not parsed.
 */
export function readBlocks(text: string): Blocks {
  const normalized = normalize(text);
  const environment: Env = {};
  const { tokens, lineMax } = parseBlocks(normalized, environment);
  return {
    blocks: blocksOf(tokens),
    tokens,
    references: environment.references ?? {},
    sources: () => tokens.filter(({ type }) => type === 'inline').map(({ content }) => content),
    lineCount: normalized === '' || normalized.endsWith('\n') ? lineMax + 1 : lineMax,
  };
}

function blocksOf(tokens: readonly Token[]): readonly Block[] {
  const blocks: Block[] = [];
  const endsOfQuotations: (EndBlock | undefined)[] = [];
  let nesting = 0;
  let heads: readonly string[] = [];
  tokens.forEach((token, index) => {
    switch (token.type) {
      case 'heading_open':
        blocks.push(headingBlock(token, tokens[index + 1]));
        break;
      case 'list_item_open':
        nesting += 1;
        pushItem(blocks, itemBlock(token, tokens, index, nesting));
        break;
      case 'list_item_close':
        nesting -= 1;
        break;
      case 'paragraph_open':
        if (tokens[index - 1]?.type !== 'list_item_open') {
          blocks.push(...paragraphBlocks(token, tokens[index + 1], nesting));
        }
        break;
      case 'thead_open':
        heads = cellsAfter(tokens, index);
        break;
      case 'tr_open':
        if (tokens[index - 1]?.type !== 'thead_open') {
          blocks.push(rowBlock(startOf(token), heads, cellsAfter(tokens, index), nesting));
        }
        break;
      case 'html_block':
        blocks.push(...headingsOfHtml(token.content, startOf(token)));
        break;
      case 'blockquote_open':
      case 'blockquote_close':
        blocks.push(...calloutBlocks(tokens, index, nesting, endsOfQuotations));
        break;
      default:
    }
  });
  return blocks;
}

/** A paragraph, split before each line treated as a heading. */
function paragraphBlocks(token: Token, inline: Token | undefined, nesting: number): readonly Block[] {
  const block = textBlock('paragraph', token, inline, nesting);
  const headings = nesting === 0 ? headingsOfParagraph(block.source, block.line) : [];
  return headings.length === 0 ? [block] : splitAt(headings, block);
}

const noBlocks: readonly Block[] = [];
const noHeadings: readonly HeadingBlock[] = [];

/** The heading of a callout at the token that opens its quotation, and its end at the one that closes it. */
function calloutBlocks(
  tokens: readonly Token[],
  index: number,
  nesting: number,
  ends: (EndBlock | undefined)[],
): readonly Block[] {
  const token = tokens[index];
  if (token?.type === 'blockquote_open') {
    const heading = nesting === 0 ? headingOfQuotation(tokens, index) : undefined;
    ends.push(heading && { kind: 'end', line: lastLineOf(token) });
    return heading ? [heading] : noBlocks;
  }
  const end = token?.type === 'blockquote_close' ? ends.pop() : undefined;
  return end ? [end] : noBlocks;
}

/** The heading that the first line of a quotation stands in for; `undefined` unless it is a callout with a label. */
function headingOfQuotation(tokens: readonly Token[], index: number): HeadingBlock | undefined {
  const [paragraph, inline] = tokens.slice(index + 1, index + 3);
  return paragraph?.type === 'paragraph_open' && inline
    ? headingOfCallout(inline.content, startOf(paragraph))
    : undefined;
}

function headingBlock(token: Token, inline: Token | undefined): HeadingBlock {
  const depth = Number(token.tag.slice(1));
  const source = inline?.content ?? '';
  return { kind: 'heading', line: startOf(token), depth, isFold: false, source, title: undefined };
}

/** Adds an item, or the paragraph in it if its lines are treated as headings. */
function pushItem(blocks: Block[], item: TextBlock): void {
  const headings = item.source.includes('\n') && item.nesting === 1 ? headingsOfItem(item) : noHeadings;
  if (headings.length === 0) {
    blocks.push(item);
  } else {
    blocks.push(...splitAt(headings, { ...item, kind: 'paragraph', ordinal: undefined }));
  }
}

/** An item's text is its first paragraph; an item that begins with something else has no text. */
function itemBlock(token: Token, tokens: readonly Token[], index: number, nesting: number): TextBlock {
  const beginsWithText = tokens[index + 1]?.type === 'paragraph_open';
  return textBlock('item', token, beginsWithText ? tokens[index + 2] : undefined, nesting);
}

function textBlock(kind: TextBlock['kind'], token: Token, inline: Token | undefined, nesting: number): TextBlock {
  const line = startOf(token);
  const endLine = Math.max(line, lastLineOf(token));
  const text = inline?.content ?? '';
  const [marker = '', box] = (kind === 'item' && taskMarker.exec(text)) || [];
  const ordinal = token.info === '' ? undefined : Number(token.info);
  const source = text.slice(marker.length);
  return { kind, line, endLine, nesting, box, cells: [], ordinal, source, dayTitle: undefined };
}

function startOf(token: Token): number {
  return token.map?.[0] ?? 0;
}

function lastLineOf(token: Token): number {
  return (token.map?.[1] ?? 0) - 1;
}

/** The cells of the row that starts at a token, as Markdown. */
export function cellsAfter(tokens: readonly Token[], index: number): readonly string[] {
  const cells: string[] = [];
  for (let at = index; at < tokens.length && tokens[at]?.type !== 'tr_close'; at += 1) {
    if (tokens[at]?.type === 'inline') {
      cells.push(tokens[at]?.content ?? '');
    }
  }
  return cells;
}

/** A box only counts if it is alone in its cell. */
const boxCell = /^\[([ xX/-]|[✔✓✅]\uFE0F?)\]$/u;

/** A table row; `heads` and `sources` are the cells of the header row and of this row, as Markdown. */
export function rowBlock(
  line: number,
  heads: readonly string[],
  sources: readonly string[],
  nesting: number,
): TextBlock {
  const boxAt = sources.findIndex((source) => boxCell.test(source));
  const cells = sources
    .map((source, column) => ({ head: heads[column] ?? '', source, title: undefined }))
    .filter((_, at) => at !== boxAt);
  const box = boxCell.exec(sources[boxAt] ?? '')?.[1];
  const hasWords = (cell: string): boolean => /[\p{L}\p{N}]/u.test(cell) && !boxCell.test(cell);
  const source = sources.filter(hasWords).join(' · ');
  return { kind: 'row', line, endLine: line, nesting, box, cells, ordinal: undefined, source, dayTitle: undefined };
}
