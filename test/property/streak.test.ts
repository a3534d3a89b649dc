import assert from 'node:assert/strict';
import fc from 'fast-check';
import { datesOf, readPlan } from '../../src/core/reading/readPlan';
import { scheduledDates, scheduleState, startFor } from '../../src/core/learner/schedule';
import { standingOf, type DatedPlanAt } from '../../src/core/learner/standing';
import { streakOf, type Streak } from '../../src/core/learner/streak';
import { everyDay, StudyCalendar, type StudyDay } from '../../src/core/calendar/studyDays';
import { daysBelow } from '../../src/core/model/walk';
import { isStudyDay, nextDate, walkStreak } from './naiveStreak';
import { numRuns } from './runs';

const origin = '2026-02-20';

/** Dates from February to April: there is no leap day, and the clocks change. */
const dates = fc.nat({ max: 60 }).map((days) => nextDate(origin, days));
/** Runs of done dates with gaps between them, so that freezes are earned and used. */
const work = fc
  .array(fc.tuple(fc.integer({ min: 1, max: 16 }), fc.integer({ min: 1, max: 4 })), { maxLength: 5 })
  .map((runs) => {
    let at = origin;
    return runs.flatMap(([length, gap]) => {
      const run = Array.from({ length }, (_, days) => nextDate(at, days));
      at = nextDate(at, length + gap);
      return run;
    });
  });
const done = fc.oneof(work, fc.array(dates, { maxLength: 40 }));
const ranges = fc.tuple(dates, fc.nat({ max: 9 })).map(([from, days]) => ({ from, through: nextDate(from, days) }));
const studyDays = fc.oneof(
  fc.constant<readonly StudyDay[]>(everyDay),
  fc.uniqueArray(fc.constantFrom<StudyDay>(...everyDay), { minLength: 1 }),
);
const calendars = fc.record({ studyDays, daysOff: fc.array(ranges, { maxLength: 4 }) });

/** The same calendar for the naive walk. */
function plain(calendar: { studyDays: readonly StudyDay[]; daysOff: readonly { from: string; through: string }[] }): {
  readonly studyDays: ReadonlySet<number>;
  readonly daysOff: ReadonlySet<string>;
} {
  const daysOff = new Set<string>();
  for (const { from, through } of calendar.daysOff) {
    for (let date = from; date <= through; date = nextDate(date)) {
      daysOff.add(date);
    }
  }
  const sundayFirst = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
  return { studyDays: new Set(calendar.studyDays.map((day) => sundayFirst.indexOf(day))), daysOff };
}

function calendarOf({
  studyDays: days,
  daysOff,
}: {
  studyDays: readonly StudyDay[];
  daysOff: readonly { from: string; through: string }[];
}): StudyCalendar {
  return new StudyCalendar(
    days,
    daysOff.map((range) => ({ ...range, place: undefined })),
  );
}

describe('The streak', () => {
  it('agrees with a naive walk over all dates, whichever plan has which date', () => {
    fc.assert(
      fc.property(
        done,
        dates,
        calendars,
        fc.nat({ max: 3 }),
        fc.nat({ max: 3 }),
        (some, today, calendar, most, split) => {
          const doneDates = some.map((date, line) => ({ date, line }));
          const plans = [doneDates.slice(split), doneDates.slice(0, split)].map((part, index) => ({
            path: `${index}.md`,
            doneDates: part,
            entryDates: [],
            ignored: [],
          }));
          const streak = streakOf(plans, today, { calendar: calendarOf(calendar), maxFreezes: most });
          const walked = walkStreak({ done: new Set(some), today, ...plain(calendar), maxFreezes: most });
          const { current, longest, week, freezes, explanation, daysActive } = streak;
          const told = explanation.filter(({ kind }) => kind !== 'ignored');
          assert.deepEqual(
            { current, longest, ...freezes, week: `${week.done} of ${week.of}` },
            {
              current: walked.current,
              longest: walked.longest,
              held: walked.held,
              used: walked.used,
              week: walked.week,
            },
          );
          assert.deepEqual(Object.fromEntries(told.map(({ date, kind }) => [date, kind])), walked.kinds);
          assert.deepEqual(
            told.map(({ date }) => date),
            Object.keys(walked.kinds).sort(),
          );
          assert.deepEqual(
            Object.fromEntries(
              told.flatMap(({ date, kind, runLength, earnsFreeze }) =>
                kind === 'counted' ? [[date, { runLength, earnsFreeze }]] : [],
              ),
            ),
            walked.runs,
          );
          assert.equal(daysActive, told.filter(({ kind }) => kind === 'counted').length);
          const future = some.filter((date) => date > today);
          assert.equal(explanation.length - told.length, future.length);
        },
      ),
      { numRuns },
    );
  });

  it('counts the entries of the learner’s log like done dates, and no other entries', () => {
    const today = nextDate(origin, 30);
    const logs = fc.array(fc.tuple(dates, fc.constantFrom(true, true, true, false)), { maxLength: 30 });
    fc.assert(
      fc.property(logs, logs, done, calendars, (own, others, tasks, { studyDays: days }) => {
        const logOf = (path: string, entries: typeof own): DatedPlanAt => planOf(path, logText(entries));
        const doneIn = planOf('tasks.md', tasksText(tasks));
        const preferences = { studyDays: days, daysOff: [], streakFreezes: 2, chosenPlan: undefined };
        const streak = (plans: readonly DatedPlanAt[], ownLog?: string): Streak =>
          standingOf(plans, today, { ...preferences, ownLog }).streak;
        const written = own.flatMap(([date, isWritten]) => (isWritten ? [date] : []));
        const counted = streak([logOf('log.md', own), doneIn, logOf('other.md', others)], 'log.md');
        const asTasks = streak([planOf('log.md', tasksText(written, 'Other knots')), doneIn]);
        assert.deepEqual(withoutPlaces(counted), withoutPlaces(asTasks));
        assert.deepEqual(streak([logOf('log.md', own), doneIn]), streak([doneIn]));
      }),
      { numRuns },
    );
  });
});

/** A log with an entry for each of these dates, and with words in some. */
function logText(entries: readonly (readonly [date: string, isWritten: boolean])[]): string {
  const lines = entries.flatMap(([date, isWritten]) => [`## ${date}`, isWritten ? 'Tied a knot.' : '**Progress:**']);
  return ['# My log', ...lines].join('\n');
}

/** A plan with a task done on each of these dates. */
function tasksText(doneOn: readonly string[], title = 'Knots'): string {
  return [`# ${title}`, '## Day 1', '- [ ] Rope', '## Day 2', ...doneOn.map((date) => `- [x] Knot ✅ ${date}`)].join(
    '\n',
  );
}

/** A plan, whether or not the text is enough for one. */
function planOf(path: string, text: string): DatedPlanAt {
  const plan = readPlan(text, { isToldSo: true });
  return { path, plan, ...datesOf(plan, text) };
}

/** What a streak says apart from where its dates are written. */
function withoutPlaces({ explanation, ...figures }: Streak): unknown {
  const told = explanation.map(({ place, isEntry, ...date }) => ({
    ...date,
    isPlaced: place !== undefined || isEntry,
  }));
  const kept = told.filter(({ kind }) => kind !== 'ignored');
  const ignored = new Set(told.filter(({ kind }) => kind === 'ignored').map(({ date }) => date));
  return { ...figures, kept, ignored };
}

describe('The schedule', () => {
  const plans = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 4 }), fc.boolean()), { minLength: 2, maxLength: 12 })
    .map((some) => {
      let number = 1;
      const lines = some.flatMap(([span, isDone]) => {
        const label = span === 1 ? `## Day ${number}` : `## Day ${number}-${number + span - 1}`;
        number += span;
        return [label, `- [${isDone ? 'x' : ' '}] a`];
      });
      return { plan: readPlan(['# Plan', ...lines].join('\n')), some };
    });

  it('agrees with a naive walk over all study days', () => {
    fc.assert(
      fc.property(plans, dates, dates, calendars, fc.nat(), ({ plan, some }, start, today, calendar, choice) => {
        const naive = plain(calendar);
        let date = start;
        const expected = some.map(([span]) => {
          const taken: string[] = [];
          for (; taken.length < span; date = nextDate(date)) {
            if (isStudyDay(date, naive)) {
              taken.push(date);
            }
          }
          return { from: taken[0], through: taken.at(-1) };
        });
        const scheduled = scheduledDates(plan, start, calendarOf(calendar));
        assert.deepEqual([...scheduled.values()], expected);

        const current = choice % some.length;
        const behind = some.filter(
          ([, isDone], index) => !isDone && index >= current && (expected[index]?.through ?? '') < today,
        ).length;
        const ahead = some.filter(([, isDone], index) => isDone && (expected[index]?.from ?? '') > today).length;
        assert.deepEqual(scheduleState(scheduled, today, daysBelow(plan)[current]), {
          unit: 'day',
          behind,
          ahead: behind > 0 ? 0 : ahead,
        });
      }),
      { numRuns },
    );
  });

  it('puts a day on the date from which its start was computed, or on the first study day after it', () => {
    fc.assert(
      fc.property(plans, fc.nat(), dates, calendars, ({ plan }, choice, date, settings) => {
        const calendar = calendarOf(settings);
        const days = daysBelow(plan);
        const day = days[choice % days.length];
        assert.ok(day);
        const start = startFor(plan, day, date, calendar);
        assert.ok(start);
        let expected = date;
        while (!isStudyDay(expected, plain(settings))) {
          expected = nextDate(expected);
        }
        assert.equal(scheduledDates(plan, start, calendar).get(day)?.from, expected);
      }),
      { numRuns },
    );
  });
});
