import { sum } from '../measure.mts';

/** What collecting garbage takes of the host's time. */
export interface GarbageWatch {
  /** Ends it, when the host has told of all that was collected. */
  readonly stop: () => Promise<void>;
  /** How much of the time between two moments it took, in milliseconds. */
  readonly between: (start: number, end: number) => number;
}

/** The host tells of it a little later, in milliseconds. */
const delay = 50;

/** Watches it; `undefined` in the web worker host, which cannot tell. */
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
