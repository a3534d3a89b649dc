import { sum } from '../measure.mts';

/** Measures how much time the host spends on garbage collection. */
export interface GarbageWatch {
  /** Stops measuring, once the host has reported all collections. */
  readonly stop: () => Promise<void>;
  /** The time that collections took between two moments, in milliseconds. */
  readonly between: (start: number, end: number) => number;
}

/** How much later the host reports a collection, in milliseconds. */
const delay = 50;

/** Starts to measure; `undefined` in the web worker host, where it cannot be measured. */
export function watchGarbage(): GarbageWatch | undefined {
  if (!PerformanceObserver.supportedEntryTypes.includes('gc')) {
    return undefined;
  }
  const collections: { readonly start: number; readonly end: number }[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      collections.push({ start: startTime, end: startTime + duration });
    }
  });
  observer.observe({ entryTypes: ['gc'] });
  return {
    stop: async () => {
      await new Promise((resolve) => setTimeout(resolve, delay));
      observer.disconnect();
    },
    between: (start, end) =>
      sum(collections.map((each) => Math.max(Math.min(each.end, end) - Math.max(each.start, start), 0))),
  };
}
