import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import fc from 'fast-check';
import { WorkQueue } from '../../src/util/async/workQueue';

/** A step in the life of a queue: work that takes some turns and may fail, a cancellation, or a turn that passes. */
const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('run' as const),
      address: fc.constantFrom('a', 'b', 'c', 'd'),
      turns: fc.integer({ min: 0, max: 4 }),
      end: fc.constantFrom('resolve' as const, 'reject' as const, 'throw' as const),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cancel' as const), address: fc.constantFrom('a', 'b') }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('pass' as const) }) },
);

class WorkFailed extends Error {}

/** A job as the test sees it. */
interface Job {
  readonly address: string;
  state: 'waiting' | 'running' | 'ended' | 'aborted';
}

/** Takes the steps with a queue, and checks after each what must always be true. */
async function takeSteps(width: number, steps: readonly (typeof step extends fc.Arbitrary<infer S> ? S : never)[]) {
  const unexpected: unknown[] = [];
  const queue = new WorkQueue<string>(width, (_, error) => {
    if (!(error instanceof WorkFailed)) {
      unexpected.push(error);
    }
  });
  const newest = new Map<string, Job>();
  const calls: Promise<void>[] = [];
  let cancellations = 0;
  let running = 0;

  for (const taken of steps) {
    if (taken.kind === 'pass') {
      await nextTurn();
    } else if (taken.kind === 'cancel') {
      queue.cancelWhere((address) => address === taken.address);
      newest.delete(taken.address);
      cancellations += 1;
    } else {
      const job: Job = { address: taken.address, state: 'waiting' };
      newest.set(job.address, job);
      const work = (signal: AbortSignal): Promise<void> => {
        job.state = 'running';
        running += 1;
        assert.ok(running <= width, `${running} jobs run at the same time`);
        assert.equal(signal.aborted, false, 'work began after it was aborted');
        const end = (): void => {
          running -= 1;
          job.state = signal.aborted ? 'aborted' : 'ended';
          assert.equal(signal.aborted, newest.get(job.address) !== job, 'all work but the newest is aborted');
        };
        if (taken.end === 'throw') {
          end();
          throw new WorkFailed();
        }
        return (async () => {
          for (let turn = 0; turn < taken.turns; turn += 1) {
            await nextTurn();
          }
          end();
          if (taken.end === 'reject') {
            throw new WorkFailed();
          }
        })();
      };
      const before = cancellations;
      const call = queue.run(job.address, work).then(() => {
        // Cancelled work settles at once, and newer work may have begun since.
        const state = before === cancellations ? newest.get(job.address)?.state : 'ended';
        assert.equal(state, 'ended', 'a call settles when the newest work has ended');
      });
      calls.push(call);
    }
  }
  await queue.whenIdle();
  await Promise.all(calls);
  assert.deepEqual(
    [...newest.values()].filter(({ state }) => state !== 'ended'),
    [],
    'the queue was idle, and work was left',
  );
  assert.deepEqual([queue.addresses, unexpected], [[], []]);
}

describe('WorkQueue', () => {
  it('runs the newest work for each address to its end, whatever else fails, is replaced or cancelled', async () => {
    await fc.assert(fc.asyncProperty(fc.integer({ min: 1, max: 3 }), fc.array(step, { maxLength: 30 }), takeSteps), {
      numRuns: 1_000,
    });
  });
});
