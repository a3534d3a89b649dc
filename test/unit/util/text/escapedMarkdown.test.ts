import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import { escapedMarkdown } from '../../../../src/util/text/escapedMarkdown';

const markdown = new MarkdownIt({ html: true, linkify: true });

describe('escapedMarkdown', () => {
  for (const text of [
    '[x](command:y)',
    '![x](https://example.org/a.png)',
    '<img src=x onerror=y>',
    '`a` **b** _c_ ~~d~~ \\ &amp; |',
    'https://example.org and www.example.org',
  ]) {
    it(`reads as the text ${text}`, () => {
      const [paragraph] = markdown.parse(escapedMarkdown(text), {}).filter(({ type }) => type === 'inline');
      assert.deepEqual(
        paragraph?.children?.map(({ type, content }) => `${type} ${content}`),
        [`text ${text}`],
      );
    });
  }

  it('stays on one line', () => {
    assert.equal(escapedMarkdown('Knots\r\n# Bends'), String.raw`Knots \# Bends`);
  });
});
