import assert from 'node:assert/strict';
import { StudyCalendar } from '../../../../src/core/calendar/studyDays';
import { catchUpOf, type CatchUp } from '../../../../src/core/learner/catchUp';
import { scheduledDates } from '../../../../src/core/learner/schedule';
import { currentDay } from '../../../../src/core/learner/today';
import { readPlan } from '../../../../src/core/reading/readPlan';
import { inTimeZones } from '../../inTimeZones';
import { lines } from '../planLines';

const always = new StudyCalendar([], []);
const onWorkdays = new StudyCalendar(['mon', 'tue', 'wed', 'thu', 'fri'], []);

/** What catching up costs in a plan whose days have these labels; the first is done. */
function catchUp(labels: readonly string[], start: string, today: string, calendar = always): CatchUp | undefined {
  const days = labels.map((label, index) => `## ${label}\n- [${index === 0 ? 'x' : ' '}] Tie`);
  const plan = readPlan(lines('# Knots', ...days));
  const current = currentDay(plan, today);
  assert.ok(current);
  return catchUpOf(plan, current, scheduledDates(plan, start, calendar), today, calendar);
}

const tenDays = Array.from({ length: 10 }, (_, index) => `Day ${index + 1}`);

inTimeZones('Catching up with a schedule', () => {
  it('means a later end, or more days per study day', () => {
    assert.deepEqual(catchUp(tenDays, '2026-11-16', '2026-11-20'), {
      movedEnd: '2026-11-28',
      keptEnd: '2026-11-25',
      pace: 9 / 6,
    });
  });

  it('counts study days only', () => {
    assert.deepEqual(catchUp(tenDays, '2026-11-16', '2026-11-20', onWorkdays), {
      movedEnd: '2026-12-02',
      keptEnd: '2026-11-27',
      pace: 9 / 6,
    });
  });

  it('counts each day of a range', () => {
    assert.equal(catchUp(['Day 1', 'Days 2-4', 'Day 5'], '2026-11-16', '2026-11-18')?.pace, 4 / 3);
  });

  it('counts calendar weeks in a plan of weeks', () => {
    const weeks = ['Week 1', 'Week 2', 'Week 3', 'Week 4', 'Week 5', 'Week 6'];
    assert.deepEqual(catchUp(weeks, '2026-11-02', '2026-11-20'), {
      movedEnd: '2026-12-20',
      keptEnd: '2026-12-13',
      pace: 5 / 4,
    });
  });

  it('leaves only the later end if the end of the schedule has passed', () => {
    assert.deepEqual(catchUp(tenDays, '2026-11-16', '2026-12-01'), {
      movedEnd: '2026-12-09',
      keptEnd: '2026-11-25',
      pace: undefined,
    });
  });
});
