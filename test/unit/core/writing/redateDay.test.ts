import assert from 'node:assert/strict';
import { redateDay } from '../../../../src/core/writing/redateDay';
import { lines } from '../planLines';
import { dayAfter } from './editing';

function redate(...text: readonly string[]): string {
  return dayAfter(lines(...text, '## Day 9'), (planText, day) => redateDay(planText, day, '2026-11-20'));
}

describe('redateDay', () => {
  it('replaces the newest date on every task that has it', () => {
    assert.equal(
      redate('## Day 8', '- [x] a ✅ 2026-11-21 ^a', '- [x] b [completion:: 2026-11-21]', '- [x] c ✅ 2026-11-19'),
      lines(
        '## Day 8',
        '- [x] a ✅ 2026-11-20 ^a',
        '- [x] b [completion:: 2026-11-20]',
        '- [x] c ✅ 2026-11-19',
        '## Day 9',
      ),
    );
  });

  it('dates the completion line, or the only task', () => {
    assert.equal(
      redate('## Day 8', '- [x] a', '- [x] Day complete'),
      lines('## Day 8', '- [x] a', '- [x] Day complete ✅ 2026-11-20', '## Day 9'),
    );
    assert.equal(redate('## Day 8', '- [x] a'), lines('## Day 8', '- [x] a ✅ 2026-11-20', '## Day 9'));
  });

  it('ignores dates that are not in the calendar', () => {
    assert.equal(
      redate('## Day 8', '- [x] a ✅ 2026-02-30', '- [x] b ✅ 2026-02-01'),
      lines('## Day 8', '- [x] a ✅ 2026-02-30', '- [x] b ✅ 2026-11-20', '## Day 9'),
    );
  });

  it('refuses without a date, with a mark in the title, and if the day is open', () => {
    assert.equal(redate('## Day 8', '- [x] a', '- [x] b'), 'refused: noDate, line 0');
    assert.equal(redate('## Day 8 (completed 2026-11-21)', '- [x] b'), 'refused: markInTitle, line 0');
    assert.equal(redate('## Day 8', '- [ ] b ✅ 2026-11-21'), 'refused: notComplete, line 0');
  });
});
