import assert from 'node:assert/strict';
import { readPlan } from '../../../../../src/core/reading/readPlan';
import type { PlanChild } from '../../../../../src/core/model/plan';
import { daysBelow, modulesBelow, tasksBelow, withNested } from '../../../../../src/core/model/walk';
import { relocateNode } from '../../../../../src/core/writing/relocating/relocateNode';
import { lines } from '../../planLines';

/** Where the row on a line of one text is in another: `day 4`, `missing`, `ambiguous`. */
function relocated(line: number, before: string, now: string): string {
  const from = readPlan(before);
  const nodes: readonly PlanChild[] = [...modulesBelow(from), ...daysBelow(from), ...withNested(tasksBelow(from))];
  const node = nodes.find((some) => some.line === line);
  assert.ok(node, `a row at line ${line}`);
  const found = relocateNode(node, from, readPlan(now));
  return found.kind === 'refused' ? `${found.reason}, line ${found.line}` : `${found.kind} ${found.line}`;
}

const plan = lines(
  '# Plan',
  '## Week 1',
  '### Day 1',
  '- [ ] Read',
  '- [ ] Practice',
  '### Day 2',
  '- [ ] Practice',
  '## Week 2',
  '### Day 3',
  '- [ ] Read',
);

describe('relocateNode', () => {
  it('finds every row of an unchanged plan', () => {
    for (const [line, kind] of [
      [1, 'module'],
      [2, 'day'],
      [3, 'task'],
      [6, 'task'],
      [9, 'task'],
    ] as const) {
      assert.equal(relocated(line, plan, plan), `${kind} ${line}`);
    }
  });

  it('finds a row by its text under its headings, wherever they are and whatever its state', () => {
    const now = lines('Preface', '', plan.replace('[ ] Practice', '[x] Practice ✅ 2026-01-02'));
    assert.equal(relocated(4, plan, now), 'task 6');
    assert.equal(relocated(6, plan, now), 'task 8');
    const swapped = lines(
      '# Plan',
      '## Week 2',
      '### Day 3',
      '- [ ] Read',
      '## Week 1',
      '### Day 1',
      '- [ ] Practice',
      '- [ ] Read',
    );
    assert.equal(relocated(3, plan, swapped), 'task 7');
    assert.equal(relocated(8, plan, swapped), 'day 2');
  });

  it('returns missing if the text or the headings have changed', () => {
    assert.equal(relocated(3, plan, plan.replace('Read', 'Read on')), 'missing, line 3');
    assert.equal(relocated(3, plan, plan.replace('### Day 1', '### Day 1: Knots')), 'missing, line 3');
    assert.equal(relocated(9, plan, plan.replace('Week 2', 'Week 3')), 'missing, line 9');
  });

  it('returns missing if a date in a heading above has changed', () => {
    const week = lines('# My week', '## Monday 15 Dec', '- [ ] Read', '## Tuesday 16 Dec', '- [ ] Write');
    const next = week.replace('15 Dec', '22 Dec').replace('16 Dec', '23 Dec');
    assert.equal(relocated(2, week, next), 'missing, line 2');
    assert.equal(relocated(1, week, next), 'missing, line 1');
    const dated = lines('# P', '- [ ] Day 1: Read 📅 2026-12-15', '- [ ] Day 2: Write');
    assert.equal(relocated(1, dated, dated.replace('15', '22')), 'missing, line 1');
    const table = lines('| Day | Date | Work |', '|--|--|--|', '| Day 1 | 15 Dec | a |', '| Day 2 | 16 Dec | b |');
    assert.equal(relocated(2, table, table.replace('15', '22')), 'missing, line 2');
    assert.equal(relocated(2, table, table.replace('| Day 1 |', '|  Day 1   |')), 'day 2');
    const module = lines('# P', '## Week 1 (15 Dec – 21 Dec)', '### Monday', '- [ ] Read', '### Tuesday', '- [ ] a');
    assert.equal(relocated(3, module, module.replace('15 Dec – 21', '22 Dec – 28')), 'missing, line 3');
  });

  it('returns missing if the row is no longer under the title, or the title has changed', () => {
    const learning = lines('# Plan', '#### Learning', '- [ ] a');
    assert.equal(relocated(2, learning, lines('#### Learning', '- [ ] a', '# Plan', 'text')), 'missing, line 2');
    assert.equal(relocated(3, plan, plan.replace('# Plan', '# Other plan')), 'missing, line 3');
  });

  it('returns missing if the row was above a title that is gone, for a row below it may read the same', () => {
    const before = lines('---', 'title: x', '- [ ] a', '# Plan', '- [ ] a');
    const now = lines('---', 'title: x', '- [ ] a', '# Plan', '---', '- [ ] a');
    assert.equal(relocated(2, before, before), 'task 2');
    assert.equal(relocated(2, before, now), 'missing, line 2');
  });

  it('returns ambiguous if identical rows moved under or out of other headings', () => {
    const before = lines('- Day 2: Knots', '  - [ ] Read', '- [ ] Read');
    const now = lines('- Day 2: Knots', '  - [ ] Read', '## Day 9: Splices', '- [ ] Read');
    assert.equal(relocated(2, before, before), 'task 2');
    assert.equal(relocated(2, before, now), 'ambiguous, line 2');
  });

  it('returns missing if the row has moved from above the title to below it', () => {
    const before = lines('---', 'title: x', '- [ ] a', '# Plan', '- [ ] b');
    assert.equal(relocated(2, before, before.replace('x', 'y')), 'task 2');
    assert.equal(relocated(2, before, lines('# Plan', '- [ ] a', '- [ ] b')), 'missing, line 2');
  });

  it('returns missing if its day has no rows any more', () => {
    assert.equal(relocated(9, plan, plan.slice(0, plan.lastIndexOf('\n'))), 'missing, line 9');
  });

  it('returns ambiguous if an identical row has taken its place, because lines around them became text', () => {
    const more = ['- [ ] Sail', '- [ ] Read', '', '- [ ] Read', '- [ ] Write'];
    const folded = lines('# Plan', '## Day 2', '<details>', ...more);
    const opened = lines('# Plan', '## Day 2', '<details>', '', ...more);
    assert.equal(relocated(6, folded, opened), 'ambiguous, line 6');
  });

  it('returns ambiguous if an identical row has taken its place, because it became front matter', () => {
    const before = lines('---', 'title: x', '- [ ] Read', '', '## Day 2');
    const now = lines('---', 'title: x', '- [ ] Read', '---', '- [ ] Read', '## Day 2', '- [ ] Read');
    assert.equal(relocated(2, before, now), 'ambiguous, line 2');
  });

  it('finds a row if an identical one is new elsewhere', () => {
    const longer = lines(plan, '### Day 4', '- [ ] Read');
    assert.equal(relocated(3, plan, longer), 'task 3');
    assert.equal(relocated(9, plan, longer), 'task 9');
    assert.equal(relocated(3, plan, lines('Preface', '', longer)), 'task 5');
    assert.equal(
      relocated(3, plan, lines('# Plan', '## Week 0', '- [ ] Read', ...plan.split('\n').slice(1))),
      'task 5',
    );
  });

  it('finds a row that has moved under its heading, with an identical one elsewhere', () => {
    const days = lines('# Plan', '## Day 1', '- [ ] Read', '## Day 2', '- [ ] Read');
    const swapped = lines('# Plan', '## Day 2', '- [ ] Read', '## Day 1', '- [ ] Read');
    assert.deepEqual([relocated(2, days, swapped), relocated(4, days, swapped)], ['task 4', 'task 2']);
    const before = lines('# Plan', '## Day 1', '', '- [ ] Read', '## Day 2');
    const now = lines('# Plan', '## Day 0', '- [ ] Read', '## Day 1', '- [ ] Read', '- [ ] Write', '## Day 2');
    assert.equal(relocated(3, before, now), 'task 4');
  });

  it('finds a nested task whatever has become of the task around it', () => {
    const nested = lines('# Plan', '## Day 1', '- [ ] Read', '  - [ ] Write');
    assert.equal(relocated(3, nested, nested.replace('Read', 'Rest')), 'task 3');
    assert.equal(relocated(3, nested, nested.replace('- [ ] Read\n  ', '')), 'task 2');
  });

  it('ignores boxes, done dates, bullets and spaces', () => {
    const items = lines('# P', '- [ ] Day 1: Read', '  - [ ] On', '- [ ] Day 2: Write');
    const ticked = items.replace('[ ] Day 1: Read', '[x] Day 1: Read ✅ 2026-01-02').replaceAll('- ', '* ');
    assert.equal(relocated(1, items, ticked), 'day 1');
    assert.equal(relocated(2, items, ticked), 'task 2');
    const other = items.replace('[ ] Day 1: Read', '[x] Day 1: Read [completion:: 2026-01-02]');
    assert.equal(relocated(1, items, other), 'day 1');
  });

  describe('among identical rows', () => {
    const twice = lines('# Plan', '## Day 1', '- [ ] Practice', '- [ ] Read', '- [ ] Practice', '## Day 2', '- [ ] a');

    it('goes by their order while no sibling has changed', () => {
      assert.equal(relocated(4, twice, lines('', twice)), 'task 5');
      assert.equal(relocated(2, twice, lines(twice, '- [ ] b')), 'task 2');
    });

    it('refuses if a sibling or a blank line was changed, added or removed', () => {
      const changes: readonly (readonly [string, string])[] = [
        ['Read', 'Write'],
        ['[ ] Read', '[x] Read'],
        ['- [ ] Read', 'text\n\n- [ ] Read'],
        ['- [ ] Read', '- [ ] Practice\n- [ ] Read'],
        ['- [ ] Practice\n', ''],
      ];
      for (const [words, others] of changes) {
        assert.equal(relocated(4, twice, twice.replace(words, others)), 'ambiguous, line 4');
      }
    });

    it('refuses if they were swapped with their content', () => {
      const swapped = lines('## Week 1', '## Day 1', '  - [ ] Read', '## Day 1', '');
      assert.equal(
        relocated(1, swapped, lines('## Day 1', '## Week 0', '## Day 1', '  - [ ] Read')),
        'missing, line 1',
      );
      const prose = lines('# P', '## Day 1', 'Read about knots.', '## Day 1', 'Read about sails.', '## Day 2');
      const other = lines('# P', '## Day 1', 'Read about sails.', '## Day 1', 'Read about knots.', '## Day 2');
      assert.equal(relocated(1, prose, other), 'ambiguous, line 1');
    });

    it('refuses if only further lines tell them apart', () => {
      const late = lines('# Plan', '- [ ] Read', '  [ ] late', '- [ ] Read');
      const split = late.replace('  [ ] late', '## Day 9\n  [ ] late');
      assert.equal(relocated(3, late, split), 'ambiguous, line 3');
      assert.equal(relocated(0, '- [ ]\n  Read', '- [ ]\n  Write'), 'missing, line 0');
    });

    it('refuses if the outer of two nested rows is gone', () => {
      const nested = lines('# Plan', '- [ ] Read', '', '  - [ ] Read');
      assert.equal(
        relocated(1, nested, lines('# Plan', '<details>', ...nested.split('\n').slice(1))),
        'ambiguous, line 1',
      );
      assert.equal(relocated(3, nested, lines('', nested)), 'task 4');
    });

    it('refuses if the second one is new', () => {
      assert.equal(relocated(3, twice, twice.replace('## Day 2', '- [ ] Read\n## Day 2')), 'ambiguous, line 3');
    });

    it('treats days with the same name in the same way', () => {
      const days = lines('# Plan', '## Day 1', '## Day 28', '- [ ] a', '## Day 28', '- [ ] a', '## Day 29');
      assert.equal(relocated(5, days, lines('', days)), 'task 6');
      assert.equal(relocated(5, days, days.replace('## Day 29', '## Day 30')), 'ambiguous, line 5');
    });
  });
});
