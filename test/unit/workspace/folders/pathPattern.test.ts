import assert from 'node:assert/strict';
import {
  isGlob,
  pathPattern,
  pathPatternAndBelow,
  searchInclude,
  searchExclude,
} from '../../../../src/workspace/folders/pathPattern';

describe('pathPattern', () => {
  it('matches at any depth with two asterisks, including names that begin with a dot', () => {
    const matches = pathPattern('**/*.md');
    assert.deepEqual(['a.md', 'x/y/a.md', '.notes/a.md', 'a.txt', 'a.MD'].map(matches), [
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('matches within one folder with one asterisk', () => {
    assert.deepEqual(['plans/a.md', 'plans/x/a.md'].map(pathPattern('plans/*.md')), [true, false]);
  });

  it('matches alternatives, also nested ones', () => {
    const matches = pathPattern('**/*.{md,{mark,mdx}}');
    assert.deepEqual(['a.md', 'a.mark', 'a.mdx', 'a.txt'].map(matches), [true, true, true, false]);
  });

  it('treats the syntax of other glob libraries literally', () => {
    assert.deepEqual(['!a.md', 'b.md'].map(pathPattern('!a.md')), [true, false]);
    assert.deepEqual(['+(a).md', 'a.md'].map(pathPattern('+(a).md')), [true, false]);
    assert.deepEqual(['{1..99999999}.md', '1.md'].map(pathPattern('{1..99999999}.md')), [true, false]);
  });

  it('treats unclosed braces and brackets literally', () => {
    assert.deepEqual(['{a.md', 'a.md'].map(pathPattern('{a.md')), [true, false]);
    assert.deepEqual(['[a.md', 'a.md'].map(pathPattern('[a.md')), [true, false]);
  });

  it('ignores a leading slash', () => {
    assert.deepEqual(['plans/a.md'].map(pathPattern('/plans/*.md')), [true]);
    assert.deepEqual(['plans/a.md'].map(pathPattern('./plans/*.md')), [true]);
  });
});

describe('pathPatternAndBelow', () => {
  it('matches everything below a folder that the pattern names', () => {
    const matches = pathPatternAndBelow('**/archive');
    assert.deepEqual(['archive/a.md', 'x/archive/y/a.md', 'archives/a.md'].map(matches), [true, true, false]);
  });
});

describe('An invalid pattern', () => {
  it('matches nothing', () => {
    for (const pattern of ['[z-a]', '**/[a-Z]*', '{a,aa}'.repeat(25)]) {
      assert.equal(pathPattern(pattern)('a'), false);
      assert.equal(pathPatternAndBelow(pattern)('a'), false);
    }
  });
});

describe('isGlob', () => {
  it('is true for a pattern and false for a path', () => {
    assert.deepEqual(['**/*.md', 'a?.md', '{a,b}.md', 'a[0-9].md'].map(isGlob), [true, true, true, true]);
    assert.deepEqual(['plan.md', 'docs/My Plan (2).md'].map(isGlob), [false, false]);
  });
});

describe('searchInclude', () => {
  it('returns the pattern itself, or all its alternatives in one pair of braces', () => {
    assert.equal(searchInclude('**/*.md'), '**/*.md');
    assert.equal(searchInclude('/docs/{a,{b,c}}.md'), '{docs/a.md,docs/b.md,docs/c.md}');
  });

  it('returns a pattern that matches more if other libraries read the pattern differently', () => {
    assert.equal(searchInclude('**/[draft *.md'), '**/?draft *.md');
  });

  it('is undefined for an invalid pattern', () => {
    assert.equal(searchInclude('[z-a].md'), undefined);
  });
});

describe('searchExclude', () => {
  it('joins patterns into one, without nested braces', () => {
    assert.equal(searchExclude(['**/{venv,.venv}/**', '**/out/**']), '{**/venv/**,**/.venv/**,**/out/**}');
    assert.equal(searchExclude(['**/*.{a,{b,c}}']), '{**/*.a,**/*.b,**/*.c}');
    assert.equal(searchExclude(['**/out']), '**/out');
  });

  it('omits patterns that other libraries read differently, and invalid ones', () => {
    assert.equal(searchExclude(['**/out/**', '**/one, two/**', '**/[draft', '[z-a]']), '**/out/**');
    assert.equal(searchExclude(['[z-a]']), undefined);
    assert.equal(searchExclude([]), undefined);
  });

  it('stays below a limit of length, whatever the settings say', () => {
    const pattern = '{a,b}'.repeat(5);
    const hostile = Array.from({ length: 500 }, (_, number) => `**/${number}/${pattern}/**`);
    assert.ok((searchExclude([...hostile, '{a,b}'.repeat(21)])?.length ?? 0) < 50_000);
  });
});
