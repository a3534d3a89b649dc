import assert from 'node:assert/strict';
import { retry } from '../../../src/util/retry';

/** Retries an attempt that is enough at the given try. Says how long it waited before each. */
async function waitsUntil(enoughAt: number): Promise<readonly number[]> {
  const waits: number[] = [];
  const wait = (delay: number) => {
    waits.push(delay);
    return Promise.resolve();
  };
  let tries = 0;
  await retry([1000, 2000, 4000], () => Promise.resolve(++tries === enoughAt), wait);
  assert.equal(tries, waits.length);
  return waits;
}

describe('retry', () => {
  it('stops when an attempt was enough', async () => {
    assert.deepEqual(await waitsUntil(1), [1000]);
    assert.deepEqual(await waitsUntil(2), [1000, 2000]);
  });

  it('gives up after the last delay', async () => {
    assert.deepEqual(await waitsUntil(99), [1000, 2000, 4000]);
  });
});
