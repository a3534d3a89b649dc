// Arithmetic of measuring, for Node and for both hosts of VS Code.

/** The middle value, or the mean of the two in the middle. @throws Error if there is no value */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.ceil(sorted.length / 2) - 1];
  if (upper === undefined || lower === undefined) {
    throw new Error('There is no median of nothing.');
  }
  return (lower + upper) / 2;
}

/** The largest exponent that counts as linear. What exceeds 1 comes from the garbage collector and the caches. */
export const linear = 1.15;

/** The time for an input of some size. */
export interface Point {
  readonly size: number;
  readonly time: number;
}

/** The exponent with which time grows with size: the slope of the best-fitting line on logarithmic axes. */
export function growthExponent(points: readonly Point[]): number {
  const logs = points.map(({ size, time }) => ({ x: Math.log(size), y: Math.log(time) }));
  const middle = { x: mean(logs.map(({ x }) => x)), y: mean(logs.map(({ y }) => y)) };
  const rise = sum(logs.map(({ x, y }) => (x - middle.x) * (y - middle.y)));
  return rise / sum(logs.map(({ x }) => (x - middle.x) ** 2));
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

/** Zero for no values. */
export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
