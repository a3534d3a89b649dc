import assert from 'node:assert/strict';
import { isolated, isRightToLeft } from '../../../src/util/isolated';

describe('A text beside other texts', () => {
  it('is left as it is where it runs from left to right', () => {
    for (const text of ['', 'Lamps 2/5', 'Лампы', '灯とレンズ', '등대', '🎨 Colour', 'naïve–№']) {
      assert.equal(isolated(text), text);
    }
  });

  it('is isolated where something in it runs from right to left', () => {
    for (const text of ['נגרות', 'Day 1: قلم', 'ﷺ', '\u{1e900}', 'mark\u200f']) {
      assert.equal(isolated(text), `\u2068${text}\u2069`);
    }
  });

  it('cannot turn the direction of what follows', () => {
    assert.equal(isolated('ab\u202ecd'), '\u2068abcd\u2069');
    assert.equal(isolated('\u2069\u2067נגרות'), '\u2068נגרות\u2069');
  });
});

describe('The direction of a text', () => {
  it('is that of its first letter', () => {
    assert.ok(isRightToLeft('10 ימים of wood'));
    assert.ok(!isRightToLeft('Day 1: قلم'));
    assert.ok(!isRightToLeft('2/5'));
  });
});
