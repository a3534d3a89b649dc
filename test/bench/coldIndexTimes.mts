import type { LongestSlice } from './inVSCode/slices';

/** The cost of the first index of a folder, and of only finding and reading the same files. */
export interface ColdIndexTimes {
  /** How many Markdown files there are, and how many of them are plans. */
  readonly files: number;
  readonly plans: number;
  /** Medians, in milliseconds. */
  readonly index: number;
  readonly findAndRead: number;
  /** The same in CPU time of the whole host; absent if the host cannot measure it. */
  readonly indexCpu: number | undefined;
  readonly findAndReadCpu: number | undefined;
  /** The time from `activate` to the first plan that is shown. */
  readonly firstPlan: number;
  /**
   * The longest time for which the host is blocked once the first plan is there, without VS Code's own search: the median of
   * the rounds, in milliseconds, of CPU time if it is known.
   */
  readonly longestSlice: LongestSlice;
  /** The same until the first plan is there. */
  readonly longestFirstSlice: LongestSlice;
  /** The same if the files are only found and read. */
  readonly longestSliceOfReading: LongestSlice;
  /** The memory of the index after a garbage collection, in MB; absent if the host cannot measure it. */
  readonly heap: number | undefined;
  /**
   * How long the view takes to return its rows while the index is made, in milliseconds, including the time that the call
   * waits for its turn; absent if the index was finished before the first call.
   */
  readonly answers: { readonly count: number; readonly median: number; readonly longest: number } | undefined;
}
