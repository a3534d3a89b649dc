import assert from 'node:assert/strict';
import { plainLabel } from '../../../../src/util/text/plainLabel';

describe('plainLabel', () => {
  it('breaks up icons', () => {
    assert.equal(plainLabel('Day 3: $(document) and $(zap)'), 'Day 3: $\u200b(document) and $\u200b(zap)');
  });

  it('leaves other labels alone', () => {
    assert.equal(plainLabel('Costs $5 (or less)'), 'Costs $5 (or less)');
  });
});
