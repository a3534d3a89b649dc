import assert from 'node:assert/strict';
import { lineAt, readPlanText } from '../../../../../src/core/writing/lines/planText';

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

  it('has the blocks that begin on a line, outer ones first', () => {
    const planText = readPlanText('- > 1. Oil\n\n  # Tar');
    const kindsAt = (line: number): readonly string[] => planText.blocksAt(line).map(({ kind }) => kind);
    assert.deepEqual([0, 1, 2].map(kindsAt), [['item', 'item'], [], ['heading']]);
    assert.deepEqual([planText.elementsAt(1), planText.elementsAt(9)], [[], []]);
  });

  it('finds the first bullet of the text', () => {
    const bullets: readonly (readonly [text: string, bullet: string])[] = [
      ['* Oil\n+ Tar', '*'],
      ['> + Oil', '+'],
      ['>  * Oil', '*'],
      ['1. Oil - Tar\n\n+ Rope', '+'],
      ['```\n* Oil\n```\n* * *\n+ Tar', '+'],
      ['\uFEFF* Oil', '*'],
      ['ï»¿+ Oil', '+'],
      ['1. Oil', '-'],
      ['* * *', '-'],
    ];
    for (const [text, bullet] of bullets) {
      assert.equal(readPlanText(text).bullet(), bullet, text);
    }
  });

  it('throws for a line that does not exist', () => {
    assert.throws(() => lineAt(readPlanText('a'), 1), /no line 1 among 1/);
  });
});
