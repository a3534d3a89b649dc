import assert from 'node:assert/strict';
import { isAtOrBelow, pathBelow } from '../../../src/util/addressPath';

const file = (path: string) => ({ scheme: 'file', authority: '', path });

describe('isAtOrBelow', () => {
  it('holds for the folder and for what is in it at any depth', () => {
    assert.ok(isAtOrBelow(file('/plans'), file('/plans')));
    assert.ok(isAtOrBelow(file('/plans/a/b.md'), file('/plans')));
  });

  it('does not take the beginning of a name for a folder', () => {
    assert.ok(!isAtOrBelow(file('/plans-2026/a.md'), file('/plans')));
  });

  it('holds below the root, and below a folder that is written with a slash at its end', () => {
    assert.ok(isAtOrBelow(file('/a.md'), file('/')));
    assert.ok(isAtOrBelow(file('/plans/a.md'), file('/plans/')));
  });

  it('does not hold across schemes and authorities', () => {
    const other = { scheme: 'memory', authority: 'x', path: '/plans/a.md' };
    assert.ok(!isAtOrBelow(other, file('/plans')));
    assert.ok(!isAtOrBelow(other, { ...other, authority: 'y', path: '/plans' }));
  });
});

describe('pathBelow', () => {
  it('is the path without the folder and its slash', () => {
    assert.equal(pathBelow(file('/plans/a/b.md'), file('/plans')), 'a/b.md');
    assert.equal(pathBelow(file('/a.md'), file('/')), 'a.md');
  });

  it('is empty for the folder itself and undefined elsewhere', () => {
    assert.equal(pathBelow(file('/plans'), file('/plans')), '');
    assert.equal(pathBelow(file('/other/a.md'), file('/plans')), undefined);
  });
});
