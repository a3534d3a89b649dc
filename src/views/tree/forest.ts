import type { PlanItem } from '../rows/planItem';
import type { PlanRow } from '../rows/planRow';

/** How a row is drawn the first time; from then on the user folds and unfolds. */
export type Fold = 'leaf' | 'folded' | 'unfolded';

/** The rows of a tree, before VS Code draws them. */
export interface Forest {
  /** The rows below a row, or at the top. */
  children(row: PlanRow | undefined): readonly PlanRow[];
  item(row: PlanRow): PlanItem;
  fold(row: PlanRow): Fold;
}
