import { fileLabel, planName } from '../../core/model/names';
import { dayAround, daysBelow } from '../../core/model/walk';
import type { PlaceInPlan } from '../../core/calendar/studyDays';
import { escapedMarkdown } from '../../util/text/escapedMarkdown';
import { joinParts } from '../../util/text/joinParts';
import type { Localization } from '../../util/text/localization';
import type { IndexedPlan } from '../../workspace/index/planSource';
import { dayName } from '../../workspace/learner/dayName';

/**
 * Names the places of these plans as people call them: by the day, with its plan if several plans have such a day, otherwise
 * by the plan.
 * @param root the address of the folder that links starting with `/` lead to, if any
 * @returns a function that returns the name in Markdown, as a link to the line if its file is in that folder
 */
export function placeNames(
  plans: readonly IndexedPlan[],
  root: string | undefined,
  l10n: Localization,
): (place: PlaceInPlan) => string {
  const byPath = new Map(plans.map((entry) => [entry.path, entry]));
  const isShared = sharedLabels(plans);
  return ({ path, line }) => {
    const entry = byPath.get(path);
    const day = entry && dayAround(entry.plan, line);
    const plan = entry ? planName(entry.plan, path).label : fileLabel(path);
    // The date of an entry says nothing that its line of the account doesn't.
    const isNamed = day && (day.state !== 'entry' || day.number !== undefined);
    const name = isNamed ? joinParts([isShared(day.label) ? plan : '', dayName(day, l10n)]) : plan;
    return entry ? linkedName(name, entry, line, root) : escapedMarkdown(name);
  };
}

/**
 * A name in Markdown, as a link to a line of a plan if its file is in the folder that links starting with `/` lead to.
 * @param root the address of that folder, if any
 */
export function linkedName(name: string, entry: IndexedPlan, line: number, root: string | undefined): string {
  const target = root === undefined ? undefined : targetBelow(root, entry);
  return target === undefined ? escapedMarkdown(name) : `[${escapedMarkdown(name)}](<${target}#L${line + 1}>)`;
}

/** Whether days of several plans have a label. */
function sharedLabels(plans: readonly IndexedPlan[]): (label: string) => boolean {
  const plansWith = new Map<string, number>();
  for (const { plan } of plans) {
    for (const label of new Set(daysBelow(plan).map((day) => day.label))) {
      plansWith.set(label, (plansWith.get(label) ?? 0) + 1);
    }
  }
  return (label) => (plansWith.get(label) ?? 0) > 1;
}

/** The path of a file from a folder, encoded as in its address; `undefined` if it is not in the folder. */
function targetBelow(root: string, { uri }: IndexedPlan): string | undefined {
  const folder = root.replace(/\/?$/, '/');
  const address = uri.toString();
  return address.startsWith(folder) ? `/${address.slice(folder.length)}` : undefined;
}
