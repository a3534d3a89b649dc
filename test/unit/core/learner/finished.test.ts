import assert from 'node:assert/strict';
import { finishedWith, weeksOfWork } from '../../../../src/core/learner/finished';
import { readPlan } from '../../../../src/core/reading/readPlan';
import { daysBelow } from '../../../../src/core/model/walk';
import { lines } from '../planLines';

describe('finishedWith', () => {
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

  /** The labels of what was completed by checking some tasks, the last one in this day. */
  function finished(label: string, before: string, ...tasks: readonly string[]): readonly (string | undefined)[] {
    const after = tasks.reduce((changed, task) => changed.replace(`- [ ] ${task}`, `- [x] ${task}`), before);
    const plan = readPlan(after);
    const day = daysBelow(plan).find((some) => some.label === label);
    assert.ok(day);
    const { module, plan: isPlan } = finishedWith(day, readPlan(before), plan);
    return [module?.label, ...(isPlan ? ['the plan'] : [])];
  }

  it('returns nothing while another day of the module is open', () => {
    assert.deepEqual(finished('Day 3', text, 'Heat'), [undefined]);
  });

  it('returns the module whose last open day was completed', () => {
    assert.deepEqual(finished('Day 2', text, 'Water'), ['Module 1']);
  });

  it('returns the largest of several completed modules', () => {
    assert.deepEqual(finished('Day 4', text.replace('[ ] Heat', '[x] Heat'), 'Bake'), ['Module 2']);
  });

  it('returns the plan instead of its last module', () => {
    const almost = text.replace('[ ] Water', '[x] Water').replace('[ ] Heat', '[x] Heat');
    assert.deepEqual(finished('Day 4', almost, 'Bake'), [undefined, 'the plan']);
  });

  it('ignores modules that were complete before, and modules without the day', () => {
    const done = text.replace('[ ] Water', '[x] Water');
    assert.deepEqual(finished('Day 2', done), [undefined]);
    assert.deepEqual(finished('Day 3', text, 'Water', 'Heat'), [undefined]);
    assert.deepEqual(finished('Day 1', text.replace('[x] Flour', '[ ] Flour'), 'Flour', 'Heat', 'Bake'), [undefined]);
  });

  it('ignores a plan that was complete before', () => {
    const almost = text.replace('[ ] Water', '[x] Water').replace('[ ] Heat', '[x] Heat');
    assert.deepEqual(finished('Day 4', almost.replace('[ ] Bake', '[x] Bake')), [undefined]);
  });

  it('returns the module of a day that is its last line', () => {
    const list = lines('# Bread', '## Week 1', '- [ ] Day 1: Flour', '## Week 2', '- [ ] Day 2: Heat');
    assert.deepEqual(finished('Day 1', list, 'Day 1'), ['Week 1']);
  });
});

describe('weeksOfWork', () => {
  it('counts the weeks from the first date to the last, begun ones included', () => {
    assert.equal(weeksOfWork(['2026-11-08', '2026-11-02', '2026-11-05']), 1);
    assert.equal(weeksOfWork(['2026-11-02', '2026-11-09']), 2);
  });

  it('is unknown without a second date', () => {
    assert.equal(weeksOfWork([]), undefined);
    assert.equal(weeksOfWork(['2026-11-02', '2026-11-02']), undefined);
  });
});
