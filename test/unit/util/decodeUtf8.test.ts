import assert from 'node:assert/strict';
import { decodeUtf8 } from '../../../src/util/decodeUtf8';

describe('decodeUtf8', () => {
  it('decodes UTF-8 and drops the byte order mark', () => {
    assert.equal(decodeUtf8(Buffer.from('\uFEFFnaïve ✅')), 'naïve ✅');
  });

  it('returns nothing for another encoding', () => {
    assert.equal(decodeUtf8(Buffer.from('naïve', 'latin1')), undefined);
    assert.equal(decodeUtf8(Buffer.from('plan', 'utf16le')), undefined);
  });

  it('returns nothing for binary data', () => {
    assert.equal(decodeUtf8(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0])), undefined);
  });
});
