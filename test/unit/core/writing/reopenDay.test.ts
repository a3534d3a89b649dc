import assert from 'node:assert/strict';
import { refusal } from '../../../../src/core/model/edit';
import { completeDay } from '../../../../src/core/writing/completeDay';
import { readPlanText } from '../../../../src/core/writing/lines/planText';
import { reopenDay } from '../../../../src/core/writing/reopenDay';
import { lines } from '../planLines';
import { dayAfter, dayOf, today } from './editing';

function reopen(text: string, label?: string): string {
  return dayAfter(text, (planText, day) => reopenDay(planText, day), label);
}

const line = '- [x] Day complete ✅ 2026-11-21';

describe('reopenDay', () => {
  it('removes the completion line that Daymark added, with its blank line', () => {
    for (const day of [['text'], ['- a', '  - b'], [], ['', 'a', '', '---', ''], ['> a'], ['1. a', '', '   b']]) {
      const text = lines('# Plan', '## Day 1', ...day, '## Day 2', '');
      const complete = dayAfter(text, (planText, some) => completeDay(planText, some, today));
      assert.notEqual(complete, text);
      assert.equal(reopen(complete), text);
    }
  });

  it('only unchecks the line if adding it again would not give the same bytes', () => {
    const unchecked = '- [ ] Day complete';
    for (const day of [
      ['- a', '', line, ''],
      ['- a', line, '- b'],
      ['- a', line, '  - It was hard.'],
      ['text', line],
    ]) {
      const text = lines('## Day 1', ...day, '## Day 2', '');
      assert.equal(reopen(text), text.replace(line, unchecked));
    }
  });

  it('only unchecks the line if the author ends other days with a completion line', () => {
    const template = lines('## Day 1', '- a', '- [ ] Day complete', '', '## Day 2', '- b', '- [ ] Day complete', '');
    const complete = dayAfter(template, (planText, day) => completeDay(planText, day, today));
    assert.equal(complete, template.replace('- [ ] Day complete', line));
    assert.equal(reopen(complete), template);
  });

  it('only unchecks the line if the days would be entries of a log without it', () => {
    const log = lines(
      ...['# Log', '## Monday, June 27', 'Tied knots.', '', line, '## Tuesday, June 28', 'Sailed.', '', line],
      ...['## Wednesday, June 29', 'Rested.', '## Thursday, June 30', 'Sailed.', '## Friday, July 1', 'Rested.', ''],
    );
    assert.equal(readPlanText(log.replace(`\n\n${line}`, '')).plan.kind, 'log');
    assert.equal(reopen(log), log.replace(line, '- [ ] Day complete'));
  });

  it('only unchecks the line if more text was added to it', () => {
    const text = lines('## Day 1', 'a', '', line, '  It was hard.', '## Day 2');
    assert.equal(reopen(text), text.replace(line, '- [ ] Day complete'));
  });

  it('opens the tasks with the newest date, and keeps the others', () => {
    const text = lines(
      '## Day 1',
      '- [x] a ✅ 2026-01-02',
      '- [x] b ✅ 2026-01-03',
      '  - [x] c ✅ 2026-01-03',
      '- [x] d',
      '## Day 2',
    );
    assert.equal(
      reopen(text),
      lines('## Day 1', '- [x] a ✅ 2026-01-02', '- [ ] b', '  - [ ] c', '- [x] d', '## Day 2'),
    );
  });

  it('also opens tasks that would complete the day by themselves', () => {
    const text = lines('## Day 1', '- [x] a ✅ 2026-01-02', line, '## Day 2');
    assert.equal(reopen(text), lines('## Day 1', '- [ ] a', '## Day 2'));
  });

  it('asks if there are no dates, unless told to open all or only one task is done', () => {
    const text = lines('## Day 1', '- [x] a', '- [X] b', '- [-] c', '## Day 2', '- [x] d');
    const planText = readPlanText(text);
    assert.deepEqual(
      reopenDay(planText, dayOf(planText)),
      refusal('unclearTasks', 0, { label: 'Day 1', target: undefined, tasks: 2 }),
    );
    const all = dayAfter(text, (some, day) => reopenDay(some, day, 'all'));
    assert.equal(all, lines('## Day 1', '- [ ] a', '- [ ] b', '- [-] c', '## Day 2', '- [x] d'));
    assert.equal(reopen(text, 'Day 2'), text.replace('[x] d', '[ ] d'));
  });

  it('asks if cells of a table are also checked, because cells have no dates', () => {
    const table = ['| Done | What |', '|---|---|', '| [ ] | knots |', ''];
    const text = lines('## Monday', '', ...table, '- [ ] a', '- [x] b ✅ 2026-01-02', '## Tuesday', '- [ ] c');
    const complete = dayAfter(text, (planText, day) => completeDay(planText, day, today));
    const planText = readPlanText(complete);
    assert.deepEqual(
      reopenDay(planText, dayOf(planText)),
      refusal('unclearTasks', 0, { label: 'Monday', target: undefined, tasks: 3 }),
    );
    const all = dayAfter(complete, (some, day) => reopenDay(some, day, 'all'));
    assert.equal(all, text.replace('[x] b ✅ 2026-01-02', '[ ] b'));
  });

  it('opens the day’s own box and the tasks with its date', () => {
    const text = lines('- [x] Day 1: a', '  - [x] b ✅ 2026-01-02', '  - [x] c ✅ 2026-01-01', '- [ ] Day 2: d');
    assert.equal(reopen(text), lines('- [ ] Day 1: a', '  - [ ] b', '  - [x] c ✅ 2026-01-01', '- [ ] Day 2: d'));
  });

  it('opens a completion line without a date, with the tasks that have the newest date', () => {
    const text = lines('## Day 1', '- [x] Day complete', '- [x] a ✅ 2026-01-02', '- [x] b', '## Day 2');
    assert.equal(reopen(text), lines('## Day 1', '- [ ] Day complete', '- [ ] a', '- [x] b', '## Day 2'));
  });

  it('leaves check marks alone if other tasks can be opened', () => {
    const text = lines('## Day 1', '- [✔️] a', '- [x] b', '## Day 2');
    assert.equal(reopen(text), text.replace('[x] b', '[ ] b'));
    assert.equal(reopen(lines('- [✔️] Day 1: a', '  - [x] b', '- [ ] Day 2')), 'refused: foreignBox, line 0');
  });

  it('refuses a plan with conflict markers', () => {
    const conflict = ['<<<<<<< HEAD', '- [x] a', '=======', '- [x] b', '>>>>>>> other'];
    assert.equal(reopen(lines('## Day 1', ...conflict, '## Day 2')), 'refused: conflictMarkers, line 1');
  });

  it('refuses a day that is complete by the author’s words, at their line', () => {
    assert.equal(
      reopen(lines('## Day 1', '- **Goal:** a', '- **Status:** Done', '## Day 2')),
      'refused: statusWord, line 2',
    );
    assert.equal(reopen(lines('# P', '## Day 1 ✅', '## Day 2')), 'refused: markInTitle, line 1');
    assert.equal(
      reopen(lines('## Day 1 — completed 2026-01-02', '- [x] a ✅ 2026-01-02', '## Day 2')),
      'refused: markInTitle, line 0',
    );
    assert.equal(reopen(lines('## Day 1', 'a', '', '**Status:** Done', '## Day 2')), 'refused: statusWord, line 3');
    assert.equal(reopen(lines('## Day 1 ✅', 'a', '', line, '## Day 2')), 'refused: markInTitle, line 0');
  });

  it('refuses check marks, and returns the file that the day links to', () => {
    const planText = readPlanText(lines('- [✔️] Day 1: [a](a.md)', '- [ ] Day 2: [b](b.md)'));
    const refused = reopenDay(planText, dayOf(planText));
    assert.deepEqual(refused, refusal('foreignBox', 0, { label: 'Day 1', target: 'a.md' }));
    const target = (...text: readonly string[]): unknown => {
      const planText = readPlanText(lines(...text, '- [ ] Day 2'));
      const refused = reopenDay(planText, dayOf(planText));
      return refused.kind === 'refused' && refused.target;
    };
    assert.equal(target('- [✔️] Day 1: [a](https://example.org/a), [b](b.md)'), 'b.md');
    assert.equal(target('- [✔️] Day 1: a', '  - [b](b.md)'), undefined);
    assert.equal(reopen(lines('## Day 1', '- [✔️] a', '## Day 2')), 'refused: foreignBox, line 0');
  });

  it('refuses a day that is open, and an entry of a log', () => {
    assert.equal(reopen(lines('## Day 1', '- [ ] a', '## Day 2')), 'refused: notComplete, line 0');
    const log = lines('# Log', '### Day 1: June 27, Monday', 'Tied knots.', '### Day 2: June 28, Tuesday', 'Sailed.');
    assert.equal(reopen(log), 'refused: entry, line 1');
  });

  it('returns how many tasks it opened, the line it removed and the line to show', () => {
    const planText = readPlanText(lines('## Day 1', 'a', '', line, '## Day 2', '- [x] b', '- [x] c'));
    const removed = reopenDay(planText, dayOf(planText));
    assert.ok(removed.kind === 'edit');
    assert.deepEqual([removed.tasks, removed.removed, removed.line], [0, { line: 3, text: line }, 0]);
    const opened = reopenDay(planText, dayOf(planText, 'Day 2'), 'all');
    assert.ok(opened.kind === 'edit');
    assert.deepEqual([opened.tasks, opened.removed, opened.line], [2, undefined, 5]);
  });
});
