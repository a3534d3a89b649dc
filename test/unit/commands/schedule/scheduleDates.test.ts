import assert from 'node:assert/strict';
import { dateOffers } from '../../../../src/commands/schedule/scheduleDates';

describe('The dates that are offered for a day', () => {
  const told = (today: string, scheduled?: string): readonly string[] =>
    dateOffers(today, scheduled).map(({ name, date }) => `${name} ${date}`);

  it('are today, tomorrow and the next Monday', () => {
    assert.deepEqual(told('2026-11-20'), ['today 2026-11-20', 'tomorrow 2026-11-21', 'nextMonday 2026-11-23']);
  });

  it('have a Monday of next week on a Monday, and each date once on a Sunday', () => {
    assert.deepEqual(told('2026-11-23').at(-1), 'nextMonday 2026-11-30');
    assert.deepEqual(told('2026-11-22'), ['today 2026-11-22', 'tomorrow 2026-11-23']);
  });

  it('begin with the date that the plan has already', () => {
    assert.deepEqual(told('2026-11-20', '2026-12-01')[0], 'asScheduled 2026-12-01');
    assert.deepEqual(told('2026-11-20', '2026-11-20'), [
      ...['asScheduled 2026-11-20', 'tomorrow 2026-11-21', 'nextMonday 2026-11-23'],
    ]);
  });
});
