import assert from 'node:assert/strict';
import { datesOf, readPlan } from '../../../../src/core/reading/readPlan';
import { datesOfDays, standingOf, type DatedPlanAt, type Preferences } from '../../../../src/core/learner/standing';
import { inTimeZones } from '../../inTimeZones';
import { lines } from '../planLines';

const today = '2026-11-20';
const preferences: Preferences = { studyDays: [], daysOff: [], streakFreezes: 2, chosenPlan: undefined };

/** The lines of a day: `open`, `x` for done without a date, a done date, or `begun` and the date of a task. */
function dayLines(day: string): readonly string[] {
  const date = /\d.*/.exec(day)?.[0];
  const done = date === undefined ? '- [x] a' : `- [x] a ✅ ${date}`;
  return [...(day === 'open' ? [] : [done]), ...(/open|begun/.test(day) ? ['- [ ] b'] : [])];
}

/** A plan at a path, with days as in `dayLines`. */
function planAt(path: string, days: readonly string[], ...frontMatter: readonly string[]): DatedPlanAt {
  const fence = frontMatter.length > 0 ? ['---'] : [];
  const text = lines(
    ...fence,
    ...frontMatter,
    ...fence,
    `# ${path}`,
    ...days.flatMap((day, index) => [`## Day ${index + 1}`, ...dayLines(day)]),
  );
  return withDates(path, text);
}

function withDates(path: string, text: string): DatedPlanAt {
  const plan = readPlan(text);
  return { path, plan, ...datesOf(plan, text) };
}

interface Row {
  readonly name: string;
  readonly plans: Readonly<Record<string, readonly string[]>>;
  readonly chosen?: string;
  readonly shownLast?: string;
  /** The current plan, the day to show, whether it is done, the next day, and how many days are left open. */
  readonly shows: string;
}

const table: readonly Row[] = [
  { name: 'the first day of a fresh plan is current', plans: { a: ['open', 'open'] }, shows: 'a: Day 1, then a Day 2' },
  {
    name: 'the day after the last one done is current',
    plans: { a: ['2026-11-18', '2026-11-19', 'open', 'open'] },
    shows: 'a: Day 3, then a Day 4',
  },
  {
    name: 'a day completed today is still shown',
    plans: { a: ['2026-11-19', '2026-11-20', 'open'] },
    shows: 'a: Day 2 done, then a Day 3',
  },
  {
    name: 'skipped days are left open',
    plans: { a: ['open', '2026-11-18', 'open', '2026-11-19', 'open'] },
    shows: 'a: Day 5, 2 left open',
  },
  {
    name: 'the plan worked on last is current',
    plans: { a: ['2026-11-18', 'open'], b: ['2026-11-19', 'open'] },
    shows: 'b: Day 2',
  },
  {
    name: 'the chosen plan is current even if another was worked on today',
    plans: { a: ['2026-11-20', 'open'], b: ['open', 'open'] },
    chosen: 'b',
    shows: 'b: Day 1, then b Day 2',
  },
  {
    name: 'after a complete plan, the next one is current',
    plans: { a: ['2026-11-18', '2026-11-19'], b: ['open', 'open'], c: ['open'] },
    shows: 'b: Day 1, then b Day 2',
  },
  {
    name: 'the last day of a plan is still shown on the date it was completed, and the next plan is current',
    plans: { a: ['2026-11-19', '2026-11-20'], b: ['open', 'open'] },
    shows: 'b: a Day 2 done, then b Day 1',
  },
  {
    name: 'the last day is no longer shown after work in the next plan',
    plans: { a: ['2026-11-19', '2026-11-20'], b: ['2026-11-20', 'open'] },
    shows: 'b: Day 1 done, then b Day 2',
  },
  {
    name: 'the last day is no longer shown after a task in the next plan',
    plans: { a: ['2026-11-19', '2026-11-20'], b: ['begun 2026-11-20', 'open'] },
    shows: 'b: Day 1, then b Day 2',
  },
  {
    name: 'the last day is not shown if another plan was chosen',
    plans: { a: ['2026-11-19', '2026-11-20'], b: ['open', 'open'] },
    chosen: 'b',
    shows: 'b: Day 1, then b Day 2',
  },
  {
    name: 'the last day is shown even if a plan that is not complete was worked on too',
    plans: { a: ['2026-11-19', '2026-11-20'], b: ['open', 'open'], c: ['2026-11-20', 'open'] },
    shows: 'b: a Day 2 done, then b Day 1',
  },
  {
    name: 'a plan completed today is shown if nothing else is open',
    plans: { a: ['2026-11-19', '2026-11-20'] },
    shows: 'none: a Day 2 done',
  },
  { name: 'a plan completed yesterday is not shown', plans: { a: ['2026-11-18', '2026-11-19'] }, shows: 'none' },
  {
    name: 'none of several fresh plans is current',
    plans: { a: ['open', 'open'], b: ['open', 'open'] },
    shows: 'none of 2',
  },
  {
    name: 'the plan that was current stays current beside a new one',
    plans: { a: ['open', 'open'], b: ['open', 'open'] },
    shownLast: 'b',
    shows: 'b: Day 1, then b Day 2',
  },
  {
    name: 'of two plans worked on today, the one that was current stays current',
    plans: { a: ['2026-11-20', 'open'], b: ['2026-11-20', 'open'] },
    shownLast: 'b',
    shows: 'b: Day 1 done, then b Day 2',
  },
  {
    name: 'work in another plan makes that one current',
    plans: { a: ['2026-11-20', 'open'], b: ['2026-11-19', 'open'] },
    shownLast: 'b',
    shows: 'a: Day 1 done, then a Day 2',
  },
  {
    name: 'a plan that was current and is complete gives way',
    plans: { a: ['open', 'open'], b: ['open', 'open'], c: ['x'] },
    shownLast: 'c',
    shows: 'none of 2',
  },
  {
    name: 'dates in the future are ignored',
    plans: { a: ['2026-11-19', 'open', '2062-11-19', 'open'], b: ['2062-01-01', 'open'] },
    shows: 'a: Day 2, then a Day 4',
  },
];

inTimeZones('standingOf', () => {
  for (const { name, plans, chosen, shownLast, shows } of table) {
    it(name, () => {
      const all = Object.entries(plans).map(([path, days]) => planAt(path, days));
      assert.equal(shown(all, chosen, shownLast), shows);
    });
  }
});

function shown(plans: readonly DatedPlanAt[], chosenPlan?: string, shownLast?: string): string {
  const { plan, day, isDoneToday, nextDay, leftOpen, openPlans } = standingOf(plans, today, {
    ...preferences,
    chosenPlan,
    shownLast,
  });
  const none = openPlans > 1 ? `none of ${openPlans}` : 'none';
  const place = day && day.at !== plan ? `${day.at.path} ` : '';
  const shownDay = day ? `: ${place}${day.day.label}${isDoneToday ? ' done' : ''}` : '';
  const parts = [
    `${plan?.path ?? none}${shownDay}`,
    ...(nextDay ? [`then ${nextDay.at.path} ${nextDay.day.label}`] : []),
    ...(leftOpen.length > 0 ? [`${leftOpen.length} left open`] : []),
  ];
  return parts.join(', ');
}

describe('a workspace of logs only', () => {
  const log = withDates('log.md', lines('# My Learning Log', '## Day 1', 'We tied knots.', '## Day 2', 'We sailed.'));

  it('is told from one without plans, and from one with something to tick', () => {
    const onlyLogs = (...plans: readonly DatedPlanAt[]): boolean => standingOf(plans, today, preferences).onlyLogs;
    assert.equal(log.plan.kind, 'log');
    assert.deepEqual([onlyLogs(log), onlyLogs(), onlyLogs(log, planAt('a', ['x', 'x']))], [true, false, false]);
  });
});

describe('the number of open plans', () => {
  const tracker = (path: string, box: string): DatedPlanAt =>
    withDates(path, lines('# Topics', ...['A', 'B', 'C'].flatMap((topic) => [`## ${topic}`, `- [${box}] one`])));
  const openPlans = (...plans: readonly DatedPlanAt[]): number => standingOf(plans, today, preferences).openPlans;

  it('counts trackers only if no plan has an open day, and nothing that is complete', () => {
    const trackers = [tracker('t', ' '), tracker('u', ' '), tracker('v', 'x')];
    assert.equal(openPlans(planAt('a', ['open', 'open']), planAt('b', ['x', 'x']), ...trackers), 1);
    assert.equal(openPlans(planAt('b', ['x', 'x']), ...trackers), 2);
  });
});

describe('the calendar of standingOf', () => {
  const weekend = 'daymark: { start: 2026-11-16, study-days: [sat, sun], days-off: [2026-11-22] }';

  it('prefers the study days of the current plan to those of the settings, and has the days off of all plans', () => {
    const plans = [
      planAt('a', ['2026-11-15', 'open', 'open'], weekend),
      planAt('b', ['x', 'x'], 'daymark: {days-off: [2026-11-21]}'),
    ];
    const { schedule, calendar, streak } = standingOf(plans, today, preferences);
    const [first] = plans;
    assert.ok(first);
    const dates = [...(datesOfDays(first, calendar) ?? [])].map(([, { from }]) => from);
    assert.deepEqual(dates, ['2026-11-28', '2026-11-29', '2026-12-05']);
    assert.deepEqual(schedule, { unit: 'day', behind: 0, ahead: 1 });
    assert.equal(streak.current, 1);
  });

  it('knows the plan and the line of a day off', () => {
    const plans = [
      planAt('a', ['2026-11-18', 'open']),
      planAt('b', ['x', 'x'], 'daymark:', '  days-off: [2026-11-19]'),
    ];
    const { explanation } = standingOf(plans, today, preferences).streak;
    assert.deepEqual(explanation.find(({ kind }) => kind === 'dayOff')?.place, { path: 'b', line: 2 });
  });

  it('has the study days and days off of the settings if no plan has any', () => {
    const plans = [planAt('a', ['2026-11-16', 'open', 'open'], 'daymark: { start: 2026-11-16 }')];
    const daysOff = [{ from: '2026-11-18', through: '2026-11-19' }];
    const { schedule, streak } = standingOf(plans, today, {
      ...preferences,
      studyDays: ['mon', 'wed', 'thu'],
      daysOff,
    });
    assert.deepEqual(schedule, { unit: 'day', behind: 0, ahead: 0 });
    assert.equal(streak.current, 1);
  });

  it('gives no schedule for a tracker', () => {
    const text = lines('---', 'daymark: { start: 2026-11-16 }', '---', '# Topics', '## A', '- [ ] one');
    assert.equal(standingOf([withDates('t', text)], today, { ...preferences, chosenPlan: 't' }).schedule, undefined);
  });

  it('gives no schedule without a start, or with one that is not a date', () => {
    assert.equal(standingOf([planAt('a', ['open', 'open'])], today, preferences).schedule, undefined);
    const slip = standingOf([planAt('a', ['open', 'open'], 'daymark: { start: soon }')], today, preferences);
    assert.equal(slip.schedule, undefined);
    assert.deepEqual(
      slip.streak.explanation.map(({ date, reason, place }) => [date, reason, place?.line]),
      [['soon', 'noDate', 1]],
    );
  });
});

describe('The learner’s own log', () => {
  const log = withDates('log.md', lines('# Knot log', '## 2026-11-19', 'Bowline', '## 2026-11-20', 'Hitch'));
  const other = withDates('other.md', lines('# Sail log', '## 2026-11-18', 'Jib', '## 2026-11-20', 'Spinnaker'));
  const plan = planAt('plan.md', ['2026-11-17', 'open']);
  const standingWith = (ownLog?: string) => standingOf([log, other, plan], today, { ...preferences, ownLog });

  it('counts for the streak with its entries', () => {
    const { streak, ownLog } = standingWith('log.md');
    assert.equal(ownLog, log);
    assert.deepEqual([streak.current, streak.daysActive], [2, 3]);
  });

  it('is only the one that the learner named: entries of other logs never count', () => {
    assert.deepEqual(standingWith().streak, standingOf([plan], today, preferences).streak);
    assert.equal(standingWith().ownLog, undefined);
    const without = standingOf([log, plan], today, { ...preferences, ownLog: 'log.md' });
    assert.deepEqual(standingWith('log.md').streak, without.streak);
  });

  it('is a log: a plan of days, or a file that is gone, is none', () => {
    assert.equal(standingWith('plan.md').ownLog, undefined);
    assert.equal(standingWith('gone.md').ownLog, undefined);
  });
});
