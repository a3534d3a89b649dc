import assert from 'node:assert/strict';
import { readPlan } from '../../../../src/core/reading/readPlan';
import {
  currentDay,
  currentPlan,
  currentTasks,
  dayDoneToday,
  daysLeftOpen,
  nextOpenDay,
} from '../../../../src/core/learner/today';
import { daysBelow } from '../../../../src/core/model/walk';
import { lines } from '../planLines';

/** A plan of days: `x` for complete, `o` for open, `-` for skipped, a date for completed on it, `o` and a date for begun on it. */
function planOf(...days: readonly string[]): ReturnType<typeof readPlan> {
  return readPlan(
    lines(
      '# Plan',
      ...days.flatMap((day, index) => {
        const date = /\d.*/.exec(day)?.[0];
        const stamp = date === undefined ? '' : ` ✅ ${date}`;
        const begun = day.startsWith('o') ? ['- [ ] more'] : [];
        const first = day === 'o' ? [] : day === '-' ? ['- [-] some'] : [`- [x] some${stamp}`];
        return [`## Day ${index + 1}`, ...first, ...begun];
      }),
    ),
  );
}

describe('currentDay', () => {
  const current = (...days: readonly string[]): number | undefined => currentDay(planOf(...days))?.number;

  it('is the first day if nothing is done', () => {
    assert.equal(current('o', 'o', 'o'), 1);
  });

  it('is the first open day after the last completed one', () => {
    assert.equal(current('2026-11-19', '2026-11-20', 'o', 'o'), 3);
  });

  it('is the day worked on last while it is open', () => {
    assert.equal(current('2026-11-19', 'o 2026-11-20', 'o', 'o'), 2);
  });

  it('does not go back to a day left open', () => {
    assert.equal(current('2026-11-18', 'o', '2026-11-19', 'o'), 4);
  });

  it('is never a skipped day, which is neither left open nor next', () => {
    assert.equal(current('-', 'o', 'o'), 2);
    assert.equal(current('2026-11-19', '-', '-', 'o'), 4);
    assert.equal(current('x', '-'), undefined);
    const plan = planOf('x', '-', 'o', '-', 'o');
    const [, , third] = daysBelow(plan);
    assert.ok(third);
    assert.deepEqual([daysLeftOpen(plan, third), nextOpenDay(plan, third)?.number], [[], 5]);
  });

  it('is the first of several days with the newest date', () => {
    assert.equal(current('o', '2026-11-19', 'o', '2026-11-19', 'o'), 3);
  });

  it('is the day after the last complete one if there are no dates', () => {
    assert.equal(current('x', 'o', 'x', 'o'), 4);
  });

  it('is the first open day of the plan if no later day is open', () => {
    assert.equal(current('o', 'o', '2026-11-19'), 1);
  });

  it('ignores dates in the future', () => {
    const today = '2026-11-20';
    assert.equal(currentDay(planOf('2026-11-19', 'o', '2062-11-19', 'o'), today)?.number, 2);
    assert.equal(currentDay(planOf('o', '2026-11-19', 'o 2062-11-19', 'o'), today)?.number, 3);
    assert.equal(currentDay(planOf('2026-11-19', 'o', 'o 2062-11-19'), today)?.number, 2);
  });

  it('ignores dates in the future beside one of today', () => {
    const dated = ['## Day 2', '- [x] a ✅ 2026-11-20', '- [x] b ✅ 2062-11-20', '- [ ] c'];
    assert.equal(currentDay(readPlan(lines('## Day 1', ...dated)), '2026-11-20')?.number, 2);
  });

  it('is undefined if everything is complete, and in a log', () => {
    assert.equal(current('x', '2026-11-19'), undefined);
    assert.equal(currentDay(readPlan(lines('# Log', '## Monday', 'a', '## Tuesday', 'b'))), undefined);
  });
});

describe('dayDoneToday', () => {
  const done = (...days: readonly string[]): number | undefined => dayDoneToday(planOf(...days), '2026-11-20')?.number;

  it('is the last day completed today', () => {
    assert.equal(done('2026-11-19', '2026-11-20', 'o'), 2);
    assert.equal(done('2026-11-20', '2026-11-20', 'o'), 2);
    assert.equal(done('o', '2026-11-20'), 2);
  });

  it('is a day whose heading has the date of today, even if a task in it has one in the future', () => {
    const plan = readPlan(lines('## Day 1', '## Day 2: Knots — completed 2026-11-20', '- [x] a ✅ 2062-11-20'));
    assert.equal(dayDoneToday(plan, '2026-11-20')?.number, 2);
  });

  it('is undefined in a log', () => {
    const entries = [1, 2, 3, 4].flatMap((number) => [`## Day ${number}`, 'Rain.']);
    const log = readPlan(lines('# Log', ...entries, '## Day 5', '- [x] a ✅ 2026-11-20'));
    assert.deepEqual([log.kind, dayDoneToday(log, '2026-11-20')], ['log', undefined]);
  });

  it('is undefined if another day was begun today', () => {
    assert.equal(done('2026-11-20', 'o 2026-11-20', 'o'), undefined);
  });

  it('is undefined if nothing was completed today', () => {
    assert.equal(done('2026-11-19', 'o'), undefined);
    assert.equal(done('x', '2062-11-20', 'o'), undefined);
    assert.equal(done('o 2026-11-20', 'o'), undefined);
  });
});

describe('daysLeftOpen and nextOpenDay', () => {
  const plan = planOf('o', 'x', 'o', 'o', 'x', 'o');
  const [, , , fourth] = daysBelow(plan);

  it('return the open days before a day and the next one after it', () => {
    assert.ok(fourth);
    assert.deepEqual(
      daysLeftOpen(plan, fourth).map(({ number }) => number),
      [1, 3],
    );
    assert.equal(nextOpenDay(plan, fourth)?.number, 6);
  });
});

describe('currentTasks', () => {
  const topic = (name: string, ...boxes: readonly string[]): readonly string[] => [
    `## ${name}`,
    ...boxes.map((box, index) => `- [${box}] ${name}${index + 1}`),
  ];
  const current = (...text: readonly string[]): readonly string[] =>
    currentTasks(readPlan(lines('# Topics', ...text))).map((task) => task.text);

  it('are the first open tasks of the groups that were begun', () => {
    assert.deepEqual(
      current(...topic('A', 'x', ' ', ' '), ...topic('B', ' ', ' '), ...topic('C', ' ', 'x', '-'), ...topic('D', 'x')),
      ['A2', 'C1'],
    );
  });

  it('are at most five', () => {
    assert.equal(current(...[...'ABCDEFG'].flatMap((name) => topic(name, 'x', ' '))).length, 5);
  });

  it('include those of nested groups and nested tasks', () => {
    assert.deepEqual(current('## A', '### B', '- [x] one', '  - [ ] half', '### C', '- [ ] two'), ['half']);
  });
});

describe('currentPlan', () => {
  const at = (
    path: string,
    plan: ReturnType<typeof readPlan>,
  ): { path: string; plan: ReturnType<typeof readPlan> } => ({
    path,
    plan,
  });
  const tracker = readPlan(lines('# Topics', ...['A', 'B', 'C'].flatMap((topic) => [`## ${topic}`, '- [ ] one'])));

  it('is the chosen one as long as it has open work', () => {
    const plans = [at('a.md', planOf('2026-11-19', 'o')), at('b.md', planOf('o', 'o')), at('c.md', planOf('x', 'x'))];
    assert.equal(currentPlan(plans, 'b.md')?.path, 'b.md');
    assert.equal(currentPlan(plans, 'c.md')?.path, 'a.md');
    assert.equal(currentPlan(plans, 'gone.md')?.path, 'a.md');
  });

  it('is a plan of days ahead of plans of weeks, unless a week was worked on', () => {
    const weeks = (box: string): ReturnType<typeof readPlan> =>
      readPlan(lines(...['1', '2', '3'].flatMap((number) => [`## Week ${number}`, `- [ ] a`, box])));
    const days = at('days.md', planOf('o', 'o'));
    assert.equal(currentPlan([at('weeks.md', weeks('')), days], undefined)?.path, 'days.md');
    const done = at('weeks.md', weeks('- [x] b ✅ 2026-11-01'));
    assert.equal(currentPlan([done, days], undefined)?.path, 'weeks.md');
    assert.equal(currentPlan([at('weeks.md', weeks('')), days, at('more.md', days.plan)], undefined), undefined);
  });

  it('is the one worked on last, or the next one if that is complete', () => {
    const plans = [
      at('a.md', planOf('2026-10-01', 'o')),
      at('b.md', planOf('2026-11-01', 'x')),
      at('c.md', planOf('o', 'o')),
    ];
    assert.equal(currentPlan(plans, undefined)?.path, 'c.md');
    assert.equal(currentPlan(plans.slice(0, 2), undefined)?.path, 'a.md');
  });

  it('is the one worked on last, whether that was a task, a day or a heading, in parts or not', () => {
    const fresh = at('a.md', planOf('o', 'o'));
    const days = ['## Day 1: Knots — completed 2026-11-19', '## Day 2'];
    const parts = ['## Week 1', '### Day 1', '- [x] a ✅ 2026-11-19', '## Week 2', '### Day 2'];
    for (const text of [days, parts]) {
      assert.equal(currentPlan([fresh, at('b.md', readPlan(lines('# Plan', ...text)))], undefined)?.path, 'b.md');
    }
    const begun = readPlan(`${tracker.text}\n- [x] two ✅ 2026-11-19`);
    assert.equal(currentPlan([at('a.md', tracker), at('b.md', begun)], undefined)?.path, 'b.md');
    const loose = readPlan(lines('# Topics', '- [x] zero ✅ 2026-11-20', ...tracker.text.split('\n').slice(1)));
    assert.equal(currentPlan([at('b.md', begun), at('c.md', loose)], undefined)?.path, 'c.md');
  });

  it('ignores dates in the future', () => {
    const plans = [at('a.md', planOf('2026-11-19', 'o')), at('b.md', planOf('2062-11-19', 'o'))];
    assert.equal(currentPlan(plans, undefined, '2026-11-20')?.path, 'a.md');
  });

  it('is the only one with an open day, or undefined if several fresh plans have one', () => {
    assert.equal(currentPlan([at('a.md', planOf('x', 'x')), at('b.md', planOf('o', 'o'))], undefined)?.path, 'b.md');
    assert.equal(currentPlan([at('a.md', planOf('o', 'o')), at('b.md', planOf('o', 'o'))], undefined), undefined);
    const others = [
      ['## Day 1', '## Day 2'],
      ['## Week 1', '- Read', '## Week 2', '- Read', '## Week 3', '- Read'],
    ];
    for (const text of others) {
      const only = at('b.md', readPlan(lines(...text)));
      assert.equal(currentPlan([at('a.md', planOf('x', 'x')), only], undefined)?.path, 'b.md');
    }
  });

  it('is a tracker only if no plan has an open day', () => {
    assert.equal(currentPlan([at('a.md', planOf('o', 'o')), at('t.md', tracker)], undefined)?.path, 'a.md');
    assert.equal(currentPlan([at('a.md', planOf('x', 'x')), at('t.md', tracker)], undefined)?.path, 't.md');
  });

  it('is a tracker as long as any of its tasks is open', () => {
    const half = readPlan(tracker.text.replace('[ ]', '[x]'));
    assert.equal(currentPlan([at('t.md', half)], undefined)?.path, 't.md');
    assert.equal(currentPlan([at('t.md', readPlan(tracker.text.replaceAll('[ ]', '[x]')))], undefined), undefined);
  });
});
