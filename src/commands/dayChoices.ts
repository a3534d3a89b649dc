import { dayTitle } from '../core/dayTitle';
import type { Day, Module } from '../core/plan';
import { fullName, planName, withEnDash } from '../core/shortName';
import type { IndexedPlan } from '../workspace/planSource';

/** A day to choose from many, found by its number and by the words of its title, module and plan. */
export interface DayChoice {
  readonly entry: IndexedPlan;
  readonly day: Day;
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

/** Every day of these plans, in their order. */
export function dayChoices(plans: readonly IndexedPlan[]): readonly DayChoice[] {
  return plans.flatMap((entry) => {
    const { label, rest } = planName(entry.plan, entry.path);
    const name = rest === '' ? label : `${label}: ${rest}`;
    return choicesBelow(entry.plan, { entry, detail: name });
  });
}

function choicesBelow(
  container: Pick<Module, 'children'>,
  above: Pick<DayChoice, 'entry' | 'detail'>,
): readonly DayChoice[] {
  return container.children.flatMap((child) => {
    switch (child.kind) {
      case 'day':
        return [{ ...above, day: child, label: withEnDash(child.label), description: dayTitle(child) }];
      case 'module':
        return choicesBelow(child, { ...above, detail: `${above.detail} · ${fullName(child.label, child.title)}` });
      case 'task':
        return [];
    }
  });
}
