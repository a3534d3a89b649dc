import assert from 'node:assert/strict';
import { inWaves } from '../../../src/util/inWaves';

/** A task that notes when it begins and ends, and ends when it is told to. */
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
  it('begins all of a wave in one go, and the next when all of it are done', async () => {
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

  it('rejects with the first error, and begins no further wave', async () => {
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
