import assert from 'node:assert/strict';
import { inParallel } from '../../../src/util/inParallel';

const numbersTo = (count: number) => Array.from({ length: count }, (_, index) => index);

describe('inParallel', () => {
  it('does the task once for every item', async () => {
    const done: number[] = [];
    await inParallel(numbersTo(10), 3, async (item) => {
      await Promise.resolve();
      done.push(item);
    });
    assert.deepEqual(
      done.sort((one, other) => one - other),
      numbersTo(10),
    );
  });

  it('never does more tasks at a time than it may', async () => {
    let running = 0;
    let most = 0;
    await inParallel(numbersTo(20), 4, async () => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setImmediate(resolve));
      running--;
    });
    assert.equal(most, 4);
  });

  it('rejects with the first error and takes no further item', async () => {
    const taken: number[] = [];
    const task = async (item: number) => {
      taken.push(item);
      await Promise.resolve();
      throw new Error(`failed at ${item}`);
    };
    await assert.rejects(inParallel(numbersTo(100), 2, task), /failed at 0/);
    assert.deepEqual(taken, [0, 1]);
  });

  it('is done at once where there is nothing to do', async () => {
    await inParallel([], 4, () => Promise.reject(new Error('There is no item.')));
  });
});
