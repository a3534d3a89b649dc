import assert from 'node:assert/strict';
import { readTitle } from '../../../../src/core/reading/title';

/** Label, numbers and text of a heading, in short. */
function parts(heading: string): string {
  const { label, text } = readTitle(heading);
  const numbers = label?.number === label?.through ? `${label?.number}` : `${label?.number}..${label?.through}`;
  return label ? `${label.text} (${label.weekday ?? numbers}) ${text}`.trimEnd() : text;
}

describe('readTitle', () => {
  const table: readonly (readonly [heading: string, expected: string])[] = [
    ['Day 31', 'Day 31 (31)'],
    ['Day 31 - Why Tides Turn', 'Day 31 (31) Why Tides Turn'],
    ['Day 31: Why', 'Day 31 (31) Why'],
    ['Day 31 – Why', 'Day 31 (31) Why'],
    ['Day 31 — Why', 'Day 31 (31) Why'],
    ['Day 31：Why', 'Day 31 (31) Why'],
    ['Day 31. Why', 'Day 31 (31) Why'],
    ['Day 31 | Why', 'Day 31 (31) Why'],
    ['Day 31 Why', 'Day 31 (31) Why'],
    ['day31', 'day31 (31)'],
    ['Day #4: Knots', 'Day #4 (4) Knots'],
    ['**Day 31 - Why (30 min)** ✅', 'Day 31 (31) Why'],
    ['~~Day 1-2~~ ✅ COMPLETED', 'Day 1-2 (1..2)'],
    ['🎯 **Day 3: Sails** 🚀', 'Day 3 (3) Sails'],
    ['[Day 3](day3.md): Sails', 'Day 3 (3) Sails'],
    ['[**Week 1: Sails**](week_1/)', 'Week 1 (1) Sails'],
    ['Session 1a: Diagnosis', 'Session 1a (1) Diagnosis'],
    ['Days 31-60: Harbours', 'Days 31-60 (31..60) Harbours'],
    ['Days 31–60', 'Days 31–60 (31..60)'],
    ['Days 31 - 60: Harbours', 'Days 31 - 60 (31..60) Harbours'],
    ['Days 31 to 60', 'Days 31 to 60 (31..60)'],
    ['Día 4 y 5: Nudos', 'Día 4 y 5 (4..5) Nudos'],
    ['Day 299 - 300-Day Assessment', 'Day 299 (299) 300-Day Assessment'],
    ['Day 5-2026 review', 'Day 5 (5) 2026 review'],
    ['Aula 7 – Velas', 'Aula 7 (7) Velas'],
    ['PHASE 1: Timber (Weeks 1-4)', 'PHASE 1 (1) Timber (Weeks 1-4)'],
    ['Monday: Fresh Start', 'Monday (monday) Fresh Start'],
    ['Segunda-feira', 'Segunda-feira (monday)'],
    ['Weekend', 'Weekend (weekend)'],
    ['Mondays are hard', 'Mondays are hard'],
    ['Daylight 3', 'Daylight 3'],
    ['Today 3', 'Today 3'],
    ['📊 **Cycle Assessment**', 'Cycle Assessment'],
    ['**Skills Acquired:**', 'Skills Acquired'],
    ['ðŸ“š Observing Track', 'Observing Track'],
    ['Day 2 â€“ Knots', 'Day 2 (2) Knots'],
    ['Knots ğŸ', 'Knots'],
    ['Weather â˜ï¸', 'Weather'],
    ['Java™', 'Java™'],
    ['1️⃣ First steps', 'First steps'],
    ['`const` & *friends*', 'const & friends'],
    ['', ''],
    ['🎯', ''],
  ];
  for (const [heading, expected] of table) {
    it(`reads ${JSON.stringify(heading)} as ${JSON.stringify(expected)}`, () => {
      assert.equal(parts(heading), expected);
    });
  }

  it('takes the minutes from the end of the heading', () => {
    assert.equal(readTitle('Day 31 - Why (30 min)').minutes, 30);
    assert.equal(readTitle('Day 31 - Why (1.5 hours)').minutes, 90);
    assert.equal(readTitle('Day 31 - Why (in 30 steps)').minutes, undefined);
  });

  it('takes a date that the calendar has, and leaves any other in the title', () => {
    assert.deepEqual([readTitle('Day 3: 2026-02-28').date, readTitle('Day 3: 2026-02-28').text], ['2026-02-28', '']);
    assert.deepEqual(
      [readTitle('Day 3: 2026-02-30').date, readTitle('Day 3: 2026-02-30').text],
      [undefined, '2026-02-30'],
    );
    assert.equal(readTitle('Day 3: 2026-02-28 Knots').text, 'Knots');
  });

  it('reads done marks, dated and undated', () => {
    const mark = (heading: string): unknown => {
      const { completedOn, hasDoneMark, text } = readTitle(heading);
      return [completedOn ?? hasDoneMark, text];
    };
    assert.deepEqual(mark('Session 9: Knots — completed 2026-04-21 (6/7, quiz 6/10)'), ['2026-04-21', 'Knots']);
    assert.deepEqual(mark('Session 1a: Quiz (completed 2026-03-29)'), ['2026-03-29', 'Quiz']);
    assert.deepEqual(mark('Day 1: Knots ✅'), [true, 'Knots']);
    assert.deepEqual(mark('Day 1: Knots (done)'), [true, 'Knots']);
    assert.deepEqual(mark('Day 1: Getting things done'), [false, 'Getting things done']);
    assert.deepEqual(mark('✅ Day 1: Knots'), [false, 'Knots']);
  });
});
