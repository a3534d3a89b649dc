import assert from 'node:assert/strict';
import { readPlan } from '../../../src/core/reading/readPlan';
import { daysBelow } from '../../../src/core/model/walk';
import { lensesOf } from '../../../src/editor/dayLens';
import { english } from '../views/planSource';

describe('The lenses above a day', () => {
  /** The titles of the lenses above the first day of a plan. */
  const titles = (...lines: readonly string[]): readonly string[] => {
    const [day] = daysBelow(readPlan(lines.join('\n')));
    assert.ok(day);
    return lensesOf(day, english).map(({ title }) => title);
  };

  it('complete it and create its notebook', () => {
    assert.deepEqual(titles('## Day 1', 'Fold.', '## Day 2'), ['Mark Day Complete', 'New Notebook']);
  });

  it('open its resources, each counted once', () => {
    const links = ['[Folds](https://folds.test)', '[Paper](paper.md)', '[Again](https://folds.test)'];
    const [, open] = titles('## Day 1', ...links, '## Day 2');
    assert.equal(open, 'Open Resources (2)');
    assert.equal(titles('## Day 1', '[Folds](https://folds.test)', '## Day 2')[1], 'Open Resource');
  });

  it('open its notebook if it has one', () => {
    const day = ['## Day 1', 'Fold.', '', '**Notebook:** [Cranes](labs/day-1-cranes.ipynb)', '', '## Day 2'];
    const [day1] = daysBelow(readPlan(day.join('\n')));
    assert.ok(day1);
    assert.deepEqual(lensesOf(day1, english).at(-1), { title: 'Open Notebook', command: 'daymark.openNotebook' });
    assert.deepEqual(titles(...day), ['Mark Day Complete', 'Open Notebook']);
  });

  it('stand above list items and lines in bold type too', () => {
    assert.equal(titles('- [ ] Day 1: Crane', '- [ ] Day 2: Frog').length, 2);
    assert.equal(titles('**Day 1**', '', 'Crane', '', '**Day 2**', '', 'Frog').length, 2);
  });

  it('don’t break up a table', () => {
    assert.deepEqual(titles('| Day | Fold |', '|--|--|', '| Day 1 | Crane |', '| Day 2 | Frog |'), []);
  });
});
