import assert from 'node:assert/strict';
import { minutesIn, withoutMinutes } from '../../../../src/core/words/duration';

describe('a duration', () => {
  for (const [text, minutes] of [
    ['45 min', 45],
    ['1.5 hours', 90],
    ['1,5 h', 90],
    ['2h', 120],
    ['1h30', 90],
    ['1 h 45', 105],
    ['2h 15min', 135],
    ['1h 5m', 65],
    ['1 hour 30 minutes', 90],
    ['1 hora y 30 minutos', 90],
    ['1 Stunde und 10 Minuten', 70],
  ] as const) {
    it(`of ${text} is ${minutes} minutes`, () => {
      assert.equal(minutesIn(`Rope (${text})`), minutes);
      assert.equal(withoutMinutes(`Rope (${text})`), 'Rope ()');
    });
  }

  it('ends before another number', () => {
    for (const text of ['2h 30 knots', '2h 30-40', '2h 3', '2h, 30 knots', '2h 75']) {
      assert.equal(minutesIn(text), 120, text);
    }
  });

  it('is none without a unit, or in a word', () => {
    for (const text of ['45', '3 hotels', 'v2h', '5 minors']) {
      assert.equal(minutesIn(text), undefined, text);
      assert.equal(withoutMinutes(text), text);
    }
  });
});
