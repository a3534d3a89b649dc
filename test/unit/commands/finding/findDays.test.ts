import assert from 'node:assert/strict';
import { dayChoices } from '../../../../src/commands/finding/dayChoices';
import { findDays } from '../../../../src/commands/finding/findDays';
import { english, planSource, type Files } from '../../views/planSource';

/** Three weeks of three days whose numbers restart, and a plan of days above 300. */
const files: Files = {
  'glass.md': [
    '# Month 2: Glass for windows and lamps of a very small workshop',
    ...[1, 2, 3].flatMap((week) => [
      `## Week ${week}: ${['Heat', 'Breath', 'Colour'][week - 1] ?? ''}`,
      ...[1, 2, 3].flatMap((day) => [`### Day ${day}: ${['Bowl', 'Cup', 'Lamp'][day - 1] ?? ''}`, '- [ ] Blow']),
    ]),
  ],
  'wood.md': ['# Wood', '## Day 300 - Keel', '- [ ] Saw', '## Day 301-302 - Mast in C++', '- [ ] Plane'],
};

/** What a query finds, each day with the week it is in. */
function found(query: string): readonly string[] {
  const choices = dayChoices(planSource(files).plans, undefined, english);
  return findDays(choices, query).map(({ label, description }) =>
    `${/Week \d/.exec(description)?.[0] ?? ''} ${label}`.trim(),
  );
}

describe('findDays', () => {
  it('finds every day without a query', () => {
    assert.equal(found('').length, 11);
    assert.equal(found('  ').length, 11);
  });

  it('finds a day by words of its label and of its module together', () => {
    assert.equal(found('week 2 day 3')[0], 'Week 2 Day 3');
    assert.equal(found('week 3 day 2')[0], 'Week 3 Day 2');
    assert.equal(found('day 2 week 3')[0], 'Week 3 Day 2');
  });

  it('finds by words in any order and case, also in the middle of a word', () => {
    assert.deepEqual(found('CUP eath'), ['Week 2 Day 2']);
    assert.deepEqual(found('mast days'), []);
    assert.deepEqual(found('mast day'), ['Day 301–302']);
  });

  it('finds by words of a long title of the plan that is shown in short', () => {
    assert.equal(found('workshop').length, 9);
  });

  it('begins with the whole number, followed by numbers that begin with it', () => {
    assert.deepEqual(found('day 3'), [
      'Week 1 Day 3',
      'Week 2 Day 3',
      'Week 3 Day 3',
      'Week 3 Day 1',
      'Week 3 Day 2',
      'Day 300',
      'Day 301–302',
    ]);
    assert.deepEqual(found('300'), ['Day 300']);
    assert.deepEqual(found('00'), []);
  });

  it('finds a range with a hyphen as with a dash', () => {
    assert.deepEqual(found('301-302'), ['Day 301–302']);
    assert.deepEqual(found('301–302'), ['Day 301–302']);
  });

  it('takes signs as they are, apart from the dot between names', () => {
    assert.deepEqual(found('c++'), ['Day 301–302']);
    assert.equal(found('day 1 · week 2')[0], 'Week 2 Day 1');
    assert.deepEqual(found('(.*'), []);
  });
});
