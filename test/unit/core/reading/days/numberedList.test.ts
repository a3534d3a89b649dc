import assert from 'node:assert/strict';
import { readPlan } from '../../../../../src/core/reading/readPlan';
import { dayTitles, lines, planLines } from '../../planLines';

describe('a numbered list', () => {
  const list = ['1. Knots', '2. Rope', '   - Splice', '3. Sails', '4. Wind', '5. A race'];
  const days = ['1 | Knots', '2 | Rope', '3 | Sails', '4 | Wind', '5 | A race'];

  it('has the days that the title of the document counts', () => {
    for (const title of ['# 5 Day Sailing Plan', '# My 5-day challenge', '# Sail in 5 days', '# 5天计划']) {
      assert.deepEqual(dayTitles(lines(title, 'Some words.', '', ...list)), days, title);
    }
    assert.deepEqual(dayTitles(lines('# Plan de 5 días', '## Velas', ...list)), days);
  });

  it('has days with boxes, marks and what is below them', () => {
    assert.deepEqual(
      planLines(
        lines(
          '# 5 days',
          '1. [ ] Knots',
          '2. [x] Rope',
          '3. Sails ✅',
          '4. Wind',
          '   - [x] Read',
          '   - [ ] Sail',
          '5. Sea',
        ),
      ),
      ['open 1: Knots', 'complete 2: Rope', 'complete 3: Sails', 'open 4: Wind 1/2', 'open 5: Sea'],
    );
  });

  it('has no days if the title counts others, or is short, or the numbers have gaps', () => {
    for (const text of [
      ['# 30 Day Sailing Plan', ...list],
      ['# 5 knots', ...list],
      ['# Sailing', '## In 5 days', ...list],
      ['# A 4-day trip', ...list.slice(0, 5)],
      ['# 5 days', ...list.slice(0, 4), '5. Wind', '6. A race'],
      ['# 5 days', ...list.map((item) => item.replace(/^\d\./, '-'))],
    ]) {
      assert.equal(readPlan(lines(...text)).isPlan, false, text[0]);
    }
  });

  it('has no days beside days that are named', () => {
    assert.deepEqual(dayTitles(lines('# 5 days', '## Day 1', ...list, '## Day 2')), ['Day 1 | ', 'Day 2 | ']);
  });
});
