import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PrintedProgress } from '../../../src/cli/progress';
import { run } from '../../../src/cli/run';

const plan = [
  '---',
  'daymark: { start: 2026-11-10 }',
  '---',
  '# Days 1-12: Harbours',
  '## Module 1: Water',
  ...[1, 2, 3, 4, 5, 6].flatMap((day) => [`### Day ${day}`, `- [x] Read ✅ 2026-11-1${day + 1}`]),
  '## Module 2: Land',
  ...[7, 8, 9, 10, 11, 12].flatMap((day) => [`### Day ${day}`, '- [ ] Walk']),
].join('\n');

describe('The progress command', () => {
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

  function call(...args: readonly string[]): { status: number; out: string; error: string } {
    let out = '';
    let error = '';
    const status = run(['progress', '--today', '2026-11-17', ...args], {
      out: (text) => void (out += text),
      error: (text) => void (error += text),
      now: () => new Date(2026, 10, 17, 12),
      version: '1.2.3',
      exclude: [],
    });
    return { status, out, error };
  }

  it('prints for people what My Progress shows', () => {
    const other = file('other.md', '# Knots\n## Day 1\n- [ ] a\n## Day 2\n- [ ] b\n');
    const { status, out } = call(file('plan.md', plan), other);
    assert.equal(status, 0);
    assert.deepEqual(out.split('\n'), [
      'Days 1–12: Harbours: 6/12 days · 6 a week',
      'Forecast: 2026-11-24, 3 days after the schedule · 3 more days a week would make up for it',
      'Schedule: 2026-11-10 to 2026-11-21',
      'Modules:',
      '  ████████████████ Module 1: Water · 6/6 days',
      '  ░░░░░░░░░░░░░░░░ Module 2: Land · 0/6 days · 1 due',
      '6 days in a row',
      'Streak: longest 6 days · 2 of 7 this week · 6 days in total',
      'Other plans:',
      '  ░░░░░░░░░░░░░░░░ Knots · 0/2 days',
      '',
    ]);
  });

  it('prints the same figures as JSON', () => {
    const path = file('plan.md', plan);
    const { year, plan: printed, ...rest } = JSON.parse(call('--json', path).out) as PrintedProgress;
    assert.ok(printed);
    const { doneOverTime, scheduledOverTime, ...figures } = printed;
    assert.deepEqual(figures, {
      file: path,
      unit: 'day',
      done: 6,
      total: 12,
      finishedOn: null,
      pace: 6,
      forecast: { from: '2026-11-24', through: '2026-11-24', around: '2026-11-24' },
      schedule: { from: '2026-11-10', through: '2026-11-21' },
      makesUp: 3,
      undated: 0,
      modules: [
        { label: 'Module 1', title: 'Water', line: 5, done: 6, total: 6, due: 0 },
        { label: 'Module 2', title: 'Land', line: 18, done: 0, total: 6, due: 1 },
      ],
      weekdays: [1, 1, 0, 1, 1, 1, 1],
      datesAWeek: 6,
    });
    assert.deepEqual(doneOverTime.at(-1), { date: '2026-11-17', count: 6 });
    assert.deepEqual(scheduledOverTime.at(-1), { date: '2026-11-21', count: 12 });
    assert.deepEqual(year.at(-1), { date: '2026-11-17', kind: 'worked', days: 1, tasks: 1 });
    assert.deepEqual(rest, {
      today: '2026-11-17',
      streak: { current: 6, longest: 6, week: { done: 2, of: 7 }, freezes: { held: 0, used: 0 }, daysActive: 6 },
      otherPlans: [],
    });
  });

  it('says if there is no forecast, and when a plan was finished', () => {
    const begun = plan.replaceAll(/\[x\] Read ✅ 2026-11-1[4-7]/g, '[ ] Read');
    assert.match(call(file('begun.md', begun)).out, /: 2\/12 days\nForecast: needs work on 5 dates within 4 weeks\n/);
    const complete = plan.replaceAll('[ ] Walk', '[x] Walk ✅ 2026-11-17');
    assert.match(
      call(file('complete.md', complete)).out,
      /: 12\/12 days · .*\nFinished: 2026-11-17, 4 days before the schedule\n/,
    );
  });

  it('says that several plans are open, or none', () => {
    const text = '# Knots\n## Day 1\n- [ ] a\n## Day 2\n- [ ] b\n';
    assert.match(
      call(file('a.md', text), file('b.md', text.replace('Day 2', 'Day 2: Hitch'))).out,
      /^Several plans are open\nPlans:\n/,
    );
    assert.equal(call(file('notes.md', 'Notes')).out, 'Nothing to follow\n');
  });

  it('counts nothing of several copies of a plan, which belong to different learners', () => {
    const out = call(file('ada.md', plan), file('bo.md', plan)).out;
    assert.match(out, /^Several plans are open\n/);
    assert.doesNotMatch(out, /Plans:|days active/);
  });

  it('names a file that cannot be read, and prints the others', () => {
    const missing = join(folder, 'missing.md');
    const { status, out, error } = call(file('plan.md', plan), missing);
    assert.equal(status, 1);
    assert.match(error, /^.*missing\.md: .*\n$/);
    assert.match(out, /^Days 1–12/);
  });

  it('takes the options of status', () => {
    const { status, error } = call('--freezes', 'many', file('plan.md', plan));
    assert.equal(status, 2);
    assert.match(error, /--freezes: 'many' isn't a whole number/);
    assert.equal(call().status, 2, 'no file');
  });
});
