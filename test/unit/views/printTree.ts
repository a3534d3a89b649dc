import { PlanForest } from '../../../src/views/plans/planForest';
import type { PlanItem } from '../../../src/views/rows/planItem';
import type { PlanRow } from '../../../src/views/rows/planRow';
import type { PlanSource } from '../../../src/workspace/index/planSource';
import { english } from './planSource';

/** What a test says of the view besides the plans. */
export interface ViewState {
  readonly chosenPlan?: string;
  readonly hidesComplete?: boolean;
  /** Opens every row, whatever its first state is. */
  readonly unfoldAll?: boolean;
}

export function forestOf(source: PlanSource, state: ViewState = {}): PlanForest {
  return new PlanForest(source, {
    l10n: english,
    chosenPlan: () => state.chosenPlan,
    today: () => '2026-11-21',
    hidesComplete: () => state.hidesComplete ?? false,
  });
}

/**
 * The view as lines: `⌄` and `›` for unfolded and folded rows, `☐` and `☑` for boxes, `[icon]`, the label, and the
 * description after two spaces.
 */
export function printTree(source: PlanSource, state: ViewState = {}): readonly string[] {
  const forest = forestOf(source, state);
  const print = (parent: PlanRow | undefined, indent: string): readonly string[] =>
    forest.children(parent).flatMap((row) => {
      const fold = forest.fold(row);
      const isOpen = fold === 'unfolded' || (state.unfoldAll === true && fold === 'folded');
      const twistie = fold === 'leaf' ? '' : isOpen ? '⌄ ' : '› ';
      const below = isOpen ? print(row, `${indent}  `) : [];
      return [`${indent}${twistie}${printItem(forest.item(row))}`, ...below];
    });
  return print(undefined, '');
}

function printItem({ label, description, icon, checkbox }: PlanItem): string {
  const box = checkbox ? (checkbox.checked ? '☑ ' : '☐ ') : '';
  const symbol = icon ? `[${icon.id}] ` : '';
  return `${box}${symbol}${label}${description === '' ? '' : `  ${description}`}`;
}
