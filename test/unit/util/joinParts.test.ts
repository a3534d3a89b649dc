import assert from 'node:assert/strict';
import { joinParts } from '../../../src/util/joinParts';

describe('Texts beside each other', () => {
  it('have a dot between them, and nothing for an empty one', () => {
    assert.equal(joinParts(['', '2/5', '', 'Lamps']), '2/5 · Lamps');
    assert.equal(joinParts(['', '']), '');
  });

  it('keep their order, whatever their directions are', () => {
    assert.equal(joinParts(['עץ', '2/5', 'דבק']), '\u2068עץ\u2069 · 2/5 · \u2068דבק\u2069');
  });
});
