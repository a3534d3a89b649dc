import assert from 'node:assert/strict';
import { streakRuns } from '../../../../src/commands/streak/streakRuns';
import { streakOf } from '../../../../src/core/learner/streak';
import { StudyCalendar, type StudyDay } from '../../../../src/core/calendar/studyDays';

/** The runs that dates make until a day: how long each is, its freezes, and whether it goes on. */
function runs(dates: readonly string[], today: string, mostFreezes = 2, studyDays: readonly StudyDay[] = []): string[] {
  const calendar = new StudyCalendar(studyDays, []);
  const doneDates = dates.map((date, line) => ({ date, line }));
  const streak = streakOf([{ path: 'a.md', doneDates, ignored: [] }], today, { calendar, mostFreezes });
  const found = streakRuns(streak.explanation, calendar, mostFreezes);
  assert.equal(found.at(-1)?.goesOn === true ? found.at(-1)?.length : 0, streak.current, 'the last run is the streak');
  assert.equal(Math.max(0, ...found.map(({ length }) => length)), streak.longest, 'one run is the longest');
  return found.map(({ dates: all, length, goesOn }) =>
    [length, ...all.filter(({ earnsFreeze }) => earnsFreeze).map(() => '*'), goesOn ? '…' : ''].join(''),
  );
}

/** Dates of November 2026, which begins on a Sunday. */
const november = (...days: readonly number[]): readonly string[] =>
  days.map((day) => `2026-11-${String(day).padStart(2, '0')}`);

describe('The runs of an explanation', () => {
  it('end where a study day is missed', () => {
    assert.deepEqual(runs(november(1, 2, 4, 5, 6), '2026-11-06'), ['2', '3…']);
    assert.deepEqual(runs(november(1, 2), '2026-11-04'), ['2']);
    assert.deepEqual(runs(november(1, 2), '2026-11-03'), ['2…']);
  });

  it('go on over days off', () => {
    assert.deepEqual(runs(november(6, 9), '2026-11-09', 2, ['mon', 'fri']), ['2…']);
  });

  it('earn freezes, which cover what was missed', () => {
    assert.deepEqual(runs(november(1, 2, 3, 4, 5, 6, 7, 9), '2026-11-09'), ['8*…']);
    assert.deepEqual(runs(november(1, 2, 3, 4, 5, 6, 7, 9), '2026-11-09', 0), ['7', '1…']);
  });

  it('take freezes along that were not enough', () => {
    assert.deepEqual(runs(november(1, 2, 3, 4, 5, 6, 7, 10, 12), '2026-11-12'), ['7*', '2…']);
  });

  it('end in a pause of which only the ends are told', () => {
    // From a Saturday to a Sunday, which are no study days.
    const dates = ['2020-01-03', '2026-11-09'];
    assert.deepEqual(runs(dates, '2026-11-09', 2, ['mon', 'tue', 'wed', 'thu', 'fri']), ['1', '1…']);
  });

  it('are none where nothing counts', () => {
    assert.deepEqual(runs(['2030-01-01'], '2026-11-09'), []);
  });
});
