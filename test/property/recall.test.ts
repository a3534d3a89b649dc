import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addDays, type PlanDate } from '../../src/core/calendar/date';
import { recallOn } from '../../src/core/learner/recall';
import { readPlan } from '../../src/core/reading/readPlan';
import { inTimeZones } from '../unit/inTimeZones';
import { numRuns } from './runs';

const first: PlanDate = '2026-10-20';
/** Around the end of summer time and of a year in many places. */
const lastOffset = 75;

/** When each day of a plan was finished, as days after the first date; `undefined` for open days. */
const finishedDays = fc.array(fc.option(fc.nat(lastOffset), { nil: undefined }), { minLength: 2, maxLength: 40 });
const workedDays = fc.uniqueArray(fc.nat(lastOffset), { maxLength: 60 });
const asking = ['Why?', 'Can tie it'];

function planOf(finished: readonly (number | undefined)[]): ReturnType<typeof readPlan> {
  const lines = finished.flatMap((offset, index) => [
    `## Day ${index + 1}: Knots`,
    offset === undefined ? '- [ ] Tie' : `- [x] Tie ✅ ${addDays(first, offset)}`,
    // Every fifth day asks nothing.
    index % 5 === 4 ? 'Rest.' : `**Checkpoint:** ${asking[index % 2] ?? ''}`,
  ]);
  return readPlan(lines.join('\n'));
}

/** What a person with a calendar would do: note each due date, and cross everything out in the evening of a date with work. */
function noted(
  finished: readonly (number | undefined)[],
  worked: ReadonlySet<number>,
  today: number,
): ReadonlySet<string> {
  let notes = new Set<string>();
  for (let date = 0; date <= today; date += 1) {
    finished.forEach((offset, index) => {
      if (offset !== undefined && index % 5 !== 4 && [1, 7, 30].includes(date - offset)) {
        notes.add(`Day ${index + 1}`);
      }
    });
    if (worked.has(date) && date < today) {
      notes = new Set();
    }
  }
  return notes;
}

function labelsOn(
  finished: readonly (number | undefined)[],
  worked: readonly number[],
  today: number,
): readonly string[] {
  const dates = worked.map((offset) => addDays(first, offset));
  return recallOn(addDays(first, today), planOf(finished), dates).map(({ day }) => day.label);
}

describe('Recall, for any plan and any dates', () => {
  it('asks about what a person would have noted in a calendar, at most three days, the newest first', () => {
    fc.assert(
      fc.property(finishedDays, workedDays, fc.nat(lastOffset + 40), (finished, worked, today) => {
        const notes = noted(finished, new Set(worked), today);
        const newestFirst = [...notes]
          .map((label) => ({ label, number: Number(label.slice('Day '.length)) }))
          .sort(
            (one, other) =>
              (finished[other.number - 1] ?? 0) - (finished[one.number - 1] ?? 0) || other.number - one.number,
          )
          .map(({ label }) => label);
        assert.deepEqual(labelsOn(finished, worked, today), newestFirst.slice(0, 3));
      }),
      { numRuns },
    );
  });

  it('piles nothing up: on the date after one with work, only what is due on this very date is left', () => {
    fc.assert(
      fc.property(finishedDays, workedDays, fc.nat(lastOffset), (finished, worked, yesterday) => {
        const dueToday = finished.filter((offset) => [1, 7, 30].includes(yesterday + 1 - (offset ?? Infinity)));
        const asked = labelsOn(finished, [...worked, yesterday], yesterday + 1);
        assert.ok(asked.length <= Math.min(3, dueToday.length), asked.join(', '));
      }),
      { numRuns },
    );
  });

  it('doesn’t depend on the order of the dates', () => {
    fc.assert(
      fc.property(finishedDays, workedDays, fc.nat(lastOffset), (finished, worked, today) => {
        assert.deepEqual(labelsOn(finished, worked, today), labelsOn(finished, worked.toReversed(), today));
      }),
      { numRuns },
    );
  });

  inTimeZones('Recall', () => {
    it('is what a person would have noted', () => {
      fc.assert(
        fc.property(finishedDays, workedDays, fc.nat(lastOffset), (finished, worked, today) => {
          const notes = noted(finished, new Set(worked), today);
          const asked = labelsOn(finished, worked, today);
          assert.equal(asked.length, Math.min(3, notes.size));
          assert.ok(asked.every((label) => notes.has(label)));
        }),
        { numRuns: numRuns / 20 },
      );
    });
  });
});
