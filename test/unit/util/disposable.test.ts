import assert from 'node:assert/strict';
import { DisposableStore } from '../../../src/util/disposable';

function disposables() {
  const ended: string[] = [];
  return { ended, named: (name: string) => ({ dispose: () => ended.push(name) }) };
}

describe('DisposableStore', () => {
  it('ends all that it holds, once', () => {
    const { ended, named } = disposables();
    const store = new DisposableStore();
    store.add(named('a'));
    store.add(named('b'));
    store.dispose();
    store.dispose();
    assert.deepEqual(ended, ['a', 'b']);
  });

  it('ends at once what comes after its own end', () => {
    const { ended, named } = disposables();
    const store = new DisposableStore();
    store.dispose();
    store.add(named('late'));
    assert.deepEqual(ended, ['late']);
  });

  it('takes others after it was cleared', () => {
    const { ended, named } = disposables();
    const store = new DisposableStore();
    store.add(named('a'));
    store.clear();
    store.add(named('b'));
    assert.deepEqual(ended, ['a']);
    assert.equal(store.isDisposed, false);
  });
});
