import assert from 'node:assert/strict';
import { scheduledText } from '../../../../src/commands/schedule/scheduleText';
import { english } from '../../views/planSource';

describe('What is said of a schedule', () => {
  it('is from when to when the plan is', () => {
    assert.equal(
      scheduledText('Days 31–60', 'November 23', 'January 1', english),
      'Days 31–60: from November 23 to January 1.',
    );
    assert.equal(scheduledText('Day 1', 'November 23', 'November 23', english), 'Day 1: on November 23.');
  });
});
