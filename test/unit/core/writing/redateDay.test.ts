import assert from 'node:assert/strict';
import { readPlanText } from '../../../../src/core/writing/lines/planText';
import { redateDay } from '../../../../src/core/writing/redateDay';
import { lines } from '../planLines';
import { dayAfter, dayOf } from './editing';

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

  it('leaves cancelled tasks, check marks and rows of tables unchanged, whatever dates they have', () => {
    const others = [
      ...['- [-] a ✅ 2026-11-22', '- [✔️] b ✅ 2026-11-22', '', '| Done | What |', '|--|--|'],
      ...['| [x] | ✅ 2026-11-22 |', ''],
    ];
    assert.equal(
      redate('## Day 8', '- [x] c ✅ 2026-11-21', ...others),
      lines('## Day 8', '- [x] c ✅ 2026-11-20', ...others, '## Day 9'),
    );
    assert.equal(redate('## Day 8', ...others), 'refused: noDate, line 0');
  });

  it('returns how many tasks it dated, and the line to show', () => {
    const planText = readPlanText(lines('## Day 8', '- [x] a', '- [x] b ✅ 2026-11-21', '- [x] c ✅ 2026-11-21'));
    const edit = redateDay(planText, dayOf(planText), '2026-11-20');
    assert.ok(edit.kind === 'edit');
    assert.deepEqual([edit.tasks, edit.line, edit.added, edit.removed], [2, 2, undefined, undefined]);
  });

  it('refuses an entry of a log, and a plan with conflict markers', () => {
    const log = ['# Log', '### Day 1: June 27, Monday', 'Tied knots.', '### Day 2: June 28, Tuesday', 'Sailed.'];
    assert.equal(redate(...log), 'refused: entry, line 1');
    const conflict = ['<<<<<<< HEAD', '- [x] a', '=======', '- [x] b', '>>>>>>> other'];
    assert.equal(redate('## Day 8', ...conflict), 'refused: conflictMarkers, line 1');
  });

  it('refuses without a date, with a mark in the title, and if the day is open', () => {
    assert.equal(redate('## Day 8', '- [x] a', '- [x] b'), 'refused: noDate, line 0');
    assert.equal(redate('## Day 8 (completed 2026-11-21)', '- [x] b'), 'refused: markInTitle, line 0');
    assert.equal(redate('## Day 8', '- [ ] b ✅ 2026-11-21'), 'refused: notComplete, line 0');
  });
});
