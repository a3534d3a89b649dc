import assert from 'node:assert/strict';
import { Turns } from '../../../src/util/turns';

describe('Turns', () => {
  it('lets only the last begun work for an address count', () => {
    const turns = new Turns<string>();
    const first = turns.begin('a');
    const other = turns.begin('b');
    const second = turns.begin('a');
    assert.deepEqual(
      [first, other, second].map((turn) => turn.isCurrent()),
      [false, true, true],
    );
  });

  it('is not disturbed when overtaken work ends', () => {
    const turns = new Turns<string>();
    const first = turns.begin('a');
    const second = turns.begin('a');
    first.end();
    assert.ok(second.isCurrent());
    second.end();
    assert.ok(!second.isCurrent());
  });

  it('cancels the work for the addresses that are named', () => {
    const turns = new Turns<string>();
    const a = turns.begin('a');
    const b = turns.begin('b');
    turns.cancelWhere((address) => address === 'a');
    assert.deepEqual([a.isCurrent(), b.isCurrent()], [false, true]);
  });
});
