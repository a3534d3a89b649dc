import assert from 'node:assert/strict';
import { Recalls } from '../../../../src/workspace/learner/recalls';
import { learnerOn } from '../../views/learner';
import { memory } from './memory';

const knots = [
  '# Knots',
  ...['## Day 1: Bowline', '- [x] Tie it ✅ 2026-11-14', '**Checkpoint:** Why does it hold?'],
  ...['## Day 2: Hitches', '- [x] Tie one ✅ 2026-11-20', '**Checkpoint:** Can tie it in the dark'],
  ...['## Day 3: Bends', '- [ ] Tie one', '**Checkpoint:** Which one slips?'],
];
const stars = [
  '# Stars',
  '## Day 1',
  '- [x] Lyra ✅ 2026-11-19',
  '**Quiz:** Where is Vega?',
  '## Day 2',
  '- [ ] Orion',
];

function dueIn(recalls: Recalls): readonly string[] {
  return recalls.due.map(({ day, at }) => `${at.path} ${day.label}`);
}

describe('What is to be recalled today', () => {
  it('comes from the current plan, the day finished last first', () => {
    const learner = learnerOn('2026-11-21', { 'knots.md': knots, 'stars.md': stars });
    assert.deepEqual(dueIn(new Recalls(learner, memory())), ['knots.md Day 2', 'knots.md Day 1']);
  });

  it('is nothing without a current plan', () => {
    const learner = learnerOn('2026-11-21', {
      'a.md': ['## Day 1', '- [ ] a', '## Day 2'],
      'b.md': ['## Day 1', '## Day 2'],
    });
    assert.deepEqual(dueIn(new Recalls(learner, memory())), []);
  });

  it('is crossed out by work in any plan', () => {
    const later = stars.map((line) => line.replace('2026-11-19', '2026-11-21'));
    const recalls = new Recalls(
      learnerOn('2026-11-22', { 'knots.md': knots, 'stars.md': later }, { chosenPlan: 'knots.md' }),
      memory(),
    );
    assert.deepEqual(dueIn(recalls), []);
  });

  it('is gone for the rest of the day once it was looked at, and says that it changed', async () => {
    const remembered = memory();
    const recalls = new Recalls(learnerOn('2026-11-21', { 'knots.md': knots }), remembered);
    let changes = 0;
    recalls.onDidChange(() => {
      changes += 1;
    });
    const [second] = recalls.due;
    assert.ok(second);
    await recalls.look(second.at, second.day.id);
    assert.equal(changes, 1);
    assert.deepEqual(dueIn(recalls), ['knots.md Day 1']);

    const afterReload = new Recalls(learnerOn('2026-11-21', { 'knots.md': knots }), remembered);
    assert.deepEqual(dueIn(afterReload), ['knots.md Day 1']);
    const nextDate = new Recalls(learnerOn('2026-11-22', { 'knots.md': knots }), remembered);
    assert.deepEqual(dueIn(nextDate), ['knots.md Day 2', 'knots.md Day 1'], 'nothing was done on the 21st');
    assert.deepEqual(dueIn(new Recalls(learnerOn('2026-11-21', { 'knots.md': knots }), memory())).length, 2, 'lost');
  });
});
