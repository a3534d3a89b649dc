import { planName } from '../../core/model/shortName';
import { isolated } from '../../util/isolated';
import { joinParts } from '../../util/joinParts';
import { plainLabel } from '../../util/plainLabel';
import type { IndexedPlan } from '../../workspace/index/planSource';
import { tellApart } from '../../workspace/learner/tellApart';

/** A plan to choose from several. */
export interface PlanChoice {
  readonly entry: IndexedPlan;
  readonly label: string;
  /** How much of it is done, and what its title says besides its label. */
  readonly description: string;
  /** What tells it from others of the same name; empty where its name is its own. */
  readonly detail: string;
}

/**
 * These plans, in their order.
 * @param first the plan that stands before the others, if any, since it is most often meant
 */
export function planChoices(plans: readonly IndexedPlan[], first: IndexedPlan | undefined): readonly PlanChoice[] {
  const apart = tellApart(plans);
  const inOrder = [...plans.filter((entry) => entry === first), ...plans.filter((entry) => entry !== first)];
  return inOrder.map((entry) => {
    const { label, rest } = planName(entry.plan, entry.path);
    return {
      entry,
      label: plainLabel(isolated(label)),
      description: plainLabel(joinParts([countText(entry), rest])),
      detail: plainLabel(apart(entry)),
    };
  });
}

function countText({ plan }: IndexedPlan): string {
  const { done, total } = plan.kind === 'tracker' ? plan.tasks : plan.days;
  return `${done}/${total}`;
}
