import { groupBy } from '../../util/groupBy';
import { daysBelow } from '../model/walk';
import type { PlanAt } from '../model/plan';
import type { PlanDates } from '../reading/readPlan';

/** Which of several copies of a plan are the learner's. */
export interface Choice {
  /** The path of the plan the learner chose, if any. */
  readonly chosenPlan: string | undefined;
  /** The paths of plans that the learner chose before. */
  readonly chosenBefore?: readonly string[];
}

/** Whose plans these are, each in the given order. */
export interface OwnPlans<P> {
  /** Those of the learner, and those that nobody has copied. */
  readonly own: readonly P[];
  /** Copies of one plan, if nothing tells which of them is the learner's. */
  readonly unclear: readonly P[];
}

/**
 * Sorts out copies of one plan: the plans of a class in one folder, or a second round. A complete copy that the learner
 * chose before is the learner's. Of the others, it's the chosen one, otherwise the only one with done dates, otherwise the
 * only one that is left.
 */
export function ownPlans<P extends PlanAt & Pick<PlanDates, 'doneDates'>>(
  plans: readonly P[],
  choice: Choice,
): OwnPlans<P> {
  const others = new Set<P>();
  const unclear = new Set<P>();
  for (const copies of copiesIn(plans)) {
    const own = ownAmong(copies, choice);
    copies.filter((copy) => !own.includes(copy)).forEach((copy) => (own.length > 0 ? others : unclear).add(copy));
  }
  return {
    own: plans.filter((plan) => !others.has(plan) && !unclear.has(plan)),
    unclear: plans.filter((plan) => unclear.has(plan)),
  };
}

/** Plans with the same title and the same days, at least two of each. */
function copiesIn<P extends PlanAt>(plans: readonly P[]): readonly (readonly P[])[] {
  const several = (groups: ReadonlyMap<string, readonly P[]>): readonly (readonly P[])[] =>
    [...groups.values()].filter(({ length }) => length > 1);
  const titled = plans.filter(({ plan }) => plan.kind === 'days' && plan.title !== undefined);
  // The days are only compared where it matters.
  return several(groupBy(titled, ({ plan }) => plan.title ?? '')).flatMap((same) =>
    several(groupBy(same.filter(hasDaysOfItsOwn), ({ plan }) => daysOf(plan))),
  );
}

/** Whether a plan is more than a routine: the plans of two weeks can have the same weekdays with the same titles. */
function hasDaysOfItsOwn({ plan }: PlanAt): boolean {
  return daysBelow(plan).some(({ number }) => number !== undefined);
}

function daysOf(plan: PlanAt['plan']): string {
  return daysBelow(plan)
    .map(({ label, title }) => `${label}\n${title}`)
    .join('\n');
}

function ownAmong<P extends PlanAt & Pick<PlanDates, 'doneDates'>>(
  copies: readonly P[],
  { chosenPlan, chosenBefore = [] }: Choice,
): readonly P[] {
  const chosen = copies.filter(({ path }) => path === chosenPlan);
  const finished = copies.filter(
    ({ path, plan }) => chosenBefore.includes(path) && path !== chosenPlan && plan.days.done === plan.days.total,
  );
  const rest = copies.filter((copy) => !finished.includes(copy));
  const worked = rest.filter(({ doneDates }) => doneDates.length > 0);
  const now = [chosen, worked, rest].find(({ length }) => length === 1) ?? [];
  return [...now, ...finished];
}
