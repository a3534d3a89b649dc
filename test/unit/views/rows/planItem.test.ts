import assert from 'node:assert/strict';
import { tooltipLines } from '../../../../src/views/rows/tooltip';
import { english, planSource } from '../planSource';
import { viewOf } from '../printTree';
import { allBelow, plan, rightToLeftPlan, rowsOf } from './planWithRows';

describe('The label for screen readers', () => {
  const { row, spoken } = rowsOf(plan);

  it('calls a plan with a range of days a cycle', () => {
    assert.equal(spoken('Days 1–30'), 'Cycle Days 1–30: Bees, 1 of 2 days done');
  });

  it('tells the plans of a class apart by their folders', () => {
    const view = viewOf(planSource({ 'ana/plan.md': plan, 'ben/plan.md': plan }));
    assert.deepEqual(
      view.children(undefined).map((each) => view.item(each).accessibleLabel),
      ['ana', 'ben'].map((folder) => `Cycle Days 1–30: Bees, in ${folder}, 1 of 2 days done`),
    );
  });

  it('gives the progress of a module', () => {
    assert.equal(spoken('Module 1'), 'Module 1: The hive (Days 1-7), 1 of 2 days done');
  });

  it('gives the module and the state of a day', () => {
    assert.equal(spoken('Day 2'), 'Day 2, Wax, in Module 1: The hive (Days 1-7), complete');
    assert.match(spoken('Day 1'), /^Day 1, Frames, in Module 1: .*, 1 of 2 tasks done, open/);
  });

  it('says that a day is skipped', () => {
    const skipped = rowsOf(['# Bees', '## Day 1: Wax', '- [-] Melt', '## Day 2']);
    assert.equal(skipped.spoken('Day 1'), 'Day 1, Wax, skipped');
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

  it('does not count what is alone', () => {
    const lines = [
      '# Bees',
      '## Module 1: Hive',
      '### Day 1',
      '- [ ] Wire',
      '## Module 2: Wax',
      '### Day 2',
      '- [x] Melt',
    ];
    const view = viewOf(planSource({ 'bees.md': lines }));
    const alone = rowsOf(lines);
    const labelOf = (name: string): string | undefined => view.item(alone.row(name)).checkbox?.accessibleLabel;
    assert.deepEqual(['Day 1', 'Wire', 'Day 2', 'Melt'].map(labelOf), [
      ...['Day 1 is open', 'Task, open'],
      ...['Day 2 is complete', 'Task, done'],
    ]);
  });
});

describe('A row with right-to-left text', () => {
  const view = viewOf(planSource({ 'he.md': rightToLeftPlan }));
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
    const other = viewOf(planSource({ 'he.md': [`# Days 1-2: ${long}`, ...rightToLeftPlan.slice(1)] }));
    const [cycle] = other.children(undefined);
    assert.ok(cycle);
    assert.equal(other.item(cycle).description, '0/2 · \u2068נגרות לכל מי שמעו…\u2069');
    assert.equal(tooltipLines(cycle, english)[0]?.label, `\u2068Cycle Days 1–2: ${long}\u2069`);
  });

  it('has no control characters in its label for screen readers', () => {
    assert.equal(items[0]?.accessibleLabel, 'Plan נגרות ועץ, 0 of 2 days done');
    assert.equal(items[3]?.accessibleLabel, 'מטרה, לנסר.');
  });
});
