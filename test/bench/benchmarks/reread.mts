// What an edit inside one day of a long plan costs, against reading the whole plan.
import type { Measurement } from '../benchmark.mts';
import { readPlan, rereadPlan } from '../builtReader.mts';
import { cpuTimesOf } from '../cpuTime.mts';
import { planOfItemsText, planText } from '../texts.mts';

const lineCount = 10_000;
/** The most that an edit may cost of reading the whole plan. */
const mostOfWhole = 0.25;
const patience = { warmUp: 1500, sample: 100, collectsGarbage: true };

interface Edit {
  readonly name: string;
  /** What becomes of the line of a task. */
  readonly of: (line: string) => string;
}

const edits: readonly Edit[] = [
  { name: 'a letter typed', of: (line) => `${line}s` },
  { name: 'a line added', of: (line) => `${line}\n${line} again` },
  { name: 'a task ticked', of: (line) => `${line.replace('[ ]', '[x]')} ✅ 2026-11-21` },
];

export default function measureReread(): Promise<readonly Measurement[]> {
  const plans = [
    { name: 'days in headings', text: planText(lineCount) },
    { name: 'days in list items', text: planOfItemsText(lineCount) },
  ];
  return Promise.resolve(plans.flatMap(({ name, text }) => edits.map((edit) => measureEdit(name, text, edit))));
}

function measureEdit(planName: string, text: string, edit: Edit): Measurement {
  const [time = NaN, whole = NaN] = cpuTimesOf([editing(text, edited(text, edit)), () => readPlan(text)], patience);
  return {
    name: `an edit → Plan, ${lineCount.toLocaleString('en')} lines, ${planName}: ${edit.name}`,
    value: time,
    unit: 'ms',
    baseline: whole,
    budget: mostOfWhole,
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
