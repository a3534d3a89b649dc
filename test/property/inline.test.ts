import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainText } from '../../src/core/markdown/inline';
import { numRuns } from './runs';

const words = ['knot', ' ', '(two)', '!', ':', '1.', 'и', '✅', 'a:b'];
const marks = [
  '**rope**',
  '**two knots**',
  '**rope****bend**',
  '[bend](bend.md)',
  '[](x)',
  '[a b](a_b&c~*.md#d)',
  '[c]()',
  '![d](e)',
];
const oddities = ['**', '[', ']', '](', ')', '(', '[e](f g)', '[f](<g h>)', '[g](h(i))', '\n'];

describe('The plain text of an inline source', () => {
  it('is the same with and without a parser', () => {
    const sources = fc.array(fc.constantFrom(...words, ...marks, ...oddities), { maxLength: 8 });
    fc.assert(
      fc.property(sources, (pieces) => {
        const source = pieces.join(' ');
        // Any code makes the whole source go to the parser.
        assert.equal(plainText(`${source} \`ls\``), `${plainText(source)} ls`.trim());
      }),
      { numRuns },
    );
  });
});
