import assert from 'node:assert/strict';
import { dateAt, dateInOrder, daysBetween, isDayFirstIn } from '../../../../src/core/words/calendarDate';

describe('dateAt', () => {
  it('takes a number above 12 for the day, wherever it stands', () => {
    assert.equal(dateAt('12/31/2026')?.date, '2026-12-31');
    assert.equal(dateAt('31/12/2026')?.date, '2026-12-31');
    assert.equal(dateAt('13-12-2026')?.date, '2026-12-13');
  });

  it('has no date if day and month could change places, unless they are equal', () => {
    assert.deepEqual(dateAt('12/05/2026'), {
      length: 10,
      date: undefined,
      isPossible: true,
      numbers: { one: 12, other: 5, year: '2026' },
      inYear: [346, 136],
    });
    assert.equal(dateAt('05/05/2026')?.date, '2026-05-05');
  });

  it('reads the name of a month between hyphens, slashes or dots, the same on both sides', () => {
    for (const text of ['27-Jun-2026', '27/June/2026', '27.Juni.2026', '27-juin-2026']) {
      assert.equal(dateAt(text)?.date, '2026-06-27', text);
    }
    assert.equal(dateAt('27-Jun-26')?.isPossible, true);
    assert.equal(dateAt('27-Jun/2026'), undefined);
    assert.equal(dateAt('27-Jump-2026'), undefined);
  });

  it('keeps no numbers if the year is missing', () => {
    assert.deepEqual(dateAt('27/06'), { length: 5, date: undefined, isPossible: true, inYear: [182] });
  });

  it('says where in a year a date may be, so that those close to each other are found without the year', () => {
    const between = (from: string, to: string): readonly number[] =>
      (dateAt(from)?.inYear ?? []).flatMap((one) => (dateAt(to)?.inYear ?? []).map((other) => daysBetween(one, other)));
    assert.deepEqual(between('March 1', 'March 4, 2026'), [3]);
    assert.deepEqual(between('31 December', '1 January'), [1]);
    assert.deepEqual(between('01/07', '02/07'), [31, 181, 223, 1]);
  });

  it('says whether the calendar has the date, in its year or at least in some year', () => {
    const possible = ['2024-02-29', '29 February', '27.06.2026'];
    const impossible = ['2026-02-29', '30 February', '31/06/2026', '13/13/2026'];
    assert.deepEqual(
      [...possible, ...impossible].filter((text) => dateAt(text)?.isPossible),
      possible,
    );
  });
});

describe('the numbers of a date', () => {
  it('tell the order only if one is above 12', () => {
    const order = (one: number, other: number): boolean | undefined => isDayFirstIn({ one, other, year: '26' });
    assert.deepEqual([order(13, 12), order(12, 13), order(12, 5), order(5, 12)], [true, false, undefined, undefined]);
  });

  it('are a date once the order is known', () => {
    const numbers = { one: 5, other: 12, year: '26' };
    assert.equal(dateInOrder(numbers, true), '2026-12-05');
    assert.equal(dateInOrder(numbers, false), '2026-05-12');
    assert.equal(dateInOrder({ one: 30, other: 2, year: '2026' }, true), undefined);
  });
});
