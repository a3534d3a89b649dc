import type { LongestSlice } from './inVSCode/slices';

/** What making the first index of a folder cost, and what finding and reading the same files costs. */
export interface ColdIndexTimes {
  /** How many Markdown files there are, and how many of them are plans. */
  readonly files: number;
  readonly plans: number;
  /** Medians, in milliseconds. */
  readonly index: number;
  readonly findAndRead: number;
  /** The same in CPU time of the whole host; absent where the host cannot tell. */
  readonly indexCpu: number | undefined;
  readonly findAndReadCpu: number | undefined;
  /** From `activate` to the first plan that is shown. */
  readonly firstPlan: number;
  /**
   * The longest time without a pause for others, the median of the rounds, in milliseconds; CPU time where it is known.
   * Without VS Code's own search.
   */
  readonly longestSlice: LongestSlice;
  /** The same while the files are only found and read. */
  readonly longestSliceOfReading: LongestSlice;
  /** What the index holds after garbage was collected, in MB; absent where the host cannot tell. */
  readonly heap: number | undefined;
  /**
   * How long the view takes from a question for its rows to the answer while the index is made, in milliseconds, with the
   * time that the question waits for its turn; absent where the index was made before it was asked.
   */
  readonly answers: { readonly count: number; readonly median: number; readonly longest: number } | undefined;
}
