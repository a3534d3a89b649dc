import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { OneByOne } from '../../../../src/util/async/oneByOne';

describe('OneByOne', () => {
  /** Work that logs its begin and end. */
  function writing(log: string[], name: string): () => Promise<string> {
    return async () => {
      log.push(`${name} begins`);
      await nextTurn();
      log.push(`${name} ends`);
      return name;
    };
  }

  it('starts work for an address when the work before it has ended', async () => {
    const turns = new OneByOne<string>();
    const log: string[] = [];
    const results = ['first', 'second', 'third'].map((name) => turns.run('a', writing(log, name)));
    assert.deepEqual(await Promise.all(results), ['first', 'second', 'third']);
    assert.deepEqual(
      log,
      ['first', 'second', 'third'].flatMap((name) => [`${name} begins`, `${name} ends`]),
    );
  });

  it('runs work for different addresses at the same time', async () => {
    const turns = new OneByOne<string>();
    const log: string[] = [];
    await Promise.all([turns.run('a', writing(log, 'one')), turns.run('b', writing(log, 'other'))]);
    assert.deepEqual(log, ['one begins', 'other begins', 'one ends', 'other ends']);
  });

  it('compares addresses by their texts', async () => {
    const turns = new OneByOne<{ toString(): string }>();
    const log: string[] = [];
    const address = () => ({ toString: () => 'file:///plan.md' });
    await Promise.all([turns.run(address(), writing(log, 'one')), turns.run(address(), writing(log, 'other'))]);
    assert.deepEqual(log, ['one begins', 'one ends', 'other begins', 'other ends']);
  });

  it('rejects if the work fails, and goes on with the next', async () => {
    const turns = new OneByOne<string>();
    const log: string[] = [];
    const failing = turns.run('a', () => Promise.reject(new Error('The disk is full.')));
    const next = turns.run('a', writing(log, 'next'));
    await assert.rejects(failing, /The disk is full\./);
    assert.equal(await next, 'next');
  });

  it('runs new work after all work has ended', async () => {
    const turns = new OneByOne<string>();
    const log: string[] = [];
    await turns.run('a', writing(log, 'first'));
    await nextTurn();
    assert.equal(await turns.run('a', writing(log, 'second')), 'second');
  });
});
