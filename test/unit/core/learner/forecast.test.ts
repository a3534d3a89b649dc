import assert from 'node:assert/strict';
import { addDays, type PlanDate } from '../../../../src/core/calendar/date';
import { forecastOf, moreAWeek } from '../../../../src/core/learner/forecast';

const today = '2026-11-22';

/** The dates that are so many days before today. */
function ago(...days: readonly number[]): readonly PlanDate[] {
  return days.map((count) => addDays(today, -count));
}

/** So many dates in each of the last weeks up to yesterday, the newest first, and a first date long before. */
function eachWeek(...counts: readonly number[]): readonly PlanDate[] {
  return [...lately(...counts), ...ago(100)];
}

/** The same without that first date. */
function lately(...counts: readonly number[]): readonly PlanDate[] {
  return counts.flatMap((count, week) => ago(...Array.from({ length: count }, (_, day) => 1 + week * 7 + day)));
}

function forecast(finished: readonly PlanDate[], open: number): ReturnType<typeof forecastOf> {
  return forecastOf({ finished, worked: [], open }, today);
}

describe('the forecast', () => {
  it('divides what is open by the pace of the last four weeks', () => {
    const { pace, end } = forecast(eachWeek(5, 5, 5, 5), 10);
    assert.equal(pace, 5);
    assert.deepEqual(end, { from: '2026-12-05', through: '2026-12-05' });
  });

  it('ignores what was finished before these four weeks', () => {
    assert.equal(forecast(eachWeek(5, 5, 5, 5, 7, 7, 7), 10).pace, 5);
  });

  it('counts from the first date if that is less than four weeks ago', () => {
    assert.equal(forecast(lately(4, 4), 10).pace, (8 * 7) / 11, 'the first of these dates is eleven days ago');
  });

  it('takes a week as the shortest time, so that two busy days are not a pace', () => {
    assert.equal(forecast(ago(1, 2), 10).pace, 2);
    assert.equal(forecast(ago(0, 0, 0), 10).pace, 3);
  });

  it('counts today only if something was done on it', () => {
    const untilYesterday = forecast(ago(1, 2, 3, 4, 5, 6, 7), 7);
    assert.deepEqual([untilYesterday.pace, untilYesterday.around], [7, '2026-11-28']);
    const withToday = forecast(ago(0, 1, 2, 3, 4, 5, 6), 7);
    assert.deepEqual([withToday.pace, withToday.around], [7, '2026-11-29']);
  });

  it('says when all is finished only from five dates with work on, whether anything was finished on them or not', () => {
    assert.deepEqual(
      [forecast(ago(1, 3, 5, 8), 10).end, forecast(ago(1, 3, 5, 8), 10).unknown],
      [undefined, 'tooFewDates'],
    );
    assert.ok(forecast(ago(1, 3, 5, 8, 9), 10).end);
    assert.ok(forecastOf({ finished: ago(1, 8), worked: ago(1, 3, 5, 8, 9), open: 3 }, today).end);
    assert.equal(forecast(ago(1, 1, 1, 1, 1), 10).end, undefined, 'five days on one date tell nothing');
    assert.equal(forecast(ago(1, 3, 5, 8, 60), 10).end, undefined, 'a date of long ago tells nothing');
  });

  it('gives a span if the pace varies', () => {
    assert.deepEqual(forecast(eachWeek(7, 2, 7, 2), 30), {
      pace: 4.5,
      unknown: undefined,
      around: '2027-01-07',
      end: { from: '2026-12-27', through: '2027-01-29' },
    });
  });

  it('gives one date if the span is shorter than a week', () => {
    assert.deepEqual(forecast(eachWeek(5, 4, 5, 4), 12).end, { from: '2026-12-10', through: '2026-12-10' });
    assert.deepEqual(forecast(eachWeek(6, 4, 6, 4), 24).end, { from: '2026-12-22', through: '2026-12-29' });
  });

  it('counts the newest week like the others', () => {
    assert.equal(forecast(eachWeek(0, 5, 5, 5), 10).end?.through, '2026-12-19');
    assert.deepEqual(forecast(eachWeek(0, 5, 5, 5), 10), forecast(eachWeek(5, 5, 5, 0), 10));
  });

  it('says nothing after the last date that can be written', () => {
    const worked = ['9999-12-20', '9999-12-21', '9999-12-22', '9999-12-23', '9999-12-24'];
    const end = (open: number): unknown => forecastOf({ finished: worked, worked: [], open }, '9999-12-24').end;
    assert.deepEqual(end(5), { from: '9999-12-31', through: '9999-12-31' });
    assert.equal(end(6), undefined);
  });

  it('says nothing if the slowest pace would never end', () => {
    for (const finished of [eachWeek(0, 0, 5, 0), lately(0, 0, 5)]) {
      const { pace, around, end, unknown } = forecast(finished, 30);
      assert.ok(pace > 0);
      assert.deepEqual([around, end, unknown], [undefined, undefined, 'varies']);
    }
  });

  it('says nothing beyond ten years', () => {
    assert.equal(forecast(eachWeek(5, 5, 5, 5), 3000).unknown, 'tooFar');
  });

  it('says nothing if nothing is open or nothing was finished', () => {
    assert.deepEqual(forecast(eachWeek(5, 5, 5, 5), 0), {
      pace: 5,
      around: undefined,
      end: undefined,
      unknown: undefined,
    });
    assert.deepEqual(forecast([], 10), { pace: 0, around: undefined, end: undefined, unknown: 'tooFewDates' });
    assert.equal(forecastOf({ finished: [], worked: ago(1, 2, 3, 4, 5), open: 10 }, today).unknown, 'tooFar');
  });

  it('leaves out dates in the future, before 1970, and impossible ones', () => {
    assert.equal(forecast([...eachWeek(5, 5, 5, 5), '2026-11-23', '1969-01-01', '2026-02-30'], 10).pace, 5);
  });
});

describe('what makes up for a forecast', () => {
  it('is the smallest whole number a week that is enough', () => {
    assert.equal(moreAWeek(5, 24, today, '2026-12-19'), 1, '24 in four weeks are 6 a week');
    assert.equal(moreAWeek(5, 25, today, '2026-12-19'), 2);
  });

  it('is nothing if the pace is enough', () => {
    assert.equal(moreAWeek(5, 20, today, '2026-12-19'), undefined);
  });

  it('is nothing if it would take more than half as much again, and more than 1', () => {
    assert.equal(moreAWeek(4, 24, today, '2026-12-19'), 2);
    assert.equal(moreAWeek(4, 25, today, '2026-12-19'), undefined);
    assert.equal(moreAWeek(1, 8, today, '2026-12-19'), 1);
  });

  it('is nothing if the date is over', () => {
    assert.equal(moreAWeek(5, 1, today, '2026-11-21'), undefined);
    assert.equal(moreAWeek(5, 1, today, today), 2, 'today is left');
  });
});
