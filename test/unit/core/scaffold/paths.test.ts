import assert from 'node:assert/strict';
import { cleanPath } from '../../../../src/core/scaffold/paths';

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
