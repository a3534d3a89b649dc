import assert from 'node:assert/strict';
import { isBeforeDate, shortWeekdayAt, weekdayAt } from '../../../../src/core/words/weekday';

describe('a weekday', () => {
  it('is read at the beginning of a text only', () => {
    assert.deepEqual(weekdayAt('Monday: Knots'), { weekday: 'monday', length: 6 });
    assert.equal(weekdayAt('On Monday'), undefined);
    assert.equal(weekdayAt('Mondays'), undefined);
    assert.deepEqual(shortWeekdayAt('Mo 21'), { weekday: 'monday', length: 2 });
    assert.equal(shortWeekdayAt('1 Mo'), undefined);
    assert.equal(shortWeekdayAt('Morgen'), undefined);
  });
});

describe('isBeforeDate', () => {
  it('finds a date with or without a separator before it', () => {
    const before = ['27.06.2026', ', 27.06.2026', '. 27 June', ' June 27'];
    assert.deepEqual(
      [...before, '', ' knots', ' knots, 27 June'].filter((rest) => isBeforeDate(rest)),
      before,
    );
  });
});
