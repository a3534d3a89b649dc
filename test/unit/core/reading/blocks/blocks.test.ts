import assert from 'node:assert/strict';
import { readBlocks } from '../../../../../src/core/reading/blocks/blocks';
import { lines } from '../../planLines';

describe('The blocks of a text', () => {
  it('know how many lines the text has, as an editor counts them', () => {
    const counts: readonly (readonly [text: string, count: number])[] = [
      ['', 1],
      ['Knots', 1],
      ['Knots\n', 2],
      ['\nKnots', 2],
      ['Knots\r\nRope\r\n', 3],
      ['\n', 2],
    ];
    for (const [text, count] of counts) {
      assert.equal(readBlocks(text).lineCount, count, JSON.stringify(text));
    }
  });

  it('give all inline texts as Markdown, also those of tables, but no code', () => {
    const text = lines(
      '# *Knots*',
      '',
      '- [Bend](b.md)',
      '',
      '| Rope |',
      '| --- |',
      '| `hemp` |',
      '',
      '```',
      'tie',
      '```',
    );
    assert.deepEqual(readBlocks(text).sources(), ['*Knots*', '[Bend](b.md)', 'Rope', '`hemp`']);
  });
});
