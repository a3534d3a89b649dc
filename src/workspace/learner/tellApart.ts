import { fileLabel, planName } from '../../core/model/names';
import { folderNames } from '../../util/addressPath';
import type { IndexedPlan } from '../index/planSource';

/**
 * Tells plans of the same name apart by their folders, or by their paths if the folder is the same too. A log always gets
 * its folder, unless it is named after its file.
 * @returns a function that returns the folder or path of one of these plans, or an empty text if its name is unique
 */
export function tellApart(plans: readonly IndexedPlan[]): (entry: IndexedPlan) => string {
  const ofName = countsOf(plans.map(nameKey));
  const ofNameInFolder = countsOf(plans.map(placeKey));
  return (entry) => {
    const folder = folderOf(entry);
    if (ofName(nameKey(entry)) === 1) {
      return entry.plan.kind === 'log' && fileLabel(entry.path) !== planName(entry.plan, entry.path).label
        ? folder
        : '';
    }
    return folder === '' || ofNameInFolder(placeKey(entry)) > 1 ? entry.path : folder;
  };
}

/** Counts the keys. */
function countsOf(keys: readonly string[]): (key: string) => number {
  const counts = new Map<string, number>();
  for (const key of keys) {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (key) => counts.get(key) ?? 0;
}

function nameKey({ plan, path }: IndexedPlan): string {
  const { label, rest } = planName(plan, path);
  return `${label}\n${rest}`;
}

function placeKey(entry: IndexedPlan): string {
  return `${nameKey(entry)}\n${folderOf(entry)}`;
}

function folderOf({ path }: IndexedPlan): string {
  return folderNames(path).join('/');
}
