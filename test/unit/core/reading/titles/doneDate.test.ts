import assert from 'node:assert/strict';
import { takeDoneDate } from '../../../../../src/core/reading/titles/doneDate';

describe('takeDoneDate', () => {
  const table: readonly (readonly [text: string, rest: string, doneOn: string | undefined])[] = [
    ['Knots ✅ 2026-01-02', 'Knots', '2026-01-02'],
    ['Knots ✅2026-01-02 #wk1', 'Knots #wk1', '2026-01-02'],
    ['Knots ✅ 2026-01-02 📅 2026-01-05', 'Knots 📅 2026-01-05', '2026-01-02'],
    ['Knots 📅 2026-01-05 ⏫ 🔁 every week ✅ 2026-01-02', 'Knots 📅 2026-01-05 ⏫ 🔁 every week', '2026-01-02'],
    ['Knots ✅ 2026-01-02 ^day-1', 'Knots ^day-1', '2026-01-02'],
    ['Knots (45m) ✅ 2026-01-02', 'Knots (45m)', '2026-01-02'],
    ['Knots ✅\uFE0F 2026-01-02', 'Knots', '2026-01-02'],
    ['Knots ✅ 2026-01-02 (45m)', 'Knots ✅ 2026-01-02 (45m)', undefined],
    ['Knots ✅ 2026-01-02T18:05', 'Knots ✅ 2026-01-02T18:05', undefined],
    ['Knots ✅ 2026-01-02 and more', 'Knots ✅ 2026-01-02 and more', undefined],
    ['Knots ✅ 2026-02-30', 'Knots', undefined],
    ['Knots 📅 2026-01-05', 'Knots 📅 2026-01-05', undefined],
    ['Knots [completion:: 2026-01-02]', 'Knots', '2026-01-02'],
    ['Knots (completion:: 2026-01-02) later', 'Knots later', '2026-01-02'],
    ['Knots [2026-01-02]', 'Knots', '2026-01-02'],
    ['Knots {cm:2026-01-02}', 'Knots', '2026-01-02'],
    ['Meet on 2026-01-02', 'Meet on 2026-01-02', undefined],
    ['Knots ✅', 'Knots ✅', undefined],
  ];
  for (const [text, rest, doneOn] of table) {
    it(`finds ${doneOn ?? 'no date'} in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(takeDoneDate(text), { text: rest, doneOn });
    });
  }
});

describe('takeDoneDate of a text with many signifiers', () => {
  it('finds the date before eleven signifiers', () => {
    const tags = Array.from({ length: 11 }, (_, index) => ` #week${index}`).join('');
    assert.deepEqual(takeDoneDate(`Knots ✅ 2026-01-02${tags}`), { text: `Knots${tags}`, doneOn: '2026-01-02' });
  });
});
