import assert from 'node:assert/strict';
import { doneDatesOf } from '../../../../src/core/reading/doneDates';
import { readPlan } from '../../../../src/core/reading/readPlan';
import { lines } from '../planLines';

/** The done dates of a plan, as `line date`. */
function dated(...text: readonly string[]): readonly string[] {
  const plan = lines(...text);
  return doneDatesOf(readPlan(plan), plan).map(({ date, line }) => `${line} ${date}`);
}

describe('doneDatesOf', () => {
  it('include those of checked tasks, nested tasks and completion lines, in every style that is read', () => {
    assert.deepEqual(
      dated(
        '# Plan',
        '- [x] before ✅ 2026-11-01',
        '## Day 1',
        '- [x] a ✅ 2026-11-02',
        '  - [x] b [completion:: 2026-11-03]',
        '## Day 2',
        '- [x] Day complete ✅ 2026-11-04 ^id',
        '## Assessment',
        '- [X] c {cm:2026-11-05}',
      ),
      ['1 2026-11-01', '3 2026-11-02', '4 2026-11-03', '6 2026-11-04', '8 2026-11-05'],
    );
  });

  it('include those of days that are list items, even if a task in the day is newer', () => {
    assert.deepEqual(
      dated(
        '# Plan',
        '- [x] Day 1: a ✅ 2026-11-02 ^id',
        '  - [x] more ✅ 2026-11-04',
        '- [x] Day 2: b 🔁 every day ✅ 2026-11-03',
        '- [ ] Day 3: c',
      ),
      ['1 2026-11-02', '2 2026-11-04', '3 2026-11-03'],
    );
  });

  it('leave out those of open tasks, cancelled tasks and headings', () => {
    assert.deepEqual(
      dated(
        '# Plan',
        '## Day 1 — completed 2026-11-01',
        '- [ ] a ✅ 2026-11-02',
        '- [-] b ✅ 2026-11-03',
        '- [x] c 📅 2026-11-05',
        '## Day 2: 2026-11-04',
        '- [ ] Day 3: d ✅ 2026-11-06',
      ),
      [],
    );
  });

  it('list each date once, at the first line with it', () => {
    assert.deepEqual(
      dated(
        '# Plan',
        '## Day 1',
        '- [x] a ✅ 2026-11-02',
        '- [x] b ✅ 2026-11-02',
        '## Day 2',
        '- [x] c ✅ 2026-11-02',
      ),
      ['2 2026-11-02'],
    );
  });

  it('list a date at the day that is a list item, if a task in it has the same', () => {
    assert.deepEqual(dated('# Plan', '- [x] Day 1: a ✅ 2026-11-02', '  - [x] b ✅ 2026-11-02', '- [ ] Day 2: c'), [
      '1 2026-11-02',
    ]);
  });

  it('include impossible dates, so that they can be named', () => {
    assert.deepEqual(dated('# Plan', '## Day 1', '- [x] a ✅ 2026-02-30', '## Day 2', '- [x] b ✅ 2026-13-01'), [
      '2 2026-02-30',
      '4 2026-13-01',
    ]);
  });

  it('have the right lines after front matter, and with any line ending', () => {
    const text = [
      '---',
      'daymark: {}',
      '---',
      '## Day 1',
      '- [x] a ✅ 2026-11-02',
      '## Day 2',
      '- [x] Day 3 ✅ 2026-02-30',
    ];
    for (const ending of ['\r\n', '\r']) {
      const plan = text.join(ending);
      assert.deepEqual(
        doneDatesOf(readPlan(plan), plan).map(({ line }) => line),
        [4, 6],
      );
    }
  });

  it('are read if a wrong decoding damaged the sign', () => {
    assert.deepEqual(dated('# Plan', '- [x] Day 1: a âœ… 2026-11-02', '- [x] Day 2: b'), ['1 2026-11-02']);
  });
});

describe('doneDatesOf a numbered list of days', () => {
  it('reads numbers of two digits', () => {
    assert.deepEqual(dated('# Plan', '10. [x] Day 1: a ✅ 2026-11-02', '11. [ ] Day 2: b'), ['1 2026-11-02']);
  });
});
