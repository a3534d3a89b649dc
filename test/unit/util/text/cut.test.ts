import assert from 'node:assert/strict';
import { cut } from '../../../../src/util/text/cut';

describe('cut', () => {
  it('leaves a text alone that is short enough', () => {
    assert.equal(cut('Lamps', 5), 'Lamps');
  });

  it('cuts to the given length, including the ellipsis, without a space before it', () => {
    assert.equal(cut('Lamps and lenses', 8), 'Lamps a…');
    assert.equal(cut('Lamps and lenses', 7), 'Lamps…');
  });

  it('does not cut a character in half', () => {
    assert.equal(cut('🔦🔦🔦', 2), '🔦…');
  });
});
