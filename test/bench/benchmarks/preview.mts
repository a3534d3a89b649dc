// What the boxes that can be clicked cost in a preview: drawing a long plan with them, compared with the same without Daymark.
import createMarkdownIt from 'markdown-it';
import type { Measurement } from '../benchmark.mts';
import { previewOf, taskBoxes } from '../builtReader.mts';
import { cpuTimesOf } from '../cpuTime.mts';
import { planText } from '../texts.mts';

const patience = { warmUp: 1500, sample: 100, collectsGarbage: true };

export default function measurePreview(): Promise<readonly Measurement[]> {
  const text = planText(10_000);
  const { document, draw } = previewOf(text);
  const plain = createMarkdownIt({ html: true });
  const ours = taskBoxes(createMarkdownIt({ html: true }), draw);
  const [time = NaN, baseline = NaN] = cpuTimesOf(
    [() => ours.render(text, { currentDocument: document }), () => plain.render(text, {})],
    patience,
  );
  return Promise.resolve([
    {
      name: 'preview of a plan of 10,000 lines',
      value: time,
      unit: 'ms',
      baseline,
      budget: 1.5,
      note: 'CPU time; the baseline is the same without Daymark',
    },
  ]);
}
