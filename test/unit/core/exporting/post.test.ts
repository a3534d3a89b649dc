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

  const references: readonly (readonly [first: string, second: string, reference: string])[] = [
    ['Day 1', 'Day 2', '(see Day 1)'],
    ['Día 1', 'Día 2', '(ver Día 1)'],
    ['Dia 1', 'Dia 2', '(ver Dia 1)'],
    ['Jour 1', 'Jour 2', '(voir Jour 1)'],
    ['Giorno 1', 'Giorno 2', '(vedi Giorno 1)'],
    ['Tag 1: Knoten und Seile', 'Tag 2', '(siehe Tag 1)'],
    ['Dag 1', 'Dag 2', '(zie Dag 1)'],
    ['Dzień 1', 'Dzień 2', '(zobacz Dzień 1)'],
    ['День 1', 'День 2', '(см. День 1)'],
    ['День 1', 'День 2', '(див. День 1)'],
    ['1. Gün', '2. Gün', '(bkz. 1. Gün)'],
    ['Hari ke-1', 'Hari ke-2', '(lihat Hari ke-1)'],
    ['Ngày 1', 'Ngày 2', '(xem Ngày 1)'],
    ['1日目', '2日目', '(1日目を参照)'],
    ['第1天', '第2天', '(见第1天)'],
    ['1일차', '2일차', '(1일차 참고)'],
  ];
  for (const [first, second, reference] of references) {
    it(`is that of the day in ${reference}`, () => {
      assert.deepEqual(posts([first, '**Post:** Knots'], [second, `**Post:** ${reference}`]), ['Knots', 'Knots']);
    });
  }

  it('takes a label only as a whole in scripts without spaces too', () => {
    const days = Array.from({ length: 12 }, (_, index) => index + 1);
    const pointing = (label: (day: number) => string, reference: string): string | undefined =>
      posts(...days.map((day) => [label(day), `**Post:** ${day === 12 ? reference : `No. ${day}`}`] as const))[11];
    assert.equal(
      pointing((day) => `${day}日目`, '（11日目を参照）'),
      'No. 11',
    );
    assert.equal(
      pointing((day) => `第${day}天`, '（参见第1天）'),
      'No. 1',
    );
    assert.equal(
      pointing((day) => `${day}. Gün`, '(bkz. 7-8. Gün)'),
      undefined,
    );
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
