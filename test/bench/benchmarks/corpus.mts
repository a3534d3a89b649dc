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
/** The least speed for all files together, relative to markdown-it's full parse of them. */
const leastSpeed = 1.8;
/**
 * The least speed for each file, relative to markdown-it's full parse of all. Its parse of the same file is no measure: it
 * is done with a short file of plain headings in 0.1 ms, because it finds nothing in it.
 */
const leastSpeedOfFile = 0.5;
/** Before the first file is measured, all are read until the code is compiled for everything in them. */
const patienceWithAll = { warmUp: 3000, sample: 1, collectsGarbage: false };
/** No garbage is collected in between, because that discards compiled code and would dominate short samples. */
const patience = { warmUp: 100, sample: 50, collectsGarbage: false };
/** Some of many short measurements are always wrong, so a slow file is measured again; only that counts. */
const slow = 1.4;
const patienceWithSlow = { warmUp: 500, sample: 500, collectsGarbage: false };

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
  const all = allOf(title, readings);
  return {
    ...speed(all),
    budget: leastSpeed,
    bound: 'least',
    note: `${rounded(all.ours)} ms against ${rounded(all.whole)} ms of markdown-it's full parse, in CPU time`,
  };
}

/** @throws Error if there is no file */
function measureSlowest(readings: readonly Reading[]): Measurement {
  const speeds = readings.map(({ size, ours }) => size / ours);
  const slowest = readings[speeds.indexOf(Math.min(...speeds))];
  if (!slowest) {
    throw new Error('No file was read.');
  }
  return {
    ...speed(slowest),
    name: 'text → Plan, the slowest of these files',
    baseline: speed(allOf('', readings)).baseline,
    budget: leastSpeedOfFile,
    bound: 'least',
    note: `${slowest.name}, ${rounded(slowest.ours)} ms; the baseline is markdown-it's full parse of all files`,
  };
}

function allOf(name: string, readings: readonly Reading[]): Reading {
  const total = (amount: (reading: Reading) => number): number => sum(readings.map(amount));
  return { name, size: total(({ size }) => size), ours: total(({ ours }) => ours), whole: total(({ whole }) => whole) };
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
    const isSlow = soonWhole / soon < slow;
    const [ours = NaN, whole = NaN] = isSlow ? cpuTimesOf(works, patienceWithSlow) : [soon, soonWhole];
    return { name, size: Buffer.byteLength(text), ours, whole };
  });
}

function speed({ name, size, ours, whole }: Reading): Measurement {
  return { name: `text → Plan, ${name}`, value: size / ours / 1000, unit: 'MB/s', baseline: size / whole / 1000 };
}
