import assert from 'node:assert/strict';
import { readableDate, readableDates, readableMonth, readableWeekday } from '../../../src/util/readableDate';

/** Some versions of the data for languages put narrow spaces around a dash. */
const plain = (text: string): string => text.replace(/[\u2009\u202f]/g, ' ');

describe('Dates in words', () => {
  it('have their weekday, day and month in the order of the language', () => {
    assert.equal(readableDate('2026-11-20', 'en'), 'Friday, November 20');
    assert.equal(readableDate('2026-11-20', 'de'), 'Freitag, 20. November');
  });

  it('have the year and no weekday where that is asked for', () => {
    assert.equal(readableDate('2026-11-20', 'en', { year: true }), 'Friday, November 20, 2026');
    assert.equal(readableDate('2026-11-20', 'de', { weekday: false }), '20. November');
    assert.equal(readableDate('2026-11-20', 'en', { weekday: false, year: true }), 'November 20, 2026');
  });

  it('are said as a range that names what both ends share only once', () => {
    const days = { weekday: false };
    assert.equal(plain(readableDates('2026-11-23', '2026-11-26', 'en', days)), 'November 23 – 26');
    assert.equal(plain(readableDates('2026-11-30', '2026-12-02', 'de', days)), '30. November – 2. Dezember');
    assert.equal(readableDates('2026-11-23', '2026-11-23', 'en', days), 'November 23');
  });

  it('are told by their weekday or month alone', () => {
    assert.equal(readableWeekday('2026-11-20', 'fr'), 'vendredi');
    assert.equal(readableMonth('2026-11-20', 'en'), 'November 2026');
  });
});
