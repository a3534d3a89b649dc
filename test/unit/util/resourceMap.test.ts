import assert from 'node:assert/strict';
import { ResourceMap } from '../../../src/util/resourceMap';

const at = (address: string) => ({ toString: () => address });

describe('ResourceMap', () => {
  it('treats two objects with the same address as one key', () => {
    const map = new ResourceMap<{ toString(): string }, number>();
    map.set(at('file:///plan.md'), 1);
    map.set(at('file:///plan.md'), 2);
    assert.deepEqual(map.values(), [2]);
    assert.equal(map.get(at('file:///plan.md')), 2);
  });

  it('distinguishes addresses by case', () => {
    const map = new ResourceMap<{ toString(): string }, number>();
    map.set(at('file:///Plan.md'), 1);
    map.set(at('file:///plan.md'), 2);
    assert.equal(map.size, 2);
  });

  it('returns whether there was something to delete', () => {
    const map = new ResourceMap<{ toString(): string }, number>();
    map.set(at('file:///plan.md'), 1);
    assert.equal(map.delete(at('file:///plan.md')), true);
    assert.equal(map.delete(at('file:///plan.md')), false);
    assert.equal(map.has(at('file:///plan.md')), false);
  });
});
