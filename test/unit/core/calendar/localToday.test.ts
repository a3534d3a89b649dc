import assert from 'node:assert/strict';
import { localTimeOf, localToday } from '../../../../src/core/calendar/localToday';

/** What work gets at a time of Saturday 21 November 2026. */
function at(time: string, dayStartsAt = '00:00'): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return localToday({ year: 2026, month: 11, day: 21, hour, minute }, dayStartsAt);
}

describe('localToday', () => {
  it('returns the date on the clock', () => {
    assert.equal(at('00:00'), '2026-11-21');
    assert.equal(at('23:59'), '2026-11-21');
  });

  it('returns the date before until the day starts', () => {
    assert.equal(at('03:59', '04:00'), '2026-11-20');
    assert.equal(at('04:00', '04:00'), '2026-11-21');
    assert.equal(at('04:29', '4:30'), '2026-11-20');
    assert.equal(localToday({ year: 2027, month: 1, day: 1, hour: 1, minute: 0 }, '04:00'), '2026-12-31');
  });

  it('takes an invalid time of day for midnight', () => {
    for (const time of ['', 'noon', '24:00', '12:60', '4']) {
      assert.equal(at('00:30', time), '2026-11-21');
    }
  });
});

describe('localTimeOf', () => {
  it('returns the local date and time of a moment, with months from 1', () => {
    const time = { year: 2026, month: 1, day: 31, hour: 23, minute: 59 };
    assert.deepEqual(localTimeOf(new Date(2026, 0, 31, 23, 59, 58)), time);
  });
});
