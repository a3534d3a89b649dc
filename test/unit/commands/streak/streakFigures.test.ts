import assert from 'node:assert/strict';
import { figureTexts, ruleTexts, type StreakSettings } from '../../../../src/commands/streak/streakFigures';
import type { Streak } from '../../../../src/core/learner/streak';
import { english } from '../../views/planSource';

const streak: Streak = {
  current: 12,
  longest: 19,
  week: { done: 5, of: 6 },
  freezes: { held: 1, used: 1 },
  daysActive: 1,
  explanation: [],
};

describe('figureTexts', () => {
  it('makes a sentence of each figure', () => {
    assert.deepEqual(figureTexts(streak, english), [
      '12 days in a row.',
      'Your longest streak is 19 days.',
      'This week: 5 of 6.',
      'You have 1 freeze.',
      'A freeze covered 1 missed study day.',
      'You’ve studied on 1 day in total.',
    ]);
  });

  it('has plurals, and leaves out the longest streak if it is the current one', () => {
    const more = { ...streak, current: 1, longest: 1, freezes: { held: 2, used: 3 }, daysActive: 40 };
    assert.deepEqual(figureTexts(more, english), [
      '1 day in a row.',
      'This week: 5 of 6.',
      'You have 2 freezes.',
      'Freezes covered 3 missed study days.',
      'You’ve studied on 40 days in total.',
    ]);
  });

  it('leaves out zeros', () => {
    const none = { ...streak, current: 0, longest: 1, freezes: { held: 0, used: 0 }, daysActive: 0 };
    assert.deepEqual(figureTexts(none, english), [
      'No streak right now.',
      'Your longest streak is 1 day.',
      'This week: 5 of 6.',
    ]);
  });
});

describe('ruleTexts', () => {
  const settings: StreakSettings = { studyDays: [], maxFreezes: 1, dayStartsAt: '00:00', hasLog: false };
  const rule = (index: number, some: Partial<StreakSettings>): string | undefined =>
    ruleTexts({ ...settings, ...some }, english, 'en')[index];

  it('names the study days, unless every day is one', () => {
    const all = 'You study every day, except on the days off in your plans.';
    assert.equal(rule(1, {}), all);
    assert.equal(rule(1, { studyDays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] }), all);
    assert.equal(
      rule(1, { studyDays: ['sun', 'mon'] }),
      'You study on Monday and Sunday, except on the days off in your plans.',
    );
  });

  it('says until when today is open', () => {
    assert.equal(rule(5, {}), 'Today ends at midnight.');
    assert.equal(rule(5, { dayStartsAt: '04:00' }), 'Today ends at 04:00.');
  });

  it('names entries only to those who have a log', () => {
    assert.equal(rule(0, {}), 'A day counts if you check a task, even on a day off.');
    assert.equal(
      rule(0, { hasLog: true }),
      'A day counts if you check a task or write an entry in your log, even on a day off.',
    );
  });

  it('says how many freezes can be held', () => {
    assert.equal(rule(3, {}), 'Every seventh day in a row earns a freeze. You can hold one at a time.');
    assert.equal(rule(3, { maxFreezes: 4 }), 'Every seventh day in a row earns a freeze. You can hold 4 at a time.');
    assert.equal(rule(3, { maxFreezes: 0 }), 'A missed study day ends your streak.');
  });
});
