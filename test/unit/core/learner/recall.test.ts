import assert from 'node:assert/strict';
import type { PlanDate } from '../../../../src/core/calendar/date';
import type { Plan } from '../../../../src/core/model/plan';
import { isQuestion, recallOn } from '../../../../src/core/learner/recall';
import { inTimeZones } from '../../inTimeZones';
import { readPlan } from '../../../../src/core/reading/readPlan';
import { lines } from '../planLines';

/** The date on which a day was finished, and the lines below its task. */
type Finished = readonly [date: PlanDate, ...below: readonly string[]];

/** A plan whose days were finished but for the last. */
function plan(...days: readonly Finished[]): Plan {
  const below = days.flatMap(([date, ...more], index) => [
    `### Day ${index + 1}: Knots`,
    `- [x] Tie ✅ ${date}`,
    ...more,
  ]);
  return readPlan(lines('# Days 1-9: Ropes', ...below, `### Day ${days.length + 1}: Bends`, '- [ ] Tie'));
}

const question = '**Checkpoint:** Which knot holds when it is wet?';

/** What is due on a date: the days and what they ask. */
function due(today: PlanDate, worked: readonly PlanDate[], ...days: readonly Finished[]): readonly string[] {
  return recallOn(today, plan(...days), worked).map(({ day, field }) => `${day.label}: ${field.text}`);
}

/** On which of these dates a day is due that was finished on 1 November. */
function datesDue(worked: readonly PlanDate[], ...dates: readonly PlanDate[]): readonly PlanDate[] {
  return dates.filter((date) => due(date, worked, ['2026-11-01', question]).length > 0);
}

/** These days of November. */
function november(...days: readonly number[]): readonly PlanDate[] {
  return days.map((day) => `2026-11-${String(day).padStart(2, '0')}`);
}

const everyDate = november(...Array.from({ length: 30 }, (_, index) => index + 1));

describe('Recall', () => {
  it('asks about a day 1, 7 and 30 days after it was finished, if you work every day', () => {
    const dates = [...everyDate, '2026-12-01', '2026-12-02'];
    assert.deepEqual(datesDue(dates, ...dates), ['2026-11-02', '2026-11-08', '2026-12-01']);
  });

  it('asks until the next date with work has passed, if you didn’t work on that date', () => {
    const worked = november(1, 4, 12);
    assert.deepEqual(datesDue(worked, ...everyDate), november(2, 3, 4, 8, 9, 10, 11, 12));
  });

  it('asks about nothing that was finished today, in the future or nobody knows when', () => {
    assert.deepEqual(due('2026-11-10', [], ['2026-11-10', question], ['2026-11-11', question]), []);
    const undated = readPlan(lines('## Day 1: Knots', '- [x] Tie', question, '## Day 2: Bends', '- [ ] Tie'));
    assert.deepEqual(recallOn('2026-11-10', undated, []), []);
  });

  it('isn’t confused by dates that are typing errors', () => {
    assert.deepEqual(due('2026-11-10', [], ['1026-11-09', question], ['9999-12-31', question]), []);
  });

  it('asks about no open day, even if tasks of it are done', () => {
    assert.deepEqual(due('2026-11-10', [], ['2026-11-09', question, '- [ ] Untie']), []);
  });

  it('asks about at most three days, those finished last first', () => {
    const days = november(2, 3, 4, 5).map((date) => [date, question] as const);
    const asked = due('2026-11-06', november(2, 3, 4, 5), ...days);
    assert.deepEqual(asked, ['Day 4: Which knot holds when it is wet?']);
    const afterAPause = due('2026-11-20', november(2, 3, 4, 5), ...days);
    assert.deepEqual(
      afterAPause.map((line) => line.slice(0, 5)),
      ['Day 4', 'Day 3', 'Day 2'],
    );
  });

  it('begins with the later of two days that were finished on one date', () => {
    const asked = due('2026-11-06', november(5), ['2026-11-05', question], ['2026-11-05', question]);
    assert.deepEqual(
      asked.map((line) => line.slice(0, 5)),
      ['Day 2', 'Day 1'],
    );
  });

  it('leaves out days that ask nothing, and looks further for others', () => {
    const silent = ['**Task:** Tie a knot', '**Checkpoint:**', '**Checkpoint:** (see Day 1)'];
    const asked = due(
      '2026-11-06',
      [],
      ['2026-11-04', question],
      ...silent.map((line) => ['2026-11-05', line] as const),
    );
    assert.deepEqual(asked, ['Day 1: Which knot holds when it is wet?']);
  });

  it('takes the question of a day that states something first', () => {
    const stated = '**Checkpoint:** Can tie it in the dark';
    assert.deepEqual(due('2026-11-06', [], ['2026-11-05', stated, '**Micro-quiz:** Why does it slip?']), [
      'Day 1: Why does it slip?',
    ]);
    assert.deepEqual(due('2026-11-06', [], ['2026-11-05', stated]), ['Day 1: Can tie it in the dark']);
  });

  it('asks what a box asks, too', () => {
    assert.deepEqual(due('2026-11-06', [], ['2026-11-05', '- [x] **Quiz:** Why? ✅ 2026-11-05']), ['Day 1: Why?']);
  });

  it('asks about weeks as about days', () => {
    const weeks = readPlan(
      lines(
        ...['# Ropes', '## Week 1: Knots', '- [x] Tie ✅ 2026-11-05', question],
        ...['## Week 2: Bends', '- [ ] Tie', '## Week 3: Hitches', '- [ ] Tie'],
      ),
    );
    assert.deepEqual(
      recallOn('2026-11-06', weeks, []).map(({ day }) => day.label),
      ['Week 1'],
    );
  });

  describe('tells a question from a statement', () => {
    const asks = (text: string): boolean => {
      const [recall] = recallOn('2026-11-06', plan(['2026-11-05', `**Checkpoint:** ${text}`]), []);
      assert.ok(recall, text);
      return isQuestion(recall.field);
    };

    it('by its question mark, in any script', () => {
      for (const text of ['Why?', '¿Por qué?', '为什么？请解释', 'لماذا؟', 'Why? (One sentence.)', '“Why?”', 'Why?!']) {
        assert.equal(asks(text), true, text);
      }
    });

    it('but not by one in code or in an address', () => {
      for (const text of ['Can explain why', 'Knows what `a?.b` does', 'Has opened https://ropes.test/?knot=1']) {
        assert.equal(asks(text), false, text);
      }
    });
  });

  inTimeZones('Recall', () => {
    it('asks on the same dates', () => {
      assert.deepEqual(datesDue(everyDate, ...everyDate), november(2, 8));
    });
  });
});
