import assert from 'node:assert/strict';
import { isDate } from '../../../../src/core/calendar/date';
import { dateLike, weekdayLike, type DateSample } from '../../../../src/core/entries/dateLike';
import { english } from '../../../../src/core/languages/english';
import { german } from '../../../../src/core/languages/german';
import { portuguese } from '../../../../src/core/languages/portuguese';
import { vietnamese } from '../../../../src/core/languages/vietnamese';

/** A date as written, and the date that it was read as, as ISO writes it; empty if it has no year. */
type Written = readonly [written: string, date: string];

function sampleOf([written, date]: Written): DateSample {
  return { written, date: isDate(date) ? date : undefined };
}

/** A date in the form of the first of these, which are all in the same text. */
function like(dates: readonly [Written, ...Written[]], to: string, language = english): string | undefined {
  assert.ok(isDate(to));
  return dateLike(sampleOf(dates[0]), to, dates.map(sampleOf), language);
}

describe('A date in the form of another', () => {
  it('has the name of its month in the same length', () => {
    assert.equal(like([['Aug 5, 2026', '2026-08-05']], '2026-09-06'), 'Sep 6, 2026');
    assert.equal(like([['Sept 5, 2026', '2026-09-05']], '2026-09-06'), 'Sept 6, 2026');
    assert.equal(like([['5. Sept 2026', '2026-09-05']], '2027-01-01', german), '1. Jan 2027');
    assert.equal(like([['5. Sept 2026', '2026-09-05']], '2027-03-01', german), '1. Mär 2027');
    assert.equal(
      like(
        [
          ['April 5, 2026', '2026-04-05'],
          ['Mar 5, 2026', '2026-03-05'],
        ],
        '2026-06-01',
      ),
      'June 1, 2026',
    );
  });

  it('has the whole name of its month if nothing tells', () => {
    assert.equal(like([['May 5, 2026', '2026-05-05']], '2026-06-01'), 'June 1, 2026');
  });

  it('has its month in words, or as a number with a zero, if the other has', () => {
    assert.equal(like([['21 tháng mười một', '']], '2026-12-05', vietnamese), '5 tháng mười hai năm 2026');
    assert.equal(like([['5 tháng chín năm 2026', '2026-09-05']], '2027-01-02', vietnamese), '2 tháng một năm 2027');
    assert.equal(like([['5 tháng 09 năm 2026', '2026-09-05']], '2027-01-02', vietnamese), '2 tháng 01 năm 2027');
  });

  it('has a zero before its day only if the other has', () => {
    assert.equal(like([['Nov 30, 2026', '2026-11-30']], '2026-12-01'), 'Dec 1, 2026');
    assert.equal(like([['Nov 05, 2026', '2026-11-05']], '2026-12-01'), 'Dec 01, 2026');
    assert.equal(like([['2026年1月9日', '2026-01-09']], '2026-02-01'), '2026年2月1日');
  });

  it('has the sign of a first day only on a first day', () => {
    assert.equal(like([['1º de maio de 2026', '2026-05-01']], '2026-06-01', portuguese), '1º de junho de 2026');
    assert.equal(like([['1º de maio de 2026', '2026-05-01']], '2026-06-02', portuguese), '2 de junho de 2026');
  });

  it('has its year, wherever the other has one, and where the language has it', () => {
    assert.equal(like([['20 November', '']], '2026-11-22'), '22 November 2026');
    assert.equal(like([['2026年12月31日', '2026-12-31']], '2027-01-01'), '2027年1月1日');
    assert.equal(like([['2026 년 11 월 20 일', '2026-11-20']], '2027-12-01'), '2027 년 12 월 1 일');
  });

  it('is unclear if the other is no date', () => {
    const others = ['5 marble 2026', '5 smar 2026', '202611201', 'on 20.11.2026', '20.11.2026 or so', 'soon'];
    for (const written of others) {
      assert.equal(
        like(
          [
            [written, ''],
            ['20.11.2026', '2026-11-20'],
          ],
          '2026-11-22',
        ),
        undefined,
        written,
      );
    }
  });
});

describe('A date of numbers in the form of another', () => {
  it('has the order that all of them have', () => {
    const [unclear, clear]: readonly Written[] = [
      ['06/06/2026', '2026-06-06'],
      ['06/20/2026', '2026-06-20'],
    ];
    assert.ok(unclear && clear);
    assert.equal(like([unclear], '2026-06-22'), undefined);
    assert.equal(like([unclear, clear], '2026-06-22'), '06/22/2026');
    assert.equal(like([clear, ['June 21, 2026', '2026-06-21']], '2026-06-22'), '06/22/2026');
  });

  it('has the order of dates with full stops even without a year, and no other', () => {
    assert.equal(like([['20.11.', '2026-11-20']], '2026-11-22'), '22.11.2026');
    assert.equal(like([['20.11', '']], '2026-11-22'), '22.11.2026');
    assert.equal(like([['20/11/2026', '']], '2026-11-22'), undefined);
    assert.equal(like([['20/11', '2026-11-20']], '2026-11-22'), undefined);
  });

  it('has the same separators', () => {
    assert.equal(like([['20.11-2026', '2026-11-20']], '2026-11-22'), '22.11-2026');
  });

  it('has zeros if one of them has, or if none of them tells', () => {
    assert.equal(
      like(
        [
          ['9.11.2026', '2026-11-09'],
          ['08.11.2026', '2026-11-08'],
        ],
        '2026-12-01',
      ),
      '01.12.2026',
    );
    assert.equal(like([['9.11.2005', '2005-11-09']], '2005-12-01'), '1.12.2005');
    assert.equal(like([['20.11.2026', '2026-11-20']], '2026-12-01'), '01.12.2026');
  });
});

describe('A weekday in the form of another', () => {
  it('has the same length, or one that there is', () => {
    assert.equal(weekdayLike('Thurs', 'thursday', '2026-11-23', english), 'Mon');
    assert.equal(weekdayLike('Sa', 'saturday', '2026-11-22', german), 'So');
    assert.equal(weekdayLike('SAMSTAG', 'saturday', '2026-11-22', german), 'SONNTAG');
  });

  it('is unclear if the language has no such word', () => {
    assert.equal(weekdayLike('Sabbath', 'saturday', '2026-11-22', english), undefined);
  });
});
