import type { Task } from '../model/plan';
import type { Block, TextBlock } from '../reading/block';
import { lineAt, type PlanText } from './planText';
import type { TextPosition } from '../markdown/textChange';

/** A list item or a table row with a box, as it stands in the text. */
export interface Box {
  /** The line of the item or of the row, by which the plan knows it. */
  readonly line: number;
  /** The last line that belongs to it, inclusive. */
  readonly endLine: number;
  readonly writtenAs: Task['writtenAs'];
  /** What stands in the brackets. */
  readonly mark: string;
  /**
   * Where the mark begins; `undefined` if it is a line break, so that it has no place in one line, or if the line is
   * damaged, so that the reader saw something else than is written.
   */
  readonly at: TextPosition | undefined;
  /** Whether the words of the item go on in the line below the box, or only begin there. */
  readonly goesOn: boolean;
}

/** Every box of a text, in order; two never stand in one line. */
export function boxesOf(planText: PlanText): readonly Box[] {
  return planText.blocks.filter(isBlockWithBox).map((block) => boxOf(planText, block));
}

/** The box of the item or row that begins in a line, or `undefined` where it has none. */
export function boxAt(planText: PlanText, line: number): Box | undefined {
  const block = planText.blocksAt(line).find(isBlockWithBox);
  return block && boxOf(planText, block);
}

/** The list item with text that begins in a line, be it a task or not; `undefined` where there is none. */
export function itemAt(planText: PlanText, line: number): TextBlock | undefined {
  return planText.blocksAt(line).find((block): block is TextBlock => block.kind === 'item' && block.source !== '');
}

/**
 * Where the text of a list item begins, behind the marks of every list and quotation around it: mostly in the item's own
 * line, else in the next.
 */
export function startOfItem(planText: PlanText, line: number): TextPosition {
  const character = lengthOf(containers, lineAt(planText, line));
  return character < lineAt(planText, line).length
    ? { line, character }
    : { line: line + 1, character: lengthOf(quotations, lineAt(planText, line + 1)) };
}

/** A byte order mark may be there as well, also one that went through a wrong decoding. */
const containers = /^(?:\uFEFF|ï»¿)?(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)))*[ \t]*/;
const quotations = /^[ \t>]*/;
/** The first cell that holds a box and nothing else. */
const cellWithBox = /(?:^[ \t>]*|(?<!\\)\|[ \t]*)\[(?=[^\]]{1,2}\][ \t]*(?:\||$))/;

function isBlockWithBox(block: Block): block is TextBlock & { readonly box: string } {
  return (block.kind === 'item' || block.kind === 'row') && block.box !== undefined;
}

function boxOf(planText: PlanText, { kind, line, endLine, box, source }: TextBlock & { readonly box: string }): Box {
  const writtenAs = kind === 'row' ? 'row' : 'item';
  const at = writtenAs === 'row' ? markInRow(planText, line) : markInItem(planText, line);
  const isThere = planText.lines[at.line]?.startsWith(`[${box}]`, at.character - 1) === true;
  return { line, endLine, writtenAs, mark: box, at: isThere ? at : undefined, goesOn: source.includes('\n') };
}

function markInRow(planText: PlanText, line: number): TextPosition {
  return { line, character: lengthOf(cellWithBox, lineAt(planText, line)) };
}

function markInItem(planText: PlanText, line: number): TextPosition {
  const start = startOfItem(planText, line);
  return { line: start.line, character: start.character + '['.length };
}

function lengthOf(part: RegExp, line: string): number {
  const found = part.exec(line);
  return found ? found.index + found[0].length : 0;
}
