import assert from 'node:assert/strict';
import { newSchedule, type ScheduleAnswers } from '../../../../src/commands/schedule/newSchedule';
import type { StudyDay } from '../../../../src/core/calendar/studyDays';
import { everyDay } from '../../../../src/core/calendar/studyDays';
import { daysBelow } from '../../../../src/core/model/walk';
import { indexedPlan, planSource } from '../../views/planSource';

const workdays: readonly StudyDay[] = ['mon', 'tue', 'wed', 'thu', 'fri'];
const plan = ['# Days 31-34', '## Day 31', '- [ ] Paint', '## Day 32', '- [ ] Dry', '## Day 33-34', '- [ ] Frame'];

/** The schedule of that plan below some front matter, with Day 32 on a date; the settings have all seven days. */
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
  it('begins so many study days before the date as there are days before the day', () => {
    assert.deepEqual(scheduled({})?.range, { from: '2026-11-23', through: '2026-11-26' });
    assert.deepEqual(scheduled({})?.schedule, { start: '2026-11-23', studyDays: undefined, daysOff: [] });
  });

  it('has the study days that were chosen, where the settings have others', () => {
    const onWorkdays = scheduled({ date: '2026-11-30', studyDays: workdays });
    assert.deepEqual(onWorkdays?.range, { from: '2026-11-27', through: '2026-12-02' });
    assert.deepEqual(onWorkdays?.schedule.studyDays, workdays);
    assert.equal(scheduled({ studyDays: workdays }, { set: [...workdays] })?.schedule.studyDays, undefined);
  });

  it('takes study days out of the plan that are those of the settings again', () => {
    const frontMatter = ['study-days: [mon, tue]'];
    assert.equal(scheduled({ studyDays: everyDay }, { frontMatter })?.schedule.studyDays, undefined);
  });

  it('leaves what the plan says already, also where the settings say the same', () => {
    const frontMatter = ['start: 2026-11-21', 'study-days: [mon, tue, wed, thu, fri]'];
    const same = scheduled({ studyDays: workdays }, { frontMatter, set: [...workdays] })?.schedule;
    // Saturday, after which Monday is the first study day.
    assert.equal(same?.start, '2026-11-21');
    assert.deepEqual(same?.studyDays, workdays);
  });

  it('leaves out the days off of this plan and of the others', () => {
    const frontMatter = ['days-off: [2026-11-23]'];
    const others = { 'other.md': ['---', 'daymark:', '  days-off: [2026-11-25]', '---', ...plan] };
    const made = scheduled({}, { frontMatter, others });
    assert.deepEqual(made?.range, { from: '2026-11-22', through: '2026-11-27' });
    assert.deepEqual(
      made?.schedule.daysOff.map(({ from }) => from),
      ['2026-11-23'],
    );
  });

  it('is none where the calendar has no study day left for the days before', () => {
    assert.equal(scheduled({ date: '1970-01-01' }), undefined);
    assert.equal(scheduled({}, { frontMatter: ['days-off: [1970-01-01/9999-12-31]'] }), undefined);
  });
});
