import assert from 'node:assert/strict';
import { readPlan } from '../../../src/core/reading/readPlan';
import { doneMarks } from '../../../src/editor/doneMark';

describe('The marks behind complete days', () => {
  const today = '2026-11-23';
  /** The marks by their lines, from 0. */
  const marks = (language: string, ...lines: readonly string[]): Record<number, string> =>
    Object.fromEntries(doneMarks(readPlan(lines.join('\n')), today, language).map(({ line, text }) => [line, text]));

  const dated = (date: string): readonly string[] => ['## Day 1', `- [x] Fold ✅ ${date}`, '## Day 2', '- [ ] Cut'];

  it('tell the date in the language of VS Code', () => {
    assert.deepEqual(marks('en', ...dated('2026-11-18')), { 0: '✓ Nov 18' });
    assert.deepEqual(marks('de', ...dated('2026-11-18')), { 0: '✓ 18. Nov.' });
  });

  it('tell the year if it is another one', () => {
    assert.deepEqual(marks('en', ...dated('2025-12-30')), { 0: '✓ Dec 30, 2025' });
  });

  it('have no date if none is written', () => {
    assert.deepEqual(marks('en', '## Day 1', '- [x] Fold', '## Day 2', '**Status:** 🟢 Done', '## Day 3'), {
      0: '✓',
      2: '✓',
    });
  });

  it('come with the line that completes a day', () => {
    assert.deepEqual(marks('en', '## Day 1', 'Fold', '- [x] Day complete ✅ 2026-11-18', '## Day 2', 'Cut'), {
      0: '✓ Nov 18',
    });
  });

  it('are left out where the heading says it itself', () => {
    const tasks = ['- [x] Fold ✅ 2026-11-18'];
    assert.deepEqual(marks('en', '## Day 1: Fold ✅', ...tasks, '## Day 2 (done)', 'Cut', '## Day 3'), {});
    assert.deepEqual(marks('en', '## Day 1 — completed 2026-11-18', ...tasks, '## Day 2'), {});
    assert.deepEqual(marks('en', '- [x] Day 1: Fold ✅ 2026-11-18', '- [x] Day 2: Cut', '- [ ] Day 3: Glue'), {});
  });

  it('stand behind a list item that only its tasks complete', () => {
    assert.deepEqual(marks('en', '- Day 1', '  - [x] Fold ✅ 2026-11-18', '- Day 2', '  - [ ] Cut'), { 0: '✓ Nov 18' });
  });

  it('stay out of tables, whose cells say it', () => {
    assert.deepEqual(marks('en', '| Day | Done |', '|--|--|', '| Day 1 | [x] |', '| Day 2 | ✅ |', '| Day 3 | |'), {});
  });

  it('are left out in logs', () => {
    const entry = (day: number): readonly string[] => [`## Day ${day}: November ${day}, 2026`, '**Progress:** Folded.'];
    assert.deepEqual(marks('en', '# My log', ...entry(1), ...entry(2), ...entry(3)), {});
  });
});
