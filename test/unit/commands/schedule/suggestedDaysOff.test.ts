import assert from 'node:assert/strict';
import {
  suggestedDaysOff,
  effectOf,
  isOffAlready,
  type Scheduling,
} from '../../../../src/commands/schedule/suggestedDaysOff';
import { streakOf } from '../../../../src/core/learner/streak';
import { StudyCalendar, type StudyDay } from '../../../../src/core/calendar/studyDays';
import type { IndexedPlan } from '../../../../src/workspace/index/planSource';
import { indexedPlan } from '../../views/planSource';

/** A plan of four days, the first of them on 19 November, a Thursday. */
function plan(...frontMatter: readonly string[]): IndexedPlan {
  const days = ['## Day 1', '- [x] Row ✅ 2026-11-19', ...[2, 3, 4].flatMap((day) => [`## Day ${day}`, '- [ ] Row'])];
  return indexedPlan('row.md', ['---', 'daymark:', ...frontMatter.map((line) => `  ${line}`), '---', ...days]);
}

const scheduled = plan('start: 2026-11-19');
const everyDay: Scheduling = { plans: [scheduled], studyDays: [] };

function offered(today: string, at = scheduled, studyDays: readonly StudyDay[] = []): readonly string[] {
  const rules = { calendar: new StudyCalendar([], []), maxFreezes: 2 };
  const streak = streakOf([{ path: at.path, doneDates: at.doneDates, entryDates: [], ignored: [] }], today, rules);
  return suggestedDaysOff(at, today, streak, { plans: [at], studyDays }).map(
    ({ name, range, effect }) => `${name} ${range.from}/${range.through}: ${effect.studyDays}, ${effect.moves}`,
  );
}

describe('The days off that Take Days Off offers', () => {
  it('begin with those since the last date that counts, with their study days and how far the plan moves', () => {
    // It was to end on 22 November.
    assert.deepEqual(offered('2026-11-24'), [
      'sinceLastDay 2026-11-20/2026-11-23: 4, 3',
      'today 2026-11-24/2026-11-24: 1, 0',
      'tomorrow 2026-11-25/2026-11-25: 1, 0',
      'restOfWeek 2026-11-24/2026-11-29: 6, 0',
    ]);
  });

  it('include no missed days if none were missed or nothing was ever done', () => {
    assert.equal(offered('2026-11-20')[0], 'today 2026-11-20/2026-11-20: 1, 1');
    assert.equal(offered('2026-11-18')[0], 'today 2026-11-18/2026-11-18: 1, 0');
  });

  it('leave out the rest of the week on a Sunday, and dates without a study day', () => {
    assert.deepEqual(offered('2026-11-22', scheduled, ['mon', 'tue', 'wed', 'thu', 'fri']), [
      'sinceLastDay 2026-11-20/2026-11-21: 1, 1',
      'tomorrow 2026-11-23/2026-11-23: 1, 1',
    ]);
  });

  it('do not move a plan without a start', () => {
    assert.equal(offered('2026-11-22', plan('study-days: [fri, sat]'))[0], 'sinceLastDay 2026-11-20/2026-11-21: 2, 0');
  });
});

describe('The effect of days off on a plan', () => {
  it('is that the end moves by the study days within its schedule', () => {
    const range = { from: '2026-11-21', through: '2026-11-24' };
    assert.deepEqual(effectOf(scheduled, range, everyDay), { studyDays: 4, moves: 2, end: '2026-11-26' });
  });

  it('is nothing if the dates are already off', () => {
    const off = plan('start: 2026-11-19', 'days-off: [2026-11-20/2026-11-21, 2026-11-22]');
    const range = { from: '2026-11-20', through: '2026-11-22' };
    assert.deepEqual(effectOf(off, range, { plans: [off], studyDays: [] }), {
      studyDays: 0,
      moves: 0,
      end: '2026-11-25',
    });
    assert.equal(isOffAlready(off, range), true);
    assert.equal(isOffAlready(off, { ...range, through: '2026-11-23' }), false);
  });
});
