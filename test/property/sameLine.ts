import { takeDoneDate } from '../../src/core/reading/titles/doneDate';
import { lineAt, type PlanText } from '../../src/core/writing/lines/planText';
import type { Line } from './damagedPlans';

/**
 * Whether a line of a damaged text is a certain line of the original, or cannot be distinguished from it. Two lines cannot
 * be distinguished if they read the same and have the same number or the same headings above them. These headings may be
 * the ones before the damage or the ones after it.
 * @param found the number of the line in `after`
 * @param lines the lines of `after`
 */
export function isSameLine(
  before: PlanText,
  line: number,
  after: PlanText,
  found: number,
  lines: readonly Line[],
): boolean {
  const readsTheSame = wordsOf(lineAt(before, line)) === wordsOf(lineAt(after, found));
  const original = lines.findIndex(({ from }) => from === line);
  const headings = [headingsAbove(before, line), original < 0 ? undefined : headingsAbove(after, original)];
  return (
    lines[found]?.from === line || (readsTheSame && (found === line || headings.includes(headingsAbove(after, found))))
  );
}

/** The words of a line, without its bullet, its done date and extra blanks, as if every box were unchecked. */
export function wordsOf(line: string): string {
  const words = line.trim().replace(/^(?:(?:[-+*>]|\d{1,9}[.)])\s+)*/, '');
  return takeDoneDate(words.replace(/\[[ \txX/-]\]/g, '[ ]').replace(/[\s|]+/g, ' ')).text.trim();
}

/** The headings above a line, and the line itself if it is one, as a single string. */
function headingsAbove(planText: PlanText, line: number): string {
  const above: { readonly depth: number; readonly source: string }[] = [];
  for (const block of planText.blocks) {
    if (block.kind === 'heading' && block.line <= line) {
      const { depth, source } = block;
      above.splice(above.findIndex((some) => some.depth >= depth) >>> 0);
      above.push({ depth, source: source.trim() });
    }
  }
  return above.map(({ depth, source }) => `${depth} ${source}`).join('\n');
}
