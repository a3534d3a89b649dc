import assert from 'node:assert/strict';
import { mock } from 'node:test';
import { Batch } from '../../../../src/util/async/batch';

/** @param handling how long it takes to handle a batch, in milliseconds */
function batches(interval: number, handling = 0) {
  const delivered: (readonly string[])[] = [];
  let time = 0;
  const batch = new Batch<string>(
    interval,
    (addresses) => {
      delivered.push(addresses);
      time += handling;
    },
    () => time,
  );
  const pass = (milliseconds: number) => {
    time += milliseconds;
    mock.timers.tick(milliseconds);
  };
  return { batch, delivered, pass };
}

describe('Batch', () => {
  beforeEach(() => {
    mock.timers.enable({ apis: ['setTimeout'] });
  });

  afterEach(() => {
    mock.timers.reset();
  });

  it('delivers addresses added together in one batch, each once', () => {
    const { batch, delivered, pass } = batches(150);
    batch.add('a');
    batch.add('b');
    batch.add('a');
    pass(1);
    assert.deepEqual(delivered, [['a', 'b']]);
  });

  it('delivers later addresses when the interval has passed', () => {
    const { batch, delivered, pass } = batches(150);
    batch.add('a');
    pass(1);
    batch.add('b');
    pass(100);
    batch.add('c');
    assert.deepEqual(delivered, [['a']]);
    pass(50);
    assert.deepEqual(delivered, [['a'], ['b', 'c']]);
  });

  it('lengthens the interval if handling a batch takes long', () => {
    const { batch, delivered, pass } = batches(150, 40);
    batch.add('a');
    pass(1);
    batch.add('b');
    pass(300);
    assert.deepEqual(delivered, [['a']]);
    pass(60);
    assert.deepEqual(delivered, [['a'], ['b']]);
  });

  it('delivers at once when flushed, and returns whether there was anything', () => {
    const { batch, delivered } = batches(150);
    batch.add('a');
    assert.equal(batch.flush(), true);
    assert.deepEqual(delivered, [['a']]);
    assert.equal(batch.flush(), false);
    assert.equal(delivered.length, 1);
  });

  it('delivers nothing after it was disposed of', () => {
    const { batch, delivered, pass } = batches(150);
    batch.add('a');
    batch.dispose();
    pass(1000);
    assert.deepEqual(delivered, []);
  });
});
