import assert from 'node:assert/strict';
import {
  earlierText,
  notDoneText,
  todaysDayText,
  type ClosedDays,
} from '../../../../src/commands/following/todaysDayText';
import { readPlan } from '../../../../src/core/reading/readPlan';
import { daysBelow } from '../../../../src/core/model/walk';
import { english } from '../../views/planSource';

/** What is said when a day of this plan was chosen on 20 November. */
function said(label: string, ...boxes: readonly string[]): string {
  const [unit] = label.split(' ');
  const text = boxes.flatMap((box, index) => [`## ${unit} ${index + 1}`, `- ${box.replace(']', '] Dive')}`]);
  const plan = readPlan(text.join('\n'));
  const chosen = daysBelow(plan).find((day) => day.label === label);
  assert.ok(chosen);
  return todaysDayText(plan, chosen, '2026-11-20', english);
}

describe('The message after a day was chosen', () => {
  it('says that it is today’s day if it is the current one', () => {
    assert.equal(said('Day 3', '[x]', '[x]', '[ ]'), 'You’re on Day 3.');
  });

  it('counts the days before it that were marked complete or skipped', () => {
    const plan = readPlan('## Day 1\n- [x] a\n## Day 2\n- [x] b\n## Day 3\n- [ ] c');
    const [, , third] = daysBelow(plan);
    assert.ok(third);
    const after = (days: number, how: ClosedDays['how'] = 'complete'): string =>
      todaysDayText(plan, third, '2026-11-20', english, { how, days });
    assert.equal(after(2), 'You’re on Day 3. The 2 days before it were marked complete.');
    assert.equal(after(1), 'You’re on Day 3. The day before it was marked complete.');
    assert.equal(after(2, 'skip'), 'You’re on Day 3. The 2 days before it were skipped.');
    assert.equal(after(1, 'skip'), 'You’re on Day 3. The day before it was skipped.');
  });

  it('says that it is next if another day was done today', () => {
    assert.equal(said('Day 3', '[x]', '[x] ✅ 2026-11-20', '[ ]'), 'Day 2 is done for today. Day 3 is next.');
  });

  it('says so if it is skipped', () => {
    assert.equal(said('Day 2', '[ ]', '[-]', '[ ]'), 'Day 2 is skipped, so you’re on Day 1.');
  });

  it('names the day before it that is still open', () => {
    assert.equal(
      said('Day 3', '[x]', '[ ]', '[ ]'),
      'Day 2 comes before Day 3 and is still open, so you’re on Day 2. Once Day 3 is complete, you go on from there.',
    );
  });

  it('says that a later day was worked on', () => {
    assert.equal(
      said('Day 1', '[ ]', '[x] ✅ 2026-11-19', '[ ]'),
      'You’ve already worked past Day 1, so you’re on Day 3. Once Day 1 is complete, you go on from there.',
    );
  });

  it('says that it is already complete', () => {
    assert.equal(said('Day 1', '[x]', '[ ]'), 'Day 1 is already complete, so you’re on Day 2.');
    assert.equal(said('Day 1', '[x]', '[x]'), 'Every day in this plan is complete.');
    assert.equal(said('Week 1', '[x]', '[x]', '[x]'), 'Every week in this plan is complete.');
  });
});

describe('The question whether the days before a chosen one were done', () => {
  it('counts days, or weeks in a plan that has nothing smaller', () => {
    const asked = (label: string, open: number): string => {
      const plan = readPlan([1, 2, 3].map((number) => `## ${label} ${number}\n- Dive`).join('\n'));
      const last = daysBelow(plan)[2];
      assert.ok(last);
      return earlierText(last, open, english);
    };
    assert.equal(asked('Day', 1), '1 day before Day 3 is still open. Did you do it?');
    assert.equal(asked('Day', 2), '2 days before Day 3 are still open. Did you do them?');
    assert.equal(asked('Week', 1), '1 week before Week 3 is still open. Did you do it?');
    assert.equal(asked('Week', 2), '2 weeks before Week 3 are still open. Did you do them?');
  });
});

describe('The answer that they were not done', () => {
  const plan = readPlan('## Day 1\n- [ ] a\n## Day 2\n- [ ] b\n## Day 3\n- [ ] c');
  const consequence = (index: number): string => {
    const chosen = daysBelow(plan)[index];
    assert.ok(chosen);
    return notDoneText(plan, chosen, '2026-11-20', english);
  };

  it('says beforehand which day the learner stays on', () => {
    assert.equal(consequence(2), 'They stay open, and you stay on Day 1 until Day 3 is complete.');
  });

  it('says no more if the chosen day is the current one', () => {
    assert.equal(consequence(0), 'They stay open.');
  });
});
