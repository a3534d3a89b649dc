import assert from 'node:assert/strict';
import { scheduledText, unscheduledText, type UnscheduledReason } from '../../../../src/commands/schedule/scheduleText';
import { english } from '../../views/planSource';

describe('What is said of a schedule', () => {
  it('is from when to when the plan is', () => {
    assert.equal(
      scheduledText('Days 31–60', 'November 23', 'January 1', english),
      'Days 31–60: from November 23 to January 1.',
    );
    assert.equal(scheduledText('Day 1', 'November 23', 'November 23', english), 'Day 1: on November 23.');
  });

  const reasons: Readonly<Record<UnscheduledReason, string>> = {
    broken:
      'Nothing was changed: what stands between the two lines of dashes at the beginning of a.md is no valid YAML. Mend it first.',
    unknownFrontMatter:
      'Nothing was changed: a.md begins with front matter in a form that Daymark does not read. Write it as YAML between two lines of exactly three dashes, then try again.',
    unwritable:
      'Nothing was changed: the front matter of a.md is written in a form that Daymark leaves to you to change.',
    tooFewStudyDays: 'Nothing was changed: with these days off, a.md has no place in the calendar.',
    alreadyOff: 'Nothing was changed: a.md has these days off already.',
  };

  for (const [reason, text] of Object.entries(reasons)) {
    it(`names the file where nothing was written: ${reason}`, () => {
      assert.equal(unscheduledText(reason as UnscheduledReason, 'a.md', english), text);
    });
  }
});
