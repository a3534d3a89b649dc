import assert from 'node:assert/strict';
import { inWaves } from '../../../../src/util/async/inWaves';

/** A task that logs its begin and end, and ends when it is told to. */
function tasks() {
  const notes: string[] = [];
  const ends = new Map<string, () => void>();
  const task = async (item: string): Promise<void> => {
    notes.push(`begin ${item}`);
    await new Promise<void>((resolve) => ends.set(item, resolve));
    notes.push(`end ${item}`);
  };
  const end = async (item: string): Promise<void> => {
    ends.get(item)?.();
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { notes, task, end };
}

describe('inWaves', () => {
  it('starts all tasks of a wave together, and the next wave when all have ended', async () => {
    const { notes, task, end } = tasks();
    const all = inWaves(['a', 'b', 'c'], 2, task);
    assert.deepEqual(notes, ['begin a', 'begin b']);
    await end('b');
    assert.deepEqual(notes, ['begin a', 'begin b', 'end b']);
    await end('a');
    assert.deepEqual(notes, ['begin a', 'begin b', 'end b', 'end a', 'begin c']);
    await end('c');
    await all;
  });

  it('rejects with the first error and starts no further wave', async () => {
    const begun: number[] = [];
    const failing = inWaves([1, 2, 3], 1, (item) => {
      begun.push(item);
      return item === 2 ? Promise.reject(new Error('broken')) : Promise.resolve();
    });
    await assert.rejects(failing, /broken/);
    assert.deepEqual(begun, [1, 2]);
  });

  it('does nothing for no items', async () => {
    await inWaves([], 2, () => Promise.reject(new Error('not called')));
  });
});
