import assert from 'node:assert/strict';
import { amountOfWork, weekOfWork, type Week, type Work } from '../../../../src/core/exporting/week';
import type { DatedPlanAt } from '../../../../src/core/learner/standing';
import { datesOf, readPlan } from '../../../../src/core/reading/readPlan';
import { lines } from '../planLines';

/** A Sunday. */
const today = '2026-11-22';

function planAt(path: string, ...text: readonly string[]): DatedPlanAt {
  const plan = readPlan(lines(...text));
  return { path, plan, ...datesOf(plan, lines(...text)) };
}

/** What a week tells, one line for each place with work. */
function told(week: Week<DatedPlanAt> | undefined): readonly string[] {
  return (week?.dates ?? []).flatMap(({ date, done }) =>
    done.map(({ at, work }) => `${date} ${at.path} ${workText(work)}`),
  );
}

function workText(work: Work): string {
  if (work.kind === 'entry') {
    return `entry ${work.entry.label}`;
  }
  const tasks = work.tasks.map(({ text }) => text).join(', ');
  return work.kind === 'day'
    ? `${work.isCompleted ? 'completed' : 'worked on'} ${work.day.label}: ${tasks}`
    : `in ${work.module?.title ?? 'the plan'}: ${tasks}`;
}

/** What the week of a plan tells. */
function toldIn(...text: readonly string[]): readonly string[] {
  return told(weekOfWork([planAt('a.md', ...text)], undefined, today));
}

describe('weekOfWork', () => {
  it('has the days completed on each date and the other tasks done on it, from Monday to today, oldest first', () => {
    assert.deepEqual(
      toldIn(
        ...['# Bread', '## Day 1', '- [x] Flour ✅ 2026-11-17', '- [x] Water ✅ 2026-11-17'],
        ...['## Day 2', '- [x] Knead ✅ 2026-11-16', '- [ ] Rest'],
        ...['## Day 3', '- [x] Heat ✅ 2026-11-15', '## Day 4', '- [x] Bake ✅ 2026-11-23', '## Day 5', '- [ ] Eat'],
      ),
      ['2026-11-16 a.md worked on Day 2: Knead', '2026-11-17 a.md completed Day 1: Flour, Water'],
    );
  });

  it('has a day on the date that completed it, and what was done in it before on its own date', () => {
    assert.deepEqual(
      toldIn(
        ...[
          '# Bread',
          '## Day 1',
          '- [x] Flour ✅ 2026-11-13',
          '- [x] Water ✅ 2026-11-16',
          '- [x] Salt ✅ 2026-11-18',
        ],
        ...['## Day 2', '- [ ] Knead'],
      ),
      ['2026-11-16 a.md worked on Day 1: Water', '2026-11-18 a.md completed Day 1: Salt'],
    );
  });

  it('has a day that its completion line completes, without the line', () => {
    assert.deepEqual(
      toldIn('# Bread', '## Day 1', 'Mix.', '', '- [x] Day complete ✅ 2026-11-18', '## Day 2', 'Knead.'),
      ['2026-11-18 a.md completed Day 1: '],
    );
  });

  it('has a day whose heading says when it was completed, and none that does not say when', () => {
    assert.deepEqual(
      toldIn('# Bread', '## Day 1 — completed 2026-11-18', 'Mix.', '## Day 2 ✅', 'Knead.', '## Day 3', '- [x] Bake'),
      ['2026-11-18 a.md completed Day 1: '],
    );
  });

  it('has nested tasks, and tasks outside of days by their module', () => {
    const tasks = ['- [x] Bowline ✅ 2026-11-18', '  - [x] Left hand ✅ 2026-11-18', '- [ ] Hitch', '- [ ] Bend'];
    assert.deepEqual(
      toldIn('# Knots', '- [x] Rope ✅ 2026-11-18', '## One', ...tasks, '## Two', ...tasks, '## Three', ...tasks),
      [
        '2026-11-18 a.md in the plan: Rope',
        '2026-11-18 a.md in One: Bowline, Left hand',
        '2026-11-18 a.md in Two: Bowline, Left hand',
        '2026-11-18 a.md in Three: Bowline, Left hand',
      ],
    );
  });

  it('has the entries of the learner’s log and no others', () => {
    const log = ['# My log', '## 2026-11-20', 'Knots.', '## 2026-11-21', 'Sails.', '## 2026-11-22', '**Progress:**'];
    const [own, other] = [planAt('own.md', ...log), planAt('other.md', ...log)];
    assert.deepEqual(told(weekOfWork([other, own], own, today)), [
      '2026-11-20 own.md entry 2026-11-20',
      '2026-11-21 own.md entry 2026-11-21',
    ]);
    assert.equal(weekOfWork([other, own], undefined, today), undefined);
  });

  const knead = (date: string): readonly string[] => ['# Bread', '## Day 1', `- [x] Knead ✅ ${date}`, '## Day 2', 'a'];
  const weekOn = (done: string, date: string): Week<DatedPlanAt> | undefined =>
    weekOfWork([planAt('a.md', ...knead(done))], undefined, date);

  it('is last week if nothing was done this week, and nothing if that was empty too', () => {
    const rangeOf = (week: Week<DatedPlanAt> | undefined): unknown => week && [week.isLast, week.from, week.through];
    assert.deepEqual(rangeOf(weekOn('2026-11-16', '2026-11-22')), [false, '2026-11-16', '2026-11-22']);
    assert.deepEqual(rangeOf(weekOn('2026-11-16', '2026-11-23')), [true, '2026-11-16', '2026-11-22']);
    assert.equal(weekOn('2026-11-16', '2026-11-30'), undefined);
    assert.equal(weekOn('2026-11-23', '2026-11-22'), undefined);
  });

  it('goes over the end of a year', () => {
    const week = weekOn('2026-12-31', '2027-01-01');
    assert.deepEqual([week?.from, week?.through, week?.isLast], ['2026-12-28', '2027-01-03', false]);
    assert.deepEqual(told(week), ['2026-12-31 a.md completed Day 1: Knead']);
  });

  it('is cut off where the calendar begins and ends', () => {
    assert.deepEqual(told(weekOn('1970-01-01', '1970-01-01')), ['1970-01-01 a.md completed Day 1: Knead']);
    assert.deepEqual(weekOn('1970-01-02', '1970-01-06')?.from, '1970-01-01');
    assert.equal(weekOn('1970-01-02', '1970-01-01'), undefined);
    assert.equal(weekOn('9999-12-31', '9999-12-31')?.through, '9999-12-31');
  });
});

describe('amountOfWork', () => {
  it('counts completed days and weeks, tasks and entries', () => {
    const days = planAt(
      'a.md',
      ...['# Bread', '## Day 1', '- [x] Flour ✅ 2026-11-16', '- [x] Water ✅ 2026-11-17'],
      ...['## Day 2', 'Knead.', '', '- [x] Day complete ✅ 2026-11-18', '## Day 3', '- [ ] Eat'],
    );
    const weeks = planAt('b.md', '# Sea', '## Week 1', '- [x] a ✅ 2026-11-18', '## Week 2', '- b', '## Week 3', '- c');
    const log = planAt('log.md', '# My log', '## 2026-11-20', 'Knots.', '## 2026-11-21', 'Sails.');
    const week = weekOfWork([days, weeks, log], log, today);
    assert.ok(week);
    assert.deepEqual(amountOfWork(week), { days: 2, weeks: 1, tasks: 3, entries: 2 });
  });
});
