import assert from 'node:assert/strict';
import { repairDecoding } from '../../../../src/core/markdown/decoding';

/** What a program shows that takes UTF-8 for the given one-byte encoding. */
function damaged(text: string, encoding: string): string {
  return new TextDecoder(encoding).decode(new TextEncoder().encode(text));
}

describe('repairDecoding', () => {
  for (const encoding of ['windows-1252', 'windows-1254']) {
    it(`restores emoji, dashes, quotes and letters that were read as ${encoding}`, () => {
      const text = '🎯 Knots – “sheet bend” • Kür ✅ ☁️ é';
      assert.equal(repairDecoding(damaged(text, encoding)), text);
    });
  }

  it('removes an emoji that lost bytes', () => {
    assert.equal(repairDecoding('Knots ðŸ'), 'Knots ');
    assert.equal(repairDecoding('Weather â˜ï¸'), 'Weather ');
  });

  it('keeps an undamaged text as it is', () => {
    for (const text of ['Pâte à choux', 'AÇÃO', 'naïve', 'Işık ve gölge, dağ', 'İğne', 'AMANHÃ.']) {
      assert.equal(repairDecoding(text), text);
    }
  });
});
