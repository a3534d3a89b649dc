// What an edit inside one day of a long plan costs, against reading the whole plan.
import type { Measurement } from '../benchmark.mts';
import { readPlan, rereadPlan } from '../builtReader.mts';
import { cpuTimesOf } from '../cpuTime.mts';
import { growthExponent, linear } from '../measure.mts';
import { rounded } from '../table.mts';
import { planOfItemsText, planText } from '../texts.mts';

/** All edits are made in a plan of as many lines, and the first of them in the others too. */
const lineCount = 10_000;
const otherLineCounts = [1_000, 100_000];
/** The most that an edit may cost of reading the whole plan. */
const mostOfWhole = 0.25;
const patience = { warmUp: 1500, sample: 100, collectsGarbage: true };

interface Edit {
  readonly name: string;
  /** What becomes of the line of a task. */
  readonly of: (line: string) => string;
}

const letterTyped: Edit = { name: 'a letter typed', of: (line) => `${line}s` };
const edits: readonly Edit[] = [
  letterTyped,
  { name: 'a line added', of: (line) => `${line}\n${line} again` },
  { name: 'a task ticked', of: (line) => `${line.replace('[ ]', '[x]')} ✅ 2026-11-21` },
];

export default function measureReread(): Promise<readonly Measurement[]> {
  const inHeadings = edits.map((edit) => timesOf('days in headings', lineCount, planText, edit));
  const inItems = edits.map((edit) => timesOf('days in list items', lineCount, planOfItemsText, edit));
  const others = otherLineCounts.map((count) => timesOf('days in headings', count, planText, letterTyped));
  const ofAllSizes = [...inHeadings.slice(0, 1), ...others];
  return Promise.resolve([
    {
      name: 'an edit → Plan, growth from 1,000 to 100,000 lines',
      value: growthExponent(ofAllSizes),
      unit: 'exponent',
      budget: linear,
      note: `reading the whole plan: ${rounded(growthExponent(ofAllSizes.map(({ size, whole }) => ({ size, time: whole }))))}`,
    },
    ...[...inHeadings, ...inItems].map((times) => ({ ...rowOf(times), budget: mostOfWhole })),
    ...others.map(rowOf),
  ]);
}

/** What one edit costs in a plan of some lines, and what reading the whole plan does, in milliseconds. */
interface RereadTimes {
  readonly name: string;
  readonly size: number;
  readonly time: number;
  readonly whole: number;
}

function timesOf(planName: string, size: number, textOfLines: (lines: number) => string, edit: Edit): RereadTimes {
  const text = textOfLines(size);
  const [time = NaN, whole = NaN] = cpuTimesOf([editing(text, edited(text, edit)), () => readPlan(text)], patience);
  return { name: `${size.toLocaleString('en')} lines, ${planName}: ${edit.name}`, size, time, whole };
}

function rowOf({ name, time, whole }: RereadTimes): Measurement {
  return {
    name: `an edit → Plan, ${name}`,
    value: time,
    unit: 'ms',
    baseline: whole,
    note: 'CPU time; the baseline is reading the whole plan',
  };
}

/** Makes an edit and takes it back, in turns: each call reads the plan again after one of these. */
function editing(text: string, other: string): () => void {
  let read = rereadPlan(text, undefined);
  let isEdited = false;
  return () => {
    isEdited = !isEdited;
    read = rereadPlan(isEdited ? other : text, read);
  };
}

/** The text with the first open task in its second half edited. @throws Error where there is none. */
function edited(text: string, edit: Edit): string {
  const lines = text.split('\n');
  const at = lines.findIndex((line, index) => index > lines.length / 2 && /^ *- \[ \]/.test(line));
  const line = lines[at];
  if (line === undefined) {
    throw new Error('There is no open task in the second half of the plan.');
  }
  return lines.with(at, edit.of(line)).join('\n');
}
