import path from 'node:path';

/** The folder of the benchmarks, a file each. */
export const benchmarks = path.join(import.meta.dirname, 'benchmarks');

/** What one benchmark has found, and what is asked of it. */
export interface Measurement {
  readonly name: string;
  readonly value: number;
  /**
   * Of `value` and `baseline`: `ms`, `KB`, `MB/s` (of 10⁶ bytes), or `exponent` for how time grows with size (1 is
   * linear, 2 quadratic).
   */
  readonly unit: string;
  /** The same of what the value is compared with, in the same run; `undefined` where it stands alone. */
  readonly baseline?: number | undefined;
  /**
   * What the ratio of value and baseline may be; without a baseline, what the value may be. A measurement without a
   * budget is printed beside the others and judges nothing.
   */
  readonly budget?: number;
  /** Whether the budget is the most that is allowed, as it is where nothing is said, or the least. */
  readonly bound?: 'most' | 'least';
  /** What helps to understand the figures, in a few words. */
  readonly note?: string;
}

/** Measures something. Each file of `benchmarks/` exports one as `default`. */
export type Benchmark = () => Promise<readonly Measurement[]>;

/** Value by baseline, or `undefined` where there is none. */
export function ratioOf({ value, baseline }: Measurement): number | undefined {
  return baseline === undefined ? undefined : value / baseline;
}

/** Whether the budget is met, or `undefined` where there is none. What could not be measured (`NaN`) meets none. */
export function isMet(measurement: Measurement): boolean | undefined {
  const { value, budget, bound } = measurement;
  const judged = ratioOf(measurement) ?? value;
  if (budget === undefined) {
    return undefined;
  }
  return bound === 'least' ? judged >= budget : judged <= budget;
}
