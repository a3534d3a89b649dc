import assert from 'node:assert/strict';
import { readPlan } from '../../../../src/core/reading/readPlan';
import type { PlanChild } from '../../../../src/core/model/plan';
import { daysBelow, modulesBelow, tasksBelow, withNested } from '../../../../src/core/model/walk';
import { relocateNode } from '../../../../src/core/writing/relocateNode';
import { lines } from '../planLines';

/** Where the row at a line of one text stands in another: `day 4`, `missing`, `ambiguous`. */
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

describe('finding a row of the plan in the plan as it is now', () => {
  it('finds each where nothing changed', () => {
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

  it('finds it by its words under its headings, wherever they stand now, and whatever its state', () => {
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

  it('says that it is missing where its words or its headings changed', () => {
    assert.equal(relocated(3, plan, plan.replace('Read', 'Read on')), 'missing, line 3');
    assert.equal(relocated(3, plan, plan.replace('### Day 1', '### Day 1: Knots')), 'missing, line 3');
    assert.equal(relocated(9, plan, plan.replace('Week 2', 'Week 3')), 'missing, line 9');
  });

  it('says that it is missing if a date above it was rolled on', () => {
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

  it('says that it is missing if it is no longer under the title, or the title is another one', () => {
    const learning = lines('# Plan', '#### Learning', '- [ ] a');
    assert.equal(relocated(2, learning, lines('#### Learning', '- [ ] a', '# Plan', 'text')), 'missing, line 2');
    assert.equal(relocated(3, plan, plan.replace('# Plan', '# Other plan')), 'missing, line 3');
  });

  it('says that it is ambiguous if others that read the same came under other headings, or out from under theirs', () => {
    const before = lines('- Day 2: Knots', '  - [ ] Read', '- [ ] Read');
    const now = lines('- Day 2: Knots', '  - [ ] Read', '## Day 9: Splices', '- [ ] Read');
    assert.equal(relocated(2, before, before), 'task 2');
    assert.equal(relocated(2, before, now), 'ambiguous, line 2');
  });

  it('finds it whatever its box, its done date, its bullet and its blanks', () => {
    const items = lines('# P', '- [ ] Day 1: Read', '  - [ ] On', '- [ ] Day 2: Write');
    const ticked = items.replace('[ ] Day 1: Read', '[x] Day 1: Read ✅ 2026-01-02').replaceAll('- ', '* ');
    assert.equal(relocated(1, items, ticked), 'day 1');
    assert.equal(relocated(2, items, ticked), 'task 2');
    const other = items.replace('[ ] Day 1: Read', '[x] Day 1: Read [completion:: 2026-01-02]');
    assert.equal(relocated(1, items, other), 'day 1');
  });

  describe('of several that read the same', () => {
    const twice = lines('# Plan', '## Day 1', '- [ ] Practice', '- [ ] Read', '- [ ] Practice', '## Day 2', '- [ ] a');

    it('finds the one in the same order while nothing beside it changed', () => {
      assert.equal(relocated(4, twice, lines('', twice)), 'task 5');
      assert.equal(relocated(2, twice, lines(twice, '- [ ] b')), 'task 2');
    });

    it('finds none where a word, a state or a distance changed beside it, or one was added or taken away', () => {
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

    it('finds none if they were swapped with all that they hold', () => {
      const swapped = lines('## Week 1', '## Day 1', '  - [ ] Read', '## Day 1', '');
      assert.equal(
        relocated(1, swapped, lines('## Day 1', '## Week 0', '## Day 1', '  - [ ] Read')),
        'missing, line 1',
      );
      const prose = lines('# P', '## Day 1', 'Read about knots.', '## Day 1', 'Read about sails.', '## Day 2');
      const other = lines('# P', '## Day 1', 'Read about sails.', '## Day 1', 'Read about knots.', '## Day 2');
      assert.equal(relocated(1, prose, other), 'ambiguous, line 1');
    });

    it('finds none if only further lines told them apart', () => {
      const late = lines('# Plan', '- [ ] Read', '  [ ] late', '- [ ] Read');
      const split = late.replace('  [ ] late', '## Day 9\n  [ ] late');
      assert.equal(relocated(3, late, split), 'ambiguous, line 3');
      assert.equal(relocated(0, '- [ ]\n  Read', '- [ ]\n  Write'), 'missing, line 0');
    });

    it('finds none if the outer one of two nested ones is gone', () => {
      const nested = lines('# Plan', '- [ ] Read', '', '  - [ ] Read');
      assert.equal(
        relocated(1, nested, lines('# Plan', '<details>', ...nested.split('\n').slice(1))),
        'ambiguous, line 1',
      );
      assert.equal(relocated(3, nested, lines('', nested)), 'task 4');
    });

    it('is as careful where a second one is new', () => {
      assert.equal(relocated(3, twice, twice.replace('## Day 2', '- [ ] Read\n## Day 2')), 'ambiguous, line 3');
    });

    it('tells days of one name apart in the same way', () => {
      const days = lines('# Plan', '## Day 1', '## Day 28', '- [ ] a', '## Day 28', '- [ ] a', '## Day 29');
      assert.equal(relocated(5, days, lines('', days)), 'task 6');
      assert.equal(relocated(5, days, days.replace('## Day 29', '## Day 30')), 'ambiguous, line 5');
    });
  });
});
