import assert from 'node:assert/strict';
import { readPlan } from '../../../../src/core/reading/readPlan';
import { currentDay } from '../../../../src/core/learner/today';
import { scheduledDates, scheduleState, startFor } from '../../../../src/core/learner/schedule';
import { countStudyDays, nextStudyDay, StudyCalendar, type StudyDay } from '../../../../src/core/calendar/studyDays';
import { daysBelow } from '../../../../src/core/model/walk';
import { inTimeZones } from '../../inTimeZones';
import { lines } from '../planLines';

const workdays: readonly StudyDay[] = ['mon', 'tue', 'wed', 'thu', 'fri'];
const always = new StudyCalendar([], []);
const onWorkdays = new StudyCalendar(workdays, []);
const offOnThursday = new StudyCalendar(workdays, [{ from: '2026-11-05', through: '2026-11-05', place: undefined }]);

/** A plan of days with these labels; an `x` before a label means complete, a `-` skipped. */
function planOf(...labels: readonly string[]): ReturnType<typeof readPlan> {
  return readPlan(
    lines(
      '# Plan',
      ...labels.flatMap((label) => {
        const [, box = ' ', name = ''] = /^(?:([x-]) )?(.*)$/.exec(label) ?? [];
        return [`## ${name}`, `- [${box}] a`];
      }),
    ),
  );
}

inTimeZones('the schedule', () => {
  const dates = (plan: ReturnType<typeof readPlan>, start: string, calendar: StudyCalendar): readonly string[] =>
    [...scheduledDates(plan, start, calendar)].map(
      ([{ label }, { from, through }]) => `${label}: ${from}${from === through ? '' : ` to ${through}`}`,
    );

  it('puts days on study days, the first on or after the start', () => {
    assert.deepEqual(dates(planOf('Day 1', 'Day 2', 'Day 3'), '2026-10-31', offOnThursday), [
      'Day 1: 2026-11-02',
      'Day 2: 2026-11-03',
      'Day 3: 2026-11-04',
    ]);
    assert.deepEqual(dates(planOf('Day 1', 'Day 2', 'Day 3'), '2026-11-04', offOnThursday), [
      'Day 1: 2026-11-04',
      'Day 2: 2026-11-06',
      'Day 3: 2026-11-09',
    ]);
  });

  it('gives a skipped day no date, but keeps its place', () => {
    assert.deepEqual(dates(planOf('- Day 1', 'Day 2', '- Day 3-4', 'Day 5'), '2026-11-02', onWorkdays), [
      'Day 2: 2026-11-03',
      'Day 5: 2026-11-06',
    ]);
    assert.deepEqual(dates(planOf('Week 1', '- Week 2', 'Week 3'), '2026-11-02', always), [
      'Week 1: 2026-11-02 to 2026-11-08',
      'Week 3: 2026-11-16 to 2026-11-22',
    ]);
  });

  it('gives a range of weekdays as many study days as it spans', () => {
    assert.deepEqual(dates(planOf('Mon–Wed', 'Thursday', 'Fri to Sun'), '2026-11-02', always), [
      'Mon–Wed: 2026-11-02 to 2026-11-04',
      'Thursday: 2026-11-05',
      'Fri to Sun: 2026-11-06 to 2026-11-08',
    ]);
  });

  it('gives a range as many study days as it spans, and ignores numbers otherwise', () => {
    assert.deepEqual(dates(planOf('Day 1-3', 'Day 7', 'Day 5'), '2026-11-04', offOnThursday), [
      'Day 1-3: 2026-11-04 to 2026-11-09',
      'Day 7: 2026-11-10',
      'Day 5: 2026-11-11',
    ]);
  });

  it('is not affected by clock changes or the end of a year', () => {
    const plan = planOf('Day 1', 'Day 2', 'Day 3', 'Day 4');
    const firstAndLast = (start: string): readonly string[] =>
      dates(plan, start, always).filter((_, at) => at % 3 === 0);
    assert.deepEqual(firstAndLast('2026-03-27'), ['Day 1: 2026-03-27', 'Day 4: 2026-03-30']);
    assert.deepEqual(firstAndLast('2026-10-23'), ['Day 1: 2026-10-23', 'Day 4: 2026-10-26']);
    assert.deepEqual(firstAndLast('2027-12-30'), ['Day 1: 2027-12-30', 'Day 4: 2028-01-02']);
  });

  it('gives a week of a plan without days a calendar week, the first that of the start', () => {
    const plan = planOf('Week 1', 'Weeks 2-3', 'Week 4');
    assert.deepEqual(dates(plan, '2026-11-04', offOnThursday), [
      'Week 1: 2026-11-02 to 2026-11-08',
      'Weeks 2-3: 2026-11-09 to 2026-11-22',
      'Week 4: 2026-11-23 to 2026-11-29',
    ]);
    const [, , fourth] = daysBelow(plan);
    assert.ok(fourth);
    assert.equal(startFor(plan, fourth, '2026-11-25', always), '2026-11-02');
    assert.deepEqual(scheduleState(scheduledDates(plan, '2026-11-04', always), '2026-11-10', currentDay(plan)), {
      unit: 'week',
      behind: 1,
      ahead: 0,
    });
  });

  it('can be computed back from a day and its date', () => {
    const plan = planOf('Day 1', 'Day 2-3', 'Day 4', 'Day 5');
    const [, , fourth] = daysBelow(plan);
    assert.ok(fourth);
    assert.equal(startFor(plan, fourth, '2026-11-09', offOnThursday), '2026-11-03');
    assert.equal(startFor(plan, fourth, '2026-11-07', onWorkdays), '2026-11-04');
  });

  it('tells how far the work is behind or ahead', () => {
    // Monday 2 to Friday 6 November.
    const state = (today: string, ...labels: readonly string[]): string => {
      const plan = planOf(...labels);
      const dates = scheduledDates(plan, '2026-11-02', onWorkdays);
      const { behind, ahead } = scheduleState(dates, today, currentDay(plan));
      return `${behind} behind, ${ahead} ahead`;
    };
    assert.equal(state('2026-11-02', 'Day 1', 'Day 2', 'Day 3'), '0 behind, 0 ahead');
    assert.equal(state('2026-11-04', 'Day 1', 'Day 2', 'Day 3'), '2 behind, 0 ahead');
    assert.equal(state('2026-11-04', 'x Day 1', 'x Day 2', 'Day 3'), '0 behind, 0 ahead');
    assert.equal(state('2026-11-02', 'x Day 1', 'x Day 2', 'x Day 3', 'Day 4'), '0 behind, 2 ahead');
    assert.equal(state('2026-11-03', 'Day 1', 'x Day 2', 'x Day 3'), '1 behind, 0 ahead');
    // Day 1 was left open before the current day.
    assert.equal(state('2026-11-05', 'Day 1', 'x Day 2', 'Day 3'), '1 behind, 0 ahead');
    assert.equal(state('2026-11-02', 'Day 1', 'x Day 2', 'Day 3'), '0 behind, 1 ahead');
    // A range is behind once its last day is over.
    assert.equal(state('2026-11-04', 'Day 1-3', 'Day 4'), '0 behind, 0 ahead');
    assert.equal(state('2026-11-05', 'Day 1-3', 'Day 4'), '1 behind, 0 ahead');
  });
});

describe('a schedule at the limits of the calendar', () => {
  it('leaves days after the year 9999 without dates', () => {
    const plan = planOf('Day 1', 'Day 2');
    assert.equal(scheduledDates(plan, '9999-12-31', always).size, 1);
    const never = new StudyCalendar([], [{ from: '1970-01-01', through: '9999-12-31', place: undefined }]);
    assert.equal(scheduledDates(plan, '2026-11-02', never).size, 0);
  });

  it('has no start before 1970, and none for a day of another plan', () => {
    const plan = planOf('Day 1', 'Day 2');
    const [, second] = daysBelow(plan);
    assert.ok(second);
    assert.equal(startFor(plan, second, '1970-01-01', always), undefined);
    assert.equal(startFor(planOf('Day 1', 'Day 2'), second, '2026-11-02', always), undefined);
  });
});

describe('study days', () => {
  it('are counted to tell how far days off move a plan', () => {
    assert.equal(countStudyDays(onWorkdays, { from: '2026-11-23', through: '2026-11-26' }), 4);
    assert.equal(countStudyDays(onWorkdays, { from: '2026-11-21', through: '2026-11-22' }), 0);
  });

  it('are found after a day off', () => {
    assert.equal(nextStudyDay(onWorkdays, '2026-11-20'), '2026-11-23');
    assert.equal(nextStudyDay(offOnThursday, '2026-11-04'), '2026-11-06');
  });
});
