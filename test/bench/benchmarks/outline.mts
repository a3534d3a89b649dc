// What `outline` costs for many files, against a Node process that only reads them as text.
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import path from 'node:path';
import { repository } from '../../host/paths.mts';
import type { Measurement } from '../benchmark.mts';
import { median } from '../measure.mts';
import { noteFolder } from '../noteFolder.mts';

const fileCount = 1_000;
const rounds = 5;
const readOnly = `for (const file of process.argv.slice(1)) { require('node:fs').readFileSync(file, 'utf8'); }`;

export default async function measureOutline(): Promise<readonly Measurement[]> {
  const folder = await noteFolder({ files: fileCount, plans: 30 });
  const files = globSync('**/*.md', { cwd: folder }).map((file) => path.join(folder, file));
  const outline = [path.join(repository, 'dist/cli.js'), 'outline', '--json'];
  const times = Array.from({ length: rounds }, () => [
    timeOf([...outline, ...files]),
    timeOf(['-e', readOnly, ...files]),
  ]);
  return [
    {
      name: `outline of ${fileCount.toLocaleString('en')} files, 30 of them plans`,
      value: median(times.map(([whole = NaN]) => whole)),
      baseline: median(times.map(([, read = NaN]) => read)),
      unit: 'ms',
      note: 'the baseline is a Node process that only reads them; both with the start of Node',
    },
  ];
}

/** How long a Node process takes from its start to its end, in milliseconds. @throws Error when it fails. */
function timeOf(parameters: readonly string[]): number {
  const start = performance.now();
  const { status, stderr, stdout } = spawnSync(process.execPath, parameters, { encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (status !== 0) {
    throw new Error(`${parameters.slice(0, 3).join(' ')}: ${stderr || stdout.slice(0, 500)}`);
  }
  return performance.now() - start;
}
