import { cpuClock } from './cpuClock';
import { watchGarbage } from './garbage';

/** The longest time for which the host was blocked, in milliseconds. */
export interface LongestSlice {
  /** Without garbage collection, which depends on the heap of the whole host. */
  readonly work: number;
  /** With garbage collection. */
  readonly whole: number;
}

/** Measures how long the host is blocked. */
export interface SliceWatch {
  /** Does not measure while VS Code does work of its own. */
  readonly ignoring: <T>(work: PromiseLike<T>) => Promise<T>;
  /**
   * Stops measuring.
   * @param border a time of `performance.now()`
   * @returns the longest slice of those that began before the border, and of the others
   */
  readonly stop: (border?: number) => Promise<{ readonly before: LongestSlice; readonly after: LongestSlice }>;
}

interface Slice {
  readonly start: number;
  readonly end: number;
  /** CPU time, if it is known. */
  readonly cpu: number;
}

/** Slices shorter than this are ignored, in milliseconds. */
const shortest = 1;

/**
 * Measures how long the host works without a pause, by requesting a turn again and again. If its CPU time is known, a slice
 * is no longer than that: the rest of the time belongs to other programs.
 */
export function watchSlices(): SliceWatch {
  const garbage = watchGarbage();
  const slices: Slice[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start = 0;
  let cpu: ReturnType<typeof cpuClock>;
  let ignored = 0;
  const restart = (): void => {
    [start, cpu] = [performance.now(), cpuClock()];
  };
  const waitForTurn = (): void => {
    restart();
    timer = setTimeout(() => {
      const end = performance.now();
      if (ignored === 0 && end - start > shortest) {
        slices.push({ start, end, cpu: cpu?.() ?? Infinity });
      }
      waitForTurn();
    });
  };
  waitForTurn();
  return {
    ignoring: async (work) => {
      ignored += 1;
      try {
        return await work;
      } finally {
        ignored -= 1;
        restart();
      }
    },
    stop: async (border = -Infinity) => {
      clearTimeout(timer);
      await garbage?.stop();
      const longestOf = (some: readonly Slice[]): LongestSlice => ({
        work: Math.max(
          0,
          ...some.map(({ start, end, cpu }) => Math.min(end - start - (garbage?.between(start, end) ?? 0), cpu)),
        ),
        whole: Math.max(0, ...some.map(({ start, end, cpu }) => Math.min(end - start, cpu))),
      });
      return {
        before: longestOf(slices.filter(({ start }) => start < border)),
        after: longestOf(slices.filter(({ start }) => start >= border)),
      };
    },
  };
}
