import assert from 'node:assert/strict';
import { globProblem, readGlob } from '../../../src/util/glob';

/** The paths that a pattern means, of those given. @throws Error if the pattern cannot be used */
function matched(pattern: string, ...paths: readonly string[]): readonly string[] {
  const globs = readGlob(pattern);
  assert.ok(typeof globs !== 'string', `${pattern}: ${String(globs)}`);
  return paths.filter((path) => globs.some(({ matches }) => matches(path.split('/'))));
}

/** What a pattern is for other readers of globs, `or more` if it means more paths to them. */
function plainOf(pattern: string): readonly string[] {
  const globs = readGlob(pattern);
  return typeof globs === 'string'
    ? [globs]
    : globs.map(({ plain, isPlain }) => (isPlain ? plain : `${plain} or more`));
}

describe('readGlob', () => {
  const meanings: readonly (readonly [pattern: string, matched: readonly string[], not: readonly string[]])[] = [
    ['**/*.md', ['a.md', 'x/y/a.md', '.notes/a.md', '.md'], ['a.txt', 'a.MD', 'a.md/b']],
    ['plans/*.md', ['plans/a.md'], ['plans/x/a.md', 'a.md']],
    ['docs/**/*.md', ['docs/a.md', 'docs/x/a.md', 'docs/x/y/a.md'], ['a.md', 'other/docs/a.md']],
    ['docs/**', ['docs', 'docs/a', 'docs/a/b'], ['docs2/a', 'x/docs']],
    ['**/out/**', ['out', 'out/a', 'x/out/a', 'x/y/out'], ['outer/a', 'about']],
    ['**/a/**/b/**/c', ['a/b/c', 'x/a/x/b/x/y/c', 'a/a/b/b/c'], ['a/c/b', 'b/a/c']],
    ['docs/*/**', ['docs/x/a.md', 'docs/x/y/a.md'], ['docs', 'docs/a.md']],
    ['**/draft*/**', ['draft-1/a.md', 'x/draft/y/a.md'], ['draft.md', 'x/drafts']],
    ['**', ['', 'a', 'a/b'], []],
    ['**.md', ['a.md'], ['x/a.md']],
    ['a**b', ['ab', 'axb'], ['a/b']],
    ['***', ['a'], ['a/b']],
    ['**/{a,b}/**', ['a', 'x/b/y'], ['c/d']],
    ['{venv,.venv}/*', ['venv/a', '.venv/a'], ['xvenv/a']],
    ['*.{md}', ['a.md'], ['a.{md}']],
    ['a{,.b}.md', ['a.md', 'a.b.md'], ['ab.md']],
    ['**/*.{md,{mark,md}x}', ['a.md', 'a.markx', 'x/a.mdx'], ['a.mark']],
    ['{docs/**,notes}/a', ['docs/x/a', 'notes/a'], ['notes/x/a']],
    ['[!x]*', ['a', 'ax'], ['x', 'xa', '']],
    ['[^x]', ['a', '^'], ['x']],
    ['[a-c0-9_]', ['a', 'b', 'c', '5', '_'], ['d', '-', 'ab']],
    ['[]a]', [']', 'a'], ['[]a]']],
    ['[a-]', ['a', '-'], ['b']],
    ['a?c', ['abc', 'a🎓c', 'aéc'], ['ac', 'a/c', 'abbc']],
    ['[🎒-🎓]', ['🎓'], ['🎔', '\ud83c']],
    ['[{]', ['{'], ['[{]']],
    ['[,]', [','], ['[,]']],
    ['{[,],b}', [',', 'b'], ['[', ']']],
    [String.raw`\*\{a,b\}`, ['*{a,b}'], ['a', 'xa']],
    ['!a.md', ['!a.md'], ['b.md']],
    ['+(a).md', ['+(a).md'], ['a.md']],
    ['{1..99999999}.md', ['{1..99999999}.md'], ['1.md']],
    ['/{./a,,b}/c', ['a/c', 'c', 'b/c'], ['/c', './a/c']],
    ['{a.md', ['{a.md'], ['a.md']],
    ['a}.md', ['a}.md'], ['a.md']],
    ['[a.md', ['[a.md'], ['a.md']],
    ['[a/b]', ['[a/b]'], ['a', '/']],
    ['{{a,b}', ['{a', '{b'], ['a']],
    ['\\', ['\\'], ['']],
  ];
  for (const [pattern, yes, no] of meanings) {
    it(`reads ${pattern}`, () => {
      assert.deepEqual(matched(pattern, ...yes, ...no), yes);
    });
  }

  it('reads what is below a path too', () => {
    const globs = readGlob('**/{archive,old}');
    assert.ok(typeof globs !== 'string');
    const paths = ['archive', 'x/old/y/a.md', 'archives/a.md'];
    assert.deepEqual(
      paths.map((path) => globs.some(({ matchesAtOrBelow }) => matchesAtOrBelow(path.split('/')))),
      [true, true, false],
    );
  });

  it('refuses a range that runs backward', () => {
    for (const pattern of ['[z-a]', '**/[a-Z]*', '{a,[9-0]}', '[!b-a]']) {
      assert.equal(readGlob(pattern), 'backwardRange', pattern);
    }
  });

  it('refuses more than anybody needs', () => {
    const patterns = [
      '{a,b}'.repeat(21),
      '{a,aa}'.repeat(25),
      `${'**/a/'.repeat(11)}b`,
      `${'*a'.repeat(11)}b`,
      'a'.repeat(2_001),
      '{'.repeat(31),
      `{${'a,'.repeat(200)}}`,
      `${'a'.repeat(1_000)}{${'b,'.repeat(100)}}`,
    ];
    for (const pattern of patterns) {
      assert.equal(readGlob(pattern), 'tooComplex', pattern);
    }
  });

  it('never goes back further than to the last star', () => {
    assert.deepEqual(matched(`${'**/a/'.repeat(9)}b`, `${'a/'.repeat(2_000)}c`), []);
    assert.deepEqual(matched(`${'*a'.repeat(9)}b`, 'a'.repeat(4_000)), []);
    assert.deepEqual(matched(`${'{a,aa}'.repeat(5)}b`, 'a'.repeat(4_000)), []);
  });

  it('says a pattern as every reader of globs understands it', () => {
    assert.deepEqual(plainOf('**/{venv,.venv}/**'), ['**/venv/**', '**/.venv/**']);
    assert.deepEqual(plainOf('[!a-z]?*.md'), ['[!a-z]?*.md']);
    assert.deepEqual(plainOf('one, two'), ['one? two or more']);
    assert.deepEqual(plainOf(String.raw`a\b\*[c`), ['ab??c or more']);
    assert.deepEqual(plainOf('{a}}'), ['a? or more']);
    assert.deepEqual(plainOf('[{]'), ['? or more']);
  });
});

describe('globProblem', () => {
  it('says why a pattern cannot be used, and is undefined if it can', () => {
    assert.deepEqual(['**/{a,b}/**', '[z-a]', '{a,b}'.repeat(21)].map(globProblem), [
      undefined,
      'backwardRange',
      'tooComplex',
    ]);
  });
});
