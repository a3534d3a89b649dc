import assert from 'node:assert/strict';
import { cut } from '../../../src/util/cut';

describe('A cut text', () => {
  it('is left as it is where it is short enough', () => {
    assert.equal(cut('Lamps', 5), 'Lamps');
  });

  it('is as long as it may be, with its ellipsis, and has no space before it', () => {
    assert.equal(cut('Lamps and lenses', 8), 'Lamps a…');
    assert.equal(cut('Lamps and lenses', 7), 'Lamps…');
  });

  it('has no half characters', () => {
    assert.equal(cut('🔦🔦🔦', 2), '🔦…');
  });
});
