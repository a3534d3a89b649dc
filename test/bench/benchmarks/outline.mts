// The cost of `outline` for many files, compared with a Node process that only reads them as text.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import path from 'node:path';
import { repository } from '../../host/paths.mts';
import type { Measurement } from '../benchmark.mts';
import { growthExponent, linear, median } from '../measure.mts';
import { noteFolder } from '../noteFolder.mts';

const fileCounts = [1_000, 3_000, 10_000];
const rounds = 5;
/** Gets the paths as arguments, as `outline` does. */
const readOnly = `for (const file of process.argv.slice(1)) { require('node:fs').readFileSync(file, 'utf8'); }`;

/** Medians, in milliseconds. */
interface OutlineTimes {
  readonly size: number;
  readonly time: number;
  readonly onlyRead: number;
}

export default async function measureOutline(): Promise<readonly Measurement[]> {
  const times: OutlineTimes[] = [];
  for (const size of fileCounts) {
    times.push(await timesOf(size));
  }
  return [
    {
      name: 'outline, growth from 1,000 to 10,000 files',
      value: growthExponent(times),
      unit: 'exponent',
      budget: linear,
      note: 'with the start of Node, which is the same for each',
    },
    ...times.map(({ size, time, onlyRead }) => ({
      name: `outline of ${size.toLocaleString('en')} files, 3 in 100 of them plans`,
      value: time,
      baseline: onlyRead,
      unit: 'ms',
      note: 'the baseline is a Node process that only reads them; both with the start of Node',
    })),
  ];
}

async function timesOf(size: number): Promise<OutlineTimes> {
  const folder = await noteFolder({ files: size, plans: (3 * size) / 100 });
  const files = globSync('**/*.md', { cwd: folder });
  const outline = [path.join(repository, 'dist/cli.js'), 'outline', '--json'];
  const samples = Array.from({ length: rounds }, () => ({
    time: timeOf([...outline, ...files], folder),
    onlyRead: timeOf(['-e', readOnly, ...files], folder),
  }));
  return {
    size,
    time: median(samples.map(({ time }) => time)),
    onlyRead: median(samples.map((each) => each.onlyRead)),
  };
}

/** How long a Node process runs from its start to its end, in milliseconds. @throws Error if it fails */
function timeOf(parameters: readonly string[], cwd: string): number {
  const start = performance.now();
  const { status, stderr, stdout } = spawnSync(process.execPath, parameters, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  });
  if (status !== 0) {
    throw new Error(`${parameters.slice(0, 3).join(' ')}: ${stderr || stdout.slice(0, 500)}`);
  }
  return performance.now() - start;
}
