import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { Batch } from '../../../src/util/batch';

/** @param toTake how many milliseconds it takes to take a batch */
function batches(apart: number, toTake = 0) {
  const handed: (readonly string[])[] = [];
  let time = 0;
  const batch = new Batch<string>(
    apart,
    (addresses) => {
      handed.push(addresses);
      time += toTake;
    },
    () => time,
  );
  const pass = (milliseconds: number) => {
    time += milliseconds;
    mock.timers.tick(milliseconds);
  };
  return { batch, handed, pass };
}

describe('Batch', () => {
  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
  });

  afterEach(() => {
    mock.timers.reset();
  });

  it('hands on what was added in one go together, each address once', () => {
    const { batch, handed, pass } = batches(150);
    batch.add('a');
    batch.add('b');
    batch.add('a');
    pass(1);
    assert.deepEqual(handed, [['a', 'b']]);
  });

  it('keeps batches apart, whatever comes in between', () => {
    const { batch, handed, pass } = batches(150);
    batch.add('a');
    pass(1);
    batch.add('b');
    pass(100);
    batch.add('c');
    assert.deepEqual(handed, [['a']]);
    pass(50);
    assert.deepEqual(handed, [['a'], ['b', 'c']]);
  });

  it('keeps batches further apart where it takes long to take one', () => {
    const { batch, handed, pass } = batches(150, 40);
    batch.add('a');
    pass(1);
    batch.add('b');
    pass(300);
    assert.deepEqual(handed, [['a']]);
    pass(60);
    assert.deepEqual(handed, [['a'], ['b']]);
  });

  it('hands on at once when flushed, and says whether there was anything', () => {
    const { batch, handed } = batches(150);
    batch.add('a');
    assert.equal(batch.flush(), true);
    assert.deepEqual(handed, [['a']]);
    assert.equal(batch.flush(), false);
    assert.equal(handed.length, 1);
  });

  it('hands on nothing after its end', () => {
    const { batch, handed, pass } = batches(150);
    batch.add('a');
    batch.dispose();
    pass(1000);
    assert.deepEqual(handed, []);
  });
});
