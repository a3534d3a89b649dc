import assert from 'node:assert/strict';
import {
  suggestedDates,
  newSchedule,
  scheduledText,
  type ScheduleAnswers,
} from '../../../../src/commands/schedule/newSchedule';
import type { StudyDay } from '../../../../src/core/calendar/studyDays';
import { everyDay } from '../../../../src/core/calendar/studyDays';
import { daysBelow } from '../../../../src/core/model/walk';
import { english, indexedPlan, planSource } from '../../views/planSource';

const workdays: readonly StudyDay[] = ['mon', 'tue', 'wed', 'thu', 'fri'];
const plan = ['# Days 31-34', '## Day 31', '- [ ] Paint', '## Day 32', '- [ ] Dry', '## Day 33-34', '- [ ] Frame'];

const weeks = ['# Frames', '## Week 1', '- [ ] Paint', '## Week 2', '- [ ] Dry', '## Week 3', '- [ ] Frame'];

/** The new schedule of that plan, below some front matter, with Day 32 on a date; the settings have all seven days. */
function scheduled(
  answers: Partial<ScheduleAnswers>,
  {
    frontMatter = [],
    others = {},
    set = [],
  }: { frontMatter?: string[]; others?: Record<string, string[]>; set?: StudyDay[] } = {},
): ReturnType<typeof newSchedule> {
  const fenced = frontMatter.length === 0 ? [] : ['---', 'daymark:', ...frontMatter.map((line) => `  ${line}`), '---'];
  const at = indexedPlan('plan.md', [...fenced, ...plan]);
  const day = daysBelow(at.plan)[1];
  assert.ok(day);
  return newSchedule(at, day, { date: '2026-11-24', studyDays: everyDay, ...answers }, planSource(others).plans, set);
}

describe('A new schedule', () => {
  it('starts as many study days before the date as there are days before the day', () => {
    assert.deepEqual(scheduled({})?.range, { from: '2026-11-23', through: '2026-11-26' });
    assert.deepEqual(scheduled({})?.schedule, { start: '2026-11-23', studyDays: undefined, daysOff: [] });
  });

  it('has the chosen study days if the settings have others', () => {
    const onWorkdays = scheduled({ date: '2026-11-30', studyDays: workdays });
    assert.deepEqual(onWorkdays?.range, { from: '2026-11-27', through: '2026-12-02' });
    assert.deepEqual(onWorkdays?.schedule.studyDays, workdays);
    assert.equal(scheduled({ studyDays: workdays }, { set: [...workdays] })?.schedule.studyDays, undefined);
  });

  it('removes study days from the plan if they are the same as in the settings again', () => {
    const frontMatter = ['study-days: [mon, tue]'];
    assert.equal(scheduled({ studyDays: everyDay }, { frontMatter })?.schedule.studyDays, undefined);
  });

  it('keeps what the plan already says, even if the settings say the same', () => {
    const frontMatter = ['start: 2026-11-21', 'study-days: [mon, tue, wed, thu, fri]'];
    const same = scheduled({ studyDays: workdays }, { frontMatter, set: [...workdays] })?.schedule;
    // A Saturday; the first study day after it is Monday.
    assert.equal(same?.start, '2026-11-21');
    assert.deepEqual(same?.studyDays, workdays);
  });

  it('keeps a start in the same week if the plan is one of weeks', () => {
    const startOf = (start: string): string | undefined => {
      const at = indexedPlan('weeks.md', ['---', `daymark: { start: ${start} }`, '---', ...weeks]);
      const [, second] = daysBelow(at.plan);
      assert.ok(second);
      return newSchedule(at, second, { date: '2026-11-24', studyDays: everyDay }, [], [])?.schedule.start;
    };
    assert.equal(startOf('2026-11-18'), '2026-11-18');
    assert.equal(startOf('2026-11-23'), '2026-11-16');
  });

  it('skips the days off of this plan and of other plans', () => {
    const frontMatter = ['days-off: [2026-11-23]'];
    const others = { 'other.md': ['---', 'daymark:', '  days-off: [2026-11-25]', '---', ...plan] };
    const made = scheduled({}, { frontMatter, others });
    assert.deepEqual(made?.range, { from: '2026-11-22', through: '2026-11-27' });
    assert.deepEqual(
      made?.schedule.daysOff.map(({ from }) => from),
      ['2026-11-23'],
    );
  });

  it('is undefined if the calendar has no study day left for the days before', () => {
    assert.equal(scheduled({ date: '1970-01-01' }), undefined);
    assert.equal(scheduled({}, { frontMatter: ['days-off: [1970-01-01/9999-12-31]'] }), undefined);
  });
});

describe('The dates that Set Schedule offers for a day', () => {
  const offered = (today: string, scheduled?: string, unit: 'day' | 'week' = 'day'): readonly string[] =>
    suggestedDates(unit, today, scheduled).map(({ name, date }) => `${name} ${date}`);

  it('are today, tomorrow and next Monday', () => {
    assert.deepEqual(offered('2026-11-20'), ['today 2026-11-20', 'tomorrow 2026-11-21', 'nextMonday 2026-11-23']);
  });

  it('include the Monday after today on a Monday, and each date only once on a Sunday', () => {
    assert.deepEqual(offered('2026-11-23').at(-1), 'nextMonday 2026-11-30');
    assert.deepEqual(offered('2026-11-22'), ['today 2026-11-22', 'tomorrow 2026-11-23']);
  });

  it('are the Mondays of this week and the next for a week', () => {
    assert.deepEqual(offered('2026-11-20', undefined, 'week'), ['thisWeek 2026-11-16', 'nextWeek 2026-11-23']);
    assert.deepEqual(offered('2026-11-22', '2026-11-16', 'week'), ['asScheduled 2026-11-16', 'nextWeek 2026-11-23']);
  });

  it('begin with the date that the plan already has for the day', () => {
    assert.deepEqual(offered('2026-11-20', '2026-12-01')[0], 'asScheduled 2026-12-01');
    assert.deepEqual(offered('2026-11-20', '2026-11-20'), [
      ...['asScheduled 2026-11-20', 'tomorrow 2026-11-21', 'nextMonday 2026-11-23'],
    ]);
  });
});

describe('The receipt of a schedule', () => {
  it('names the first and the last date', () => {
    assert.equal(
      scheduledText('Days 31–60', 'November 23', 'January 1', english),
      'Days 31–60: from November 23 to January 1.',
    );
  });

  it('names one date if the plan has only one day', () => {
    assert.equal(scheduledText('Day 1', 'November 23', 'November 23', english), 'Day 1: on November 23.');
  });
});
