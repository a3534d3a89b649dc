import assert from 'node:assert/strict';
import { readPlan } from '../../../src/core/reading/readPlan';
import { linesNow } from '../../../src/editor/linesNow';

describe('linesNow', () => {
  const lines = ['# Days 1-3', '## Day 1', 'Fold.', '## Day 2', 'Cut.', '## Day 3', 'Glue.'];
  const plan = readPlan(lines.join('\n'));
  const day2 = 3;
  const nowIn = (...live: readonly string[]): number | undefined =>
    linesNow(plan, { lineCount: live.length, lineAt: (line) => ({ text: live[line] ?? '' }) })(day2);

  it('finds a line where it was', () => {
    assert.equal(nowIn(...lines), 3);
  });

  it('finds a line below others that were typed or removed', () => {
    assert.equal(nowIn('Hello', '', ...lines), 5);
    assert.equal(nowIn(...lines.slice(1)), 2);
    assert.equal(nowIn(...lines, 'Hello'), 3);
  });

  it('finds a line that is being typed', () => {
    assert.equal(nowIn(...lines.with(day2, '## Day 2: Fr')), 3);
  });

  it('finds none that is gone', () => {
    assert.equal(nowIn(...lines.toSpliced(day2, 2)), undefined);
    assert.equal(nowIn(''), undefined);
  });
});
