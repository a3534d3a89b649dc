import { fileLabel, planName } from '../core/shortName';
import type { PlanFileRow } from './planRow';
import { folderOf } from './rowText';

/**
 * What tells plans of the same name from each other: the folder, or the file's name where that is the same too. A log
 * is known by its folder alone, so it always has it.
 * @returns a function that gives the empty text for a plan whose name is its own
 */
export function tellApart(rows: readonly PlanFileRow[]): (row: PlanFileRow) => string {
  const alike = new Map<string, PlanFileRow[]>();
  for (const row of rows) {
    const key = nameKey(row);
    alike.set(key, [...(alike.get(key) ?? []), row]);
  }
  return (row) => {
    const others = (alike.get(nameKey(row)) ?? []).filter((other) => other.id !== row.id);
    const folder = folderOf(row.entry.path);
    if (others.length === 0) {
      return row.entry.plan.kind === 'log' &&
        fileLabel(row.entry.path) !== planName(row.entry.plan, row.entry.path).label
        ? folder
        : '';
    }
    return folder === '' || others.some((other) => folderOf(other.entry.path) === folder) ? row.entry.path : folder;
  };
}

function nameKey(row: PlanFileRow): string {
  const { label, rest } = planName(row.entry.plan, row.entry.path);
  return `${label}\n${rest}`;
}
