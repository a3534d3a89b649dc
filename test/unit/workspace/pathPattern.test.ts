import assert from 'node:assert/strict';
import { isGlob, oneOf, pathPattern, pathPatternAndBelow } from '../../../src/workspace/pathPattern';

describe('pathPattern', () => {
  it('matches at any depth with two asterisks, names that begin with a dot included', () => {
    const matches = pathPattern('**/*.md');
    assert.deepEqual(['a.md', 'x/y/a.md', '.notes/a.md', 'a.txt', 'a.MD'].map(matches), [
      true,
      true,
      true,
      false,
      false,
    ]);
  });

  it('stays in one folder with one asterisk', () => {
    assert.deepEqual(['plans/a.md', 'plans/x/a.md'].map(pathPattern('plans/*.md')), [true, false]);
  });

  it('knows alternatives, also in each other', () => {
    const matches = pathPattern('**/*.{md,{mark,mdx}}');
    assert.deepEqual(['a.md', 'a.mark', 'a.mdx', 'a.txt'].map(matches), [true, true, true, false]);
  });

  it('takes what looks like other languages of patterns as it is written', () => {
    assert.deepEqual(['!a.md', 'b.md'].map(pathPattern('!a.md')), [true, false]);
    assert.deepEqual(['+(a).md', 'a.md'].map(pathPattern('+(a).md')), [true, false]);
    assert.deepEqual(['{1..99999999}.md', '1.md'].map(pathPattern('{1..99999999}.md')), [true, false]);
  });

  it('takes braces and brackets that nothing closes as they are written', () => {
    assert.deepEqual(['{a.md', 'a.md'].map(pathPattern('{a.md')), [true, false]);
    assert.deepEqual(['[a.md', 'a.md'].map(pathPattern('[a.md')), [true, false]);
  });

  it('forgives a slash in front', () => {
    assert.deepEqual(['plans/a.md'].map(pathPattern('/plans/*.md')), [true]);
    assert.deepEqual(['plans/a.md'].map(pathPattern('./plans/*.md')), [true]);
  });
});

describe('pathPatternAndBelow', () => {
  it('matches all that is below a folder that the pattern names', () => {
    const matches = pathPatternAndBelow('**/archive');
    assert.deepEqual(['archive/a.md', 'x/archive/y/a.md', 'archives/a.md'].map(matches), [true, true, false]);
  });
});

describe('isGlob', () => {
  it('tells a pattern from a path', () => {
    assert.deepEqual(['**/*.md', 'a?.md', '{a,b}.md', 'a[0-9].md'].map(isGlob), [true, true, true, true]);
    assert.deepEqual(['plan.md', 'docs/My Plan (2).md'].map(isGlob), [false, false]);
  });
});

describe('oneOf', () => {
  it('puts patterns into one, without braces in braces', () => {
    assert.equal(oneOf(['**/{venv,.venv}/**', '**/out/**']), '{**/venv/**,**/.venv/**,**/out/**}');
    assert.equal(oneOf(['**/*.{a,{b,c}}']), '{**/*.a,**/*.b,**/*.a,**/*.c}');
  });

  it('leaves out what cannot be said so, and says nothing where nothing is left', () => {
    assert.equal(oneOf(['**/out/**', '**/one, two/**']), '{**/out/**}');
    assert.equal(oneOf([]), undefined);
  });
});
