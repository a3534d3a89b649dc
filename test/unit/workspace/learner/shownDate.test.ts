import assert from 'node:assert/strict';
import { shownDate, shownRange } from '../../../../src/workspace/learner/shownDate';

describe('A date in a message', () => {
  const today = '2026-11-20';

  it('leaves out the year if it is near, even in another year', () => {
    assert.equal(shownDate('2026-11-23', today, 'en'), 'November 23');
    assert.equal(shownDate('2027-01-01', today, 'en'), 'January 1');
  });

  it('includes the year if it is more than half a year away', () => {
    assert.equal(shownDate('2027-11-23', today, 'en'), 'November 23, 2027');
    assert.equal(shownDate('2025-11-23', today, 'en'), 'November 23, 2025');
  });

  it('includes the year in a range with one end far away', () => {
    assert.match(shownRange({ from: '2026-11-23', through: '2027-11-26' }, today, 'en'), /2026.*2027/);
    assert.match(shownRange({ from: '2026-11-23', through: '2026-11-26' }, today, 'en'), /^November 23\s–\s26$/);
  });
});
