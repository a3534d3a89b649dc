import { dayTitle, fileLabel, fullName } from '../../core/model/names';
import type { Day, Module } from '../../core/model/plan';
import { isolated } from '../../util/isolated';
import { joinParts } from '../../util/joinParts';
import { plainLabel } from '../../util/plainLabel';
import type { IndexedPlan } from '../../workspace/index/planSource';
import { tellApart } from '../../workspace/learner/tellApart';
import type { Localization } from '../../util/localization';
import { dayName } from '../../workspace/learner/dayName';

/** A day to choose from many, found by its number and by the words of its title, module and plan. */
export interface DayChoice {
  readonly entry: IndexedPlan;
  readonly day: Day;
  readonly label: string;
  readonly description: string;
  readonly detail: string;
}

/** The plan of a day, and the names above the day. */
interface Place {
  readonly entry: IndexedPlan;
  /** The plan's name first, the innermost module's last. */
  readonly names: readonly string[];
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
  return ordered.flatMap((entry) =>
    choicesBelow(entry.plan, { entry, names: [nameOf(entry), apart(entry)].filter((name) => name !== '') }, l10n),
  );
}

/** The whole title, or the name of the file if there is no title. */
function nameOf({ plan: { label, title = '' }, path }: IndexedPlan): string {
  const name = fullName(label, title);
  return name === '' ? fileLabel(path) : name;
}

function choicesBelow(container: Pick<Module, 'children'>, place: Place, l10n: Localization): readonly DayChoice[] {
  return container.children.flatMap((child) => {
    switch (child.kind) {
      case 'day':
        return [dayChoice(child, place, l10n)];
      case 'module':
        return choicesBelow(child, { ...place, names: [...place.names, fullName(child.label, child.title)] }, l10n);
      case 'task':
        return [];
    }
  });
}

function dayChoice(day: Day, { entry, names }: Place, l10n: Localization): DayChoice {
  return {
    entry,
    day,
    label: plainLabel(isolated(dayName(day, l10n))),
    description: plainLabel(isolated(dayTitle(day))),
    detail: plainLabel(detailOf(names)),
  };
}

/**
 * The names of a place. Long names are cut so that the innermost one stays visible. The rest of them follows at the end, so
 * that the words are still found.
 */
function detailOf(names: readonly string[]): string {
  const parts = names.map(cutInTwo);
  const cutOff = parts.map(([, rest]) => (rest === '' ? '' : `…${rest}`));
  return joinParts([...parts.map(([shown]) => shown), ...cutOff]);
}

/** Cuts a name of more than 40 characters between two words, or anywhere if it has only one word. */
function cutInTwo(name: string): readonly [shown: string, rest: string] {
  const isLong = /^.{41}/u.test(name);
  const cut = isLong ? (/^(.{19,38}\S)\s(.*)$/su.exec(name) ?? /^(.{39})(.*)$/su.exec(name)) : undefined;
  return cut ? [`${cut[1] ?? ''}…`, cut[2] ?? ''] : [name, ''];
}
