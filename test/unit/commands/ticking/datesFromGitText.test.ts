import assert from 'node:assert/strict';
import { datesText, zoneText } from '../../../../src/commands/ticking/datesFromGitText';
import { english } from '../../views/planSource';

const name = 'guitar.md';

describe('The receipt of dates from Git', () => {
  it('counts the tasks', () => {
    assert.deepEqual(
      [1, 2].map((dated) => datesText({ name, dated, undated: [] }, english)),
      [
        '1 task of guitar.md now has the date of its commit.',
        '2 tasks of guitar.md now have the dates of their commits.',
      ],
    );
  });

  it('doesn’t count what the user may have left out', () => {
    assert.equal(datesText({ name, dated: undefined, undated: [] }, english), 'Dates were added to guitar.md.');
  });

  it('says why the others have none', () => {
    const all = ['untold', 'notCommitted', 'boundary', 'addedChecked', 'impossibleDate'] as const;
    const none = 'Git’s history has no dates for the checked tasks of guitar.md.';
    assert.equal(
      datesText({ name, dated: 0, undated: all }, english),
      `${none} 1 task isn’t committed yet. 1 task was already checked when it was added. ` +
        '1 task is older than the history in this clone. 1 task is in a commit dated in the future or before 1970. ' +
        '1 task couldn’t be found in the history.',
    );
    assert.equal(
      datesText({ name, dated: 0, undated: [...all, ...all] }, english),
      `${none} 2 tasks aren’t committed yet. 2 tasks were already checked when they were added. ` +
        '2 tasks are older than the history in this clone. 2 tasks are in commits dated in the future or before 1970. ' +
        '2 tasks couldn’t be found in the history.',
    );
  });
});

describe('What is said about time zones', () => {
  it('is nothing if the author’s is always known', () => {
    assert.equal(zoneText(0, english), '');
  });

  it('counts the dates in the learner’s', () => {
    assert.deepEqual(
      [1, 2].map((tasks) => zoneText(tasks, english)),
      [
        '1 date is in your time zone, because the author’s isn’t known.',
        '2 dates are in your time zone, because the author’s isn’t known.',
      ],
    );
  });
});
