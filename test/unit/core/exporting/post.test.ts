import assert from 'node:assert/strict';
import { postOf } from '../../../../src/core/exporting/post';
import { daysBelow } from '../../../../src/core/model/walk';
import { readPlan } from '../../../../src/core/reading/readPlan';
import { lines } from '../planLines';

/** What each day of a plan has to post; the days are the sections, and each has an open task. */
function posts(
  ...days: readonly (readonly [heading: string, ...body: readonly string[]])[]
): readonly (string | undefined)[] {
  const text = lines('# Knots', ...days.flatMap(([heading, ...body]) => [`## ${heading}`, '- [ ] Tie', ...body]));
  const plan = readPlan(text);
  assert.equal(daysBelow(plan).length, days.length, text);
  return daysBelow(plan).map((day) => postOf(plan, day));
}

describe('What a day has to post', () => {
  it('is the text of its post line, as a person reads it', () => {
    assert.deepEqual(
      posts(
        ['Day 1', '**LinkedIn post:** I tied a *bowline* from [a book](https://knots.test).'],
        ['Day 2', '**Task:** Tie a reef knot'],
        ['Day 3', '- **Post:** One more'],
        ['Day 4', '- [x] **Post:** And another ✅ 2026-11-21'],
      ),
      ['I tied a bowline from a book.', undefined, 'One more', 'And another'],
    );
  });

  it('is nothing if the line is empty', () => {
    assert.deepEqual(posts(['Day 1', '**Post:**'], ['Day 2']), [undefined, undefined]);
  });

  it('is that of the day that the line points to', () => {
    const pointing = posts(
      ['Day 1', '**Post:** (see Day 3)'],
      ['Day 2', '**Post:** (see Day 1)'],
      ['Day 3', '**Post:** Bends'],
    );
    assert.deepEqual(pointing, ['Bends', 'Bends', 'Bends']);
  });

  it('is nothing if the line points to no day, to a day without a post, to itself, or in a circle', () => {
    assert.deepEqual(posts(['Day 1', '**Post:** (see Day 9)'], ['Day 2']), [undefined, undefined]);
    assert.deepEqual(posts(['Day 1', '**Post:** (see Day 2)'], ['Day 2']), [undefined, undefined]);
    assert.deepEqual(posts(['Day 1', '**Post:** (see Day 1)'], ['Day 2']), [undefined, undefined]);
    const circle = posts(['Day 1', '**Post:** (see Day 2)'], ['Day 2', '**Post:** (see Day 1)']);
    assert.deepEqual(circle, [undefined, undefined]);
  });

  it('takes a label only as a whole', () => {
    const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
    const days = numbers.map(
      (number) => [`Day ${number}`, `**Post:** ${number === 12 ? '(see Day 10)' : `No. ${number}`}`] as const,
    );
    assert.equal(posts(...days)[11], 'No. 10');
  });

  it('finds ranges, and days in the language of the plan', () => {
    const ranges = posts(
      ['Days 1-2', '**Post:** Both'],
      ['Day 3', '**Post:** (see Days 1-2)'],
      ['Day 4', '**Post:** (see Day 3)'],
    );
    assert.deepEqual(ranges, ['Both', 'Both', 'Both']);
    assert.deepEqual(posts(['Día 1', '**Publicación:** Nudos'], ['Día 2', '**Publicación:** (ver Día 1)']), [
      'Nudos',
      'Nudos',
    ]);
    assert.deepEqual(posts(['Jour 1', '**Post:** Nœuds'], ['Jour 2', '**Post:** (voir Jour 1)']), ['Nœuds', 'Nœuds']);
  });

  it('takes the nearest day if numbers start again in each module', () => {
    const text = lines(
      ...['# Knots', '## Week 1', '### Day 1', '**Post:** Bowline', '### Day 2', '- [ ] Tie'],
      ...['## Week 2', '### Day 1', '**Post:** Prusik', '### Day 2', '**Post:** (see Day 1)'],
    );
    const plan = readPlan(text);
    assert.deepEqual(
      daysBelow(plan).map((day) => postOf(plan, day)),
      ['Bowline', undefined, 'Prusik', 'Prusik'],
    );
  });
});
