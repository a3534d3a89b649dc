/** A stretch of a text that differs from another: what stands before it and behind it is the same in both. */
export interface ChangedPart {
  /** Where it begins, in both texts. */
  readonly start: number;
  /** Where it ends in the text before, exclusive. */
  readonly endBefore: number;
  /** Where it ends in the text after, exclusive. */
  readonly endAfter: number;
}

/** The shortest stretch in which two texts differ; it is empty in both where they are the same. */
export function changedPart(before: string, after: string): ChangedPart {
  const shorter = Math.min(before.length, after.length);
  const start = longest(shorter, (from, to) => before.slice(from, to) === after.slice(from, to));
  const atEnd = longest(
    shorter - start,
    (from, to) =>
      before.slice(before.length - to, before.length - from) === after.slice(after.length - to, after.length - from),
  );
  return { start, endBefore: before.length - atEnd, endAfter: after.length - atEnd };
}

/** How many characters are compared at once: comparing is fast, beginning to compare is not. */
const steps = [65_536, 4_096, 256, 16, 1];

/** How far two texts are the same, by comparing piece after piece. */
function longest(most: number, isSame: (from: number, to: number) => boolean): number {
  let length = 0;
  for (const step of steps) {
    while (length + step <= most && isSame(length, length + step)) {
      length += step;
    }
  }
  return length;
}
