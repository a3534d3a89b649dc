import assert from 'node:assert/strict';
import { dayTitles, lines, planLines } from '../../planLines';

describe('a day heading at another depth than its neighbours', () => {
  const days = (...text: readonly string[]): readonly string[] => dayTitles(lines(...text));

  it('is a day between the day before and the day after it', () => {
    assert.deepEqual(days('## Day 1: Rope', '#### Day 2: Knots', '## Day 3: Sails'), [
      'Day 1 | Rope',
      'Day 2 | Knots',
      'Day 3 | Sails',
    ]);
    assert.deepEqual(days('## Day 1: Rope', '#### DAY 2: Knots', '## Day 3: Sails'), [
      'Day 1 | Rope',
      'DAY 2 | Knots',
      'Day 3 | Sails',
    ]);
  });

  it('is a day beside those that follow it at the depth of the others', () => {
    assert.deepEqual(planLines(lines('# Boat', '## By day', '### Day 1', '## Day 2', '### Day 3', '### Day 4')), [
      '[By day] 0/4',
      '  open Day 1',
      '  open Day 2',
      '  open Day 3',
      '  open Day 4',
    ]);
  });

  it('is text if only one of its neighbours is a day', () => {
    assert.deepEqual(days('## Day 1', '## Day 2', '#### Day 3', '##### Day 4'), ['Day 1 | ', 'Day 2 | ']);
    assert.deepEqual(days('##### Day 1', '#### Day 2', '## Day 3', '## Day 4'), ['Day 3 | ', 'Day 4 | ']);
  });

  it('is text if its number does not continue from the day before to the day after', () => {
    assert.deepEqual(days('## Day 1', '## Day 2', '#### Day 2: a recap', '## Day 3'), [
      'Day 1 | ',
      'Day 2 | ',
      'Day 3 | ',
    ]);
    assert.deepEqual(days('## Day 1', '## Day 2', '#### Day 3: what comes', '## Day 3'), [
      'Day 1 | ',
      'Day 2 | ',
      'Day 3 | ',
    ]);
  });

  it('is text if it repeats the date before', () => {
    assert.deepEqual(days('## 2026-03-01', '- [ ] a', '#### 2026-03-01', '- [ ] b', '## 2026-03-02'), [
      '2026-03-01 | ',
      '2026-03-02 | ',
    ]);
  });

  it('is text if it names a range, and the day before it has only a date', () => {
    assert.deepEqual(days('### 2026-03-01', '- [ ] a', '### 2026-03-02', '- [ ] b', '## Days 3–4'), [
      '2026-03-01 | ',
      '2026-03-02 | ',
    ]);
  });

  it('is text if it has another word', () => {
    assert.deepEqual(days('## Day 1', '#### Lesson 2', '## Day 3', '## Day 4'), ['Day 1 | ', 'Day 3 | ', 'Day 4 | ']);
  });

  it('is text if it repeats the number of its day in other letters', () => {
    const text = [
      '## DAY 1',
      '#### ✅ Day 1 Goals',
      '- [ ] a',
      '## DAY 2',
      '#### ✅ Day 2 Goals',
      '- [ ] b',
      '## DAY 3',
    ];
    assert.deepEqual(days(...text), ['DAY 1 | ', 'DAY 2 | ', 'DAY 3 | ']);
  });

  it('is text if it is a summary', () => {
    const summary = ['<details><summary>Day 2</summary>', '', 'Words', '', '</details>'];
    assert.deepEqual(days('## Day 1', ...summary, '', '## Day 3', '## Day 4'), ['Day 1 | ', 'Day 3 | ', 'Day 4 | ']);
  });
});

describe('days below a day, as if they were a part of it', () => {
  const labels = (...text: readonly string[]): readonly string[] =>
    dayTitles(lines(...text)).map((day) => day.replace(/ \| .*/, ''));

  it('are days if they go on from it, up or down', () => {
    assert.deepEqual(
      planLines(
        lines('# Boat', '## Day 1', '### Notes', '- [ ] a', '## Day 2', '### Day 3', '- [x] b', '### Day 4: Tar'),
      ),
      ['open Day 1 0/1', 'open Day 2', 'complete Day 3 1/1', 'open Day 4: Tar'],
    );
    assert.deepEqual(labels('## Day 5', '## Day 4', '### Day 3', '### Day 2', '### Day 1'), [
      ...['Day 5', 'Day 4', 'Day 3', 'Day 2', 'Day 1'],
    ]);
  });

  it('are days if they are lines in bold type', () => {
    assert.deepEqual(labels('## Day 1', 'Tie', '## Day 2', 'Cut', '', '**Day 3:** Tar', '', '**Day 4:** Row'), [
      ...['Day 1', 'Day 2', 'Day 3', 'Day 4'],
    ]);
  });

  it('are days if they are on the next dates', () => {
    const days = [
      '## 2026-03-01',
      '- Tie',
      '### 2026-03-02',
      '- Cut',
      '### 2026-03-05',
      '- Tar',
      '## 2026-03-06',
      '- Row',
    ];
    assert.equal(labels('# Log', ...days).length, 4);
    assert.equal(labels('# Log', ...days.slice(6), ...days.slice(0, 6)).length, 4);
  });

  it('is the last day if it is a line in bold type with more below', () => {
    assert.deepEqual(labels('## Day 1', 'Tie', '## Day 2', 'Cut', '', '**Day 3: Tar**', '', '- Row'), [
      ...['Day 1', 'Day 2', 'Day 3'],
    ]);
    assert.deepEqual(labels('## Day 1', '## Day 2', '**Day 3: Tar**'), ['Day 1', 'Day 2']);
    assert.deepEqual(labels('## Day 1', '## Day 2', '**Day 4: Tar**', '', '- Row'), ['Day 1', 'Day 2']);
    assert.deepEqual(planLines(lines('## Day 1', 'Tie', '', '**Day 2: Tar**', '', '- Row')), ['open Day 1']);
  });

  it('are text if only one goes on, or if they do not', () => {
    assert.deepEqual(labels('## Day 1', '## Day 2', '### Day 3: what comes'), ['Day 1', 'Day 2']);
    assert.deepEqual(labels('## Day 1', '## Day 2', '### Day 5', '### Day 6'), ['Day 1', 'Day 2']);
    const dates = ['## 2026-03-01', '- a', '## 2026-03-02', '- b', '### 2026-05-03', '### 2026-05-04'];
    assert.deepEqual(labels('# Log', ...dates), ['2026-03-01', '2026-03-02']);
  });
});
