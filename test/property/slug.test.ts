import assert from 'node:assert/strict';
import fc from 'fast-check';
import GithubSlugger, { slug } from 'github-slugger';
import { Slugger, githubSlug } from '../../src/core/markdown/slug';
import { numRuns } from './runs';

/** Letters that are newer than the list of the package, which leaves them out. */
const isNewer = (character: string): boolean =>
  slug(character) === '' && /[\p{Alphabetic}\p{Mark}\p{Nd}]/u.test(character);

describe('The fragment of a link to a heading', () => {
  it('has the characters that GitHub keeps', () => {
    const characters = Array.from({ length: 0x30000 }, (_, code) => code)
      .filter((code) => code < 0xd800 || code > 0xdfff)
      .map((code) => String.fromCodePoint(code));
    const known = characters.filter((character) => !isNewer(character));
    assert.ok(known.length > 150_000, `only ${known.length} characters`);
    assert.deepEqual(
      known.filter((character) => githubSlug(character) !== slug(character)),
      [],
    );
  });

  it('is numbered as on GitHub if headings have the same text', () => {
    const texts = fc.array(fc.constantFrom('Knots', 'knots', 'Knots 1', 'Knots-1', 'Knots 1-1', 'What’s new?', ''), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(texts, (headings) => {
        const [ours, theirs] = [new Slugger(), new GithubSlugger()];
        assert.deepEqual(
          headings.map((heading) => ours.slug(heading)),
          headings.map((heading) => theirs.slug(heading)),
        );
      }),
      { numRuns },
    );
  });
});
