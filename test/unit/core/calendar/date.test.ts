import assert from 'node:assert/strict';
import {
  addDays,
  dateOfDay,
  dayNumber,
  isCountable,
  isDate,
  lastDay,
  newest,
  weekdayOfDay,
} from '../../../../src/core/calendar/date';

describe('civil dates', () => {
  it('exist only if the calendar has them', () => {
    for (const date of ['2026-11-21', '2028-02-29', '0001-01-01', '9999-12-31']) {
      assert.ok(isDate(date), date);
    }
    for (const text of ['2026-02-29', '2026-02-30', '2026-13-01', '2026-00-01', '2026-11-00', '2026-1-1', 'soon', '']) {
      assert.ok(!isDate(text), text);
    }
  });

  it('are day numbers, counted from 1970', () => {
    assert.ok(isCountable('1970-01-01'));
    assert.ok(!isCountable('1969-12-31'));
    assert.ok(!isCountable('0001-01-01'));
    assert.equal(dayNumber('1970-01-01'), 0);
    assert.equal(dateOfDay(lastDay), '9999-12-31');
    assert.throws(() => dayNumber('1969-12-31'), RangeError);
    assert.throws(() => dateOfDay(lastDay + 1), RangeError);
  });

  it('can be moved across months, years and leap days', () => {
    assert.equal(addDays('2026-11-30', 1), '2026-12-01');
    assert.equal(addDays('2028-02-28', 1), '2028-02-29');
    assert.equal(addDays('2027-01-01', -1), '2026-12-31');
  });

  it('have a weekday, from 0 for Monday to 6 for Sunday', () => {
    assert.equal(weekdayOfDay(dayNumber('2026-11-02')), 0);
    assert.equal(weekdayOfDay(dayNumber('2026-11-08')), 6);
  });

  it('are compared to find the newest', () => {
    assert.equal(newest(['2026-11-20', undefined, '2026-11-21', '2025-12-31']), '2026-11-21');
    assert.equal(newest([undefined]), undefined);
  });
});
