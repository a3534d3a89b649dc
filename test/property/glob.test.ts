import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  pathPattern,
  pathPatternAndBelow,
  searchInclude,
  searchExclude,
} from '../../src/workspace/folders/pathPattern';
import { numRuns } from './runs';

/** Patterns of all kinds, with and without their closing brackets. */
const { pattern } = fc.letrec<{ pattern: string; piece: string }>((tie) => ({
  piece: fc.oneof(
    { depthSize: 'medium', withCrossShrink: true },
    fc.constantFrom('a', 'b', 'ab', '.md', '/', '**/', '*', '**', '***', '?', '!', '\\', '🎓', '..', '1..9'),
    fc.constantFrom('[', ']', '{', '}', ',', '[a-z]', '[!a]', '[z-a]', '[^', '[]', '[a/b]', '{}', '(', '|', '$', '^'),
    fc.array(tie('pattern'), { maxLength: 4 }).map((parts) => `{${parts.join(',')}}`),
    tie('pattern').map((inside) => `[${inside}]`),
    fc.tuple(tie('pattern'), fc.integer({ min: 2, max: 40 })).map(([part, times]) => part.slice(0, 100).repeat(times)),
  ),
  pattern: fc.array(tie('piece'), { maxLength: 6 }).map((pieces) => pieces.join('')),
}));

const path = fc.oneof(
  fc
    .array(fc.constantFrom('a', 'b', '/', '.md', '[', '{', '🎓', '\\', '1'), { maxLength: 12 })
    .map((all) => all.join('')),
  fc.constantFrom('a'.repeat(300), 'a/'.repeat(300), 'ab'.repeat(150)),
);

describe('Any pattern', () => {
  it('is matched quickly, and excludes everything below a path that it excludes', () => {
    fc.assert(
      fc.property(pattern, path, (anyPattern, anyPath) => {
        const isNamed = pathPattern(anyPattern)(anyPath);
        const isLeftOut = pathPatternAndBelow(anyPattern)(anyPath);
        assert.ok(isLeftOut || !isNamed);
        assert.equal(pathPatternAndBelow(anyPattern)(`${anyPath}/below`) || !isLeftOut, true);
      }),
      { numRuns },
    );
  });

  it('becomes a search pattern that finds at least as much, or excludes at most as much', () => {
    fc.assert(
      fc.property(pattern, path, (anyPattern, anyPath) => {
        const [found, leftOut] = [searchInclude(anyPattern), searchExclude([anyPattern])];
        assert.ok((found?.length ?? 0) < 50_000 && (leftOut?.length ?? 0) < 50_000);
        if (pathPattern(anyPattern)(anyPath)) {
          assert.ok(found !== undefined && pathPattern(found)(anyPath));
        } else {
          assert.ok(leftOut === undefined || !pathPattern(leftOut)(anyPath));
        }
      }),
      { numRuns },
    );
  });
});
