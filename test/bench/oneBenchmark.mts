// Runs one benchmark in a process of its own, so that no other one affects its memory and compiled code:
// `oneBenchmark.mts NAME`. It sends the measurements to the process that started it.
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Benchmark } from './benchmark.mts';
import { benchmarks } from './benchmarksFolder.mts';

const [name = ''] = process.argv.slice(2);
const file = pathToFileURL(path.join(benchmarks, `${name}.mts`));
const { default: measure } = (await import(file.href)) as { readonly default: Benchmark };
process.send?.(await measure());
process.disconnect();
