// How the time to read a plan grows with its length.
import createMarkdownIt from 'markdown-it';
import type { Measurement } from '../benchmark.mts';
import { readPlan } from '../builtReader.mts';
import { cpuTimesOf } from '../cpuTime.mts';
import { growthExponent, linear } from '../measure.mts';
import { rounded } from '../table.mts';
import { planText } from '../texts.mts';

const lineCounts = [1_000, 10_000, 100_000];
const patience = { warmUp: 1500, sample: 100, collectsGarbage: true };

export default function measureTextToPlan(): Promise<readonly Measurement[]> {
  const markdown = createMarkdownIt({ html: true });
  const rows = lineCounts.map((size) => {
    const text = planText(size);
    const [time = NaN, whole = NaN] = cpuTimesOf([() => readPlan(text), () => markdown.parse(text, {})], patience);
    return { size, time, whole };
  });
  const growthOfWhole = growthExponent(rows.map(({ size, whole }) => ({ size, time: whole })));
  return Promise.resolve([
    {
      name: 'text → Plan, growth from 1,000 to 100,000 lines',
      value: growthExponent(rows),
      unit: 'exponent',
      budget: linear,
      note: `markdown-it's full parse: ${rounded(growthOfWhole)}`,
    },
    ...rows.map(({ size, time, whole }) => ({
      name: `text → Plan, ${size.toLocaleString('en')} lines`,
      value: time,
      unit: 'ms',
      baseline: whole,
      note: "CPU time; the baseline is markdown-it's full parse",
    })),
  ]);
}
