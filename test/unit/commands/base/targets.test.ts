import assert from 'node:assert/strict';
import { planChoices } from '../../../../src/commands/base/targets';
import { planSource, type Files } from '../../views/planSource';

const days = ['## Day 1', '- [x] Cut', '## Day 2', '- [ ] Sew'];
const files: Files = {
  'north/a.md': ['# Days 1-2: Leather $(gear)', ...days],
  'north/b.md': ['# Bags', ...days],
  'south/b.md': ['# Bags', ...days],
};

function told(current?: number): readonly string[] {
  const { plans } = planSource(files);
  const first = current === undefined ? undefined : plans[current];
  return planChoices(plans, first).map(({ label, description, detail }) =>
    [label, description, detail].join(' | ').replaceAll('\u200b', '~'),
  );
}

describe('The plans to choose from', () => {
  it('show their progress and what distinguishes them, and no icons from their text', () => {
    assert.deepEqual(told(), ['Days 1–2 | 1/2 · Leather $~(gear) | ', 'Bags | 1/2 | north', 'Bags | 1/2 | south']);
  });

  it('begin with the current plan', () => {
    assert.deepEqual(
      told(2).map((line) => line.slice(-5)),
      ['south', 'r) | ', 'north'],
    );
  });

  it('count the tasks of a tracker, without completion lines', () => {
    const modules = ['A', 'B', 'C'].flatMap((name) => [`## ${name}`, '- [x] one', '- [ ] two', '- [ ] 3', '- [ ] 4']);
    const { plans } = planSource({ 'topics.md': ['# Topics', '- [x] Day complete', ...modules] });
    assert.deepEqual(
      planChoices(plans, undefined).map(({ description }) => description),
      ['3/12'],
    );
  });
});
