import { dayTitle, fullName, planName, shortName } from '../../core/model/names';
import type { Day, Module } from '../../core/model/plan';
import { daysBelow } from '../../core/model/walk';
import { isolated } from '../../util/text/isolated';
import { joinParts } from '../../util/text/joinParts';
import { plainLabel } from '../../util/text/plainLabel';
import type { IndexedPlan } from '../../workspace/index/planSource';
import { tellApart } from '../../workspace/learner/tellApart';
import type { Localization } from '../../util/text/localization';
import { dayName } from '../../workspace/learner/dayName';

/** A day to choose from many, in one line. */
export interface DayChoice {
  readonly entry: IndexedPlan;
  readonly day: Day;
  readonly label: string;
  /** The title and, in short, where the day is. */
  readonly description: string;
  /** All that the day is found by: its label and title, and the whole names of its modules and its plan. */
  readonly names: readonly string[];
}

/** The plan of a day and the modules above it, the innermost one last. */
interface Place {
  readonly entry: IndexedPlan;
  /** The plan's name and folder in short; empty if no other plan has days to choose from. */
  readonly planNames: readonly string[];
  readonly modules: readonly Module[];
}

/**
 * Every day of these plans, in their order.
 * @param current the plan whose days come first, if any: "Day 5" usually means the one of the current plan
 */
export function dayChoices(
  plans: readonly IndexedPlan[],
  current: IndexedPlan | undefined,
  l10n: Localization,
): readonly DayChoice[] {
  const apart = tellApart(plans);
  const ordered = current ? [current, ...plans.filter((entry) => entry !== current)] : plans;
  const withDays = ordered.filter(({ plan }) => daysBelow(plan).length > 0);
  return withDays.flatMap((entry) => {
    const planNames = withDays.length > 1 ? [planName(entry.plan, entry.path).label, apart(entry)] : [];
    return choicesBelow(entry.plan, { entry, planNames, modules: [] }, l10n);
  });
}

function choicesBelow(container: Pick<Module, 'children'>, place: Place, l10n: Localization): readonly DayChoice[] {
  return container.children.flatMap((child) => {
    switch (child.kind) {
      case 'day':
        return [dayChoice(child, place, l10n)];
      case 'module':
        return choicesBelow(child, { ...place, modules: [...place.modules, child] }, l10n);
      case 'task':
        return [];
    }
  });
}

function dayChoice(day: Day, place: Place, l10n: Localization): DayChoice {
  const name = dayName(day, l10n);
  const title = dayTitle(day);
  return {
    entry: place.entry,
    day,
    label: plainLabel(isolated(name)),
    description: plainLabel(joinParts([title, ...place.planNames, ...moduleNames(place.modules)])),
    names: [name, title, ...wholeNames(place)],
  };
}

/** The modules in short, with the title of the innermost one. */
function moduleNames(modules: readonly Module[]): readonly string[] {
  const names = modules.map(({ label, title }) => shortName(label, title));
  return [...names.map(({ label }) => label), names.at(-1)?.rest ?? ''];
}

function wholeNames({ entry, planNames, modules }: Place): readonly string[] {
  const { label, title = '' } = entry.plan;
  return [...planNames, fullName(label, title), ...modules.map((module) => fullName(module.label, module.title))];
}
