import assert from 'node:assert/strict';
import { addressFrom } from '../../../../src/core/scaffold/links';

describe('The address from one file to another', () => {
  it('is relative, and never begins with what reads as a scheme', () => {
    assert.equal(addressFrom('labs/knots/day.ipynb', 'plans/a:b.md'), '../../plans/a%3Ab.md');
    assert.equal(addressFrom('day.ipynb', 'plans/a:b.md'), 'plans/a%3Ab.md');
    assert.equal(addressFrom('day.ipynb', 'a:b.md'), './a%3Ab.md');
  });
});
