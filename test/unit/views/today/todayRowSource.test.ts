import assert from 'node:assert/strict';
import { TodayRowSource } from '../../../../src/views/today/todayRowSource';
import { todayMessage } from '../../../../src/views/today/todayMessage';
import type { PlanRow } from '../../../../src/views/rows/planRow';
import type { StandingSource } from '../../../../src/workspace/learner/learner';
import { learnerOn } from '../learner';
import { english } from '../planSource';

/** The message and the rows of the view, as they are first shown. */
function shown(learner: StandingSource): readonly string[] {
  const view = new TodayRowSource(learner, english);
  const printed = (row: PlanRow, indent: string): readonly string[] => {
    const { label, description, checkbox } = view.item(row);
    const box = checkbox ? (checkbox.checked ? '☑ ' : '☐ ') : '';
    const below =
      view.collapsibleState(row) === 'expanded'
        ? view.children(row).flatMap((child) => printed(child, `${indent}  `))
        : [];
    return [`${indent}${box}${label}  ${description}`.trimEnd(), ...below];
  };
  return [
    todayMessage(learner.standing, english, 'en'),
    ...view.children(undefined).flatMap((row) => printed(row, '')),
  ];
}

const cycle = [
  '# Days 1-4: Knots',
  '## Day 1: Bowline',
  '- [x] Tie it ✅ 2026-11-19',
  '## Day 2: Hitches',
  '- **Task (30 min):** Tie a clove hitch',
  '- **Checkpoint:** It holds',
  '## Day 3: Bends',
  '- **Objective:** Join two ropes',
  '- [ ] Sheet bend',
  '- [ ] Carrick bend',
  '## Day 4: Splices',
];

describe('The Today view', () => {
  it('shows the task in full, the day expanded and the next day collapsed', () => {
    assert.deepEqual(shown(learnerOn('2026-11-20', { 'a.md': cycle })), [
      'Tie a clove hitch (30 min)',
      '☐ Day 2  Hitches',
      '  Checkpoint  It holds',
      '☐ Day 3  next · 0/2 · Bends',
    ]);
  });

  it('shows the objective in full if the day has checkboxes', () => {
    const done = cycle.map((line) => line.replace('- **Checkpoint:** It holds', '- [x] Day complete ✅ 2026-11-19'));
    assert.deepEqual(shown(learnerOn('2026-11-20', { 'a.md': done })), [
      'Join two ropes',
      '☐ Day 3  0/2 · Bends',
      '  ☐ Sheet bend',
      '  ☐ Carrick bend',
      '☐ Day 4  next · Splices',
    ]);
  });

  it('keeps showing the day completed today, with the streak', () => {
    const done = cycle.map((line) => line.replace('- **Checkpoint:** It holds', '- [x] Day complete ✅ 2026-11-20'));
    assert.deepEqual(shown(learnerOn('2026-11-20', { 'a.md': done })), [
      'Done for today. 2 days in a row.',
      '☑ Day 2  Hitches',
      '☐ Day 3  next · 0/2 · Bends',
    ]);
  });

  it('shows the days left open and how far behind the schedule is', () => {
    const skipped = ['---', 'daymark:', '  start: 2026-11-16', '---', ...cycle].map((line) =>
      line
        .replace('[x] Tie it ✅ 2026-11-19', '[ ] Tie it')
        .replace('[ ] Carrick bend', '[x] Carrick bend ✅ 2026-11-19'),
    );
    assert.deepEqual(shown(learnerOn('2026-11-20', { 'a.md': skipped })).slice(-3), [
      '☐ Day 4  next · Splices',
      'Left open  2',
      'Schedule  4 days behind',
    ]);
  });

  it('shows that today is a day off', () => {
    const weekdays = { studyDays: ['mon', 'tue', 'wed', 'thu', 'fri'] as const };
    assert.equal(shown(learnerOn('2026-11-21', { 'a.md': cycle }, weekdays))[0], 'Day off, back on Monday.');
  });

  it('shows that everything is complete, and nothing if a plan has to be chosen', () => {
    assert.deepEqual(
      shown(learnerOn('2026-12-24', { 'a.md': ['## Day 1', '- [x] a ✅ 2026-11-19', '## Day 2', '- [x] b'] })),
      ['Everything here is complete.'],
    );
    const fresh = ['## Day 1', '## Day 2'];
    assert.deepEqual(shown(learnerOn('2026-11-20', { 'a.md': fresh, 'b.md': fresh })), ['']);
  });

  it('shows the first open task of each group of a tracker that was begun', () => {
    const tracker = [
      '# Boat',
      ...['Rope', 'Sail', 'Hull'].flatMap((group) => [
        `## ${group}`,
        '- [x] one',
        '- [ ] two',
        '- [ ] three',
        '- [ ] four',
      ]),
    ];
    assert.deepEqual(shown(learnerOn('2026-11-20', { 'a.md': tracker })), [
      '',
      '☐ two  Rope',
      '☐ two  Sail',
      '☐ two  Hull',
    ]);
  });
});
