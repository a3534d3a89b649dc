import assert from 'node:assert/strict';
import { changedPart } from '../../../../src/core/reading/changedPart';

describe('changedPart', () => {
  it('is empty where two texts are the same', () => {
    assert.deepEqual(changedPart('knots', 'knots'), { start: 5, endBefore: 5, endAfter: 5 });
    assert.deepEqual(changedPart('', ''), { start: 0, endBefore: 0, endAfter: 0 });
  });

  it('is what was put in, taken out or replaced', () => {
    assert.deepEqual(changedPart('a knot', 'a new knot'), { start: 2, endBefore: 2, endAfter: 6 });
    assert.deepEqual(changedPart('a new knot', 'a knot'), { start: 2, endBefore: 6, endAfter: 2 });
    assert.deepEqual(changedPart('[ ] knot', '[x] knot'), { start: 1, endBefore: 2, endAfter: 2 });
  });

  it('does not count a character twice where one more of the same is put in', () => {
    assert.deepEqual(changedPart('aa', 'aaa'), { start: 2, endBefore: 2, endAfter: 3 });
  });

  it('is found in long texts too', () => {
    const [before, after] = ['a'.repeat(100_000), 'b'.repeat(70_001)];
    assert.deepEqual(changedPart(`${before}x${after}`, `${before}yz${after}`), {
      start: 100_000,
      endBefore: 100_001,
      endAfter: 100_002,
    });
  });
});
