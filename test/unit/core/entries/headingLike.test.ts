import assert from 'node:assert/strict';
import { isDate } from '../../../../src/core/calendar/date';
import { headingsLike } from '../../../../src/core/entries/headingLike';
import { english } from '../../../../src/core/languages/english';
import { daysBelow } from '../../../../src/core/model/walk';
import { readPlan } from '../../../../src/core/reading/readPlan';
import { lines } from '../planLines';

/** The headings for an entry after the last of these, the best first. */
function headings(entries: readonly string[], number?: number, date = '2026-11-22'): readonly string[] {
  const text = lines('# My log', '', ...entries.flatMap((entry) => [entry, '', 'Tied a knot.', '']));
  const all = daysBelow(readPlan(text)).map((entry) => ({ entry, line: text.split('\n')[entry.line] ?? '' }));
  const last = all.at(-1);
  assert.ok(last && all.length === entries.length && isDate(date));
  return headingsLike(last, all, { date, number, language: english });
}

describe('The headings for a new entry', () => {
  it('are its neighbour’s with another date, then with the date as ISO writes it, and at last the date alone', () => {
    assert.deepEqual(headings(['## Day 8: Nov 20, 2026', '## Day 9: Nov 21, 2026'], 10), [
      '## Day 10: Nov 22, 2026',
      '## Day 10: 2026-11-22',
      '## 2026-11-22',
    ]);
    assert.deepEqual(headings(['## Friday, Nov 20, 2026', '## Saturday, Nov 21, 2026']), [
      '## Sunday, Nov 22, 2026',
      '## Sunday: 2026-11-22',
      '## 2026-11-22',
    ]);
  });

  it('have the date as ISO writes it if their neighbour’s is unclear or has none', () => {
    assert.deepEqual(headings(['## Day 8: 05/05/2026', '## Day 9: 06/06/2026'], 10), [
      '## Day 10: 2026-11-22',
      '## 2026-11-22',
    ]);
    assert.deepEqual(headings(['## Day 8', '## Day 9'], 10), ['## Day 10: 2026-11-22', '## 2026-11-22']);
    assert.deepEqual(headings(['## Friday', '## Saturday']), ['## Sunday: 2026-11-22', '## 2026-11-22']);
  });

  it('have nothing but a date if the number of the entry is unknown, or if its neighbour’s are several', () => {
    assert.deepEqual(headings(['## Day 8: Nov 20, 2026', '## Day 9: Nov 21, 2026']), ['## 2026-11-22']);
    assert.deepEqual(headings(['## Days 1-2: Nov 20, 2026', '## Days 3-4: Nov 21, 2026'], 5), ['## 2026-11-22']);
  });

  it('have a colon instead of a title, or the bracket behind it', () => {
    const best = (one: string, other: string): string | undefined => headings([one, other], 10)[0];
    assert.equal(best('## Day 8: Knots on Nov 20, 2026', '## Day 9: Sails on Nov 21, 2026'), '## Day 10: Nov 22, 2026');
    assert.equal(
      best('## Day 8: Knots (1) – Nov 20, 2026', '## Day 9: Sails (2) – Nov 21, 2026'),
      '## Day 10: Nov 22, 2026',
    );
    assert.equal(best('## Day 8: Knots (Nov 20, 2026)', '## Day 9: Sails (Nov 21, 2026)'), '## Day 10 (Nov 22, 2026)');
  });

  it('have the marks around their neighbour’s', () => {
    assert.equal(headings(['##  Nov 20, 2026 ##', '##  Nov 21, 2026 ##'])[0], '##  Nov 22, 2026 ##');
    assert.equal(headings(['##\t**Nov 20, 2026:** Knots', '##\t**Nov 21, 2026:** Sails'])[0], '##\t**Nov 22, 2026**');
  });
});
