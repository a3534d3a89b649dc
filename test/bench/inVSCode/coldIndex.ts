// Runs inside VS Code: measures how long it takes to index the open folder, compared with finding and reading its files.
import type { Event } from 'vscode';
import { RelativePattern, workspace } from 'vscode';
import { readsAtOnce } from '../../../src/workspace/index/planStore';
import type { ColdIndexTimes } from '../coldIndexTimes.mts';
import { median } from '../measure.mts';
import { cpuClock } from './cpuClock';
import { createContext, openFolder } from './fakeContext';
import { heapUsed } from './heap';
import { extensionSource, load } from './loadExtension';
import { askRepeatedly, type Tree } from './plansTree';
import { leaveResult } from './result';
import { watchSlices, type LongestSlice } from './slices';
import { watchedApi } from './watchedApi';

/** The number of rounds, after one that warms up the disk. */
const rounds = 3;
/** How long VS Code needs to process what was disposed, in milliseconds. */
const pause = 300;

/** The part of what our `activate` returns that is measured. */
interface Activated {
  readonly app: { readonly source: Index };
}

interface Index {
  readonly ready: Promise<void>;
  readonly plans: readonly unknown[];
  readonly onDidChange: Event<unknown>;
}

interface Sample {
  readonly time: number;
  /** CPU time of the whole host; `undefined` if it cannot be measured. */
  readonly cpu: number | undefined;
  readonly slice: LongestSlice;
}

interface IndexSample extends Sample {
  readonly plans: number;
  readonly firstPlan: number;
  readonly firstSlice: LongestSlice;
  readonly heap: number | undefined;
}

/** VS Code calls this. The result is written to a file in the open folder. */
export async function run(): Promise<void> {
  const source = await extensionSource('dist/extension.js');
  const indexed: IndexSample[] = [];
  const read: (Sample & { readonly files: number })[] = [];
  await findAndRead();
  for (let round = 0; round < rounds; round += 1) {
    indexed.push(await index(source));
    read.push(await findAndRead());
    // Without output, the process that waits for the result would give up.
    console.log(`Round ${round + 1}: ${JSON.stringify([indexed.at(-1), read.at(-1)])}`);
  }
  const times: ColdIndexTimes = {
    files: read[0]?.files ?? 0,
    plans: indexed[0]?.plans ?? 0,
    index: median(indexed.map(({ time }) => time)),
    findAndRead: median(read.map(({ time }) => time)),
    indexCpu: medianOfKnown(indexed.map(({ cpu }) => cpu)),
    findAndReadCpu: medianOfKnown(read.map(({ cpu }) => cpu)),
    firstPlan: median(indexed.map(({ firstPlan }) => firstPlan)),
    longestFirstSlice: medianSlice(indexed.map(({ firstSlice }) => firstSlice)),
    longestSlice: medianSlice(indexed.map(({ slice }) => slice)),
    longestSliceOfReading: medianSlice(read.map(({ slice }) => slice)),
    heap: medianOfKnown(indexed.map(({ heap }) => heap)),
    answers: await answersMeanwhile(source),
  };
  await leaveResult(times);
}

function medianSlice(slices: readonly LongestSlice[]): LongestSlice {
  return { work: median(slices.map(({ work }) => work)), whole: median(slices.map(({ whole }) => whole)) };
}

/** The median of the known values; `undefined` if there are none. */
function medianOfKnown(values: readonly (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length === 0 ? undefined : median(known);
}

/** Makes the first index, as a new window does, and disposes everything again. */
async function index(source: string): Promise<IndexSample> {
  const context = createContext();
  const extension = load(source, watchedApi({ whileSearching: (search) => slices.ignoring(search) }));
  const before = await heapUsed();
  const slices = watchSlices();
  const cpuTime = cpuClock();
  const start = performance.now();
  const { source: plans } = (extension.activate(context) as Activated).app;
  let firstPlan: number | undefined;
  context.subscriptions.push(
    plans.onDidChange(() => {
      firstPlan ??= plans.plans.length > 0 ? performance.now() - start : undefined;
    }),
  );
  await plans.ready;
  const time = performance.now() - start;
  const cpu = cpuTime?.();
  // Until then the parser is loaded, and the code that reads a plan is compiled.
  const { before: firstSlice, after: slice } = await slices.stop(
    firstPlan === undefined ? undefined : start + firstPlan,
  );
  const after = await heapUsed();
  const count = plans.plans.length;
  context.subscriptions.forEach((each) => void each.dispose());
  await new Promise((resolve) => setTimeout(resolve, pause));
  const heap = before === undefined || after === undefined ? undefined : after - before;
  return { time, cpu, firstSlice, slice, plans: count, firstPlan: firstPlan ?? time, heap };
}

/** How long the view takes to answer while the first index is made. */
async function answersMeanwhile(source: string): Promise<ColdIndexTimes['answers']> {
  const context = createContext();
  let tree: Tree | undefined;
  const api = watchedApi({ onDidCreatePlansView: (made) => (tree = made) });
  const asking = askRepeatedly(() => tree);
  const { app } = load(source, api).activate(context) as Activated;
  await app.source.ready;
  const answers = asking.stop();
  context.subscriptions.forEach((each) => void each.dispose());
  return answers.length === 0
    ? undefined
    : { count: answers.length, median: median(answers), longest: Math.max(...answers) };
}

/** Finds, reads and decodes the Markdown files, as many at once as the index does. */
async function findAndRead(): Promise<Sample & { readonly files: number }> {
  const slices = watchSlices();
  const cpuTime = cpuClock();
  const start = performance.now();
  const files = await slices.ignoring(workspace.findFiles(new RelativePattern(openFolder(), '**/*.md'), null));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let length = 0;
  const waiting = files.values();
  const readAll = async (): Promise<void> => {
    for (const file of waiting) {
      length += decoder.decode(await workspace.fs.readFile(file)).length;
    }
  };
  await Promise.all(Array.from({ length: readsAtOnce }, readAll));
  const time = performance.now() - start;
  const cpu = cpuTime?.();
  if (length === 0 && files.length > 0) {
    throw new Error(`Nothing stands in ${files.length} files.`);
  }
  return { time, cpu, slice: (await slices.stop()).after, files: files.length };
}
