import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { WorkQueue, type Work } from '../../../../src/util/async/workQueue';

/** Jobs that a test ends by name, and a log of what they do. */
class Jobs {
  readonly log: string[] = [];
  readonly #ends = new Map<string, () => void>();

  /** Work that ends when `end` is called, and logs when it begins and whether it still counts at the end. */
  work(name: string): Work {
    return async (signal) => {
      this.log.push(`${name} begins`);
      await new Promise<void>((resolve) => this.#ends.set(name, resolve));
      this.log.push(`${name} ${signal.aborted ? 'was aborted' : 'ends'}`);
    };
  }

  async end(name: string): Promise<void> {
    this.#ends.get(name)?.();
    await nextTurn();
  }
}

/** A queue that must not see an error. */
function queueOf(width: number): WorkQueue<string> {
  return new WorkQueue<string>(width, (_, error) => assert.fail(String(error)));
}

async function hasSettled(promise: Promise<void>): Promise<boolean> {
  let settled = false;
  void promise.then(() => (settled = true));
  await nextTurn();
  return settled;
}

describe('WorkQueue', () => {
  it('runs as many jobs at a time as its width, in the order of the calls', async () => {
    const [queue, jobs] = [queueOf(2), new Jobs()];
    ['a', 'b', 'c'].forEach((name) => void queue.run(name, jobs.work(name)));
    await nextTurn();
    assert.deepEqual(jobs.log, ['a begins', 'b begins']);
    await jobs.end('b');
    assert.deepEqual(jobs.log, ['a begins', 'b begins', 'b ends', 'c begins']);
  });

  it('aborts running work for an address when newer work is asked for', async () => {
    const [queue, jobs] = [queueOf(2), new Jobs()];
    void queue.run('a', jobs.work('older'));
    await nextTurn();
    void queue.run('a', jobs.work('newer'));
    await nextTurn();
    await jobs.end('newer');
    await jobs.end('older');
    assert.deepEqual(jobs.log, ['older begins', 'newer begins', 'newer ends', 'older was aborted']);
  });

  it('drops waiting work for an address when newer work is asked for', async () => {
    const [queue, jobs] = [queueOf(1), new Jobs()];
    void queue.run('a', jobs.work('older'));
    void queue.run('a', jobs.work('newer'));
    await nextTurn();
    assert.deepEqual(jobs.log, ['newer begins']);
  });

  it('treats address objects that read the same as one address', async () => {
    const queue = new WorkQueue<{ toString(): string }>(2, assert.fail);
    const jobs = new Jobs();
    void queue.run({ toString: () => 'file:///a' }, jobs.work('older'));
    void queue.run({ toString: () => 'file:///a' }, jobs.work('newer'));
    await nextTurn();
    assert.deepEqual(jobs.log, ['newer begins']);
  });

  it('settles every call for an address when the newest work has ended', async () => {
    const [queue, jobs] = [queueOf(2), new Jobs()];
    const older = queue.run('a', jobs.work('older'));
    await nextTurn();
    const newer = queue.run('a', jobs.work('newer'));
    await nextTurn();
    await jobs.end('older');
    assert.deepEqual([await hasSettled(older), await hasSettled(newer)], [false, false]);
    await jobs.end('newer');
    assert.deepEqual([await hasSettled(older), await hasSettled(newer)], [true, true]);
  });

  it('runs the other jobs, and later ones, when a job rejects or throws', async () => {
    const done: string[] = [];
    const failed: string[] = [];
    const queue = new WorkQueue<string>(1, (address, error) => failed.push(`${address}: ${String(error)}`));
    const work = (name: string) => () => Promise.resolve(done.push(name));
    void queue.run('rejects', () => Promise.reject(new Error('broken')));
    void queue.run('throws', () => {
      throw new Error('worse');
    });
    void queue.run('a', work('a'));
    await queue.whenIdle();
    await queue.run('b', work('b'));
    assert.deepEqual(done, ['a', 'b']);
    assert.deepEqual(failed, ['rejects: Error: broken', 'throws: Error: worse']);
  });

  it('settles the call whose job rejects', async () => {
    const queue = new WorkQueue<string>(1, () => undefined);
    await queue.run('a', () => Promise.reject(new Error('broken')));
  });

  it('is idle when nothing waits or runs, including what jobs asked for themselves', async () => {
    const queue = queueOf(1);
    const done: string[] = [];
    await queue.whenIdle();
    void queue.run('a', () => {
      void queue.run('b', () => Promise.resolve(done.push('b')));
      return Promise.resolve(done.push('a'));
    });
    await queue.whenIdle();
    assert.deepEqual(done, ['a', 'b']);
  });

  it('lists the addresses for which work waits or runs', async () => {
    const [queue, jobs] = [queueOf(1), new Jobs()];
    ['a', 'b'].forEach((name) => void queue.run(name, jobs.work(name)));
    await nextTurn();
    assert.deepEqual(queue.addresses, ['a', 'b']);
    await jobs.end('a');
    assert.deepEqual(queue.addresses, ['b']);
  });

  it('aborts running work and drops waiting work for the addresses that are cancelled', async () => {
    const [queue, jobs] = [queueOf(1), new Jobs()];
    const calls = ['a', 'b', 'c'].map((name) => queue.run(name, jobs.work(name)));
    await nextTurn();
    queue.cancelWhere((address) => address !== 'c');
    assert.equal(await hasSettled(calls[1] ?? Promise.reject(new Error())), true);
    await jobs.end('a');
    await jobs.end('c');
    assert.deepEqual(jobs.log, ['a begins', 'a was aborted', 'c begins', 'c ends']);
    await Promise.all(calls);
  });

  it('begins no work after it was disposed of', async () => {
    const [queue, jobs] = [queueOf(1), new Jobs()];
    const waiting = queue.run('a', jobs.work('a'));
    queue.dispose();
    await Promise.all([waiting, queue.run('b', jobs.work('b')), queue.whenIdle()]);
    assert.deepEqual(jobs.log, []);
  });
});
