import assert from 'node:assert/strict';
import { codeSpan } from '../../../../src/util/text/codeSpan';

describe('codeSpan', () => {
  it('protects Markdown in the text', () => {
    assert.equal(codeSpan('month_*3*.md:12'), '`month_*3*.md:12`');
    assert.equal(codeSpan('[a](command:b)'), '`[a](command:b)`');
  });

  it('uses more backticks than any run in the text', () => {
    assert.equal(codeSpan('a`b'), '``a`b``');
    assert.equal(codeSpan('``a'), '``` ``a ```');
  });

  it('preserves spaces at both ends', () => {
    assert.equal(codeSpan(' a '), '`  a  `');
    assert.equal(codeSpan(' a'), '` a`');
    assert.equal(codeSpan('  '), '`  `');
  });

  it('puts everything on one line', () => {
    assert.equal(codeSpan('a\r\n# b\u2028c'), '`a # b c`');
  });
});
