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

describe('The figures of a streak', () => {
  it('are sentences', () => {
    assert.deepEqual(figureTexts(streak, english), [
      '12 days in a row.',
      'The longest streak has 19 days.',
      'This week: 5 of 6.',
      '1 freeze is held.',
      '1 missed study day was covered by a freeze.',
      'Something was done on 1 date in all.',
    ]);
  });

  it('have their own sentences for several, and the longest is said where it is another', () => {
    const more = { ...streak, current: 1, longest: 1, freezes: { held: 2, used: 3 }, daysActive: 40 };
    assert.deepEqual(figureTexts(more, english), [
      'The streak has 1 day.',
      'This week: 5 of 6.',
      '2 freezes are held.',
      '3 missed study days were covered by freezes.',
      'Something was done on 40 dates in all.',
    ]);
  });

  it('do not say what is nothing', () => {
    const none = { ...streak, current: 0, longest: 1, freezes: { held: 0, used: 0 }, daysActive: 0 };
    assert.deepEqual(figureTexts(none, english), [
      'There is no streak now.',
      'The longest streak has 1 day.',
      'This week: 5 of 6.',
    ]);
  });
});

describe('The rules of a streak', () => {
  const settings: StreakSettings = { studyDays: [], mostFreezes: 1, dayStartsAt: '00:00' };
  const rule = (index: number, some: Partial<StreakSettings>): string | undefined =>
    ruleTexts({ ...settings, ...some }, english, 'en')[index];

  it('name the study days, unless these are all', () => {
    const all = 'Every day is a study day, except for the days off in your plans.';
    assert.equal(rule(1, {}), all);
    assert.equal(rule(1, { studyDays: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] }), all);
    assert.equal(
      rule(1, { studyDays: ['sun', 'mon'] }),
      'You study on Monday and Sunday, except for the days off in your plans.',
    );
  });

  it('say how many freezes can be held', () => {
    assert.equal(rule(3, {}), 'Every seventh date in a row earns a freeze, and one can be held.');
    assert.equal(rule(3, { mostFreezes: 4 }), 'Every seventh date in a row earns a freeze, and 4 can be held.');
    assert.equal(rule(3, { mostFreezes: 0 }), 'A missed study day ends the streak.');
  });
});
