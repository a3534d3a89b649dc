import assert from 'node:assert/strict';
import { workByDate } from '../../../../src/core/learner/work';
import { readPlan } from '../../../../src/core/reading/readPlan';
import { lines } from '../planLines';

describe('the work on a plan', () => {
  /** Each date with the days completed and the number of tasks done on it. */
  function work(...text: readonly string[]): readonly string[] {
    return workByDate(readPlan(lines(...text)), '2026-11-22').map(({ date, completed, tasks }) =>
      [date, ...completed.map(({ label }) => label), tasks].join(' '),
    );
  }

  it('has the completed days and the done tasks of each date, oldest first', () => {
    assert.deepEqual(
      work(
        ...[
          '# Bread',
          '## Day 1',
          '- [x] Flour ✅ 2026-11-18',
          '- [x] Water ✅ 2026-11-19',
          '  - [x] Warm ✅ 2026-11-19',
        ],
        ...['## Day 2', '- [x] Knead ✅ 2026-11-19', '- [x] Rest ✅ 2026-11-17', '- [ ] Bake'],
        ...['## Day 3', '- [x] Eat ✅ 2026-11-19'],
      ),
      ['2026-11-17 1', '2026-11-18 1', '2026-11-19 Day 1 Day 3 4'],
    );
  });

  it('counts a completion line as its day, and not as a task', () => {
    assert.deepEqual(work('# A', '## Day 1', '- [x] Day complete ✅ 2026-11-22', '## Day 2'), ['2026-11-22 Day 1 0']);
  });

  it('has the days that their own heading dates', () => {
    assert.deepEqual(work('# A', '## Day 1 — completed 2026-11-20', 'a', '## Day 2', 'b'), ['2026-11-20 Day 1 0']);
  });

  it('has the tasks outside of days', () => {
    const topic = (name: string): readonly string[] => [
      `## ${name}`,
      '- [x] a ✅ 2026-11-20',
      '- [ ] b',
      '- [ ] c',
      '- [ ] d',
    ];
    assert.deepEqual(work('# A', ...topic('One'), ...topic('Two'), ...topic('Three')), ['2026-11-20 3']);
  });

  it('leaves out dates after today, before 1970, and what is undated', () => {
    assert.deepEqual(
      work('# A', '## Day 1', '- [x] a ✅ 2026-11-23', '- [x] b ✅ 1969-12-31', '- [x] c', '## Day 2', '- [ ] d'),
      [],
    );
  });
});
