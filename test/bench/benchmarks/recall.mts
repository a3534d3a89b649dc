// What Recall adds to each refresh of Today: in a plan of 1,000 days with three years of dates, compared with reading it.
import type { Measurement } from '../benchmark.mts';
import { daysBelow, readPlan, recallOn } from '../builtReader.mts';
import { cpuTimesOf } from '../cpuTime.mts';

const patience = { warmUp: 1000, sample: 100, collectsGarbage: true };
const dayCount = 1000;
const today = '2026-11-21';
const millisecondsOfDay = 86_400_000;

/** The date that is so many days before today. */
function ago(days: number): string {
  return new Date(Date.parse(today) - days * millisecondsOfDay).toISOString().slice(0, today.length);
}

/** A plan that was worked on every day; the last days are open. */
function text(): string {
  const days = Array.from({ length: dayCount }, (_, index) => {
    const box = index < dayCount - 2 ? `- [x] Tie it ✅ ${ago(dayCount - index)}` : '- [ ] Tie it';
    return [`### Day ${index + 1}: Knots`, '', box, '', '**Checkpoint:** Why does it *hold*?', ''];
  });
  return ['# Knots', '', ...days.flat()].join('\n');
}

export default function measureRecall(): Promise<readonly Measurement[]> {
  const plan = readPlan(text());
  const worked = daysBelow(plan).flatMap(({ completedOn }) => completedOn ?? []);
  const find = () => recallOn(today, plan, worked);
  if (find().length === 0) {
    throw new Error('Nothing is due, so this measures nothing.');
  }
  const [time = NaN, baseline = NaN] = cpuTimesOf([find, () => readPlan(plan.text)], patience);
  return Promise.resolve([
    {
      name: 'Recall in a plan of 1,000 days',
      value: time,
      unit: 'ms',
      baseline,
      budget: 0.25,
      note: 'CPU time; the baseline is reading the plan',
    },
  ]);
}
