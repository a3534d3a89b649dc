import assert from 'node:assert/strict';
import { DisposableStore } from '../../../src/util/disposable';

function disposables() {
  const disposed: string[] = [];
  return { disposed, named: (name: string) => ({ dispose: () => disposed.push(name) }) };
}

describe('DisposableStore', () => {
  it('disposes of everything in it once', () => {
    const { disposed, named } = disposables();
    const store = new DisposableStore();
    store.add(named('a'));
    store.add(named('b'));
    store.dispose();
    store.dispose();
    assert.deepEqual(disposed, ['a', 'b']);
  });

  it('disposes at once of what is added after it was disposed of', () => {
    const { disposed, named } = disposables();
    const store = new DisposableStore();
    store.dispose();
    store.add(named('late'));
    assert.deepEqual(disposed, ['late']);
  });

  it('can be used after it was cleared', () => {
    const { disposed, named } = disposables();
    const store = new DisposableStore();
    store.add(named('a'));
    store.clear();
    store.add(named('b'));
    assert.deepEqual(disposed, ['a']);
    assert.equal(store.isDisposed, false);
  });
});
