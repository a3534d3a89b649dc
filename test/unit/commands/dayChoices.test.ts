import assert from 'node:assert/strict';
import { dayChoices } from '../../../src/commands/dayChoices';
import { planSource } from '../views/planSource';

const months = {
  'month.md': [
    '# Month 2: Glass',
    '## Week 1: Heat',
    '### Day 1 - The furnace',
    '### Day 2-3',
    '- **Learning:** Blowing: breath and turn.',
  ],
  'plain.md': ['## Day 1', '- [ ] Cut', '## Day 2: Grind', '- [ ] Wet'],
};

describe('The days to choose from', () => {
  it('are all days of all plans, each with the words that find it', () => {
    const found = dayChoices(planSource(months).plans).map(({ label, description, detail }) =>
      [label, description, detail].join(' | '),
    );
    assert.deepEqual(found, [
      'Day 1 | The furnace | Month 2: Glass · Week 1: Heat',
      'Day 2–3 | Blowing | Month 2: Glass · Week 1: Heat',
      'Day 1 |  | plain.md',
      'Day 2 | Grind | plain.md',
    ]);
  });

  it('know where they stand', () => {
    const places = dayChoices(planSource(months).plans).map(({ entry, day }) => `${entry.path}:${day.line}`);
    assert.deepEqual(places, ['month.md:2', 'month.md:3', 'plain.md:0', 'plain.md:2']);
  });
});
