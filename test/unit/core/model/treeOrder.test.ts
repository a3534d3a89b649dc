import assert from 'node:assert/strict';
import { readPlan } from '../../../../src/core/reading/readPlan';
import { inTreeOrder } from '../../../../src/core/model/treeOrder';
import { lines } from '../planLines';

describe('inTreeOrder', () => {
  const days = (title: string): string => lines(`# ${title}`, '## Day 1', '- [ ] a', '## Day 2', '- [ ] b');
  const at = (path: string, text: string): Parameters<typeof inTreeOrder>[0] => ({ path, plan: readPlan(text) });

  it('puts plans of days before topic lists, and sorts folders and titles naturally', () => {
    const plans = [
      at('a/topics.md', lines('# A', '## B', '- [ ] c')),
      at('b.md', days('Month 10')),
      at('z/a.md', days('A')),
      at('c.md', days('Month 2')),
      at('d.md', days('Month 2')),
    ];
    assert.deepEqual(
      plans.toSorted(inTreeOrder).map(({ path }) => path),
      ['c.md', 'd.md', 'b.md', 'z/a.md', 'a/topics.md'],
    );
  });
});
