import assert from 'node:assert/strict';
import { lineAt, readPlanText } from '../../../../src/core/writing/planText';

describe('readPlanText', () => {
  it('splits at every kind of line ending, and picks one for added lines', () => {
    const { lines, lineEnding } = readPlanText('a\r\nb\rc\n\nd\u2028e');
    assert.deepEqual([lines, lineEnding], [['a', 'b', 'c', '', 'd\u2028e'], '\r\n']);
    assert.equal(readPlanText('a\rb\n').lineEnding, '\n');
    assert.equal(readPlanText('a\rb').lineEnding, '\r');
    assert.equal(readPlanText('a').lineEnding, '\n');
  });

  it('numbers lines like the plan', () => {
    const planText = readPlanText('\uFEFF# Plan\r\r## Day 1\n- [ ] a\r\n## Day 2');
    const [day] = planText.plan.children;
    assert.equal(lineAt(planText, day?.line ?? -1), '## Day 1');
  });

  it('throws for a line that does not exist', () => {
    assert.throws(() => lineAt(readPlanText('a'), 1), /no line 1 among 1/);
  });
});
