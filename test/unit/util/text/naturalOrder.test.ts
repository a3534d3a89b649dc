import assert from 'node:assert/strict';
import { naturalOrder, naturalOrderOfParts } from '../../../../src/util/text/naturalOrder';

describe('naturalOrder', () => {
  it('compares numbers by their value', () => {
    const days = ['Days 271-300', 'Days 31–60', 'Days 1-30', 'Month 10', 'Month 2'];
    assert.deepEqual([...days].sort(naturalOrder), ['Days 1-30', 'Days 31–60', 'Days 271-300', 'Month 2', 'Month 10']);
  });

  it('ignores leading zeros', () => {
    assert.ok(naturalOrder('days_001_030.md', 'days_31_60.md') < 0);
    assert.ok(naturalOrder('month_02', 'month_10') < 0);
  });
});

describe('naturalOrderOfParts', () => {
  it('compares folders from the outermost to the innermost', () => {
    const folders = [['month-10'], ['month-2', 'week-1'], ['month-2'], []];
    const sorted = [...folders].sort(naturalOrderOfParts);
    assert.deepEqual(sorted, [[], ['month-2'], ['month-2', 'week-1'], ['month-10']]);
  });
});
