// What making the first index of a folder costs, against finding, reading and decoding the same files in the same host.
import type { Measurement } from '../benchmark.mts';
import { hostTitles, type Host } from '../benchmarkExtension.mts';
import type { ColdIndexTimes } from '../coldIndexTimes.mts';
import { growthExponent } from '../measure.mts';
import { measureInVSCode } from '../measureInVSCode.mts';
import { noteFolder, type NoteFolder } from '../noteFolder.mts';
import { rounded } from '../table.mts';

/** Three plans in a hundred files. */
const folders: readonly NoteFolder[] = [1_000, 3_000, 10_000].map((files) => ({ files, plans: (3 * files) / 100 }));
const folderOfPlans: NoteFolder = { files: 1_000, plans: 1_000 };
const mostRatio = 1.5;
/** In milliseconds. */
const longestSlice = 25;
/** In MB. */
const mostHeap = 40;
/** Linear: what is left of 1 above is the garbage collector's and the caches'. */
const mostGrowth = 1.15;

export default async function measureColdIndex(): Promise<readonly Measurement[]> {
  return [...(await measureIn('node')), ...(await measureIn('web'))];
}

async function measureIn(host: Host): Promise<readonly Measurement[]> {
  const title = hostTitles[host];
  const times: ColdIndexTimes[] = [];
  for (const folder of folders) {
    times.push(await timesOf(host, folder));
  }
  const growth = growthExponent(times.map(({ files, index }) => ({ size: files, time: index })));
  return [
    {
      name: `cold index, growth from 1,000 to 10,000 files, ${title}`,
      value: growth,
      unit: 'exponent',
      budget: mostGrowth,
      note: `finding and reading them: ${rounded(growthExponent(times.map(({ files, findAndRead }) => ({ size: files, time: findAndRead }))))}`,
    },
    ...times.flatMap((each, index) => rowsOf(each, title, index === times.length - 1)),
    ...rowsOf(await timesOf(host, folderOfPlans), title, false),
  ];
}

async function timesOf(host: Host, folder: NoteFolder): Promise<ColdIndexTimes> {
  const times = (await measureInVSCode(host, 'coldIndex', await noteFolder(folder))) as ColdIndexTimes;
  if (times.files !== folder.files || times.plans !== folder.plans) {
    throw new Error(
      `Of ${folder.files} files and ${folder.plans} plans, ${times.files} and ${times.plans} were found.`,
    );
  }
  return times;
}

function rowsOf(times: ColdIndexTimes, title: string, isJudged: boolean): readonly Measurement[] {
  const { files, plans, index, findAndRead, firstPlan, heap } = times;
  const of = `${files.toLocaleString('en')} files, ${plans.toLocaleString('en')} of them plans, ${title}`;
  return [
    {
      name: `cold index of ${of}`,
      value: index,
      baseline: findAndRead,
      unit: 'ms',
      ...(isJudged ? { budget: mostRatio } : {}),
      note: `the baseline finds, reads and decodes them; the first plan is there after ${rounded(firstPlan)} ms`,
    },
    ...(times.indexCpu === undefined
      ? []
      : [
          {
            name: `the same in CPU time of the host, ${of}`,
            value: times.indexCpu,
            baseline: times.findAndReadCpu,
            unit: 'ms',
          },
        ]),
    {
      name: `our longest slice during it, ${of}`,
      value: times.longestSlice,
      unit: 'ms',
      ...(isJudged ? { budget: longestSlice } : {}),
      note: `while they are only found and read: ${rounded(times.longestSliceOfReading)} ms`,
    },
    ...(heap === undefined
      ? []
      : [{ name: `heap after it, ${of}`, value: heap, unit: 'MB', ...(isJudged ? { budget: mostHeap } : {}) }]),
  ];
}
