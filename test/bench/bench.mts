// Runs the benchmarks and judges their budgets: `bench.mts [--json FILE] [--markdown FILE] [NAME …]`, all files of
// `benchmarks/` if none is named. In the Markdown file, usually docs/performance.md, the tables are replaced. The exit code
// is 1 if a budget is missed.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, globSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { isMet, ratioOf, type Measurement } from './benchmark.mts';
import { benchmarks } from './benchmarksFolder.mts';
import { tableOf, withTables } from './table.mts';

/** The names of the benchmarks to run. @throws Error for an unknown name */
function chosenNames(wanted: readonly string[]): readonly string[] {
  const known = globSync('*.mts', { cwd: benchmarks })
    .map((file) => path.basename(file, '.mts'))
    .sort();
  const unknown = wanted.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new Error(`There is no benchmark ${unknown}; there are ${known.join(', ')}.`);
  }
  return wanted.length === 0 ? known : wanted;
}

/** Runs a benchmark in a process of its own. @throws Error if it fails */
async function run(name: string): Promise<readonly Measurement[]> {
  const program = path.join(import.meta.dirname, 'oneBenchmark.mts');
  // This way of passing data keeps `NaN` and `undefined`.
  const child = fork(program, [name], { serialization: 'advanced' });
  let measurements: readonly Measurement[] | undefined;
  child.on('message', (message) => (measurements = message as readonly Measurement[]));
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0 || !measurements) {
    throw new Error(`The benchmark ${name} ended with exit code ${code}.`);
  }
  return measurements;
}

/** The measurements as data. What a measurement does not have is `null`. */
function asJson(measurements: readonly Measurement[]): string {
  const rows = measurements.map((measurement) => {
    const { name, value, unit, baseline = null, budget = null, bound = 'most' } = measurement;
    return {
      name,
      value,
      unit,
      baseline,
      ratio: ratioOf(measurement) ?? null,
      budget,
      bound: budget === null ? null : bound,
      met: isMet(measurement) ?? null,
    };
  });
  return `${JSON.stringify(rows, undefined, 2)}\n`;
}

const { values, positionals } = parseArgs({
  options: { json: { type: 'string' }, markdown: { type: 'string' } },
  allowPositionals: true,
});
const results: (readonly Measurement[])[] = [];
for (const name of chosenNames(positionals)) {
  console.log(`Measuring ${name} …`);
  results.push(await run(name));
}
const measurements = results.flat();
console.log(`\n${tableOf(measurements)}`);
if (values.json !== undefined) {
  await fs.writeFile(values.json, asJson(measurements));
}
if (values.markdown !== undefined) {
  const page = existsSync(values.markdown) ? await fs.readFile(values.markdown, 'utf8') : '';
  await fs.writeFile(values.markdown, withTables(page, results));
}
const missed = measurements.filter((measurement) => isMet(measurement) === false);
if (missed.length > 0) {
  console.log(`\nMissed: ${missed.map(({ name }) => name).join('; ')}`);
  process.exitCode = 1;
}
