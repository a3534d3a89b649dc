import assert from 'node:assert/strict';
import { datesOf, readPlan } from '../../../../src/core/reading/readPlan';
import { lines } from '../planLines';

/** The dates of entries that hold words, as `line date`. */
function dated(...text: readonly string[]): readonly string[] {
  const plan = lines(...text);
  return datesOf(readPlan(plan), plan).entryDates.map(({ date, line }) => `${line} ${date}`);
}

/** Whether an entry counts that holds these lines. */
function counts(...entry: readonly string[]): boolean {
  const others = ['17', '18', '19', '21'].flatMap((day) => [`## 2026-11-${day}`, 'Tied a knot.']);
  const dates = dated('# My log', ...others, '## 2026-11-20', ...entry);
  assert.equal(dates.length >= 4, true);
  return dates.length === 5;
}

describe('The dates of entries', () => {
  it('are those in the headings of a log', () => {
    assert.deepEqual(dated('# My log', '## 2026-11-20', 'Knots', '## 2026-11-21', 'Sails'), [
      '1 2026-11-20',
      '3 2026-11-21',
    ]);
    assert.deepEqual(
      dated(
        '# 100 Days Of Code - Log',
        '### Day 12: November 21, 2026, Saturday',
        'Knots',
        '### Day 13: 22 November 2026',
        'Sails',
      ),
      ['1 2026-11-21', '3 2026-11-22'],
    );
    assert.deepEqual(
      dated('# ログ', '### 1日目: 2026年11月21日（土）', '結び方', '### 2日目: 2026年11月22日（日）', '帆'),
      ['1 2026-11-21', '3 2026-11-22'],
    );
  });

  it('are listed once, with the first entry that holds words', () => {
    assert.deepEqual(
      dated(
        '# My log',
        '## 2026-11-21',
        '',
        '## 2026-11-21',
        'Knots',
        '## 2026-11-21',
        'Sails',
        '## 2026-11-20',
        'Rope',
      ),
      ['3 2026-11-21', '7 2026-11-20'],
    );
  });

  it('are full: without a year there is none, and a number that may be day or month must be told apart', () => {
    assert.deepEqual(
      dated('# My log', '### Day 1: June 27, Monday', 'Knots', '### Day 2: June 28, Tuesday', 'Sails'),
      [],
    );
    assert.deepEqual(dated('# My log', '## 11/10/2026', 'Knots', '## 12/10/2026', 'Sails'), []);
    assert.deepEqual(dated('# My log', '## 12/10/2026', 'Knots', '## 13/10/2026', 'Sails'), [
      '1 2026-10-12',
      '3 2026-10-13',
    ]);
  });

  it('are real', () => {
    assert.deepEqual(dated('# My log', '### Day 0: February 30, 2026', 'Knots', '### Day 1: March 1, 2026', 'Sails'), [
      '3 2026-03-01',
    ]);
  });

  it('are none in a plan that is no log', () => {
    assert.deepEqual(dated('# Boat', '## Day 1: 2026-11-20', '- [ ] Knots', '## Day 2: 2026-11-21', '- [x] Sails'), []);
  });

  it('include those of rows with words beside the date', () => {
    const table = ['| Date | What |', '| --- | --- |'];
    const rows = ['| 2026-11-20 | Knots |', '| 2026-11-21 | |', '| 2026-11-22 | ... |', '| 2026-11-23 | Rope |'];
    assert.deepEqual(
      dated('# Knot log', '', ...table, ...rows).map((date) => date.slice(-2)),
      ['20', '23'],
    );
  });

  it('include those of items with words behind the date or below it', () => {
    const items = [
      '- Day 1 (2026-11-20): Knots',
      '- Day 2 (2026-11-21)',
      '  Sails',
      '- Day 3 (2026-11-22)',
      '- Day 4 (2026-11-23): ...',
    ];
    assert.deepEqual(dated('# Knot log', ...items), ['1 2026-11-20', '2 2026-11-21']);
  });
});

describe('An entry counts', () => {
  it('with a word in a paragraph, a list, a quotation, a table or code', () => {
    for (const text of [
      'Knots',
      '- Knots',
      '1. Knots',
      '> Knots',
      '結び',
      '- [ ] Knots',
      '[Knots](knots.md)',
      '<https://a.example>',
    ]) {
      assert.ok(counts(text), text);
    }
    assert.ok(counts('| Hour | Work |', '| --- | --- |', '| 9 | Knots |'));
    assert.ok(counts('> Knots', '---'));
    assert.ok(counts('Knots | Sails', '', '---'));
    assert.ok(counts('```python', 'tie()', '```'));
  });

  it('with a word behind or below a label', () => {
    assert.ok(counts("**Today's Progress**: Knots"));
    assert.ok(counts("**Today's Progress:** Knots"));
    assert.ok(counts('Thoughts: hard'));
    assert.ok(counts('**Thoughts**', '', 'Hard.'));
    assert.ok(counts('#### What I learned', 'Knots'));
    assert.ok(counts('**I tied all of them!**'));
  });

  it('not if it is empty, or has only blank lines, breaks or tags', () => {
    assert.ok(!counts());
    assert.ok(!counts('', '---', '', '***'));
    assert.ok(!counts('<br>', '&nbsp;', '<details>', '</details>'));
  });

  it('not with the title in its own heading alone', () => {
    const entries = ['## Day 1: 2026-11-20 - Knots', '', '## Day 2: 2026-11-21 - Sails', 'Jib'];
    assert.deepEqual(dated('# My log', ...entries), ['3 2026-11-21']);
  });

  it('not with labels, headings and the head of a table alone', () => {
    assert.ok(!counts("**Today's Progress**:", '', '**Thoughts:**', '', '**Link(s) to work**', '1.'));
    assert.ok(!counts('Thoughts:', '- Progress：'));
    assert.ok(!counts('#### What I learned', '', '#### What comes next'));
    assert.ok(!counts('| Hour | Work |', '| --- | --- |', '| | |'));
    assert.ok(!counts('```python', '```'));
  });

  it('not with placeholders', () => {
    for (const text of ['...', '…', '—', '-', 'TBD', 'todo', '**Progress:** TODO', '- [ ]', '- [x] ', '1.', '[]()']) {
      assert.ok(!counts(text), text);
    }
  });

  it('not with comments, also on several lines, and with what follows them', () => {
    assert.ok(!counts('<!-- What did you do? -->'));
    assert.ok(!counts('<!--', 'What did you do?', '-->', ''));
    assert.ok(counts('<!-- What did you do? --> Knots'));
  });

  it('not with the targets of links, or links within the log, alone', () => {
    assert.ok(!counts('[Back to top](#days)'));
    assert.ok(!counts('[knots]: https://knots.example'));
  });
});
