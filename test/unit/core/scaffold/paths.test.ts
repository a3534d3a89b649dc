import assert from 'node:assert/strict';
import { cleanPath, cutAtWord, segmentsOf, UniqueNames } from '../../../../src/core/scaffold/paths';

describe('A long segment of a path', () => {
  const characters: readonly (readonly [character: string, bytes: number])[] = [
    ['a', 1],
    ['\u07FA', 2],
    ['\u0800', 3],
    ['\u{10000}', 4],
  ];
  for (const [character, bytes] of characters) {
    it(`is cut at 180 bytes, where ${JSON.stringify(character)} takes ${bytes}`, () => {
      assert.equal(cleanPath(character.repeat(200)), character.repeat(180 / bytes));
    });
  }
});

describe('A path', () => {
  it('has the segments that name something', () => {
    assert.deepEqual(segmentsOf('labs//./../ /knots\\bowline.md'), ['labs', 'knots', 'bowline.md']);
  });

  it('has no segments of which nothing is left', () => {
    assert.equal(cleanPath('labs/-?-/knots'), 'labs/knots');
  });

  it('has single hyphens, and none at the beginning of a segment', () => {
    assert.equal(cleanPath('labs/ - knots: "all" of them'), 'labs/knots- -all- of them');
    assert.equal(cleanPath('labs/knots<>splices'), 'labs/knots-splices');
  });
});

describe('A text that is too long', () => {
  const cut = (text: string, most: number): string => cutAtWord(text, ({ length }) => length <= most);

  it('is cut at a hyphen', () => {
    assert.deepEqual(
      [cut('rope-and-sail', 9), cut('rope-and-sail', 8), cut('rope-and-sail', 7)],
      ['rope-and', 'rope-and', 'rope'],
    );
  });

  it('is cut anywhere if it has no hyphen but the first character', () => {
    assert.deepEqual([cut('ropes', 3), cut('-ropes', 3)], ['rop', '-ro']);
  });
});

describe('UniqueNames', () => {
  it('append an ordinal that no other name has', () => {
    const names = new UniqueNames();
    const added = ['knots', 'Knots', 'knots-2', 'knots'].map((name) => names.add(name, '.md'));
    assert.deepEqual(added, ['knots.md', 'Knots-2.md', 'knots-2-2.md', 'knots-3.md']);
  });
});
