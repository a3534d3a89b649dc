import assert from 'node:assert/strict';
import { WorkQueue } from '../../../src/util/workQueue';

describe('WorkQueue', () => {
  it('works on each address that waits once', async () => {
    const done: string[] = [];
    const queue = new WorkQueue<string>(2, (address) => Promise.resolve(done.push(address)));
    queue.add('a', 'b');
    queue.add('a');
    await queue.whenIdle();
    assert.deepEqual(done, ['a', 'b']);
  });

  it('works on an address again that was added while it was worked on', async () => {
    const done: string[] = [];
    const queue = new WorkQueue<string>(2, (address) => {
      done.push(address);
      if (done.length === 1) {
        queue.add(address);
      }
      return Promise.resolve();
    });
    queue.add('a');
    await queue.whenIdle();
    assert.deepEqual(done, ['a', 'a']);
  });

  it('goes on after it was idle', async () => {
    const done: string[] = [];
    const queue = new WorkQueue<string>(2, (address) => Promise.resolve(done.push(address)));
    await queue.whenIdle();
    queue.add('a');
    await queue.whenIdle();
    queue.add('b');
    await queue.whenIdle();
    assert.deepEqual(done, ['a', 'b']);
  });

  it('forgets what waits when it ends', async () => {
    const done: string[] = [];
    const queue = new WorkQueue<string>(2, (address) => Promise.resolve(done.push(address)));
    queue.add('a');
    queue.dispose();
    await queue.whenIdle();
    assert.deepEqual(done, []);
  });
});
