import { diffArrays } from 'diff';

/** Beyond so many differences, nobody would call one list a version of the other, and comparing them would take long. */
const mostDifferences = 4000;

/**
 * The places of equal elements in two lists, in order, as many as possible: for each index of the first, one of the second.
 * None if the lists have little in common.
 */
export function align(some: readonly string[], others: readonly string[]): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  let [index, other] = [0, 0];
  for (const { added, removed, count } of diffArrays([...some], [...others], { maxEditLength: mostDifferences }) ??
    []) {
    for (let step = 0; step < count && !added && !removed; step += 1) {
      found.set(index + step, other + step);
    }
    index += added ? 0 : count;
    other += removed ? 0 : count;
  }
  return found;
}
