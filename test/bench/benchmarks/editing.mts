// How long it takes from an edit in a plan of 10,000 lines until the views are told, in both hosts.
import fs from 'node:fs/promises';
import path from 'node:path';
import { temporaryFolder } from '../../host/temporaryFolder.mts';
import type { Measurement } from '../benchmark.mts';
import { hostTitles, type Host } from '../benchmarkExtension.mts';
import type { EditingTimes } from '../editingTimes.mts';
import { measureInVSCode } from '../measureInVSCode.mts';
import { rounded } from '../table.mts';
import { planText } from '../texts.mts';

const lineCount = 10_000;

export default async function measureEditing(): Promise<readonly Measurement[]> {
  return [...(await measureIn('node')), ...(await measureIn('web'))];
}

async function measureIn(host: Host): Promise<readonly Measurement[]> {
  const folder = temporaryFolder();
  await fs.writeFile(path.join(folder, 'plan.md'), planText(lineCount));
  const times = (await measureInVSCode(host, 'editing', folder)) as EditingTimes;
  return [
    {
      name: `an edit in a plan of ${lineCount.toLocaleString('en')} lines until the views are told, ${hostTitles[host]}`,
      value: times.untilTold,
      unit: 'ms',
      note: `300 ms of them wait for more; the longest slice is ${rounded(times.longestSlice)} ms, and ${rounded(times.longestSliceWithout)} ms without Daymark`,
    },
  ];
}
