import assert from 'node:assert/strict';
import { fileName, folderNames, foldersAbove, isAtOrBelow, pathBelow } from '../../../src/util/addressPath';

const file = (path: string) => ({ scheme: 'file', authority: '', path });

describe('isAtOrBelow', () => {
  it('is true for the folder itself and for anything in it at any depth', () => {
    assert.ok(isAtOrBelow(file('/plans'), file('/plans')));
    assert.ok(isAtOrBelow(file('/plans/a/b.md'), file('/plans')));
  });

  it('is false for a folder whose name only begins the same', () => {
    assert.ok(!isAtOrBelow(file('/plans-2026/a.md'), file('/plans')));
  });

  it('is true below the root, and below a folder with a trailing slash', () => {
    assert.ok(isAtOrBelow(file('/a.md'), file('/')));
    assert.ok(isAtOrBelow(file('/plans/a.md'), file('/plans/')));
  });

  it('is false for another scheme or authority', () => {
    const other = { scheme: 'memory', authority: 'x', path: '/plans/a.md' };
    assert.ok(!isAtOrBelow(other, file('/plans')));
    assert.ok(!isAtOrBelow(other, { ...other, authority: 'y', path: '/plans' }));
  });
});

describe('pathBelow', () => {
  it('returns the path without the folder and its slash', () => {
    assert.equal(pathBelow(file('/plans/a/b.md'), file('/plans')), 'a/b.md');
    assert.equal(pathBelow(file('/a.md'), file('/')), 'a.md');
  });

  it('returns an empty path for the folder itself, and undefined elsewhere', () => {
    assert.equal(pathBelow(file('/plans'), file('/plans')), '');
    assert.equal(pathBelow(file('/other/a.md'), file('/plans')), undefined);
  });
});

describe('fileName', () => {
  it('returns the last name in a path', () => {
    assert.equal(fileName('/a/b/c.md'), 'c.md');
    assert.equal(fileName('c.md'), 'c.md');
  });
});

describe('folderNames', () => {
  it('returns the names of the folders in a path, outermost first', () => {
    assert.deepEqual(folderNames('a/b/c.md'), ['a', 'b']);
    assert.deepEqual(folderNames('c.md'), []);
  });
});

describe('foldersAbove', () => {
  it('returns the path of every folder that a path is in, outermost first', () => {
    assert.deepEqual(foldersAbove('a/b/c.md'), ['a', 'a/b']);
    assert.deepEqual(foldersAbove('c.md'), []);
  });
});
