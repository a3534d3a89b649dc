// How the time to read texts that nobody would write grows with their length. If a text takes quadratic time, it freezes
// the window of everyone who opens a folder with it.
import createMarkdownIt from 'markdown-it';
import type { Measurement } from '../benchmark.mts';
import { couldBePlan, readEverything, readFrontMatter, readPlan } from '../builtReader.mts';
import { cpuTimesOf } from '../cpuTime.mts';
import { growthExponent, type Point } from '../measure.mts';
import { rounded } from '../table.mts';
import { hostileTexts } from '../texts.mts';

/** In characters. In smaller texts, constant costs hide the growth. */
const sizes = [12_500, 35_000, 100_000];
/** Halfway to quadratic: garbage collection sometimes makes linear growth look like 1.4. */
const mostGrowth = 1.5;
/** markdown-it makes our blocks: if its full parse grows faster, we may grow as fast, plus this tolerance. */
const leeway = 0.15;
/** In milliseconds. A text of the largest size that takes less is not quadratic: that would take seconds. */
const soonOver = 5;
/** The warm-up is short: there are many texts, and each size warms up the next one. */
const patience = { warmUp: 30, sample: 5, collectsGarbage: false };

/** The results for one text. */
interface Outcome {
  readonly text: string;
  readonly growth: number;
  readonly mostGrowth: number;
  /** The time for each size, in milliseconds. */
  readonly times: readonly number[];
  /** The same for markdown-it's full parse. */
  readonly baselines: readonly number[];
}

export default function measureHostileTexts(): Promise<readonly Measurement[]> {
  const markdown = createMarkdownIt({ html: true });
  const outcomes = hostileTexts.map(({ name, ofSize }) => {
    const rows = sizes.map((size) => {
      const text = ofSize(size);
      const works = [
        () => [readFrontMatter(text), readEverything(readPlan(text))],
        () => couldBePlan(text),
        () => markdown.parse(text, {}),
      ];
      const [reading = NaN, looking = NaN, whole = NaN] = cpuTimesOf(works, patience);
      return { size: text.length, reading, looking, whole };
    });
    const pointsOf = (time: (row: (typeof rows)[number]) => number): readonly Point[] =>
      rows.map((row) => ({ size: row.size, time: time(row) }));
    const whole = pointsOf((row) => row.whole);
    const reading = pointsOf((row) => row.reading);
    const looking = pointsOf((row) => row.looking);
    return { reading: outcomeOf(name, reading, whole), looking: outcomeOf(name, looking, whole) };
  });
  const reading = outcomes.map((each) => each.reading);
  const looking = outcomes.map((each) => each.looking);
  return Promise.resolve([
    ...summary('reading all of a hostile text', reading),
    ...summary('whether a hostile text could be a plan', looking),
  ]);
}

function outcomeOf(text: string, points: readonly Point[], baseline: readonly Point[]): Outcome {
  return {
    text,
    growth: growthExponent(points),
    mostGrowth: Math.max(mostGrowth, growthExponent(baseline) + leeway),
    times: points.map(({ time }) => time),
    baselines: baseline.map(({ time }) => time),
  };
}

/** The text that grows fastest, every other one that grows too fast, and the one that takes longest. */
function summary(name: string, outcomes: readonly Outcome[]): readonly Measurement[] {
  const judged = outcomes.filter(({ times }) => largest(times) >= soonOver);
  const [fastest, ...others] = [...judged].sort((a, b) => excess(b) - excess(a));
  const [longest] = [...outcomes].sort((a, b) => largest(b.times) - largest(a.times));
  if (!fastest || !longest) {
    throw new Error('There are no hostile texts.');
  }
  return [
    growthOf(
      `${name}, fastest growth of the ${judged.length} of ${outcomes.length} that take longer than ${soonOver} ms`,
      fastest,
    ),
    ...others.filter((other) => excess(other) > 0).map((other) => growthOf(`${name}: ${other.text}`, other)),
    {
      name: `${name}, longest time`,
      value: largest(longest.times),
      unit: 'ms',
      baseline: largest(longest.baselines),
      note: noteOn(longest),
    },
  ];
}

function growthOf(name: string, outcome: Outcome): Measurement {
  return { name, value: outcome.growth, unit: 'exponent', budget: outcome.mostGrowth, note: noteOn(outcome) };
}

function noteOn({ text, times, baselines }: Outcome): string {
  const row = (some: readonly number[]): string => some.map(rounded).join(' → ');
  return `${text}: ${row(times)} ms; markdown-it's full parse: ${row(baselines)} ms`;
}

function excess({ growth, mostGrowth: most }: Outcome): number {
  return growth - most;
}

/** The time for the largest size. */
function largest(times: readonly number[]): number {
  return times.at(-1) ?? NaN;
}
