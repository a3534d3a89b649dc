// Runs inside VS Code: measures how long our `activate` and the baseline's take, in turns.
import { median } from '../measure.mts';
import type { ActivationTimes, RegistrationTimes } from '../registrationTimes.mts';
import { cpuClock } from './cpuClock';
import { createContext } from './fakeContext';
import { extensionSource, load, type Activated } from './loadExtension';
import { leaveResult } from './result';

/** How often each extension is activated. */
const rounds = 60;
/** How long VS Code needs to process what was disposed, in milliseconds. */
const pause = 30;

interface Sample {
  /** In milliseconds. */
  readonly load: number;
  readonly activate: number;
  /** The same with the work right after it, before the host can do anything else. */
  readonly untilFree: number;
  /** CPU time of the whole host; `undefined` if it cannot be measured. */
  readonly cpu: number | undefined;
}

/** VS Code calls this. The result is written to a file in the open folder. */
export async function run(): Promise<void> {
  const ours = await extensionSource('dist/extension.js');
  const baseline = await extensionSource('dist/baseline.js');
  const samples: { ours: Sample; baseline: Sample }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    // They take turns in being first, because the first affects the second.
    const first = round % 2 === 0 ? await sample(ours) : undefined;
    const other = await sample(baseline);
    samples.push({ ours: first ?? (await sample(ours)), baseline: other });
  }
  const times: RegistrationTimes = {
    ours: timesOf(samples.map((each) => each.ours)),
    baseline: timesOf(samples.map((each) => each.baseline)),
  };
  await leaveResult(times);
}

/** Loads an extension anew and activates it, as a new window does, and disposes everything again. */
async function sample(source: string): Promise<Sample> {
  const context = createContext();
  const loadStart = performance.now();
  const extension = load(source);
  const loadEnd = performance.now();
  const cpu = cpuClock();
  const start = performance.now();
  const activated = extension.activate(context);
  // Awaiting a value that is not a promise would first run all pending work.
  const result: unknown = activated instanceof Promise ? await activated : activated;
  const activate = performance.now() - start;
  const used = cpu?.();
  await Promise.resolve();
  const untilFree = performance.now() - start;
  await (result as Activated | undefined)?.app?.source.ready;
  await extension.deactivate?.();
  context.subscriptions.forEach((each) => void each.dispose());
  await new Promise((resolve) => setTimeout(resolve, pause));
  return { load: loadEnd - loadStart, activate, untilFree, cpu: used };
}

function timesOf(samples: readonly Sample[]): ActivationTimes {
  const times = samples.map(({ activate }) => activate);
  const cpu = samples.flatMap((each) => (each.cpu === undefined ? [] : [each.cpu]));
  return {
    median: median(times),
    least: Math.min(...times),
    first: times[0] ?? NaN,
    medianCpu: cpu.length === 0 ? undefined : median(cpu),
    medianUntilFree: median(samples.map((each) => each.untilFree)),
    medianLoad: median(samples.map((each) => each.load)),
  };
}
