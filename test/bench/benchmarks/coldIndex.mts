// The cost of the first index of a folder, compared with finding, reading and decoding the same files in the same host.
import type { Measurement } from '../benchmark.mts';
import { hostTitles, type Host } from '../benchmarkExtension.mts';
import type { ColdIndexTimes } from '../coldIndexTimes.mts';
import { growthExponent, linear } from '../measure.mts';
import { measureInVSCode } from '../measureInVSCode.mts';
import { noteFolder, type NoteFolder } from '../noteFolder.mts';
import { rounded } from '../table.mts';

/** Three plans in a hundred files. */
const folders: readonly NoteFolder[] = [1_000, 3_000, 10_000].map((files) => ({ files, plans: (3 * files) / 100 }));
const otherFolders: readonly NoteFolder[] = [
  { files: 1_000, plans: 1_000 },
  { files: 1_000, plans: 0 },
  { files: 1_000, extension: 'txt', plans: 0 },
];
const mostRatio: Readonly<Record<Host, number>> = { node: 0.7, web: 1.5 };
/** In milliseconds. */
const longestSlice = 25;
/** In MB. */
const mostHeap = 40;

export default async function measureColdIndex(): Promise<readonly Measurement[]> {
  return [...(await measureIn('node')), ...(await measureIn('web'))];
}

async function measureIn(host: Host): Promise<readonly Measurement[]> {
  const times: ColdIndexTimes[] = [];
  for (const folder of [...folders, ...otherFolders]) {
    times.push(await timesOf(host, folder));
  }
  const growing = times.slice(0, folders.length);
  const title = hostTitles[host];
  return [...growthsOf(growing, title), ...times.flatMap((each) => rowsOf(each, host, each === growing.at(-1)))];
}

async function timesOf(host: Host, folder: NoteFolder): Promise<ColdIndexTimes> {
  const times = (await measureInVSCode(host, 'coldIndex', await noteFolder(folder))) as ColdIndexTimes;
  const markdownFiles = folder.extension === 'txt' ? 0 : folder.files;
  if (times.files !== markdownFiles || times.plans !== folder.plans) {
    throw new Error(
      `Of ${markdownFiles} files and ${folder.plans} plans, ${times.files} and ${times.plans} were found.`,
    );
  }
  return times;
}

/** How the figures grow with the number of files. */
function growthsOf(times: readonly ColdIndexTimes[], title: string): readonly Measurement[] {
  const growthOf = (figure: (times: ColdIndexTimes) => number | undefined): number =>
    growthExponent(times.map((each) => ({ size: each.files, time: figure(each) ?? NaN })));
  const row = (name: string, growth: number): Measurement => ({
    name: `${name}, growth from 1,000 to 10,000 files, ${title}`,
    value: growth,
    unit: 'exponent',
    budget: linear,
  });
  return [
    {
      ...row(
        'cold index',
        growthOf(({ index }) => index),
      ),
      note: `finding and reading them: ${rounded(growthOf(({ findAndRead }) => findAndRead))}`,
    },
    row(
      'the first plan',
      growthOf(({ firstPlan }) => firstPlan),
    ),
    row(
      'our longest slice',
      growthOf(({ longestSlice: slice }) => slice.work),
    ),
    ...(times.some(({ heap }) => heap === undefined)
      ? []
      : [
          row(
            'heap',
            growthOf(({ heap }) => heap),
          ),
        ]),
  ];
}

function rowsOf(times: ColdIndexTimes, host: Host, isJudged: boolean): readonly Measurement[] {
  const { files, plans, index, findAndRead, firstPlan, heap, answers } = times;
  const { longestSlice: longest, longestFirstSlice: first, longestSliceOfReading: ofReading } = times;
  const what = `${files.toLocaleString('en')} files, ${plans.toLocaleString('en')} of them plans`;
  const of = `${files === 0 ? 'a folder without Markdown' : what}, ${hostTitles[host]}`;
  const firstAfter = plans === 0 ? '' : `; the first plan is there after ${rounded(firstPlan)} ms`;
  return [
    {
      name: `cold index of ${of}`,
      value: index,
      baseline: findAndRead,
      unit: 'ms',
      ...(isJudged ? { budget: mostRatio[host] } : {}),
      note: `the baseline finds, reads and decodes them${firstAfter}`,
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
      value: longest.work,
      unit: 'ms',
      // Wall-clock time includes other programs' time.
      ...(isJudged && times.indexCpu !== undefined ? { budget: longestSlice } : {}),
      note: `${rounded(longest.whole)} ms with garbage collected; until the first plan is there ${rounded(first.work)} ms; while they are only found and read ${rounded(ofReading.work)} and ${rounded(ofReading.whole)} ms`,
    },
    ...(answers === undefined
      ? []
      : [
          {
            name: `the view answers during it, ${of}`,
            value: answers.longest,
            unit: 'ms',
            note: `the slowest of ${answers.count} answers; the median is ${rounded(answers.median)} ms`,
          },
        ]),
    ...(heap === undefined
      ? []
      : [{ name: `heap after it, ${of}`, value: heap, unit: 'MB', ...(isJudged ? { budget: mostHeap } : {}) }]),
  ];
}
