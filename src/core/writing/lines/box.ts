import type { Task } from '../../model/plan';
import { daysBelow, tasksBelow, withNested } from '../../model/walk';
import type { Block, TextBlock } from '../../reading/blocks/block';
import { lineAt, type PlanText } from './planText';
import type { TextPosition } from '../../markdown/lines';

/** The box of a list item or a table row. */
export interface Box {
  /** The line of the item or row, from 0, as in the plan. */
  readonly line: number;
  /** The last line that belongs to it, inclusive. */
  readonly endLine: number;
  readonly writtenAs: Task['writtenAs'];
  /** The character in the brackets. */
  readonly mark: string;
  /**
   * Where the mark is. `undefined` if it is a line break, or if the line is damaged, so that the parser read something else
   * than it says.
   */
  readonly at: TextPosition | undefined;
  /** Whether the text of the item continues below the line of the box, or only begins there. */
  readonly continues: boolean;
}

/** All boxes of a text in order, at most one per line. */
export function boxesOf(planText: PlanText): readonly Box[] {
  return planText.blocks.filter(isBlockWithBox).map((block) => boxOf(planText, block));
}

/** The boxes of the days and tasks of a plan, in order. */
export function boxesInPlan(planText: PlanText): readonly Box[] {
  const { plan } = planText;
  const rows = [...daysBelow(plan), ...withNested(tasksBelow(plan))];
  const lines = [...new Set(rows.map(({ line }) => line))].sort((one, other) => one - other);
  return lines.flatMap((line) => boxAt(planText, line) ?? []);
}

/** The box of the item or row that begins on a line; `undefined` if there is none. */
export function boxAt(planText: PlanText, line: number): Box | undefined {
  const block = planText.blocksAt(line).find(isBlockWithBox);
  return block && boxOf(planText, block);
}

/** The list item with text that begins on a line, whether it is a task or not; `undefined` if there is none. */
export function itemAt(planText: PlanText, line: number): TextBlock | undefined {
  return planText.blocksAt(line).find((block): block is TextBlock => block.kind === 'item' && block.source !== '');
}

/** Where the text of a list item begins, after the marks of all lists and quotations: on the item's own line or the next. */
export function startOfItem(planText: PlanText, line: number): TextPosition {
  const character = lengthOf(containers, lineAt(planText, line));
  return character < lineAt(planText, line).length
    ? { line, character }
    : { line: line + 1, character: lengthOf(quotations, lineAt(planText, line + 1)) };
}

/** Includes a byte order mark, even one that was decoded wrongly. */
const containers = /^(?:\uFEFF|ï»¿)?(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]|$)))*[ \t]*/;
const quotations = /^[ \t>]*/;
/** The first cell with a box and nothing else. */
const cellWithBox = /(?:^[ \t>]*|(?<!\\)\|[ \t]*)\[(?=[^\]]{1,2}\][ \t]*(?:\||$))/;

function isBlockWithBox(block: Block): block is TextBlock & { readonly box: string } {
  return (block.kind === 'item' || block.kind === 'row') && block.box !== undefined;
}

function boxOf(planText: PlanText, { kind, line, endLine, box, source }: TextBlock & { readonly box: string }): Box {
  const writtenAs = kind === 'row' ? 'row' : 'item';
  const at = writtenAs === 'row' ? markInRow(planText, line) : markInItem(planText, line);
  const isThere = planText.lines[at.line]?.startsWith(`[${box}]`, at.character - 1) === true;
  return { line, endLine, writtenAs, mark: box, at: isThere ? at : undefined, continues: source.includes('\n') };
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
