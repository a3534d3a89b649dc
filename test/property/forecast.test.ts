import assert from 'node:assert/strict';
import fc from 'fast-check';
import { forecastOf, moreAWeek } from '../../src/core/learner/forecast';
import { nextDate } from './naiveStreak';
import { numRuns } from './runs';

const origin = '2026-02-01';
const today = '2026-04-15';

/** Dates around today, a few of them after it: the clocks change, and a month has 28 days. */
const dates = fc.array(
  fc.nat({ max: 80 }).map((days) => nextDate(origin, days)),
  { maxLength: 60 },
);
const open = fc.nat({ max: 400 });

/** The dates from one to another, one by one. */
function datesBetween(from: string, through: string): readonly string[] {
  return from > through ? [] : [from, ...datesBetween(nextDate(from), through)];
}

function before(date: string, days: number): string {
  const [first = origin] = datesBetween('2025-12-01', date).slice(-days - 1);
  return first;
}

/** The pace, counted date by date. */
function naivePace(finished: readonly string[]): number {
  const known = finished.filter((date) => date <= today).sort();
  const last = known.includes(today) ? today : before(today, 1);
  const lastFourWeeks = datesBetween(before(last, 27), last);
  const [begun = last] = known;
  const sinceBegun = lastFourWeeks.filter((date) => date >= begun);
  const looked = sinceBegun.length < 7 ? lastFourWeeks.slice(-7) : sinceBegun;
  return (known.filter((date) => looked.includes(date)).length * 7) / looked.length;
}

/** How many weeks it takes, worked off week by week. */
function naiveWeeks(left: number, pace: number): number {
  return left <= pace ? left / pace : 1 + naiveWeeks(left - pace, pace);
}

describe('the forecast', () => {
  it('has the pace of a naive count', () => {
    fc.assert(
      fc.property(dates, open, (finished, left) => {
        const { pace } = forecastOf({ finished, worked: finished, open: left }, today);
        assert.ok(Math.abs(pace - naivePace(finished)) < 1e-9, `${pace} and not ${naivePace(finished)}`);
      }),
      { numRuns },
    );
  });

  it('ends when the work is worked off at this pace, within its span', () => {
    fc.assert(
      fc.property(dates, open, (finished, left) => {
        const { pace, around, end } = forecastOf({ finished, worked: finished, open: left }, today);
        if (around === undefined) {
          assert.equal(end, undefined);
          return;
        }
        const last = finished.includes(today) ? today : before(today, 1);
        const days = naiveWeeks(left, pace) * 7;
        assert.ok(around >= nextDate(last, Math.ceil(days - 1e-6)), `${around} is too early`);
        assert.ok(around <= nextDate(last, Math.ceil(days + 1e-6)), `${around} is too late`);
        assert.ok(!end || (end.from <= around && around <= end.through), `${around} is outside of its span`);
      }),
      { numRuns },
    );
  });

  it('is the same in whatever order the dates come', () => {
    fc.assert(
      fc.property(dates, open, (finished, left) => {
        const forecast = (inOrder: readonly string[]): ReturnType<typeof forecastOf> =>
          forecastOf({ finished: inOrder, worked: inOrder, open: left }, today);
        assert.deepEqual(forecast(finished), forecast(finished.toReversed()));
      }),
      { numRuns },
    );
  });

  it('never ends earlier with more to do', () => {
    fc.assert(
      fc.property(dates, open, (finished, left) => {
        const around = (count: number): string | undefined =>
          forecastOf({ finished, worked: finished, open: count }, today).around;
        const [some, more] = [around(left), around(left + 1)];
        assert.ok(some === undefined || more === undefined || some <= more);
      }),
      { numRuns },
    );
  });
});

describe('what makes up for a forecast', () => {
  it('is the smallest whole number with which the work is done by the date', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), open, fc.nat({ max: 100 }), (tenths, left, days) => {
        const pace = tenths / 10;
        const by = nextDate(today, days);
        const weeks = datesBetween(today, by).length / 7;
        const isEnough = (more: number): boolean => (pace + more) * weeks >= left - 1e-9;
        const candidates = Array.from({ length: Math.floor(Math.max(pace / 2, 1)) + 1 }, (_, more) => more);
        const expected = candidates.find(isEnough);
        assert.equal(moreAWeek(pace, left, today, by), expected === 0 ? undefined : expected);
      }),
      { numRuns },
    );
  });
});
