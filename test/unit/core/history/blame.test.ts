import assert from 'node:assert/strict';
import { readBlame } from '../../../../src/core/history/blame';

/** The commits in the output of `git blame`, as `hash date moment`. */
function commitsIn(...output: readonly string[]): readonly string[] {
  return readBlame(output.join('\n')).map(
    ({ hash, date, moment }) => `${hash} ${date} ${new Date(moment).toISOString().slice(0, 'YYYY-MM-DDTHH:MM'.length)}`,
  );
}

describe('readBlame', () => {
  it('takes the date where the author was, and the moment', () => {
    assert.deepEqual(
      commitsIn(
        '1a2b3c4d (Ada Lovelace 2026-11-03 23:30:00 +0530 1) - [x] Tune',
        '5e6f7a8b (Grace        2026-11-03 23:30:00 -0800 2) - [x] Sing',
      ),
      ['1a2b3c4d 2026-11-03 2026-11-03T18:00', '5e6f7a8b 2026-11-03 2026-11-04T07:30'],
    );
  });

  it('names each commit once, without the mark of a first one and without files', () => {
    assert.deepEqual(
      commitsIn(
        '^1a2b3c4 old (1).md (Ada 2026-11-03 08:00:00 +0000 1) # Plan',
        '^1a2b3c4 old (1).md (Ada 2026-11-03 08:00:00 +0000 2) - [x] Tune',
      ),
      ['1a2b3c4 2026-11-03 2026-11-03T08:00'],
    );
  });

  it('leaves out lines that aren’t committed', () => {
    assert.deepEqual(
      commitsIn(
        '00000000 (Not Committed Yet 2026-11-03 08:00:00 +0000 1) - [x] Tune',
        '00001a00 (Ada               2026-11-03 08:00:00 +0000 2) - [x] Sing',
      ),
      ['00001a00 2026-11-03 2026-11-03T08:00'],
    );
  });

  it('reads lines without text, and with a carriage return', () => {
    assert.deepEqual(
      commitsIn(
        '1a2b3c4d (Ada 2026-11-03 08:00:00 +0000 1)\r',
        '1a2b3c4d (Ada 2026-11-03 08:00:00 +0000 2) \r',
        '5e6f7a8b (Ada 2026-11-04 08:00:00 +0000 3)',
      ),
      ['1a2b3c4d 2026-11-03 2026-11-03T08:00', '5e6f7a8b 2026-11-04 2026-11-04T08:00'],
    );
  });

  it('isn’t misled by a name or a text that looks like a time', () => {
    const name = 'Ada 2020-01-01 00:00:00 +0000 7) x';
    const text = '(Ada 2021-01-01 00:00:00 +0000 1) - [x] Tune';
    assert.deepEqual(commitsIn(`1a2b3c4d (${name} 2026-11-03 08:00:00 +0000 1) ${text}`), [
      '1a2b3c4d 2026-11-03 2026-11-03T08:00',
    ]);
  });

  it('finds nothing in other formats', () => {
    assert.deepEqual(
      commitsIn(
        '1a2b3c4d (Ada 3 weeks ago 1) - [x] Tune',
        '1a2b3c4d (Ada 2026-13-03 08:00:00 +0000 2) - [x] Tune',
        'fatal: no such path (Ada 2026-11-03 08:00:00 +0000 3)',
        '',
      ),
      [],
    );
  });
});
