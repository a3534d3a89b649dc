import type { Env, Token } from 'markdown-it';
import type { Day } from '../model/plan';
import type { TextBlock } from '../reading/blocks/block';
import { piecesOf, readLabel, type OpenField, type Piece } from '../reading/details/fields';
import { normalize } from '../markdown/normalize';
import { takeDoneDate } from '../reading/titles/doneDate';
import { plainText } from '../markdown/inline';
import { parseBlocks, type References } from '../markdown/parser';
import { withNested } from '../model/walk';
import type { PlanText } from '../writing/lines/planText';

/**
 * The content of a block: inline text; a heading, with its depth below the day; a cell, if the day is a row of a table; the
 * rows of a table, header first, in inline text; or code, which is kept unchanged.
 */
export type LeafContent =
  | { readonly kind: 'text'; readonly source: string }
  | { readonly kind: 'heading'; readonly source: string; readonly depth: number }
  | { readonly kind: 'cell'; readonly head: string; readonly source: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'code'; readonly text: string; readonly language: string };

/** A block of a day without blocks in it. */
export interface Leaf {
  readonly content: LeafContent;
  /** How many lists and quotations it is in, including those around the day. */
  readonly lists: number;
  readonly quotations: number;
  /** `- ` or `1. ` if it is the first block of a list item, otherwise empty. */
  readonly bullet: string;
  /** Whether it is a task. */
  readonly hasBox: boolean;
}

/** A field of a day with everything that belongs to it, or the content between two fields. */
export interface DayPart {
  /** With the text of its own line; `undefined` for content between fields. */
  readonly field: OpenField | undefined;
  readonly leaves: readonly Leaf[];
}

/** The parts of a day, and the targets of their reference links. */
export interface DayBlocks {
  readonly parts: readonly DayPart[];
  readonly references: References;
}

/**
 * Splits a day into parts for a scaffold, with the same fields as the reader finds. State is not copied: tasks lose their
 * boxes and done dates; completion lines and cancelled tasks are left out.
 */
export function dayBlocks(planText: PlanText, day: Day): DayBlocks {
  const environment: Env = {};
  const { tokens } = parseBlocks(normalize(planText.text), environment);
  const cutter = new DayCutter(planText, day);
  if (day.writtenAs === 'row') {
    cutter.readRows();
  } else {
    cutter.read(tokens);
  }
  return { parts: cutter.parts, references: environment.references ?? {} };
}

interface OpenPart {
  readonly field: OpenField | undefined;
  readonly leaves: Leaf[];
}

/** Lines of text that belong together: the labelled line of a field and its continuation, or other lines. */
interface Run {
  readonly field: OpenField | undefined;
  /** Whether it begins with the field's label. */
  readonly isOwn: boolean;
  readonly lines: string[];
}

/** Goes through the blocks of a document and keeps those of the day. */
class DayCutter {
  readonly parts: OpenPart[] = [];
  readonly #day: Day;
  readonly #blocks: readonly TextBlock[];
  readonly #items: ReadonlyMap<string, TextBlock>;
  readonly #pieces: ReadonlyMap<number, Piece>;
  /** The lines of tasks to leave out. */
  readonly #omitted: ReadonlySet<number>;
  /** The depth of the day's heading; 1 if the day is not a heading. */
  readonly #depth: number;
  #lists = 0;
  #quotations = 0;
  #bullet = '';

  constructor(planText: PlanText, day: Day) {
    const isOfDay = ({ line }: { readonly line: number }): boolean => line >= day.line && line <= day.endLine;
    this.#day = day;
    this.#blocks = planText.blocks.filter(
      (block): block is TextBlock => block.kind !== 'heading' && block.kind !== 'end' && isOfDay(block),
    );
    this.#items = new Map(
      this.#blocks.flatMap((block) => (block.kind === 'item' ? [[itemKey(block.line, block.nesting), block]] : [])),
    );
    this.#pieces = piecesByLine(this.#blocks, day.line);
    const heading = planText.blocks.find((block) => block.kind === 'heading' && block.line === day.line);
    this.#depth = heading?.kind === 'heading' ? heading.depth : 1;
    this.#omitted = new Set(
      withNested(day.tasks)
        .filter(({ isCompletionLine, state }) => isCompletionLine || state === 'cancelled')
        .map(({ line }) => line),
    );
  }

  read(tokens: readonly Token[]): void {
    tokens.forEach((token, index) => {
      switch (token.type) {
        case 'list_item_open':
          this.#lists += 1;
          this.#bullet = token.info === '' ? '- ' : `${token.info}. `;
          break;
        case 'list_item_close':
          this.#lists -= 1;
          this.#bullet = '';
          break;
        case 'blockquote_open':
        case 'blockquote_close':
          this.#quotations += token.nesting;
          break;
        default:
          this.#readLeaf(tokens, index);
      }
    });
  }

  /** Reads the cells of a row, except for the day's label and title. */
  readRows(): void {
    const { label, title } = this.#day;
    for (const { head, source } of this.#blocks.flatMap(({ cells }) => cells)) {
      const text = plainText(source);
      if (text !== '' && text !== label && text !== title && text !== String(this.#day.number)) {
        this.#bullet = '- ';
        this.#add({ kind: 'cell', head, source });
      }
    }
  }

  #readLeaf(tokens: readonly Token[], index: number): void {
    const token = tokens[index];
    if (!token || !this.#isInDay(token)) {
      return;
    }
    if (token.type === 'paragraph_open') {
      const isFirstOfItem = tokens[index - 1]?.type === 'list_item_open';
      this.#readText(token.map?.[0] ?? 0, sourceAfter(tokens, index), isFirstOfItem);
      return;
    }
    const content = contentAt(tokens, index);
    if (content?.kind === 'heading') {
      this.#addLoose({ ...content, depth: Math.max(content.depth - this.#depth, 1) });
    } else if (content) {
      this.#add(content);
    }
  }

  /** Whether a block begins in the day, below the day's own line. A paragraph can also begin above it. */
  #isInDay({ type, map }: Token): boolean {
    const [start, end] = map ?? [-1, -1];
    const { line, endLine } = this.#day;
    return start <= endLine && (type === 'paragraph_open' ? end > line : start > line);
  }

  /** Adds lines of text, each to the field it belongs to, or to none. */
  #readText(start: number, content: string, isFirstOfItem: boolean): void {
    const block = isFirstOfItem ? this.#items.get(itemKey(start, this.#lists)) : undefined;
    const hasBox = block?.box !== undefined;
    if (!this.#omitted.has(start)) {
      const [first = '', ...more] = (block?.source ?? content).split('\n');
      const lines = [hasBox ? takeDoneDate(first.trimEnd()).text : first, ...more];
      for (const run of this.#runsOf(lines, start)) {
        this.#addRun(run, hasBox);
      }
    }
    this.#bullet = '';
  }

  /** The lines that are in the day, grouped. */
  #runsOf(lines: readonly string[], start: number): readonly Run[] {
    const runs: Run[] = [];
    lines.forEach((source, index) => {
      const line = start + index;
      if (line <= this.#day.line || line > this.#day.endLine) {
        return;
      }
      const piece = this.#pieces.get(line);
      const field = piece && 'label' in piece ? piece : undefined;
      const last = runs.at(-1);
      if (last && last.field === field && line !== field?.line) {
        last.lines.push(source);
      } else {
        runs.push({ field, isOwn: line === field?.line, lines: [source] });
      }
    });
    return runs;
  }

  #addRun({ field, isOwn, lines }: Run, hasBox: boolean): void {
    const source = lines.join('\n');
    if (field && isOwn) {
      this.parts.push({ field: { ...field, source: readLabel(source)?.source ?? field.source }, leaves: [] });
      this.#bullet = '';
    } else if (field) {
      this.#add({ kind: 'text', source }, hasBox);
    } else {
      this.#addLoose({ kind: 'text', source }, hasBox);
    }
  }

  /** Adds a block to the part that came last. */
  #add(content: LeafContent, hasBox = false): void {
    const last = this.parts.at(-1);
    const leaf = { content, lists: this.#lists, quotations: this.#quotations, bullet: this.#bullet, hasBox };
    if (last) {
      last.leaves.push(leaf);
    } else {
      this.parts.push({ field: undefined, leaves: [leaf] });
    }
    this.#bullet = '';
  }

  /** Adds a block that belongs to no field. */
  #addLoose(content: LeafContent, hasBox = false): void {
    if (this.parts.at(-1)?.field) {
      this.parts.push({ field: undefined, leaves: [] });
    }
    this.#add(content, hasBox);
  }
}

/** Items that begin on the same line are nested in one another. */
function itemKey(line: number, nesting: number): string {
  return `${line}:${nesting}`;
}

/** The piece of the day that each line of text belongs to. */
function piecesByLine(blocks: readonly TextBlock[], dayLine: number): ReadonlyMap<number, Piece> {
  const byLine = new Map<number, Piece>();
  for (const piece of piecesOf(blocks, dayLine)) {
    piece.source.split('\n').forEach((_, index) => byLine.set(piece.line + index, piece));
    for (const { line } of 'label' in piece ? piece.below : []) {
      byLine.set(line, piece);
    }
  }
  return byLine;
}

/** The block that begins at a token; `undefined` for a paragraph, and for blocks with others in them. */
function contentAt(tokens: readonly Token[], index: number): LeafContent | undefined {
  const token = tokens[index];
  if (!token) {
    return undefined;
  }
  switch (token.type) {
    case 'heading_open':
      return { kind: 'heading', source: sourceAfter(tokens, index), depth: Number(token.tag.slice(1)) };
    case 'fence':
    case 'code_block':
      return { kind: 'code', text: token.content, language: languageOf(token.info) };
    case 'html_block':
      return { kind: 'text', source: textOfHtml(token.content) };
    case 'table_open':
      return { kind: 'table', rows: rowsAfter(tokens, index) };
    default:
      return undefined;
  }
}

function sourceAfter(tokens: readonly Token[], index: number): string {
  return tokens[index + 1]?.content ?? '';
}

/** The text of HTML as Markdown, without comments, scripts and styles. */
function textOfHtml(html: string): string {
  const text = html.replace(/<!--[^]*?(?:-->|$)|<(script|style)\b[^]*?(?:<\/\1\s*>|$)/gi, '').replace(/<[^<>]*>/g, ' ');
  return text.replace(/[\\`*_[\]<>~]/g, String.raw`\$&`).trim();
}

/** The first word after a fence, if it can be the name of a language. */
function languageOf(info: string): string {
  return /^[\w+#.-]{1,30}/.exec(info.trim())?.[0] ?? '';
}

/** The rows of the table that begins at a token, without boxes. */
function rowsAfter(tokens: readonly Token[], index: number): readonly (readonly string[])[] {
  const rows: string[][] = [];
  for (let at = index; at < tokens.length && tokens[at]?.type !== 'table_close'; at += 1) {
    const token = tokens[at];
    if (token?.type === 'tr_open') {
      rows.push([]);
    } else if (token?.type === 'inline') {
      rows.at(-1)?.push(/^\[.?\uFE0F?\]$/u.test(token.content) ? '' : token.content);
    }
  }
  return rows;
}
