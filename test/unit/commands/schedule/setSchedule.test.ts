import assert from 'node:assert/strict';
import { dateOffers, scheduledText } from '../../../../src/commands/schedule/setSchedule';
import { english } from '../../views/planSource';

describe('The dates that Set Schedule offers for a day', () => {
  const offered = (today: string, scheduled?: string): readonly string[] =>
    dateOffers(today, scheduled).map(({ name, date }) => `${name} ${date}`);

  it('are today, tomorrow and next Monday', () => {
    assert.deepEqual(offered('2026-11-20'), ['today 2026-11-20', 'tomorrow 2026-11-21', 'nextMonday 2026-11-23']);
  });

  it('include the Monday after today on a Monday, and each date only once on a Sunday', () => {
    assert.deepEqual(offered('2026-11-23').at(-1), 'nextMonday 2026-11-30');
    assert.deepEqual(offered('2026-11-22'), ['today 2026-11-22', 'tomorrow 2026-11-23']);
  });

  it('begin with the date that the plan already has for the day', () => {
    assert.deepEqual(offered('2026-11-20', '2026-12-01')[0], 'asScheduled 2026-12-01');
    assert.deepEqual(offered('2026-11-20', '2026-11-20'), [
      ...['asScheduled 2026-11-20', 'tomorrow 2026-11-21', 'nextMonday 2026-11-23'],
    ]);
  });
});

describe('The receipt of a schedule', () => {
  it('names the first and the last date', () => {
    assert.equal(
      scheduledText('Days 31–60', 'November 23', 'January 1', english),
      'Days 31–60: from November 23 to January 1.',
    );
  });

  it('names one date if the plan has only one day', () => {
    assert.equal(scheduledText('Day 1', 'November 23', 'November 23', english), 'Day 1: on November 23.');
  });
});
