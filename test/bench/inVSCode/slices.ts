import { cpuClock } from './cpuClock';
import { watchGarbage } from './garbage';

/** The longest time for which the host had no turn for others, in milliseconds. */
export interface LongestSlice {
  /** Without what was collected of garbage meanwhile: that comes when the heap of the whole host is full. */
  readonly work: number;
  /** With it. */
  readonly whole: number;
}

/** A watch on how long the host has no time for others. */
export interface SliceWatch {
  /** Looks away while something is done that is VS Code's own. */
  readonly ignoring: <T>(work: PromiseLike<T>) => Promise<T>;
  /** Ends it. */
  readonly stop: () => Promise<LongestSlice>;
}

interface Slice {
  readonly start: number;
  readonly end: number;
  /** CPU time, where that is known. */
  readonly cpu: number;
}

/** Shorter slices are not remembered, in milliseconds. */
const shortest = 1;

/**
 * Watches how long the host works without a pause, by asking for a turn again and again. Where the host can tell its CPU
 * time a slice is no longer than that: the rest is other programs' time on a shared machine.
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
    stop: async () => {
      clearTimeout(timer);
      await garbage?.stop();
      const longest = (lengthOf: (slice: Slice) => number): number => Math.max(0, ...slices.map(lengthOf));
      return {
        work: longest(({ start, end, cpu }) => Math.min(end - start - (garbage?.between(start, end) ?? 0), cpu)),
        whole: longest(({ start, end, cpu }) => Math.min(end - start, cpu)),
      };
    },
  };
}
