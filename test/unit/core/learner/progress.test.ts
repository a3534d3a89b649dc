import assert from 'node:assert/strict';
import { StudyCalendar } from '../../../../src/core/calendar/studyDays';
import { countAt } from '../../../../src/core/learner/course';
import { progressOfLearner, type LearnersProgress } from '../../../../src/core/learner/progress';
import { standingOf, type DatedPlanAt, type Preferences } from '../../../../src/core/learner/standing';
import { yearOf } from '../../../../src/core/learner/year';
import { datesOf, readPlan } from '../../../../src/core/reading/readPlan';
import { lines } from '../planLines';

const today = '2026-11-22';
const preferences: Preferences = { studyDays: [], daysOff: [], streakFreezes: 2, chosenPlan: undefined };

function planAt(path: string, ...text: readonly string[]): DatedPlanAt {
  const plan = readPlan(lines(...text));
  return { path, plan, ...datesOf(plan, lines(...text)) };
}

function progressOf(...plans: readonly DatedPlanAt[]): LearnersProgress<DatedPlanAt> {
  return progressOfLearner(standingOf(plans, today, preferences), preferences);
}

/** How far the only plan is. */
function progressIn(...text: readonly string[]): NonNullable<LearnersProgress<DatedPlanAt>['followed']>['progress'] {
  const { followed } = progressOf(planAt('plan.md', ...text));
  assert.ok(followed);
  return followed.progress;
}

const bread = [
  ...['---', 'daymark: { start: 2026-11-16 }', '---', '# Bread'],
  ...['## Module 1: Dough', '### Day 1', '- [x] Flour ✅ 2026-11-16', '- [x] Water ✅ 2026-11-17'],
  ...['### Day 2', '- [x] Knead ✅ 2026-11-18', '- [ ] Rest'],
  ...['## Module 2: Oven', '### Day 3', '- [x] Heat ✅ 2026-11-18', '### Day 4', '- [ ] Bake'],
];

describe('the progress of a plan', () => {
  it('counts days, and is finished when the last one was', () => {
    const { unit, done, total, finishedOn } = progressIn(...bread);
    assert.deepEqual([unit, done, total, finishedOn], ['day', 2, 4, undefined]);
    const complete = bread.map((line) =>
      line.replace('[ ] Bake', '[x] Bake ✅ 2026-11-20').replace('[ ] Rest', '[x] Rest'),
    );
    assert.deepEqual(progressIn(...complete).finishedOn, '2026-11-20');
  });

  it('counts weeks if the plan has nothing smaller, and tasks if it is a tracker', () => {
    const weeks = progressIn('# Plan', '## Week 1', '- [x] a', '## Week 2', '- [ ] b', '## Week 3', '- [ ] c');
    assert.deepEqual([weeks.unit, weeks.done, weeks.total], ['week', 1, 3]);
    const tasks = ['- [x] a ✅ 2026-11-20', '- [x] b', '- [ ] c', '- [-] d'];
    const tracker = progressIn('# List', '## One', ...tasks, '## Two', ...tasks, '## Three', ...tasks);
    assert.deepEqual([tracker.unit, tracker.done, tracker.total], ['task', 6, 9]);
    assert.deepEqual(tracker.doneOverTime, [{ date: '2026-11-20', count: 6 }], 'three of them are undated');
    assert.equal(tracker.undated, 3);
  });

  it('has the modules of the first level with several of them, with what was due before today', () => {
    const found = ({ parts }: ReturnType<typeof progressIn>): readonly string[] =>
      parts.map(({ module, done, total, due }) => `${module.label} ${done}/${total}, ${due} due`);
    assert.deepEqual(found(progressIn(...bread)), ['Module 1 1/2, 1 due', 'Module 2 1/2, 1 due']);
    const nested = bread.map((line) => (line.startsWith('##') ? `#${line}` : line)).toSpliced(4, 0, '## Month 1');
    assert.deepEqual(found(progressIn(...nested)), ['Module 1 1/2, 1 due', 'Module 2 1/2, 1 due']);
    assert.deepEqual(found(progressIn('# Plan', '## Module 1', '### Day 1', 'a', '### Day 2', 'b')), [
      'Module 1 0/2, 0 due',
    ]);
    assert.deepEqual(found(progressIn('# Plan', '## Day 1', 'a', '## Day 2', 'b')), []);
  });

  it('has a level of modules above the ones in them, and leaves out modules without days', () => {
    const month = (name: string, first: number): readonly string[] =>
      [first, first + 1]
        .flatMap((week) => [`### Week ${week}`, `#### Day ${week}`, '- [ ] a'])
        .toSpliced(0, 0, `## ${name}`);
    const { parts } = progressIn(
      '# Plan',
      ...month('Month 1', 1),
      ...month('Month 2', 3),
      '## Assessment',
      '- [ ] Can bake',
    );
    assert.deepEqual(
      parts.map(({ module }) => module.label),
      ['Month 1', 'Month 2'],
    );
  });

  it('says that a day is due once its last scheduled date is over', () => {
    const due = (start: string): number | undefined =>
      progressIn(
        '---',
        `daymark: { start: ${start} }`,
        '---',
        '# Plan',
        '## Module 1',
        '### Day 1',
        '- [x] a',
        '### Day 2-3',
        'b',
        '### Day 4',
        'c',
      ).parts[0]?.due;
    assert.deepEqual([due('2026-11-20'), due('2026-11-19'), due('2026-11-18')], [0, 1, 2]);
  });

  it('tells how the work grew, and how it should have', () => {
    const { doneOverTime, scheduledOverTime, schedule } = progressIn(...bread);
    assert.deepEqual(schedule, { from: '2026-11-16', through: '2026-11-19' });
    assert.deepEqual(doneOverTime, [
      { date: '2026-11-17', count: 1 },
      { date: '2026-11-18', count: 2 },
    ]);
    assert.deepEqual(
      ['2026-11-15', '2026-11-17', '2026-12-01'].map((date) => countAt(scheduledOverTime, date)),
      [0, 2, 4],
    );
  });

  it('begins with what was done nobody knows when', () => {
    const { doneOverTime } = progressIn(
      '# Plan',
      '## Day 1',
      '- [x] a',
      '## Day 2',
      '- [x] b ✅ 2026-11-20',
      '## Day 3',
    );
    assert.deepEqual(doneOverTime, [{ date: '2026-11-20', count: 2 }]);
    assert.equal(countAt(doneOverTime, '2026-11-19', 1), 1);
  });

  it('tells by weekday, and on average, on how many dates something was done', () => {
    const { weekdays, datesAWeek } = progressIn(...bread);
    assert.deepEqual(weekdays, [1, 1, 1, 0, 0, 0, 0]);
    assert.equal(datesAWeek, 3);
    assert.equal(progressIn('# Plan', '## Day 1', '- [ ] a', '## Day 2').datesAWeek, undefined);
  });

  it('says what would make up for a forecast after the schedule', () => {
    const days = Array.from({ length: 30 }, (_, day) => {
      const date = day < 15 ? `2026-11-${String(8 + day).padStart(2, '0')}` : undefined;
      return [`## Day ${day + 1}`, date ? `- [x] a ✅ ${date}` : '- [ ] a'];
    }).flat();
    const plan = (start: string): readonly string[] => [
      '---',
      `daymark: { start: ${start} }`,
      '---',
      '# Plan',
      ...days,
    ];
    const onTime = progressIn(...plan('2026-11-08'));
    assert.deepEqual(onTime.schedule?.through, '2026-12-07');
    assert.deepEqual([onTime.forecast.around, onTime.makesUp], ['2026-12-07', undefined]);
    assert.equal(progressIn(...plan('2026-11-05')).makesUp, 2, '15 days in 13 are 8.1 a week');
  });

  it('says nothing of what would make up for it in a plan of weeks', () => {
    const week = (number: number, ...dates: readonly string[]): readonly string[] => [
      `## Week ${number}`,
      ...dates.map((date) => `- [x] a ✅ ${date}`),
      ...(dates.length === 0 ? ['- [ ] a'] : []),
    ];
    const done = [
      week(1, '2026-11-02', '2026-11-05'),
      week(2, '2026-11-09', '2026-11-12'),
      week(3, '2026-11-18'),
    ].flat();
    const weeks = [...done, ...week(4), ...week(5), ...week(6)];
    const { forecast, makesUp, schedule } = progressIn(
      '---',
      'daymark: { start: 2026-10-19 }',
      '---',
      '# Plan',
      ...weeks,
    );
    assert.ok(forecast.around !== undefined && schedule && forecast.around > schedule.through);
    assert.equal(makesUp, undefined);
  });

  it('averages the dates over at least a week', () => {
    const on = (...dates: readonly string[]): number | undefined =>
      progressIn('# Plan', ...dates.flatMap((date, day) => [`## Day ${day + 1}`, `- [x] a ✅ ${date}`]), '## Day 9')
        .datesAWeek;
    assert.deepEqual([on('2026-11-21', today), on('2026-11-09', '2026-11-20')], [2, 1]);
  });

  it('leaves out dates in the future and before 1970', () => {
    const plan = ['# Plan', '## Day 1', '- [x] a ✅ 2027-01-01', '## Day 2', '- [x] b ✅ 1969-12-31', '## Day 3'];
    const { work, doneOverTime, done } = progressIn(...plan);
    assert.deepEqual([work, doneOverTime, done], [[], [], 2]);
  });
});

describe('the progress of a learner', () => {
  const open = (path: string): DatedPlanAt => planAt(path, `# ${path}`, '## Day 1', '- [ ] a', '## Day 2', '- [ ] b');

  it('follows the current plan and lists the others', () => {
    const { followed, others } = progressOf(open('a.md'), planAt('bread.md', ...bread), open('c.md'));
    assert.equal(followed?.at.path, 'bread.md');
    assert.deepEqual(
      others.map(({ at, unit, done, total }) => [at.path, unit, done, total]),
      [
        ['a.md', 'day', 0, 2],
        ['c.md', 'day', 0, 2],
      ],
    );
  });

  it('stays with a plan that was finished today until the day is over', () => {
    const finished = planAt('a.md', '# a', '## Day 1', '- [x] a ✅ 2026-11-21', '## Day 2', `- [x] b ✅ ${today}`);
    assert.equal(progressOf(finished, open('b.md')).followed?.at.path, 'a.md');
    const before = planAt('a.md', '# a', '## Day 1', '- [x] a ✅ 2026-11-20', '## Day 2', '- [x] b ✅ 2026-11-21');
    assert.equal(progressOf(before, open('b.md')).followed?.at.path, 'b.md');
  });

  it('follows the plan that was worked on last if nothing is open', () => {
    const done = (path: string, date: string): DatedPlanAt =>
      planAt(path, `# ${path}`, '## Day 1', `- [x] a ✅ ${date}`, '## Day 2', `- [x] b ✅ ${date}`);
    const { followed } = progressOf(done('a.md', '2026-10-01'), done('b.md', '2026-10-09'), done('c.md', '2026-10-03'));
    assert.equal(followed?.at.path, 'b.md');
  });

  it('ignores dates in the future and logs when it looks for that plan', () => {
    const done = (path: string, date: string): DatedPlanAt =>
      planAt(path, `# ${path}`, '## Day 1', `- [x] a ✅ ${date}`, '## Day 2', `- [x] b ✅ 2026-10-01`);
    const { followed } = progressOf(done('a.md', '2026-11-23'), done('b.md', '2026-10-02'), done('c.md', '2026-10-02'));
    assert.equal(followed?.at.path, 'b.md', 'the first of those with the newest date');
    assert.equal(progressOf(done('a.md', '2026-10-09'), done('b.md', '2026-10-02')).followed?.at.path, 'a.md');
  });

  it('follows nothing if nobody knows which plan it is, or if there is none', () => {
    assert.equal(progressOf(open('a.md'), open('b.md')).followed, undefined);
    assert.equal(progressOf(open('a.md'), open('b.md')).others.length, 2);
    assert.deepEqual([progressOf().followed, progressOf().others], [undefined, []]);
  });

  it('leaves out logs', () => {
    const log = planAt('log.md', '# My log', '## 2026-11-20', 'I learned this.', '## 2026-11-21', 'And that.');
    assert.equal(log.plan.kind, 'log');
    assert.deepEqual(progressOf(log, open('a.md')).others, []);
  });
});

describe('the squares of a year', () => {
  const squares = (...plans: readonly DatedPlanAt[]): ReadonlyMap<string, string> =>
    new Map(progressOf(...plans).year.map(({ date, kind }) => [date, kind]));

  it('go from a Monday to today, over 53 weeks', () => {
    const dates = [...squares(planAt('bread.md', ...bread)).keys()];
    assert.deepEqual([dates[0], dates.at(-1), dates.length], ['2025-11-17', today, 53 * 7], 'today is a Sunday');
  });

  it('tell work from days off, freezes, missed dates and today', () => {
    const dates = [
      '2026-11-01',
      ...Array.from({ length: 7 }, (_, day) => `2026-11-0${day + 2}`),
      '2026-11-11',
      '2026-11-16',
    ];
    const days = dates.flatMap((date, day) => [`## Day ${day + 1}`, `- [x] a ✅ ${date}`]);
    const off = 'daymark: { days-off: [2026-11-09] }';
    const found = squares(planAt('plan.md', '---', off, '---', '# Plan', ...days, '## Day 99', '- [ ] a'));
    const kinds = ['2026-10-31', '2026-11-08', '2026-11-09', '2026-11-10', '2026-11-12', today].map((date) =>
      found.get(date),
    );
    assert.deepEqual(kinds, ['before', 'worked', 'dayOff', 'frozen', 'missed', 'pending']);
  });

  it('tell work in this plan from work elsewhere', () => {
    const other = planAt('other.md', '# Other', '## Day 1', '- [x] a ✅ 2026-11-15', '## Day 2', '- [ ] b');
    const found = squares(planAt('bread.md', ...bread), other);
    assert.deepEqual([found.get('2026-11-15'), found.get('2026-11-16')], ['elsewhere', 'worked']);
  });

  it('show a pause of more than a year as missed, without the days off', () => {
    const streak = standingOf(
      [planAt('plan.md', '# Plan', '## Day 1', '- [x] a ✅ 2024-01-01', '## Day 2', '- [ ] b')],
      today,
      preferences,
    ).streak;
    const year = yearOf(new Set(), streak, new StudyCalendar(['mon'], []), today);
    assert.deepEqual(
      year.slice(0, 3).map(({ kind }) => kind),
      ['missed', 'dayOff', 'dayOff'],
    );
  });

  it('have nothing before the first date, and today is open', () => {
    const found = squares(planAt('plan.md', '# Plan', '## Day 1', '- [ ] a', '## Day 2', '- [ ] b'));
    assert.deepEqual([...new Set(found.values())], ['before', 'pending']);
  });
});
