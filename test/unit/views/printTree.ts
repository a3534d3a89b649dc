import { PlanRowSource } from '../../../src/views/plans/planRowSource';
import { standingOf } from '../../../src/core/learner/standing';
import type { PlanItem } from '../../../src/views/rows/planItem';
import type { PlanRow } from '../../../src/views/rows/planRow';
import type { ProblemsByAddress } from '../../../src/workspace/index/linkProblems';
import type { PlanSource } from '../../../src/workspace/index/planSource';
import { english } from './planSource';

/** The state of the view besides the plans. */
export interface ViewState {
  readonly chosenPlan?: string;
  readonly ownLog?: string;
  readonly hidesComplete?: boolean;
  /** What is wrong with links, by address. */
  readonly linkProblems?: ProblemsByAddress;
  /** Expands every row, whatever its initial state. */
  readonly expandAll?: boolean;
}

export function viewOf(source: PlanSource, state: ViewState = {}): PlanRowSource {
  return new PlanRowSource(source, {
    l10n: english,
    language: 'en',
    learner: {
      get standing() {
        const { chosenPlan, ownLog } = state;
        const usual = { studyDays: [], daysOff: [], streakFreezes: 2 };
        return standingOf(source.plans, '2026-11-21', { ...usual, chosenPlan, ownLog });
      },
    },
    linkProblems: { at: (_uri, address) => state.linkProblems?.get(address) },
    hidesComplete: () => state.hidesComplete ?? false,
  });
}

/**
 * The Plans view as lines: `⌄` and `›` for expanded and collapsed rows, `☐` and `☑` for boxes, `[icon]`, the label, and the
 * description after two spaces.
 */
export function printTree(source: PlanSource, state: ViewState = {}): readonly string[] {
  const view = viewOf(source, state);
  const print = (parent: PlanRow | undefined, indent: string): readonly string[] =>
    view.children(parent).flatMap((row) => {
      const collapsibleState = view.collapsibleState(row);
      const isOpen = collapsibleState === 'expanded' || (state.expandAll === true && collapsibleState === 'collapsed');
      const twistie = collapsibleState === 'none' ? '' : isOpen ? '⌄ ' : '› ';
      const below = isOpen ? print(row, `${indent}  `) : [];
      return [`${indent}${twistie}${printItem(view.item(row))}`, ...below];
    });
  return print(undefined, '');
}

function printItem({ label, description, icon, checkbox }: PlanItem): string {
  const box = checkbox ? (checkbox.checked ? '☑ ' : '☐ ') : '';
  const symbol = icon ? `[${icon.id}] ` : '';
  return `${box}${symbol}${label}${description === '' ? '' : `  ${description}`}`;
}
