// The cost of finding out what a new version of a plan would change, compared with reading what it is made from.
import type { Measurement } from '../benchmark.mts';
import { writing } from '../builtReader.mts';
import { cpuTimesOf } from '../cpuTime.mts';
import { growthExponent, linear } from '../measure.mts';
import { rounded } from '../table.mts';

const dayCounts = [100, 300, 1_000];
const patience = { warmUp: 1000, sample: 300, collectsGarbage: true };
/** How often the versions could be read in the time that an update may take. */
const mostReadings = 10;

/** Days with three tasks each, as the author published them. */
function firstVersion(days: number): readonly string[] {
  return Array.from({ length: days }, (_, index) => {
    const day = index + 1;
    const tasks = [`- [ ] Draw knot ${day}`, `- [ ] Tie knot ${day}`, '  - [ ] From memory'];
    return [`## Day ${day}: Knot ${day}`, '', ...tasks, ''].join('\n');
  });
}

/** The learner has worked on two thirds of the days, and wrote a line into some. */
function withWork(version: readonly string[]): string {
  const worked = version.map((day, index) => {
    if (index > (version.length * 2) / 3) {
      return day;
    }
    const done = day.replaceAll(/\[ \] (.*)/g, '[x] $1 ✅ 2026-10-07');
    return index % 5 === 0 ? `${done}Too long a rope.\n` : done;
  });
  return textOf(worked);
}

/** The author has renamed every seventh day, added a task to every third, deleted every tenth and moved the last one up. */
function nextVersion(version: readonly string[]): string {
  const changed = version.flatMap((day, index) => {
    const renamed = index % 7 === 0 ? day.replace(': Knot', ': The knot') : day;
    const extended = index % 3 === 0 ? `${renamed}- [ ] Untie it\n` : renamed;
    return index % 10 === 9 ? [] : [extended];
  });
  return textOf([...changed.slice(-1), ...changed.slice(0, -1)]);
}

function textOf(days: readonly string[]): string {
  return ['# Learning to Sail', '', ...days].join('\n');
}

/** @param knowsBase whether the version that the learner began with is known, as it is from Git */
function rowsOf(name: string, knowsBase: boolean): readonly Measurement[] {
  const rows = dayCounts.map((size) => {
    const version = firstVersion(size);
    const texts = [withWork(version), nextVersion(version), ...(knowsBase ? [textOf(version)] : [])];
    const read = () => texts.map((text) => writing.readPlanText(text));
    const update = () => {
      const [mine, next, base] = read();
      if (!mine || !next) {
        throw new Error(`${name} has no versions.`);
      }
      return writing.updatePlan(mine, next, base);
    };
    if (update().carried.identity === 0) {
      throw new Error(`${name} carries nothing over, so this measures nothing.`);
    }
    const [time = NaN, reading = NaN] = cpuTimesOf([update, read], patience);
    return { size, time, reading };
  });
  const { size = NaN, time = NaN, reading = NaN } = rows.at(-1) ?? {};
  const sizes = `from ${dayCounts[0]} to ${size.toLocaleString('en')} days`;
  return [
    {
      name: `${name}, ${size.toLocaleString('en')} days`,
      value: time,
      unit: 'ms',
      baseline: reading,
      budget: mostReadings,
      note: 'CPU time; the baseline is reading the versions',
    },
    {
      name: `${name}, growth ${sizes}`,
      value: growthExponent(rows),
      unit: 'exponent',
      budget: linear,
      note: `${rows.map((row) => rounded(row.time)).join(' → ')} ms`,
    },
  ];
}

export default function measureUpdating(): Promise<readonly Measurement[]> {
  return Promise.resolve([...rowsOf('update a plan', false), ...rowsOf('update a plan from Git', true)]);
}
