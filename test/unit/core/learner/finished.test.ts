import assert from 'node:assert/strict';
import { finishedWith } from '../../../../src/core/learner/finished';
import { readPlan } from '../../../../src/core/reading/readPlan';
import { daysBelow } from '../../../../src/core/model/walk';
import { lines } from '../planLines';

describe('What a day finished', () => {
  const text = lines(
    ...[
      '# Days 1-4: Bread',
      '## Module 1: Dough',
      '### Week 1',
      '#### Day 1',
      '- [x] Flour',
      '#### Day 2',
      '- [ ] Water',
    ],
    ...['## Module 2: Oven', '### Week 2', '#### Day 3', '- [ ] Heat', '#### Day 4', '- [ ] Bake'],
  );

  /** The labels of what was finished by checking some tasks, the last of them that of the day. */
  function finished(label: string, before: string, ...tasks: readonly string[]): readonly (string | undefined)[] {
    const after = tasks.reduce((changed, task) => changed.replace(`- [ ] ${task}`, `- [x] ${task}`), before);
    const plan = readPlan(after);
    const day = daysBelow(plan).find((some) => some.label === label);
    assert.ok(day);
    const { module, plan: isPlan } = finishedWith(day, readPlan(before), plan);
    return [module?.label, ...(isPlan ? ['the plan'] : [])];
  }

  it('is nothing while a day beside it is open', () => {
    assert.deepEqual(finished('Day 3', text, 'Heat'), [undefined]);
  });

  it('is the module whose last open day it was', () => {
    assert.deepEqual(finished('Day 2', text, 'Water'), ['Module 1']);
  });

  it('is the largest of the modules that it completed', () => {
    assert.deepEqual(finished('Day 4', text.replace('[ ] Heat', '[x] Heat'), 'Bake'), ['Module 2']);
  });

  it('is the plan and not also its last module', () => {
    const almost = text.replace('[ ] Water', '[x] Water').replace('[ ] Heat', '[x] Heat');
    assert.deepEqual(finished('Day 4', almost, 'Bake'), [undefined, 'the plan']);
  });

  it('is nothing that was finished before, and no module in which the day does not stand', () => {
    const done = text.replace('[ ] Water', '[x] Water');
    assert.deepEqual(finished('Day 2', done), [undefined]);
    assert.deepEqual(finished('Day 3', text, 'Water', 'Heat'), [undefined]);
  });
});
