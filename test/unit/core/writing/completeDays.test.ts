import assert from 'node:assert/strict';
import { daysBelow } from '../../../../src/core/model/walk';
import { completeDays } from '../../../../src/core/writing/completeDay';
import { readPlanText } from '../../../../src/core/writing/planText';
import { applyChanges } from '../../../../src/core/markdown/textChange';

/** The text after completing the open days before the last one; if it is refused, the day and the reason. */
function completed(...lines: readonly string[]): readonly string[] | string {
  const live = readPlanText(lines.join('\n'));
  const days = daysBelow(live.plan)
    .slice(0, -1)
    .filter(({ state }) => state === 'open');
  const edit = completeDays(live, days, undefined);
  return edit.kind === 'edit'
    ? applyChanges(live.text, edit.changes).split('\n')
    : `${edit.label ?? 'plan'}: ${edit.reason}`;
}

describe('Completing several days', () => {
  it('checks their tasks without a date, or adds lines that say they are complete', () => {
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

  it('leaves days that are complete as they are, with their dates', () => {
    assert.deepEqual(
      completed('## Day 1', '- [x] Saw ✅ 2026-11-02', '## Day 2', '- [ ] Sand', '## Day 3', '- [ ] Oil'),
      [...['## Day 1', '- [x] Saw ✅ 2026-11-02', '## Day 2', '- [x] Sand', '## Day 3', '- [ ] Oil']],
    );
  });

  it('completes list items as well as headings', () => {
    assert.deepEqual(completed('# Week 1', '- Day 1: Saw', '- [ ] Day 2: Sand', '- Day 3: Oil'), [
      ...['# Week 1', '- [x] Day 1: Saw', '- [x] Day 2: Sand', '- Day 3: Oil'],
    ]);
  });

  it('changes nothing if one of them cannot be completed', () => {
    const table = ['| Day | Topic |', '| --- | --- |', '| Day 1 | Saw |', '| Day 2 | Sand |', '| Day 3 | Oil |'];
    assert.equal(completed('# Wood', ...table), 'Day 1: indexRow');
  });

  it('changes nothing if the plan has merge conflicts', () => {
    const conflict = ['<<<<<<< ours', '- [ ] Saw', '=======', '- [ ] Cut', '>>>>>>> theirs'];
    assert.equal(completed('## Day 1', ...conflict, '## Day 2', '- [ ] Oil'), 'plan: conflictMarkers');
  });

  it('finds each day its own place for a line', () => {
    const days = (line: readonly string[]): readonly string[] => [
      ...[
        '# Plan',
        '## Day 1',
        '- Saw',
        ...line.slice(0, 1),
        '## Day 2',
        'Sand.',
        ...(line.length ? ['', line[0] ?? ''] : []),
      ],
      ...['', '---', '', '## Day 3', '> Oil', ...(line.length ? ['', line[0] ?? ''] : []), '', '## Day 4', 'Wax.'],
    ];
    assert.deepEqual(completed(...days([])), days(['- [x] Day complete']));
  });

  it('names the day in which a fence was left open', () => {
    const live = readPlanText('## Day 1\nSaw.\n## Day 2\n```\n');
    const edit = completeDays(live, daysBelow(live.plan), undefined);
    assert.ok(edit.kind === 'refused');
    assert.deepEqual([edit.label, edit.reason], ['Day 2', 'noPlace']);
  });
});
