import assert from 'node:assert/strict';
import { Slices } from '../../../../src/util/async/slices';

/** Slices of ten milliseconds, with a fake clock that work advances. */
function slices() {
  let time = 0;
  let pauses = 0;
  const host = {
    now: () => time,
    pause: () => {
      pauses++;
      return Promise.resolve();
    },
  };
  const work = (milliseconds: number) => () => {
    time += milliseconds;
    return pauses;
  };
  const pass = (milliseconds: number) => {
    time += milliseconds;
  };
  return { slices: new Slices(10, host), work, pass };
}

describe('Slices', () => {
  it('runs work without a pause until a slice is full', async () => {
    const { slices: all, work } = slices();
    assert.deepEqual(await Promise.all([all.run(work(4)), all.run(work(4)), all.run(work(4))]), [0, 0, 0]);
  });

  it('pauses before the next work when a slice is full', async () => {
    const { slices: all, work } = slices();
    const pausesBefore = await Promise.all([work(4), work(6), work(1), work(9), work(1)].map((each) => all.run(each)));
    assert.deepEqual(pausesBefore, [0, 0, 1, 1, 2]);
  });

  it('only counts the time of its own work', async () => {
    const { slices: all, work, pass } = slices();
    assert.equal(await all.run(work(4)), 0);
    pass(100);
    assert.equal(await all.run(work(4)), 0);
    assert.equal(await all.run(work(4)), 0);
    assert.equal(await all.run(work(4)), 1);
  });

  it('rejects only for the caller whose work throws, and goes on', async () => {
    const { slices: all, work } = slices();
    const failing = all.run(() => {
      throw new Error('broken');
    });
    const next = all.run(work(1));
    await assert.rejects(failing, /broken/);
    assert.equal(await next, 0);
  });
});
