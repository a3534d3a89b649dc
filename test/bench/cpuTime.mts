import { median } from './measure.mts';

/** How long to measure. All times are in milliseconds. */
export interface Patience {
  /** How long each function runs before it is measured, so that it is compiled. */
  readonly warmUp: number;
  /** The least time for a sample. The function is called as often as that takes. */
  readonly sample: number;
  /** Whether garbage is collected before each sample. Needs a Node that was started with `--expose-gc`. */
  readonly collectsGarbage: boolean;
}

/** A function that takes longer than this is measured once: more samples would not be clearer. */
const longEnough = 2000;
const sampleCount = 5;

/**
 * The CPU time of one call of each function, in milliseconds: the median of several samples, taken in turns after
 * warm-up. All threads of this process count, so compiling and collecting garbage do too.
 */
export function cpuTimesOf(works: readonly (() => unknown)[], patience: Patience): readonly number[] {
  const measured = works.map((work) => ({ work, calls: callsOf(work, patience), times: [] as number[] }));
  for (let round = 0; round < sampleCount; round += 1) {
    for (const { work, calls, times } of measured) {
      if ((times[0] ?? 0) < longEnough) {
        times.push(patience.collectsGarbage ? cleanTimeOf(work, calls) : timeOf(work, calls));
      }
    }
  }
  return measured.map(({ times, calls }) => median(times) / calls);
}

/** Warms up a function. @returns how many calls make a sample */
function callsOf(work: () => unknown, { warmUp, sample: shortest }: Patience): number {
  let calls = 1;
  let time = timeOf(work, calls);
  for (let spent = time; spent < warmUp || time < shortest; spent += time) {
    calls *= time < shortest ? 2 : 1;
    time = timeOf(work, calls);
  }
  return calls;
}

/** The time after a garbage collection and one call, because a collection discards compiled code. @throws Error if it cannot */
function cleanTimeOf(work: () => unknown, calls: number): number {
  if (!globalThis.gc) {
    throw new Error('Start Node with --expose-gc.');
  }
  globalThis.gc();
  work();
  return timeOf(work, calls);
}

/** The time of this many calls. */
function timeOf(work: () => unknown, calls: number): number {
  const start = process.cpuUsage();
  for (let call = 0; call < calls; call += 1) {
    work();
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
