import { deepStrictEqual } from 'node:assert/strict';
import type { Uri } from 'vscode';
import type { IndexedPlan, IndexChange } from '../../../../src/workspace/index/planSource';
import { untilIndexed } from '../../../../src/workspace/editing/untilIndexed';
import { indexedPlan, uriOf } from '../../views/planSource';

/** An index of one plan, which tells when a test says so. */
function indexOf(uri: Uri, plan: IndexedPlan) {
  const listeners = new Set<(change: IndexChange) => unknown>();
  let held = plan;
  return {
    planAt: () => held,
    onDidChange: (listener: (change: IndexChange) => unknown) => {
      listeners.add(listener);
      return { dispose: () => listeners.delete(listener) };
    },
    hold: (other: IndexedPlan) => {
      held = other;
    },
    tell: (changed = uri) => {
      listeners.forEach((listener) => void listener({ uris: [changed] }));
    },
    listeners,
  };
}

describe('Waiting for the index', () => {
  const uri = uriOf('knots.md');
  const before = indexedPlan('knots.md', ['## Day 1', '- [ ] Bowline', '## Day 2']);
  const after = indexedPlan('knots.md', ['## Day 1', '- [x] Bowline', '## Day 2']);

  it('ends when it tells of another reading of the plan, and not when it tells late of the one before', async () => {
    const index = indexOf(uri, before);
    const said: string[] = [];
    const waiting = untilIndexed(index, uri, before).then(() => said.push('read'));
    index.tell();
    await new Promise((resolve) => setTimeout(resolve));
    said.push('told late');
    index.hold(after);
    index.tell(uriOf('other.md'));
    await new Promise((resolve) => setTimeout(resolve));
    said.push('told of another');
    index.tell();
    await waiting;
    deepStrictEqual(said, ['told late', 'told of another', 'read']);
    deepStrictEqual(index.listeners.size, 0);
  });
});
