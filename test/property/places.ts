import { takeDoneDate } from '../../src/core/reading/doneDate';
import { lineAt, type PlanText } from '../../src/core/writing/planText';
import type { Line } from './damagedPlans';

/**
 * Whether a line after some damage is the one that it is taken for, or one that nobody could tell from it: ticked or not,
 * it says the same in the same place, or under the same headings, as they were or as they are over the line now.
 * @param lines those of `after`, which know where they were
 */
export function isSameLine(
  before: PlanText,
  line: number,
  after: PlanText,
  now: number,
  lines: readonly Line[],
): boolean {
  const saysTheSame = sayingOf(lineAt(before, line)) === sayingOf(lineAt(after, now));
  const itself = lines.findIndex(({ from }) => from === line);
  const headings = [headingsOver(before, line), itself < 0 ? undefined : headingsOver(after, itself)];
  return lines[now]?.from === line || (saysTheSame && (now === line || headings.includes(headingsOver(after, now))));
}

/** What a line says, whatever its tick, its bullet and its blanks. */
export function sayingOf(line: string): string {
  const words = line.trim().replace(/^(?:(?:[-+*>]|\d{1,9}[.)])\s+)*/, '');
  return takeDoneDate(words.replace(/\[[ \txX/-]\]/g, '[ ]').replace(/[\s|]+/g, ' ')).text.trim();
}

/** The headings over a line, its own included, as one string. */
export function headingsOver(planText: PlanText, line: number): string {
  const over: { readonly depth: number; readonly source: string }[] = [];
  for (const block of planText.blocks) {
    if (block.kind === 'heading' && block.line <= line) {
      const { depth, source } = block;
      over.splice(over.findIndex((some) => some.depth >= depth) >>> 0);
      over.push({ depth, source: source.trim() });
    }
  }
  return over.map(({ depth, source }) => `${depth} ${source}`).join('\n');
}
