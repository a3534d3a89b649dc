import assert from 'node:assert/strict';
import { canBeDoneDate, dateOfCommit, datesInText } from '../../../../src/core/history/commitDates';
import { inTimeZones } from '../../inTimeZones';

const commit = (moment: string) => ({ hash: '1a2b3c4d5e6f', moment: Date.parse(moment), isBoundary: false });

describe('dateOfCommit', () => {
  const moment = Date.parse('2026-11-03T18:30:00Z');
  const blamed = [{ hash: '1a2b3c4d', moment, date: '2026-11-04' }];

  it('is that of the author if blame knows the commit', () => {
    assert.deepEqual(dateOfCommit(commit('2026-11-03T18:30:00Z'), blamed), { date: '2026-11-04', zone: 'author' });
  });

  inTimeZones('otherwise', () => {
    it('is that of this computer, from midnight to midnight', () => {
      for (const [date, time] of [
        ['2026-11-03', [23, 59]],
        ['2026-11-04', [0, 0]],
      ] as const) {
        const here = commit(new Date(2026, 10, Number(date.slice(-2)), ...time).toISOString());
        assert.deepEqual(dateOfCommit(here, []), { date, zone: 'here' });
        assert.deepEqual(dateOfCommit(here, blamed), { date, zone: 'here' });
      }
    });
  });
});

describe('canBeDoneDate', () => {
  it('excludes the future and what was before 1970', () => {
    const dates = ['1969-12-31', '1970-01-01', '2026-11-21', '2026-11-22', '2026-02-30'];
    assert.deepEqual(
      dates.filter((date) => canBeDoneDate(date, '2026-11-21')),
      ['1970-01-01', '2026-11-21'],
    );
  });
});

describe('datesInText', () => {
  const dates = new Map([
    [1, { date: '2026-11-03', zone: 'author' as const }],
    [2, { date: '2026-11-04', zone: 'here' as const }],
  ]);
  const earlier = ['## Day 1', '- [x] Tune', '- [x] Sing', '- [x] Row', '## Day 2'];

  /** The dated lines of a later text. */
  const dated = (...lines: readonly string[]): readonly string[] => {
    const found = datesInText(lines, [...lines.keys()], earlier, dates);
    return [...found].map(([line, { date }]) => `${lines[line]}: ${date}`);
  };

  it('finds lines that have moved', () => {
    const both = ['- [x] Tune: 2026-11-03', '- [x] Sing: 2026-11-04'];
    assert.deepEqual(dated(...earlier), both);
    assert.deepEqual(dated('# Plan', ...earlier.slice(0, 2), 'Loudly.', ...earlier.slice(2)), both);
  });

  it('leaves out lines that have changed', () => {
    assert.deepEqual(dated('## Day 1', '- [ ] Tune', '- [x] Sing ✅ 2026-11-21', '- [x] Row', '## Day 2'), []);
    assert.deepEqual(dated('## Day 1', '- [x] Tune', '- [x] Sing it'), ['- [x] Tune: 2026-11-03']);
  });
});
