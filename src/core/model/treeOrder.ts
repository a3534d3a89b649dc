import { folderNames } from '../../util/addressPath';
import { naturalOrder, naturalOrderOfParts } from '../../util/naturalOrder';
import type { PlanAt, PlanKind } from './plan';

/** What has days goes before topic lists, and these before what is only read. */
const kinds: readonly PlanKind[] = ['days', 'tracker', 'log'];

/** Compares plans: by kind; of a kind folder by folder; in a folder by label, else title, else the file's name. */
export function inTreeOrder(one: PlanAt, other: PlanAt): number {
  return (
    kinds.indexOf(one.plan.kind) - kinds.indexOf(other.plan.kind) ||
    naturalOrderOfParts(folderNames(one.path), folderNames(other.path)) ||
    naturalOrder(nameOf(one), nameOf(other)) ||
    naturalOrder(one.path, other.path) ||
    (one.path < other.path ? -1 : 1)
  );
}

function nameOf({ plan, path }: PlanAt): string {
  return plan.label || plan.title || (path.split('/').at(-1) ?? path);
}
