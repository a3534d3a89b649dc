// What it takes to write My Progress: for 300 plans with three years of dates, compared with reading these plans once more.
import type { Measurement } from '../benchmark.mts';
import { readPlan, writeProgressPage } from '../builtReader.mts';
import { cpuTimesOf } from '../cpuTime.mts';
import { planText } from '../texts.mts';

const patience = { warmUp: 1500, sample: 100, collectsGarbage: true };
const planCount = 300;
const today = '2026-11-21';
const daysOfThreeYears = 3 * 365;
const millisecondsOfDay = 86_400_000;

/** A plan of its own title, or it would be a copy of the others. Its done dates are other dates of the last three years. */
function datedPlan(seed: number): string {
  let count = 0;
  const plan = planText(300).replace('Learning to Sail', `Learning to Sail, part ${seed + 1}`);
  return plan.replaceAll(/\d{4}-\d{2}-\d{2}/g, () => {
    count += 1;
    const ago = (seed * 37 + count * 3) % daysOfThreeYears;
    return new Date(Date.parse(today) - ago * millisecondsOfDay).toISOString().slice(0, today.length);
  });
}

export default function measureProgressPage(): Promise<readonly Measurement[]> {
  const texts = Array.from({ length: planCount }, (_, seed) => datedPlan(seed));
  const write = writeProgressPage(texts, today);
  if (!write().includes(`plan-${planCount - 1}.md`)) {
    throw new Error('The page leaves plans out, so this measures nothing.');
  }
  const [time = NaN, baseline = NaN] = cpuTimesOf([write, () => texts.forEach((text) => readPlan(text))], patience);
  return Promise.resolve([
    {
      name: 'My Progress for 300 plans with three years of dates',
      value: time,
      unit: 'ms',
      baseline,
      budget: 1,
      note: 'CPU time; the baseline is reading the plans',
    },
  ]);
}
