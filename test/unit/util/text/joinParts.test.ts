import assert from 'node:assert/strict';
import { joinParts } from '../../../../src/util/text/joinParts';

describe('joinParts', () => {
  it('puts a dot between texts and leaves out empty ones', () => {
    assert.equal(joinParts(['', '2/5', '', 'Lamps']), '2/5 · Lamps');
    assert.equal(joinParts(['', '']), '');
  });

  it('isolates right-to-left texts so that the order stays', () => {
    assert.equal(joinParts(['עץ', '2/5', 'דבק']), '\u2068עץ\u2069 · 2/5 · \u2068דבק\u2069');
  });
});
