import assert from 'node:assert/strict';
import {
  dateFormat,
  readableDate,
  readableDates,
  readableMonth,
  readableWeekday,
  weekdayLetter,
} from '../../../../src/util/text/readableDate';

/** Some versions of ICU put narrow spaces around a dash. */
const plain = (text: string): string => text.replace(/[\u2009\u202f]/g, ' ');

describe('readableDate', () => {
  it('gives weekday, day and month in the order of the language', () => {
    assert.equal(readableDate('2026-11-20', 'en'), 'Friday, November 20');
    assert.equal(readableDate('2026-11-20', 'de'), 'Freitag, 20. November');
  });

  it('adds the year and leaves out the weekday on request', () => {
    assert.equal(readableDate('2026-11-20', 'en', { year: true }), 'Friday, November 20, 2026');
    assert.equal(readableDate('2026-11-20', 'de', { weekday: false }), '20. November');
    assert.equal(readableDate('2026-11-20', 'en', { weekday: false, year: true }), 'November 20, 2026');
  });

  it('abbreviates the month on request', () => {
    assert.equal(readableDate('2026-11-20', 'en', { weekday: false, short: true }), 'Nov 20');
    assert.equal(dateFormat('fr', { weekday: false, short: true, year: true })('2026-11-20'), '20 nov. 2026');
  });

  it('gives a range with its common parts only once', () => {
    const days = { weekday: false };
    assert.equal(plain(readableDates('2026-11-23', '2026-11-26', 'en', days)), 'November 23 – 26');
    assert.equal(plain(readableDates('2026-11-30', '2026-12-02', 'de', days)), '30. November – 2. Dezember');
    assert.equal(readableDates('2026-11-23', '2026-11-23', 'en', days), 'November 23');
  });

  it('gives the weekday or the month alone', () => {
    assert.equal(readableWeekday('2026-11-20', 'fr'), 'vendredi');
    assert.equal(weekdayLetter('2026-11-20', 'fr'), 'V');
    assert.equal(readableMonth('2026-11-20', 'en'), 'November 2026');
  });
});
