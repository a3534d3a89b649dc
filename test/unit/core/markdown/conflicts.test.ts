import assert from 'node:assert/strict';
import { findConflict } from '../../../../src/core/markdown/conflicts';
import { lines } from '../planLines';

const [ours, divider, theirs] = ['<<<<<<< HEAD', '=======', '>>>>>>> theirs'];

describe('findConflict', () => {
  it('returns where the first marker begins', () => {
    assert.equal(findConflict(lines(ours, 'a', divider, 'b', theirs)), 0);
    assert.equal(findConflict(lines('# Plan', ours, divider, theirs, ours)), 7);
  });

  it('returns nothing if a marker is missing', () => {
    for (const markers of [[ours], [ours, divider], [ours, theirs], [divider, theirs], [divider], [theirs], []]) {
      assert.equal(findConflict(lines('# Plan', ...markers)), undefined, markers.join());
    }
  });

  it('returns nothing if the markers are in another order', () => {
    for (const markers of [
      [ours, theirs, divider],
      [divider, ours, theirs],
      [divider, theirs, ours],
      [theirs, ours, divider],
      [theirs, divider, ours],
    ]) {
      assert.equal(findConflict(lines('# Plan of knots', ...markers)), undefined, markers.join());
    }
  });
});
