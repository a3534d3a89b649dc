import { fileLabel, planName } from '../core/shortName';
import type { IndexedPlan } from './planSource';

/**
 * What tells plans of the same name from each other: the folder, or the file's path where that is the same too. A log
 * is known by its folder alone, so it always has it.
 * @returns a function that gives the empty text for a plan whose name is its own
 */
export function tellApart(plans: readonly IndexedPlan[]): (entry: IndexedPlan) => string {
  const alike = new Map<string, IndexedPlan[]>();
  for (const entry of plans) {
    const key = nameKey(entry);
    alike.set(key, [...(alike.get(key) ?? []), entry]);
  }
  return (entry) => {
    const others = (alike.get(nameKey(entry)) ?? []).filter((other) => other !== entry);
    const folder = folderOf(entry.path);
    if (others.length === 0) {
      return entry.plan.kind === 'log' && fileLabel(entry.path) !== planName(entry.plan, entry.path).label
        ? folder
        : '';
    }
    return folder === '' || others.some((other) => folderOf(other.path) === folder) ? entry.path : folder;
  };
}

function nameKey({ plan, path }: IndexedPlan): string {
  const { label, rest } = planName(plan, path);
  return `${label}\n${rest}`;
}

/** The folders of a path, with `/`; empty for a file at the top. */
function folderOf(path: string): string {
  return path.split('/').slice(0, -1).join('/');
}
