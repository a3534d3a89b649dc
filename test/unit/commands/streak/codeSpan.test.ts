import assert from 'node:assert/strict';
import { codeSpan } from '../../../../src/commands/streak/codeSpan';

describe('A code span', () => {
  it('holds a text in which nothing is Markdown', () => {
    assert.equal(codeSpan('month_*3*.md:12'), '`month_*3*.md:12`');
    assert.equal(codeSpan('[a](command:b)'), '`[a](command:b)`');
  });

  it('has more backticks around it than there are in the text', () => {
    assert.equal(codeSpan('a`b'), '``a`b``');
    assert.equal(codeSpan('``a'), '``` ``a ```');
  });

  it('is one line', () => {
    assert.equal(codeSpan('a\r\n# b\u2028c'), '`a # b c`');
  });
});
