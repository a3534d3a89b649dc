import { median } from './measure.mts';

/** How long to measure, in milliseconds, as all times here. */
export interface Patience {
  /** How long each function is run before it is measured, so that it is compiled. */
  readonly warmUp: number;
  /** How long a sample is at least: as many calls as that takes. */
  readonly sample: number;
  /** Whether each sample begins without the garbage of the one before. It needs a Node started with `--expose-gc`. */
  readonly collectsGarbage: boolean;
}

/** What takes longer than this is measured once: it will not get clearer. */
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

/** Warms a function up. @returns how many calls of it make a sample. */
function callsOf(work: () => unknown, { warmUp, sample: shortest }: Patience): number {
  let calls = 1;
  let time = timeOf(work, calls);
  for (let spent = time; spent < warmUp || time < shortest; spent += time) {
    calls *= time < shortest ? 2 : 1;
    time = timeOf(work, calls);
  }
  return calls;
}

/** Collecting garbage also forgets some of what was compiled, so one call goes before. @throws Error when it cannot. */
function cleanTimeOf(work: () => unknown, calls: number): number {
  if (!globalThis.gc) {
    throw new Error('Start Node with --expose-gc.');
  }
  globalThis.gc();
  work();
  return timeOf(work, calls);
}

/** The time of so many calls. */
function timeOf(work: () => unknown, calls: number): number {
  const start = process.cpuUsage();
  for (let call = 0; call < calls; call += 1) {
    work();
  }
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
