import { fileName, folderNames } from '../../util/addressPath';
import { naturalOrder, naturalOrderOfParts } from '../../util/text/naturalOrder';
import type { PlanAt, PlanKind } from './plan';

/** The order of the kinds: plans with days first, then trackers, then logs, which are only read. */
const kinds: readonly PlanKind[] = ['days', 'tracker', 'log'];

/**
 * Compares plans: by kind, then by folder, then by label, or by title if there is no label, or by file name if there is
 * neither.
 */
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
  return plan.label || plan.title || fileName(path);
}
