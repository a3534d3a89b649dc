import { cpuClock } from './cpuClock';

/** A watch on how long the host has no time for others. */
export interface SliceWatch {
  /** Forgets how long the slice has been until now: that was somebody else's. */
  readonly restart: () => void;
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
  let [since, cpu] = [performance.now(), cpuClock()];
  const restart = (): void => {
    [since, cpu] = [performance.now(), cpuClock()];
  };
  const waitForTurn = (): void => {
    restart();
    timer = setTimeout(() => {
      longest = Math.max(longest, Math.min(performance.now() - since, cpu?.() ?? Infinity));
      waitForTurn();
    });
  };
  waitForTurn();
  return {
    restart,
    stop: () => {
      clearTimeout(timer);
      return longest;
    },
  };
}
