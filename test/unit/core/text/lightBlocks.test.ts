import assert from 'node:assert/strict';
import { tests as examples } from 'commonmark-spec';
import createMarkdownIt from 'markdown-it';
import { parseBlocks } from '../../../../src/core/text/markdown';

describe('parseBlocks', () => {
  it('gives the tokens that markdown-it gives, for every example of the CommonMark specification', () => {
    const markdownIt = createMarkdownIt({ html: true });
    assert.ok(examples.length > 600);
    for (const { markdown } of examples) {
      const text = markdown.replaceAll('→', '\t');
      const expected: ReturnType<typeof markdownIt.parse> = [];
      markdownIt.block.parse(text, markdownIt, {}, expected);
      assert.deepEqual(parseBlocks(text, {}).tokens.map(fieldsOf), expected.map(fieldsOf), text);
    }
  });
});

/** The fields of a token, whatever their order and its class. */
function fieldsOf(token: object): object {
  return { ...token };
}
