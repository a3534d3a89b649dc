import assert from 'node:assert/strict';
import { tooltipLines } from '../../../../src/views/rows/tooltip';
import { english } from '../planSource';
import { plan, rightToLeftPlan, rowsOf } from './planWithRows';

describe('The tooltip of a row', () => {
  const { row } = rowsOf(plan);
  const lines = (label: string): readonly string[] =>
    tooltipLines(row(label), english).map(({ label: name, text }) => [name, text].filter(Boolean).join(': '));

  it('shows the title, objective, task, checkpoint and minutes of a day as plain text', () => {
    assert.deepEqual(lines('Day 1'), [
      'Day 1: Frames',
      'Objective: Know the parts of a frame',
      'Task: Take one apart now',
      'Checkpoint: All parts have names',
      '30 minutes',
      'Module 1: The hive (Days 1-7)',
    ]);
  });

  it('shows the whole title, counts and path of a cycle', () => {
    assert.deepEqual(lines('Days 1–30'), ['Cycle Days 1–30: Bees', '1 of 2 days done', '1 of 2 tasks done', 'bees.md']);
  });

  it('does not count the completion line of a plan as a task, and neither does the row', () => {
    const done = ['### Day 3', '- [x] Day complete ✅ 2026-11-21', '### Day 4', '- [X] Day complete'];
    const { row: rowOf } = rowsOf([...plan, ...done]);
    const [, ...counts] = tooltipLines(rowOf('Days 1–30'), english).map(({ text }) => text);
    assert.deepEqual(counts.slice(0, 2), ['3 of 4 days done', '1 of 2 tasks done']);

    const tracker = ['A', 'B', 'C'].flatMap((name) => [`## ${name}`, '- [x] 1', '- [ ] 2', '- [ ] 3', '- [ ] 4']);
    const { row: topic, spoken } = rowsOf(['# Topics', '- [x] Day complete ✅ 2026-11-21', ...tracker]);
    assert.equal(spoken('Topics'), 'Plan Topics, 3 of 12 tasks done');
    assert.equal(tooltipLines(topic('Topics'), english)[1]?.text, '3 of 12 tasks done');
  });

  it('counts the weeks of a plan that has nothing smaller, and so does the label for screen readers', () => {
    const weeks = [
      '# Bees',
      '## Month 1',
      '### Week 1',
      '- [x] Wax',
      '### Week 2',
      '- Honey',
      '## Month 2',
      '### Week 3',
    ];
    const { row: rowOf, spoken } = rowsOf(weeks);
    const counts = (label: string): string | undefined => tooltipLines(rowOf(label), english)[1]?.text;
    assert.deepEqual([counts('Bees'), counts('Month 2')], ['1 of 3 weeks done', '0 of 1 week done']);
    assert.equal(spoken('Month 2'), 'Month 2, 0 of 1 week done');
    assert.equal(spoken('Week 2'), 'Week 2, in Month 1, open, current week');
  });

  it('names a day of a table with the word that stands in the head, as the row does', () => {
    const { row: rowOf, spoken } = rowsOf(['# Bees', '| Day | Work |', '|--|--|', '| 1 | Wax |', '| 2-3 | Honey |']);
    assert.equal(tooltipLines(rowOf('Days 2–3'), english)[0]?.label, 'Days 2–3: Honey');
    assert.equal(spoken('Day 1'), 'Day 1, Wax, open, current day');
  });

  it('begins with the title of a plan that is not a cycle', () => {
    const { row: rowOf } = rowsOf(['# Bees for beginners', ...plan.slice(1)]);
    assert.equal(tooltipLines(rowOf('Bees for beginners'), english)[0]?.label, 'Bees for beginners');
  });

  it('shows the minutes of a field', () => {
    const { row: rowOf } = rowsOf([...plan.slice(0, 3), '- **Task (25 min):** Take one apart', ...plan.slice(6)]);
    assert.deepEqual(tooltipLines(rowOf('Task'), english), [
      { label: 'Task', text: 'Take one apart' },
      { label: '', text: '25 minutes' },
    ]);
  });

  it('isolates right-to-left text', () => {
    const { row: rowOf } = rowsOf(rightToLeftPlan);
    assert.deepEqual(tooltipLines(rowOf('\u2068מטרה\u2069'), english), [
      { label: '\u2068מטרה\u2069', text: '\u2068לנסר.\u2069' },
    ]);
  });
});
