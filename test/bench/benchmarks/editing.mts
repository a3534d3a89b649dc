// How long it takes from an edit in a long plan until the tree reports it, in both hosts.
import fs from 'node:fs/promises';
import path from 'node:path';
import { temporaryFolder } from '../../host/temporaryFolder.mts';
import type { Measurement } from '../benchmark.mts';
import { hostTitles, type Host } from '../benchmarkExtension.mts';
import type { EditingTimes } from '../editingTimes.mts';
import { growthExponent, linear } from '../measure.mts';
import { measureInVSCode } from '../measureInVSCode.mts';
import { rounded } from '../table.mts';
import { planText } from '../texts.mts';

/** A much longer plan would be over 1 MB, and would not be read. */
const lineCounts = [1_000, 3_000, 10_000];

export default async function measureEditing(): Promise<readonly Measurement[]> {
  return [...(await measureIn('node')), ...(await measureIn('web'))];
}

async function measureIn(host: Host): Promise<readonly Measurement[]> {
  const title = hostTitles[host];
  const rows: { readonly size: number; readonly time: number; readonly times: EditingTimes }[] = [];
  for (const size of lineCounts) {
    const times = await timesOf(host, size);
    rows.push({ size, time: times.untilTold - times.typingDelay, times });
  }
  return [
    {
      name: `an edit until the tree says so, growth from 1,000 to 10,000 lines, ${title}`,
      value: growthExponent(rows),
      unit: 'exponent',
      budget: linear,
      note: 'without the time for which a document must be left alone',
    },
    ...rows.map(({ size, times }) => ({
      name: `an edit in a plan of ${size.toLocaleString('en')} lines until the tree says so, ${title}`,
      value: times.untilTold,
      unit: 'ms',
      note: `${times.typingDelay} ms of them wait for more; the longest slice is ${rounded(times.longestSlice)} ms, and ${rounded(times.longestSliceWithout)} ms without Daymark`,
    })),
  ];
}

async function timesOf(host: Host, lineCount: number): Promise<EditingTimes> {
  const folder = temporaryFolder();
  await fs.writeFile(path.join(folder, 'plan.md'), planText(lineCount));
  return (await measureInVSCode(host, 'editing', folder)) as EditingTimes;
}
