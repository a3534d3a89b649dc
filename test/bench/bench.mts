// Runs the benchmarks and judges their budgets: `bench.mts [--json FILE] [NAME …]`, all files of `benchmarks/` when
// none is named. It ends with exit code 1 when a budget is missed.
import { globSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { isMet, ratioOf, type Benchmark, type Measurement } from './benchmark.mts';
import { tableOf } from './table.mts';

const folder = path.join(import.meta.dirname, 'benchmarks');

/** The names of the benchmarks to run. @throws Error for a name that none has. */
function chosenNames(wanted: readonly string[]): readonly string[] {
  const known = globSync('*.mts', { cwd: folder })
    .map((file) => path.basename(file, '.mts'))
    .sort();
  const unknown = wanted.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new Error(`There is no benchmark ${unknown}; there are ${known.join(', ')}.`);
  }
  return wanted.length === 0 ? known : wanted;
}

async function load(name: string): Promise<Benchmark> {
  const file = pathToFileURL(path.join(folder, `${name}.mts`));
  return ((await import(file.href)) as { readonly default: Benchmark }).default;
}

/** The measurements as data; what a measurement does not have is `null`. */
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

const { values, positionals } = parseArgs({ options: { json: { type: 'string' } }, allowPositionals: true });
const measurements: Measurement[] = [];
for (const name of chosenNames(positionals)) {
  console.log(`Measuring ${name} …`);
  measurements.push(...(await (await load(name))()));
}
console.log(`\n${tableOf(measurements)}`);
if (values.json !== undefined) {
  await fs.writeFile(values.json, asJson(measurements));
}
const missed = measurements.filter((measurement) => isMet(measurement) === false);
if (missed.length > 0) {
  console.log(`\nMissed: ${missed.map(({ name }) => name).join('; ')}`);
  process.exitCode = 1;
}
