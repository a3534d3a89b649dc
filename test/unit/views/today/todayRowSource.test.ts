import assert from 'node:assert/strict';
import { TodayRowSource } from '../../../../src/views/today/todayRowSource';
import { tooltipLines } from '../../../../src/views/rows/tooltip';
import { todayMessage } from '../../../../src/views/today/todayMessage';
import type { PlanRow } from '../../../../src/views/rows/planRow';
import { tasksBelow, withNested } from '../../../../src/core/model/walk';
import type { StandingSource } from '../../../../src/workspace/learner/learner';
import type { PlanDate } from '../../../../src/core/calendar/date';
import { Recalls } from '../../../../src/workspace/learner/recalls';
import { memory } from '../../workspace/learner/memory';
import { learnerOn } from '../learner';
import { english } from '../planSource';

const nothingElse = { recalls: { due: [] }, undatedTicks: { all: [] }, linkProblems: { at: () => undefined } };

/** A row and, if it is expanded, those below it. */
function printed(view: TodayRowSource, row: PlanRow, indent = ''): readonly string[] {
  const { label, description, checkbox } = view.item(row);
  const box = checkbox ? (checkbox.checked ? '☑ ' : '☐ ') : '';
  const below =
    view.collapsibleState(row) === 'expanded'
      ? view.children(row).flatMap((child) => printed(view, child, `${indent}  `))
      : [];
  return [`${indent}${box}${label}  ${description}`.trimEnd(), ...below];
}

/** The message and the rows of the view, as they are first shown. */
function shown(learner: StandingSource): readonly string[] {
  const view = new TodayRowSource(learner, nothingElse, english, 'en');
  return [
    todayMessage(learner.standing, english, 'en'),
    ...view.children(undefined).flatMap((row) => printed(view, row)),
  ];
}

/** The labels of the rows below today's day, expanded or not. */
function labelsOfToday(learner: StandingSource): readonly string[] {
  const view = new TodayRowSource(learner, nothingElse, english, 'en');
  const [today] = view.children(undefined);
  return view.children(today).map((row) => view.item(row).label);
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

  it('shows the first open task in full if the day has checkboxes, and the objective as a row', () => {
    const done = cycle.map((line) => line.replace('- **Checkpoint:** It holds', '- [x] Day complete ✅ 2026-11-19'));
    assert.deepEqual(shown(learnerOn('2026-11-20', { 'a.md': done })), [
      'Sheet bend',
      '☐ Day 3  0/2 · Bends',
      '  Objective  Join two ropes',
      '  ☐ Sheet bend',
      '  ☐ Carrick bend',
      '☐ Day 4  next · Splices',
    ]);
  });

  it('shows a task with a label and minutes as it shows one without a checkbox', () => {
    const boxed = [
      '## Day 1: Knots',
      '- [x] **Task (5 min):** Find a rope',
      '- [ ] **Task (30 min):** Tie it',
      '## Day 2',
    ];
    assert.equal(shown(learnerOn('2026-11-20', { 'a.md': boxed }))[0], 'Tie it (30 min)');
  });

  it('keeps showing the day completed today, with the streak, and its task as a row', () => {
    const done = cycle.map((line) => line.replace('- **Checkpoint:** It holds', '- [x] Day complete ✅ 2026-11-20'));
    const learner = learnerOn('2026-11-20', { 'a.md': done });
    assert.deepEqual(shown(learner), [
      'Done for today. 2 days in a row.',
      '☑ Day 2  Hitches',
      '☐ Day 3  next · 0/2 · Bends',
    ]);
    assert.deepEqual(labelsOfToday(learner), ['Task']);
  });

  it('expands the next day in the morning, even if its row was collapsed the evening before', () => {
    const done = cycle.map((line) => line.replace('- **Checkpoint:** It holds', '- [x] Day complete ✅ 2026-11-20'));
    const idsOfDay3 = ['2026-11-20', '2026-11-21'].map((today) => {
      const view = new TodayRowSource(learnerOn(today, { 'a.md': done }), nothingElse, english, 'en');
      return view.children(undefined).find((row) => row.kind === 'day' && row.day.label === 'Day 3')?.id;
    });
    // VS Code remembers whether a row is collapsed by its id.
    assert.notEqual(idsOfDay3[0], idsOfDay3[1]);
  });

  it('shows the days left open, and how far behind the schedule the rest is', () => {
    const skipped = ['---', 'daymark:', '  start: 2026-11-16', '---', ...cycle].map((line) =>
      line
        .replace('[x] Tie it ✅ 2026-11-19', '[ ] Tie it')
        .replace('[ ] Carrick bend', '[x] Carrick bend ✅ 2026-11-19'),
    );
    assert.deepEqual(shown(learnerOn('2026-11-20', { 'a.md': skipped })).slice(-3), [
      '☐ Day 4  next · Splices',
      'Left open  2',
      'Schedule  2 days behind',
    ]);
  });

  describe('asks about finished days', () => {
    const asking = [
      '# Days 1-4: Knots',
      ...['## Day 1: Bowline', '- [x] Tie it ✅ 2026-11-13', '**Checkpoint:** Why does it hold?'],
      ...['## Day 2: Hitches', '- [x] Tie one ✅ 2026-11-19', '**Checkpoint:** Can tie it in the dark'],
      ...['## Day 3: Bends', '- [ ] Tie one'],
    ];

    /** The view of somebody who opens it on this date. */
    const viewOn = (today: PlanDate): TodayRowSource => {
      const learner = learnerOn(today, { 'a.md': asking });
      return new TodayRowSource(learner, { ...nothingElse, recalls: new Recalls(learner, memory()) }, english, 'en');
    };
    const recallRow = (view: TodayRowSource): PlanRow | undefined =>
      view.children(undefined).find(({ kind }) => kind === 'recall');

    it('in one collapsed row with their number, questions first, statements below Still true?', () => {
      const view = viewOn('2026-11-20');
      const recall = recallRow(view);
      assert.ok(recall);
      assert.deepEqual(printed(view, recall), ['Recall  2']);
      const rows = view.children(recall);
      assert.deepEqual(
        rows.flatMap((row) => printed(view, row)),
        ['Why does it hold?  Day 1', 'Still true?', '  Can tie it in the dark  Day 2'],
      );
      assert.deepEqual(
        rows.map((row) => view.item(row).icon?.id),
        ['question', undefined],
      );
    });

    it('without the heading if all of them ask something', () => {
      const view = viewOn('2026-11-14');
      const recall = recallRow(view);
      assert.ok(recall);
      assert.deepEqual(
        view.children(recall).flatMap((row) => printed(view, row)),
        ['Why does it hold?  Day 1'],
      );
    });

    it('and has no row if none is due', () => {
      assert.equal(recallRow(viewOn('2026-11-13')), undefined);
    });

    it('and is collapsed again on another date', () => {
      assert.notEqual(recallRow(viewOn('2026-11-20'))?.id, recallRow(viewOn('2026-11-21'))?.id);
    });

    it('with the whole question, its day and its date in the tooltip and for screen readers', () => {
      const view = viewOn('2026-11-20');
      const recall = recallRow(view);
      const [question] = recall ? view.children(recall) : [];
      assert.ok(question);
      assert.equal(view.item(question).accessibleLabel, 'Why does it hold?, Day 1');
      assert.deepEqual(
        tooltipLines(question, english).map(({ label, text }) => label + text),
        ['Why does it hold?', 'Day 1: Bowline', 'Completed on 2026-11-13'],
      );
    });
  });

  it('tells a screen reader which day is the current one and which is next', () => {
    const view = new TodayRowSource(learnerOn('2026-11-20', { 'a.md': cycle }), nothingElse, english, 'en');
    const [today, next] = view.children(undefined).map((row) => view.item(row).accessibleLabel);
    assert.match(today ?? '', /^Day 2, Hitches, .*current day$/);
    assert.match(next ?? '', /^Day 3, Bends, .*next$/);
  });

  it('says in the tooltip of the schedule what is counted and what a click does', () => {
    const row = { kind: 'schedule', id: 'schedule', parent: undefined, ways: [], children: () => [] } as const;
    const texts = (behind: number, unit: 'day' | 'week'): readonly string[] =>
      tooltipLines({ ...row, behind, unit }, english).map(({ text }) => text);
    const click = 'Click to change the schedule.';
    assert.deepEqual(texts(1, 'day'), ['1 open day was due before today.', click]);
    assert.deepEqual(texts(2, 'day'), ['2 open days were due before today.', click]);
    assert.deepEqual(texts(1, 'week'), ['1 open week was due before this one.', click]);
    assert.deepEqual(texts(3, 'week'), ['3 open weeks were due before this one.', click]);
  });

  it('says there what each way to catch up costs', () => {
    const days = Array.from({ length: 10 }, (_, index) => [
      `## Day ${index + 1}`,
      `- [${index === 0 ? 'x' : ' '}] Tie`,
    ]);
    const late = ['---', 'daymark:', '  start: 2026-11-16', '---', '# Knots', ...days.flat()];
    const tooltipOn = (today: PlanDate): readonly string[] => {
      const view = new TodayRowSource(learnerOn(today, { 'a.md': late }), nothingElse, english, 'en');
      const row = view.children(undefined).find(({ kind }) => kind === 'schedule');
      return row ? tooltipLines(row, english).map(({ text }) => text) : [];
    };
    assert.deepEqual(tooltipOn('2026-11-20'), [
      '3 open days were due before today.',
      'Move the plan: ends November 28',
      'Keep its dates: ends November 25, at 1.5 days per study day',
      'Click to change the schedule.',
    ]);
    assert.deepEqual(tooltipOn('2026-12-01').slice(1, -1), ['Move the plan: ends December 9']);
  });

  it('shows that today is a day off, and the task as a row for those who study all the same', () => {
    const weekdays = { studyDays: ['mon', 'tue', 'wed', 'thu', 'fri'] as const };
    assert.deepEqual(shown(learnerOn('2026-11-21', { 'a.md': cycle }, weekdays)), [
      'Day off. Back on Monday.',
      '☐ Day 2  Hitches',
      '  Task  Tie a clove hitch',
      '  Checkpoint  It holds',
      '☐ Day 3  next · 0/2 · Bends',
    ]);
  });

  it('leaves it to the welcome text to say that everything is complete, or that a plan has to be chosen', () => {
    assert.deepEqual(
      shown(learnerOn('2026-12-24', { 'a.md': ['## Day 1', '- [x] a ✅ 2026-11-19', '## Day 2', '- [x] b'] })),
      [''],
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

  it('shows what was checked without a date in one row, which names the tasks in its tooltip', () => {
    const learner = learnerOn('2026-11-20', { 'a.md': [...cycle, '- [x] Long splice', '- [x] Short splice'] });
    const { plan } = learner.standing;
    assert.ok(plan);
    const undated = withNested(tasksBelow(plan.plan))
      .filter(({ text }) => text.endsWith('splice'))
      .map((node) => ({ at: plan, node }));
    for (const [ticks, label] of [
      [undated.slice(0, 1), '1 task was checked without a date'],
      [undated, '2 tasks were checked without a date'],
    ] as const) {
      const view = new TodayRowSource(learner, { ...nothingElse, undatedTicks: { all: ticks } }, english, 'en');
      const row = view.children(undefined).at(-1);
      assert.ok(row);
      assert.equal(view.item(row).label, label);
      assert.deepEqual(
        tooltipLines(row, english).map(({ text }) => text),
        ticks.map(({ node }) => node.text),
      );
    }
  });
});
