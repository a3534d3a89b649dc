import assert from 'node:assert/strict';
import { applyChanges, inverseOf, type TextChange } from '../../../../src/core/markdown/textChange';

function change(from: readonly [number, number], to: readonly [number, number], text: string): TextChange {
  return { start: { line: from[0], character: from[1] }, end: { line: to[0], character: to[1] }, text };
}

describe('text changes', () => {
  const text = 'one\r\ntwo\nthree\rfour 🎯 five';

  it('all refer to the text before any of them, whatever their order', () => {
    const changes = [change([3, 8], [3, 12], '5'), change([0, 0], [0, 3], '1'), change([1, 3], [2, 0], ' & ')];
    assert.equal(applyChanges(text, changes), '1\r\ntwo & three\rfour 🎯 5');
  });

  it('count characters as UTF-16 code units', () => {
    assert.equal(applyChanges('🎯 a', [change([0, 3], [0, 4], 'b')]), '🎯 b');
  });

  it('are undone byte for byte by their inverse', () => {
    const changes = [change([0, 3], [1, 0], ''), change([1, 1], [1, 1], 'w\nw'), change([3, 0], [3, 4], 'cuatro')];
    const changed = applyChanges(text, changes);
    assert.equal(changed, 'onetw\nwwo\nthree\rcuatro 🎯 five');
    assert.equal(applyChanges(changed, inverseOf(text, changes)), text);
  });

  it('throw if one ends before it begins', () => {
    assert.throws(() => applyChanges(text, [change([0, 2], [0, 1], '')]), /ends before it begins/);
  });

  it('throw if they overlap or are outside the text', () => {
    const overlapping = [change([0, 0], [0, 2], ''), change([0, 1], [0, 3], '')];
    assert.throws(() => applyChanges(text, overlapping), /overlaps/);
    assert.throws(() => applyChanges(text, [change([0, 0], [0, 4], '')]), /no character 4 in line 0 of 4/);
    assert.throws(() => applyChanges(text, [change([9, 0], [9, 0], '')]), /no character 0 in line 9/);
  });
});
