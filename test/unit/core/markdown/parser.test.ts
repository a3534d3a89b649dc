import assert from 'node:assert/strict';
import { tests as examples } from 'commonmark-spec';
import createMarkdownIt, { type Token } from 'markdown-it';
import { parseBlocks } from '../../../../src/core/markdown/parser';

describe('parseBlocks', () => {
  it('returns the same tokens as markdown-it, without the ones that carry nothing, for every example of the CommonMark specification', () => {
    const markdownIt = createMarkdownIt({ html: true });
    assert.ok(examples.length > 600);
    for (const { markdown } of examples) {
      const text = markdown.replaceAll('→', '\t');
      const expected: ReturnType<typeof markdownIt.parse> = [];
      markdownIt.block.parse(text, markdownIt, {}, expected);
      assert.deepEqual(parseBlocks(text, {}).tokens.map(fieldsOf), expected.filter(saysSomething).map(fieldsOf), text);
    }
  });

  it('finds the same lines as markdown-it, whatever spaces and tabs begin them or end the text', () => {
    const markdownIt = createMarkdownIt({ html: true });
    const beginnings = ['', ' ', '\t', ' \t', '  \t', '   \t', '\t\t', '\t ', '     '];
    const texts = beginnings.flatMap((some) => [
      `${some}a`,
      `a\n${some}`,
      `- a\n\n${some}b\n`,
      `> ${some}a\n${some}`,
      some,
    ]);
    for (const text of texts) {
      const { bMarks, eMarks, tShift, sCount, bsCount, lineMax } = new markdownIt.block.State(text, markdownIt, {}, []);
      const found = parseBlocks(text, {});
      assert.deepEqual(
        [found.bMarks, found.eMarks, found.tShift, found.sCount, found.bsCount, found.lineMax],
        [bMarks, eMarks, tShift, sCount, bsCount, lineMax],
        JSON.stringify(text),
      );
    }
  });
});

/** Whether a token says what those around it do not. */
function saysSomething({ type }: Token): boolean {
  return !/^(?:(?:paragraph|heading|thead)_close|(?:bullet_list|ordered_list|tbody|th|td)_(?:open|close))$/.test(type);
}

/** The fields of a token, whatever their order and its class; whether it is hidden is for who makes HTML of it. */
function fieldsOf(token: Token): object {
  return { ...token, hidden: undefined };
}
