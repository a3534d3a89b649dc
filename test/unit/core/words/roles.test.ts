import assert from 'node:assert/strict';
import { roleOf } from '../../../../src/core/words/roles';

describe('roleOf', () => {
  const table: readonly (readonly [label: string, role: string | undefined])[] = [
    ['Practice Quiz', 'checkpoint'],
    ['Learning Resources', 'resource'],
    ['Task (the goal)', 'task'],
    ['Task（goal）', 'task'],
    ['Task 1)', 'task'],
    ['Task (goal', 'objective'],
    ['Knots', undefined],
    ['Learning', 'objective'],
    ['Learning Objective', 'objective'],
    ['Supervised learning', undefined],
    ['Learning curves', undefined],
    ['理解確認', 'checkpoint'],
    ['結び方を確認', undefined],
    ['(Task)', undefined],
  ];
  for (const [label, role] of table) {
    it(`is ${role ?? 'nothing'} for ${label}`, () => {
      assert.equal(roleOf(label), role);
    });
  }

  it('is nothing for how far something is', () => {
    assert.equal(roleOf('Exercise'), 'task');
    for (const label of ['Exercise status', 'Exercise status (week 1)', '(1) Status of the exercise']) {
      assert.equal(roleOf(label), undefined, label);
    }
  });

  it('needs another word beside one that says little', () => {
    assert.deepEqual(['Focus', 'Writing Focus', 'Focus Task'].map(roleOf), [undefined, 'skill', 'task']);
  });
});
