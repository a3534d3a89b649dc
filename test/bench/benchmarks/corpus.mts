// How fast plans that people wrote are read, file by file: the files of the folder that CORPUS names, otherwise of the
// corpus beside the repository, otherwise the sample plans.
import { globSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import createMarkdownIt from 'markdown-it';
import { repository, workspaces } from '../../host/paths.mts';
import type { Measurement } from '../benchmark.mts';
import { readPlan } from '../builtReader.mts';
import { cpuTimesOf } from '../cpuTime.mts';
import { sum } from '../measure.mts';
import { rounded } from '../table.mts';

const corpusBeside = path.join(repository, '../shared/corpus');
/** The least speed relative to markdown-it's full parse, for all files together and for each file. */
const leastSpeed = 1.8;
const leastSpeedOfFile = 1.2;
/** Before the first file is measured, all are read until the code is compiled for everything in them. */
const patienceWithAll = { warmUp: 3000, sample: 1, collectsGarbage: false };
/** No garbage is collected in between, because that discards compiled code and would dominate short samples. */
const patience = { warmUp: 100, sample: 50, collectsGarbage: false };
/** Some of many short measurements are always wrong, so a file near its budget is measured again; only that counts. */
const nearBudget = 1.4;
const patienceNearBudget = { warmUp: 500, sample: 500, collectsGarbage: false };

interface MarkdownFile {
  /** The path in the folder. */
  readonly name: string;
  readonly text: string;
}

/** How long one file took to read (both times are in milliseconds), and its size in bytes. */
interface Reading {
  readonly name: string;
  readonly size: number;
  readonly ours: number;
  readonly whole: number;
}

export default async function measureCorpus(): Promise<readonly Measurement[]> {
  const { files, title } = await filesToRead();
  const readings = readingsOf(files);
  return [measureAll(title, readings), measureSlowest(readings), ...readings.map(speed)];
}

function measureAll(title: string, readings: readonly Reading[]): Measurement {
  const size = sum(readings.map((each) => each.size));
  const ours = sum(readings.map((each) => each.ours));
  const whole = sum(readings.map((each) => each.whole));
  return {
    ...speed({ name: title, size, ours, whole }),
    budget: leastSpeed,
    bound: 'least',
    note: `${rounded(ours)} ms against ${rounded(whole)} ms of markdown-it's full parse, in CPU time`,
  };
}

/** @throws Error if there is no file */
function measureSlowest(readings: readonly Reading[]): Measurement {
  const ratios = readings.map(({ ours, whole }) => whole / ours);
  const slowest = readings[ratios.indexOf(Math.min(...ratios))];
  if (!slowest) {
    throw new Error('No file was read.');
  }
  const tooSlow = ratios.filter((ratio) => ratio < leastSpeedOfFile).length;
  return {
    ...speed(slowest),
    name: 'text → Plan, the slowest of these files',
    budget: leastSpeedOfFile,
    bound: 'least',
    note: tooSlow === 0 ? slowest.name : `${slowest.name}; below the budget: ${tooSlow} of ${readings.length}`,
  };
}

/** @throws Error if the folder that CORPUS names has no Markdown file */
async function filesToRead(): Promise<{ readonly files: readonly MarkdownFile[]; readonly title: string }> {
  const named = process.env['CORPUS'];
  const ofCorpus = await markdownFilesIn(named ?? corpusBeside);
  if (ofCorpus.length > 0) {
    return { files: ofCorpus, title: `the ${ofCorpus.length} files of the corpus` };
  }
  if (named !== undefined) {
    throw new Error(`There is no Markdown file in ${named}.`);
  }
  const samples = await markdownFilesIn(path.join(workspaces, 'samples'));
  return { files: samples, title: `the ${samples.length} sample plans, for there is no corpus` };
}

async function markdownFilesIn(folder: string): Promise<readonly MarkdownFile[]> {
  const names = globSync('**/*.md', { cwd: folder }).sort();
  return Promise.all(names.map(async (name) => ({ name, text: await fs.readFile(path.join(folder, name), 'utf8') })));
}

function readingsOf(files: readonly MarkdownFile[]): readonly Reading[] {
  const markdown = createMarkdownIt({ html: true });
  const parse = (text: string): unknown => markdown.parse(text, {});
  cpuTimesOf(
    [readPlan, parse].map((read) => () => {
      files.forEach(({ text }) => read(text));
    }),
    patienceWithAll,
  );
  return files.map(({ name, text }) => {
    const works = [() => readPlan(text), () => parse(text)];
    const [soon = NaN, soonWhole = NaN] = cpuTimesOf(works, patience);
    const isNear = soonWhole / soon < nearBudget;
    const [ours = NaN, whole = NaN] = isNear ? cpuTimesOf(works, patienceNearBudget) : [soon, soonWhole];
    return { name, size: Buffer.byteLength(text), ours, whole };
  });
}

function speed({ name, size, ours, whole }: Reading): Measurement {
  return { name: `text → Plan, ${name}`, value: size / ours / 1000, unit: 'MB/s', baseline: size / whole / 1000 };
}
