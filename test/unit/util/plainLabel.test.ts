import assert from 'node:assert/strict';
import { plainLabel } from '../../../src/util/plainLabel';

describe('A label of a stranger', () => {
  it('has no icons', () => {
    assert.equal(plainLabel('Day 3: $(document) and $(zap)'), 'Day 3: $\u200b(document) and $\u200b(zap)');
  });

  it('is left as it is otherwise', () => {
    assert.equal(plainLabel('Costs $5 (or less)'), 'Costs $5 (or less)');
  });
});
