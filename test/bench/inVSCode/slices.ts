import { cpuClock } from './cpuClock';

/** A watch on how long the host has no time for others. */
export interface SliceWatch {
  /** Ends it. @returns the longest slice so far, in milliseconds */
  readonly stop: () => number;
}

/**
 * Watches how long the host works without a pause, by asking for a turn again and again. Where the host can tell its CPU
 * time a slice is no longer than that: the rest is other programs' time on a shared machine.
 */
export function watchSlices(): SliceWatch {
  let longest = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const waitForTurn = (): void => {
    const since = performance.now();
    const cpu = cpuClock();
    timer = setTimeout(() => {
      longest = Math.max(longest, Math.min(performance.now() - since, cpu?.() ?? Infinity));
      waitForTurn();
    });
  };
  waitForTurn();
  return {
    stop: () => {
      clearTimeout(timer);
      return longest;
    },
  };
}
