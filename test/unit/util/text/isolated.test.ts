import assert from 'node:assert/strict';
import { isolated, isRightToLeft } from '../../../../src/util/text/isolated';

describe('isolated', () => {
  it('leaves left-to-right text alone', () => {
    for (const text of ['', 'Lamps 2/5', 'Лампы', '灯とレンズ', '등대', '🎨 Colour', 'naïve–№']) {
      assert.equal(isolated(text), text);
    }
  });

  it('isolates text with right-to-left characters', () => {
    for (const text of ['נגרות', 'Day 1: قلم', 'ﷺ', '\u{1e900}', 'mark\u200f']) {
      assert.equal(isolated(text), `\u2068${text}\u2069`);
    }
  });

  it('removes control characters that would change the direction of what follows', () => {
    assert.equal(isolated('ab\u202ecd'), '\u2068abcd\u2069');
    assert.equal(isolated('\u2069\u2067נגרות'), '\u2068נגרות\u2069');
  });
});

describe('isRightToLeft', () => {
  it('goes by the first letter', () => {
    assert.ok(isRightToLeft('10 ימים of wood'));
    assert.ok(!isRightToLeft('Day 1: قلم'));
    assert.ok(!isRightToLeft('2/5'));
  });
});
