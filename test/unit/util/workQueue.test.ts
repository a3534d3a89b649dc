import assert from 'node:assert/strict';
import { WorkQueue } from '../../../src/util/workQueue';

describe('WorkQueue', () => {
  it('works on each address that waits once', async () => {
    const done: string[] = [];
    const queue = new WorkQueue<string>(2, (address) => Promise.resolve(done.push(address)), assert.fail);
    queue.add('a', 'b');
    queue.add('a');
    await queue.whenIdle();
    assert.deepEqual(done, ['a', 'b']);
  });

  it('works on an address again that was added while it was worked on', async () => {
    const done: string[] = [];
    const queue = new WorkQueue<string>(
      2,
      (address) => {
        done.push(address);
        if (done.length === 1) {
          queue.add(address);
        }
        return Promise.resolve();
      },
      assert.fail,
    );
    queue.add('a');
    await queue.whenIdle();
    assert.deepEqual(done, ['a', 'a']);
  });

  it('goes on after it was idle', async () => {
    const done: string[] = [];
    const queue = new WorkQueue<string>(2, (address) => Promise.resolve(done.push(address)), assert.fail);
    await queue.whenIdle();
    queue.add('a');
    await queue.whenIdle();
    queue.add('b');
    await queue.whenIdle();
    assert.deepEqual(done, ['a', 'b']);
  });

  it('goes on with the others, and with what is added later, when the work for one address fails', async () => {
    const done: string[] = [];
    const failed: unknown[] = [];
    const work = (address: string): Promise<unknown> => {
      if (address === 'thrown') {
        throw new Error(address);
      }
      return address === 'rejected' ? Promise.reject(new Error(address)) : Promise.resolve(done.push(address));
    };
    const queue = new WorkQueue<string>(2, work, (address, error) => failed.push([address, String(error)]));
    queue.add('a', 'rejected', 'thrown', 'b', 'c');
    await queue.whenIdle();
    queue.add('d');
    await queue.whenIdle();
    assert.deepEqual(done, ['a', 'b', 'c', 'd']);
    assert.deepEqual(failed, [
      ['rejected', 'Error: rejected'],
      ['thrown', 'Error: thrown'],
    ]);
  });

  it('forgets what waits when it ends', async () => {
    const done: string[] = [];
    const queue = new WorkQueue<string>(2, (address) => Promise.resolve(done.push(address)), assert.fail);
    queue.add('a');
    queue.dispose();
    await queue.whenIdle();
    assert.deepEqual(done, []);
  });
});
