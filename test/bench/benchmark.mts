/** A result of a benchmark, and its budget. */
export interface Measurement {
  readonly name: string;
  readonly value: number;
  /**
   * The unit of `value` and `baseline`: `ms`, `KB`, `MB/s` (of 10⁶ bytes), or `exponent` for how time grows with size (1 is
   * linear, 2 quadratic).
   */
  readonly unit: string;
  /** The value to compare with, from the same run; `undefined` if there is none. */
  readonly baseline?: number | undefined;
  /**
   * The limit for the ratio of value and baseline, or for the value if there is no baseline. A measurement without a
   * budget is printed but not judged.
   */
  readonly budget?: number;
  /** Whether the budget is the most that is allowed (the default) or the least. */
  readonly bound?: 'most' | 'least';
  /** A few words that help to understand the figures. */
  readonly note?: string;
}

/** Measures something. Each file of `benchmarks/` exports one as `default`. */
export type Benchmark = () => Promise<readonly Measurement[]>;

/** The value divided by the baseline; `undefined` if there is no baseline. */
export function ratioOf({ value, baseline }: Measurement): number | undefined {
  return baseline === undefined ? undefined : value / baseline;
}

/** Whether the budget is met; `undefined` if there is none. A value that could not be measured (`NaN`) never meets it. */
export function isMet(measurement: Measurement): boolean | undefined {
  const { value, budget, bound } = measurement;
  const judged = ratioOf(measurement) ?? value;
  if (budget === undefined) {
    return undefined;
  }
  return bound === 'least' ? judged >= budget : judged <= budget;
}
