import assert from 'node:assert/strict';
import { tooltipLines } from '../../../../src/views/rows/tooltip';
import type { PlanRow } from '../../../../src/views/rows/planRow';
import { english, planSource } from '../planSource';
import { viewOf } from '../printTree';

const plan = [
  '# Days 1-30: Bees',
  '## Module 1: The hive (Days 1-7)',
  '### Day 1 - Frames (30 min)',
  '- **Objective:** Know the parts of a frame',
  '- **Task:** Take one apart <img src=x> [now](command:evil)',
  '- **Checkpoint:** All parts have names',
  '- [x] Buy a frame',
  '- [ ] Wire it',
  '### Day 2 - Wax ✅',
];

function allBelow(rows: readonly PlanRow[]): readonly PlanRow[] {
  return rows.flatMap((row) => [row, ...allBelow(row.children())]);
}

function rowsOf(lines: readonly string[]): { row: (label: string) => PlanRow; spoken: (label: string) => string } {
  const view = viewOf(planSource({ 'bees.md': lines }));
  const row = (label: string): PlanRow => {
    const found = allBelow(view.children(undefined)).find((each) => view.item(each).label === label);
    assert.ok(found, label);
    return found;
  };
  return { row, spoken: (label) => view.item(row(label)).accessibleLabel };
}

describe('The label for screen readers', () => {
  const { row, spoken } = rowsOf(plan);

  it('calls a plan with a range of days a cycle', () => {
    assert.equal(spoken('Days 1–30'), 'Cycle Days 1–30: Bees, 1 of 2 days done');
  });

  it('gives the progress of a module', () => {
    assert.equal(spoken('Module 1'), 'Module 1: The hive (Days 1-7), 1 of 2 days done');
  });

  it('gives the module and the state of a day', () => {
    assert.equal(spoken('Day 2'), 'Day 2, Wax, in Module 1: The hive (Days 1-7), complete');
    assert.match(spoken('Day 1'), /^Day 1, Frames, in Module 1: .*, 1 of 2 tasks done, open/);
  });

  it('separates the parts of a link by commas', () => {
    const link = rowsOf([...plan, '- **Resource:** [Wax (Docs, 5 min)](https://bees.example/wax)']);
    assert.equal(link.spoken('Wax'), 'Wax, Docs, 5 min, bees.example');
  });

  it('tells checkboxes apart', () => {
    const view = viewOf(planSource({ 'bees.md': plan }));
    assert.equal(view.item(row('Day 2')).checkbox?.accessibleLabel, 'Day 2, 2 of 2, is complete');
    assert.equal(view.item(row('Wire it')).checkbox?.accessibleLabel, 'Task 2 of 2, open');
  });
});

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
});

describe('A row with right-to-left text', () => {
  const lines = ['# נגרות ועץ', '## כלים', '### Day 1: מסור (2)', '- **מטרה:** לנסר.', '### Day 2', '- [ ] להכות'];
  const view = viewOf(planSource({ 'he.md': lines }));
  const rows = allBelow(view.children(undefined));
  const items = rows.map((row) => view.item(row));

  it('isolates the text from counts and other texts', () => {
    assert.deepEqual(
      items.map(({ label, description }) => [label, description]),
      [
        ['\u2068נגרות ועץ\u2069', '0/2'],
        ['\u2068כלים\u2069', '0/2'],
        ['Day 1', '\u2068מסור (2)\u2069'],
        ['\u2068מטרה\u2069', '\u2068לנסר.\u2069'],
        ['Day 2', '0/1'],
        ['\u2068להכות\u2069', ''],
      ],
    );
  });

  it('cuts long text at its end, but not in the tooltip', () => {
    const long = 'נגרות לכל מי שמעולם לא החזיק מסור בידו';
    const other = viewOf(planSource({ 'he.md': [`# Days 1-2: ${long}`, ...lines.slice(1)] }));
    const [cycle] = other.children(undefined);
    assert.ok(cycle);
    assert.equal(other.item(cycle).description, '0/2 · \u2068נגרות לכל מי שמעו…\u2069');
    assert.equal(tooltipLines(cycle, english)[0]?.label, `\u2068Cycle Days 1–2: ${long}\u2069`);
  });

  it('has no control characters in its label for screen readers', () => {
    assert.equal(items[0]?.accessibleLabel, 'Plan נגרות ועץ, 0 of 2 days done');
    assert.equal(items[3]?.accessibleLabel, 'מטרה, לנסר.');
  });

  it('isolates the text in its tooltip', () => {
    const [, , , field] = rows;
    assert.ok(field);
    assert.deepEqual(tooltipLines(field, english), [{ label: '\u2068מטרה\u2069', text: '\u2068לנסר.\u2069' }]);
  });
});
