import assert from 'node:assert/strict';
import { completeDaysBefore } from '../../../src/commands/completeDaysBefore';
import { daysBelow } from '../../../src/core/walk';
import * as planWriting from '../../../src/core/writing/planWriting';

/** What completing the days before the last one makes of a text; or the day that cannot be, and why. */
function completed(...lines: readonly string[]): readonly string[] | string {
  const live = planWriting.readPlanText(lines.join('\n'));
  const last = daysBelow(live.plan).at(-1);
  assert.ok(last);
  const edit = completeDaysBefore(live, last, planWriting);
  return edit.kind === 'edit'
    ? planWriting.applyChanges(live.text, edit.changes).split('\n')
    : `${edit.day.label}: ${edit.refusal.reason}`;
}

describe('Days that were done before', () => {
  it('have their tasks checked without a date, or get a line that says they are complete', () => {
    assert.deepEqual(
      completed(
        '# Days 1-4',
        '## Day 1',
        '- [ ] Saw',
        '  - [ ] Sand',
        '## Day 2',
        'Rest.',
        '## Day 3',
        '## Day 4',
        '- [ ] Oil',
      ),
      [
        ...['# Days 1-4', '## Day 1', '- [x] Saw', '  - [x] Sand', '## Day 2', 'Rest.', '', '- [x] Day complete'],
        ...['## Day 3', '', '- [x] Day complete', '## Day 4', '- [ ] Oil'],
      ],
    );
  });

  it('stay as they are where they are complete, with their dates', () => {
    assert.deepEqual(
      completed('## Day 1', '- [x] Saw ✅ 2026-11-02', '## Day 2', '- [ ] Sand', '## Day 3', '- [ ] Oil'),
      [...['## Day 1', '- [x] Saw ✅ 2026-11-02', '## Day 2', '- [x] Sand', '## Day 3', '- [ ] Oil']],
    );
  });

  it('are list items or rows as well as headings', () => {
    assert.deepEqual(completed('# Week 1', '- Day 1: Saw', '- [ ] Day 2: Sand', '- Day 3: Oil'), [
      ...['# Week 1', '- [x] Day 1: Saw', '- [x] Day 2: Sand', '- Day 3: Oil'],
    ]);
  });

  it('change nothing where one of them cannot be completed', () => {
    const table = ['| Day | Topic |', '| --- | --- |', '| Day 1 | Saw |', '| Day 2 | Sand |', '| Day 3 | Oil |'];
    assert.equal(completed('# Wood', ...table), 'Day 1: indexRow');
  });

  it('change nothing where the plan has merge conflicts', () => {
    const conflict = ['<<<<<<< ours', '- [ ] Saw', '=======', '- [ ] Cut', '>>>>>>> theirs'];
    assert.equal(completed('## Day 1', ...conflict, '## Day 2', '- [ ] Oil'), 'Day 1: conflictMarkers');
  });
});
