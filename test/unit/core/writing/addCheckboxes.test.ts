import assert from 'node:assert/strict';
import { daysBelow } from '../../../../src/core/model/walk';
import { addCheckboxes, checkboxLabels } from '../../../../src/core/writing/addCheckboxes';
import { readPlanText } from '../../../../src/core/writing/lines/planText';
import { lines } from '../planLines';
import { textAfter } from './editing';

function withBoxes(text: string, ...labels: readonly string[]): string {
  return textAfter(text, (planText) => addCheckboxes(planText, daysBelow(planText.plan), labels));
}

const text = lines(
  ...[
    '# Plan',
    '## Day 1',
    '**🎯 Objective:** Know knots',
    '- **Task (30 min):** Tie one',
    '* [ ] **Quiz:** Name three',
  ],
  ...[
    '- **Resources:** [a](a.md)',
    '## Day 2',
    '**Objective:** Know tides',
    '1. **Task:** Draw one',
    '- **Quiz:** (see Day 1)',
  ],
  ...['- **Checkpoint:** Can draw', '  **LinkedIn Post:** Show it'],
);

describe('checkboxLabels', () => {
  it('returns the labels of fields on their own lines without a box, and how many days have them', () => {
    const planText = readPlanText(text);
    const labels = checkboxLabels(planText, daysBelow(planText.plan));
    assert.deepEqual(
      labels.map(({ label, role, days, unit, isPreselected }) => [label, role, days, unit, isPreselected]),
      [
        ['Objective', 'objective', 2, 'day', false],
        ['Task', 'task', 2, 'day', true],
        ['Resources', 'resource', 1, 'day', false],
        ['Checkpoint', 'checkpoint', 1, 'day', true],
      ],
    );
  });

  it('returns the most frequent first, and those of equal frequency as in the plan', () => {
    const days = [
      ['**Goal:** a', '', '- **Task:** b', '- **Quiz:** c'],
      ['- **Quiz:** d', '- **Task:** e', '- **task:** f'],
    ];
    const planText = readPlanText(lines(...days.flatMap((day, index) => [`## Day ${index + 1}`, ...day])));
    assert.deepEqual(
      checkboxLabels(planText, daysBelow(planText.plan)).map(({ label, days }) => [label, days]),
      [
        ['Task', 2],
        ['Quiz', 2],
        ['Goal', 1],
      ],
    );
  });

  it('leaves out the day’s own line', () => {
    const planText = readPlanText(lines('- **Day 1:** a', '- **Day 2:** b', '  - **Task:** c'));
    assert.deepEqual(
      checkboxLabels(planText, daysBelow(planText.plan)).map(({ label }) => label),
      ['Task'],
    );
  });
});

describe('addCheckboxes', () => {
  it('turns the chosen fields into tasks, and no others', () => {
    assert.equal(
      withBoxes(text, 'task', 'Checkpoint'),
      text.replace('- **Task (', '- [ ] **Task (').replace('1. **', '1. [ ] **').replace('- **Ch', '- [ ] **Ch'),
    );
  });

  it('gives a paragraph a bullet', () => {
    assert.equal(
      withBoxes(text, 'Objective'),
      text.replace('**🎯', '- [ ] **🎯').replace('**Objective:** Know t', '- [ ] **Objective:** Know t'),
    );
  });

  it('gives each line of a paragraph a bullet', () => {
    assert.equal(
      withBoxes(lines('## Day 1', '**Goal:** a', 'more', '**Task:** b', '## Day 2'), 'Goal', 'Task'),
      lines('## Day 1', '- [ ] **Goal:** a', 'more', '- [ ] **Task:** b', '## Day 2'),
    );
  });

  it('puts bullet and box of a paragraph after the marks of the quotation or list around it', () => {
    const around: readonly (readonly [before: string, after: string])[] = [
      ['> **Task:** a', '> - [ ] **Task:** a'],
      ['  **Task:** a', '  - [ ] **Task:** a'],
    ];
    for (const [before, after] of around) {
      assert.equal(withBoxes(lines('## Day 1', before, '## Day 2'), 'Task'), lines('## Day 1', after, '## Day 2'));
    }
  });

  it('skips a paragraph that would take in what follows, or lose a part', () => {
    const code = lines('## Day 1', '**Task:** a', '', '    code', '', '**Quiz:** b', '## Day 2');
    assert.equal(withBoxes(code, 'Task', 'Quiz'), code.replace('**Quiz', '- [ ] **Quiz'));
    const links = lines('## Day 1', '**Resources:**', '- [a](a.md)', '## Day 2');
    assert.equal(withBoxes(links, 'Resources'), links);
  });

  it('skips a line that would not become a task', () => {
    const text = lines('## Day 1', 'Some words', '    **Task:** a', '', '**Quiz:** b', '## Day 2');
    assert.equal(withBoxes(text, 'Task', 'Quiz'), text.replace('**Quiz', '- [ ] **Quiz'));
  });

  it('keeps the checkboxes above a line that would not become a task', () => {
    const text = lines('## Day 1', '**Quiz:** b', '', 'Some words', '    **Task:** a', '## Day 2');
    assert.equal(withBoxes(text, 'Task', 'Quiz'), text.replace('**Quiz', '- [ ] **Quiz'));
  });

  it('leaves out a whole day, and no other, if leaving out single checkboxes is not enough', () => {
    // A box at the goal alone, as at both, would take the resources away from their label.
    const resources = ['**Goal:** a', '**Resources:** b', '', '- [c](c.md)'];
    const text = lines('## Day 1', ...resources, '', 'Then:', '', '- **Task:** d', '## Day 2', '- **Task:** e');
    assert.equal(withBoxes(text, 'Goal', 'Resources', 'Task'), text.replace('- **Task:** e', '- [ ] **Task:** e'));
  });

  it('keeps the checkboxes of the days above', () => {
    const links = lines('## Day 2', '**Goal:** b', '**Resources:** c', '', '- [d](d.md)', '## Day 3');
    const text = lines('## Day 1', '- **Goal:** a', links);
    assert.equal(withBoxes(text, 'Goal', 'Resources'), text.replace('- **Goal:** a', '- [ ] **Goal:** a'));
  });

  it('skips a field if an entry of a log would become a day', () => {
    const log = lines(
      '# Log',
      '### Day 1: June 27, Monday',
      '- **Goal:** Knots.',
      '### Day 2: June 28, Tuesday',
      'Oil.',
    );
    assert.equal(withBoxes(log, 'Weather'), log);
  });

  it('leaves a box that is split over two lines alone', () => {
    const text = lines('## Day 1', '- [', '  ] a', '- **Task:** b', '## Day 2');
    assert.equal(withBoxes(text, 'Task'), text.replace('**Task', '[ ] **Task'));
  });

  it('keeps a complete day complete', () => {
    const complete = lines('## Day 1 ✅', '- **Task:** a', '## Day 2', '- **Task:** b');
    assert.equal(
      withBoxes(complete, 'Task'),
      lines('## Day 1 ✅', '- [x] **Task:** a', '## Day 2', '- [ ] **Task:** b'),
    );
  });

  it('refuses a plan with conflict markers', () => {
    const conflict = lines(
      '## Day 1',
      '<<<<<<< HEAD',
      'a',
      '=======',
      'b',
      '>>>>>>> other',
      '## Day 2',
      '- **Task:** c',
    );
    assert.equal(withBoxes(conflict, 'Task'), 'refused: conflictMarkers, line 1');
  });
});
