import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { OneByOne } from '../../../src/util/oneByOne';

describe('Work that is done one by one', () => {
  /** Work that writes down when it begins and when it ends. */
  function writing(log: string[], name: string): () => Promise<string> {
    return async () => {
      log.push(`${name} begins`);
      await nextTurn();
      log.push(`${name} ends`);
      return name;
    };
  }

  it('begins for the same address only when what was asked for before has ended', async () => {
    const turns = new OneByOne<string>();
    const log: string[] = [];
    const results = ['first', 'second', 'third'].map((name) => turns.run('a', writing(log, name)));
    assert.deepEqual(await Promise.all(results), ['first', 'second', 'third']);
    assert.deepEqual(
      log,
      ['first', 'second', 'third'].flatMap((name) => [`${name} begins`, `${name} ends`]),
    );
  });

  it('does not wait for the work of another address', async () => {
    const turns = new OneByOne<string>();
    const log: string[] = [];
    await Promise.all([turns.run('a', writing(log, 'one')), turns.run('b', writing(log, 'other'))]);
    assert.deepEqual(log, ['one begins', 'other begins', 'one ends', 'other ends']);
  });

  it('takes addresses for the same that read the same', async () => {
    const turns = new OneByOne<{ toString(): string }>();
    const log: string[] = [];
    const address = () => ({ toString: () => 'file:///plan.md' });
    await Promise.all([turns.run(address(), writing(log, 'one')), turns.run(address(), writing(log, 'other'))]);
    assert.deepEqual(log, ['one begins', 'one ends', 'other begins', 'other ends']);
  });

  it('gives a failure to whoever asked for the work, and goes on with the next', async () => {
    const turns = new OneByOne<string>();
    const log: string[] = [];
    const failing = turns.run('a', () => Promise.reject(new Error('The disk is full.')));
    const next = turns.run('a', writing(log, 'next'));
    await assert.rejects(failing, /The disk is full\./);
    assert.equal(await next, 'next');
  });

  it('begins at once again when all has ended', async () => {
    const turns = new OneByOne<string>();
    const log: string[] = [];
    await turns.run('a', writing(log, 'first'));
    await nextTurn();
    assert.equal(await turns.run('a', writing(log, 'second')), 'second');
  });
});
