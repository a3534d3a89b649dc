import assert from 'node:assert/strict';
import {
  areFarApart,
  areNewestFirst,
  type Dated,
  doDatesRunForward,
  doDatesRunOn,
} from '../../../../../src/core/reading/days/datesInOrder';
import { dateAt } from '../../../../../src/core/words/calendarDate';

/** The dates in a text, each as a reader of titles finds it; a `-` has none. */
function datesIn(text: string): readonly Dated[] {
  return text.split(', ').map((written) => dateAt(written) ?? {});
}

describe('dates run on', () => {
  it('if each is within ten days after the one before it, also into the next year', () => {
    for (const text of [
      '1 March, 2 March, 3 March',
      '1 March, 11 March, 21 March',
      '28 December, 1 January, 3 January',
    ]) {
      assert.equal(doDatesRunOn(datesIn(text)), true, text);
      assert.equal(doDatesRunForward(datesIn(text)), true, text);
    }
  });

  it('if half of them do', () => {
    const half = datesIn('1 March, 2 March, 3 March, 1 June, 1 September');
    assert.equal(doDatesRunOn(half), true);
    assert.equal(doDatesRunForward(half), true);
    const fewer = datesIn('1 March, 2 March, 3 March, 1 June, 1 September, 1 January');
    assert.equal(doDatesRunOn(fewer), false);
    assert.equal(doDatesRunForward(fewer), false);
  });

  it('but not two dates, equal dates, or dates that are more than ten days apart', () => {
    for (const text of ['1 March, 2 March', '1 March, 1 March, 1 March', '1 March, 12 March, 23 March', '-, -, -']) {
      assert.equal(doDatesRunOn(datesIn(text)), false, text);
      assert.equal(doDatesRunForward(datesIn(text)), false, text);
    }
  });

  it('backward too, but then not forward', () => {
    const backward = datesIn('3 March, 2 March, 1 March');
    assert.equal(doDatesRunOn(backward), true);
    assert.equal(doDatesRunForward(backward), false);
  });
});

describe('dates are far apart', () => {
  it('if there are several, and none is soon before or after the one before it', () => {
    assert.equal(areFarApart(datesIn('1 March, 1 June')), true);
    assert.equal(areFarApart(datesIn('1 March, 1 June, 2 June')), false);
    assert.equal(areFarApart(datesIn('2 June, 1 June, 1 March')), false);
    assert.equal(areFarApart(datesIn('1 March')), false);
  });
});

describe('the newest date is first', () => {
  it('if most dates are before the one before them, with or without a year', () => {
    for (const text of [
      '2026-03-03, 2026-03-01',
      '2026-06-01, 2026-03-01, 2025-12-01',
      '3 March, 2 March, 1 March',
      '2026-03-03, 2026-03-02, 2026-03-02, 2026-03-01',
    ]) {
      assert.equal(areNewestFirst(datesIn(text)), true, text);
    }
  });

  it('but not if the second is not, a later one is after the one before it, or only half of them are', () => {
    for (const text of [
      '2026-03-01, 2026-03-03',
      '2026-03-03, 2026-03-03, 2026-03-02, 2026-03-01',
      '2026-03-03, 2026-03-02, 2026-03-01, 2026-03-02, 2026-03-01, 2026-02-28',
      '2026-03-03, 2026-03-02, 2026-03-02',
      '2026-03-03',
    ]) {
      assert.equal(areNewestFirst(datesIn(text)), false, text);
    }
  });

  it('if one date of more than ten is after the one before it', () => {
    const slip = 'March 12, March 11, March 10, March 9, March 8, March 7, March 5, March 6, March 4, March 3';
    assert.equal(areNewestFirst(datesIn(slip)), false);
    assert.equal(areNewestFirst(datesIn(`${slip}, March 2`)), true);
  });

  it('but not if only one of two dates has a year, and their days do not say', () => {
    assert.equal(areNewestFirst(datesIn('2026-03-03, 1 June')), false);
    assert.equal(areNewestFirst(datesIn('1 June, 2026-03-03')), false);
    assert.equal(areNewestFirst(datesIn('-, 2026-03-03')), false);
  });
});
