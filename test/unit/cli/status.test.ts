import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../../src/cli/run';
import type { Status } from '../../../src/cli/status';
import { inTimeZones } from '../inTimeZones';

const plan = [
  '---',
  'daymark: { start: 2026-11-16, study-days: [mon, tue, wed, thu, fri], days-off: [2026-11-18] }',
  '---',
  '# Days 1-4: Harbours',
  '## Module 1: Water',
  '### Day 1: Tides',
  '- [x] Read ✅ 2026-11-16',
  '### Day 2: Knots',
  '- [ ] Tie',
  '### Day 3: Charts',
  '- [x] Draw ✅ 2026-11-17',
  '- [x] Day complete ✅ 2026-11-19',
  '### Day 4: Pilots',
  '- [x] Write ✅ 2026-02-30',
  '- [ ] Ask',
].join('\n');

const tracker = [
  '# Topics',
  '## Ropes',
  '- [x] one ✅ 2026-11-19',
  '- [ ] two',
  '## Sails',
  ...[3, 4, 5, 6].map((task) => `- [ ] ${task}`),
  '## Wind',
  ...[7, 8, 9, 10].map((task) => `- [ ] ${task}`),
].join('\n');

describe('The status command', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'daymark-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  function file(name: string, content: string): string {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  }

  /** @param now the local time of the machine */
  function call(
    args: readonly string[],
    now = new Date(2026, 10, 20, 12),
  ): { status: number; out: string; error: string } {
    let out = '';
    let error = '';
    const status = run(['status', ...args], {
      out: (text) => void (out += text),
      error: (text) => void (error += text),
      now: () => now,
      version: '1.2.3',
      exclude: [],
    });
    return { status, out, error };
  }

  function statusOf(...args: readonly string[]): Status {
    return JSON.parse(call(['--json', ...args]).out) as Status;
  }

  it('prints where the learner is as JSON', () => {
    const path = file('plan.md', plan);
    assert.deepEqual(statusOf('--today', '2026-11-20', path), {
      today: '2026-11-20',
      currentPlan: path,
      currentDay: { file: path, label: 'Day 4', title: 'Pilots', line: 13 },
      doneToday: false,
      leftOpen: 1,
      // Day 1, which was left open, was due too.
      schedule: { behind: 0, ahead: 0 },
      progress: { days: { done: 2, total: 4 }, tasks: { done: 3, total: 5 } },
      streak: {
        current: 3,
        longest: 3,
        week: { done: 3, of: 4 },
        freezes: { held: 0, used: 0 },
        daysActive: 3,
        explanation: [
          { date: '2026-11-16', kind: 'counted', file: path, line: 7 },
          { date: '2026-11-17', kind: 'counted', file: path, line: 11 },
          { date: '2026-11-18', kind: 'dayOff', file: path, line: 2 },
          { date: '2026-11-19', kind: 'counted', file: path, line: 12 },
          { date: '2026-11-20', kind: 'pending', file: null, line: null },
          { date: '2026-02-30', kind: 'ignored', file: path, line: 14 },
        ],
      },
    });
  });

  it('keeps the day completed today as the current day, marked as done', () => {
    const { currentDay, doneToday } = statusOf('--today', '2026-11-19', file('plan.md', plan));
    assert.deepEqual([currentDay?.label, doneToday], ['Day 3', true]);
  });

  it('prints nulls and zeros if there is no plan', () => {
    const status = statusOf('--today', '2026-11-20', file('notes.md', '# Notes\n- [x] a ✅ 2026-11-20'));
    assert.deepEqual(status, {
      today: '2026-11-20',
      currentPlan: null,
      currentDay: null,
      doneToday: false,
      leftOpen: 0,
      schedule: null,
      progress: { days: { done: 0, total: 0 }, tasks: { done: 0, total: 0 } },
      streak: {
        current: 0,
        longest: 0,
        week: { done: 0, of: 7 },
        freezes: { held: 0, used: 0 },
        daysActive: 0,
        explanation: [],
      },
    });
  });

  it('applies the study days, days off and freezes of its options', () => {
    const days = Array.from({ length: 8 }, (_, index) => [`## Day ${index + 1}`, `- [x] a ✅ 2026-11-0${index + 1}`]);
    const path = file('plan.md', ['# Plan', ...days.flat(), '## Day 9'].join('\n'));
    const streak = (...options: readonly string[]): unknown => {
      const { current, freezes, week } = statusOf('--today', '2026-11-12', ...options, path).streak;
      return [current, freezes.held, freezes.used, week.of];
    };
    // From Monday 9 to Wednesday 11 November nothing was done.
    assert.deepEqual(streak(), [0, 1, 0, 7]);
    assert.deepEqual(streak('--days-off', '2026-11-09/2026-11-10,2026-12-24'), [8, 0, 1, 5]);
    assert.deepEqual(streak('--days-off', '2026-11-09/2026-11-10', '--freezes', '0'), [0, 0, 0, 5]);
    assert.deepEqual(streak('--study-days', 'thu,Friday'), [8, 1, 0, 2]);
  });

  it('takes the current plan from the first file in the order of the tree', () => {
    const second = file('b.md', plan.replace('# ', '# More ').replaceAll('✅ 2026', '✅ 2025'));
    const first = file('a.md', plan);
    assert.equal(statusOf('--today', '2026-11-20', second, first).currentPlan, first);
  });

  it('prints a readable status without --json, the day and the streak first', () => {
    const path = file('plan.md', plan);
    assert.deepEqual(call(['--today', '2026-11-20', path]).out.split('\n'), [
      'Day 4: Pilots · 3 days in a row',
      'Plan: Days 1–4: Harbours · 2/4 days · 3/5 tasks · 1 day left open',
      'Schedule: on time',
      'Streak: longest 3 days · 3 of 4 this week · 3 days in total',
      '',
    ]);
    assert.match(call(['--today', '2026-11-19', path]).out, /^Done for today: Day 3: Charts · 3 days in a row\n/);
    assert.equal(call([file('notes.md', '# Notes')]).out, 'Nothing is open\n');
  });

  it('counts weeks in a plan that has nothing smaller', () => {
    const weeks = ['# Harbours', '## Week 1', '- a', '## Week 2', '- [x] b ✅ 2026-11-19', '## Week 3', '- [ ] c'];
    assert.deepEqual(
      call(['--today', '2026-11-20', file('weeks.md', weeks.join('\n'))])
        .out.split('\n')
        .slice(0, 2),
      ['Week 3 · 1 day in a row', 'Plan: Harbours · 1/3 weeks · 1/2 tasks · 1 week left open'],
    );
  });

  it('prints the next tasks of a tracker, and that several plans are open', () => {
    assert.deepEqual(call(['--today', '2026-11-20', file('topics.md', tracker)]).out.split('\n'), [
      'Topics · 1 day in a row',
      'Plan: Topics · 1/10 tasks',
      'Next: two',
      'Streak: longest 1 day · 1 of 7 this week · 1 day in total',
      '',
    ]);
    const fresh = plan.replaceAll('[x]', '[ ]');
    assert.equal(call([file('a.md', fresh), file('b.md', fresh)]).out, 'Several plans are open\n');
  });

  it('counts the entries of the learner’s own log, even a single one', () => {
    const log = ['# My log', '## 2026-11-18', 'Sculled.', '## 2026-11-20', 'Rowed.'].join('\n');
    const [own, other] = [file('log.md', log), file('other.md', log.replaceAll('2026-11-20', '2026-11-15'))];
    const work = file('plan.md', plan);
    const active = (...args: readonly string[]): number =>
      (JSON.parse(call(['--json', ...args]).out) as Status).streak.daysActive;
    assert.equal(active(work, own, other), 3);
    assert.equal(active('--log', own, work, own, other), 5);
    assert.equal(active('--log', own, own), 2);
    assert.equal(active('--log', file('new.md', '# My log\n\n## 2026-11-20\n\nRowed.\n'), join(folder, 'new.md')), 1);
    const { explanation } = (JSON.parse(call(['--json', '--log', own, work, own]).out) as Status).streak;
    assert.deepEqual(
      explanation.find(({ date }) => date === '2026-11-20'),
      { date: '2026-11-20', kind: 'counted', file: own, line: 4 },
    );
  });

  it('reports a missing file in one line, prints the status of the others and exits with 1', () => {
    const missing = join(folder, 'gone.md');
    const { status, out, error } = call(['--json', missing, file('plan.md', plan)]);
    assert.equal(status, 1);
    assert.equal((JSON.parse(out) as Status).currentDay?.label, 'Day 4');
    assert.match(error, /^[^\n]*gone\.md: [^\n]+\n$/);
  });

  it('reports an invalid option in one line and exits with 2', () => {
    const path = file('plan.md', plan);
    const bad: readonly (readonly [option: string, value: string])[] = [
      ['--today', 'tomorrow'],
      ['--today', '2026-02-30'],
      ['--today', '1969-12-31'],
      ['--study-days', 'mon,funday'],
      ['--days-off', '2026-12-26/2026-12-24'],
      ['--days-off', 'christmas'],
      ['--freezes', 'two'],
      ['--freezes', '1.5'],
      ['--log', 'elsewhere.md'],
    ];
    for (const [option, value] of bad) {
      const { status, out, error } = call([option, value, path]);
      assert.deepEqual([status, out], [2, '']);
      assert.match(error, new RegExp(`^${option}: '[^'\n]+' [^\n]+\n$`));
    }
    for (const empty of ['', ' ', ',', ' , ']) {
      const { status, out, error } = call(['--study-days', empty, path]);
      const expected = '--study-days: name at least one of mon, tue, wed, thu, fri, sat, sun\n';
      assert.deepEqual([status, out, error], [2, '', expected]);
    }
    assert.match(call(['--freezes']).error, /^Option '--freezes <value>' argument missing\n$/);
    assert.match(call(['--frozen', path]).error, /^Unknown option '--frozen'\n$/);
  });

  inTimeZones('Today without --today', () => {
    it('is the local date around midnight and on the days when the clock changes', () => {
      const path = file('plan.md', plan);
      const today = (...time: readonly [number, number, number, number, number]): string =>
        (JSON.parse(call(['--json', path], new Date(...time)).out) as Status).today;
      assert.equal(today(2026, 10, 21, 23, 59), '2026-11-21');
      assert.equal(today(2026, 10, 22, 0, 1), '2026-11-22');
      assert.equal(today(2026, 2, 28, 23, 30), '2026-03-28');
      assert.equal(today(2026, 2, 29, 3, 30), '2026-03-29');
      assert.equal(today(2026, 9, 25, 23, 30), '2026-10-25');
      assert.equal(today(2026, 11, 31, 23, 59), '2026-12-31');
    });
  });
});
