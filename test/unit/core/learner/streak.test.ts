import assert from 'node:assert/strict';
import { addDays, newest } from '../../../../src/core/calendar/date';
import {
  countingDates,
  eveningBefore,
  streakOf,
  type DateKind,
  type Streak,
} from '../../../../src/core/learner/streak';
import { StudyCalendar, type StudyDay } from '../../../../src/core/calendar/studyDays';
import { inTimeZones } from '../../inTimeZones';

const workdays: readonly StudyDay[] = ['mon', 'tue', 'wed', 'thu', 'fri'];

/** How the table shows each kind of date. */
const signs: Readonly<Record<DateKind, string>> = {
  counted: '●',
  dayOff: '–',
  frozen: '◐',
  missed: '✗',
  pending: '○',
  ignored: '?',
};

interface Row {
  readonly name: string;
  /** One character per date from `from` to today: `x` if a task was done. Spaces separate weeks. */
  readonly work: string;
  /** What each of these dates is to the streak. */
  readonly reads: string;
  readonly current: number;
  readonly longest: number;
  readonly week: string;
  readonly held?: number;
  readonly used?: number;
  /** The first date, by default Monday 2 November 2026. */
  readonly from?: string;
  readonly studyDays?: readonly StudyDay[];
  /** As `2026-11-07/2026-11-08`. */
  readonly daysOff?: readonly string[];
  readonly freezes?: number;
}

const table: readonly Row[] = [
  {
    name: 'without work there is no streak and no explanation',
    work: '.',
    reads: '',
    current: 0,
    longest: 0,
    week: '0 of 7',
  },
  { name: 'work today is a streak of one', work: 'x', reads: '●', current: 1, longest: 1, week: '1 of 7' },
  {
    name: 'today without work is pending and ends no run',
    work: 'xxx.',
    reads: '●●●○',
    current: 3,
    longest: 3,
    week: '3 of 7',
  },
  {
    name: 'a missed study day without a freeze ends the run',
    work: 'xxx.xx',
    reads: '●●●✗●●',
    current: 2,
    longest: 3,
    week: '5 of 7',
  },
  {
    name: 'a missed yesterday without a freeze ends the streak',
    work: 'xxx..',
    reads: '●●●✗○',
    current: 0,
    longest: 3,
    week: '3 of 7',
  },
  {
    name: 'seven dates earn a freeze, which covers one missed day',
    work: 'xxxxxxx .x',
    reads: '●●●●●●● ◐●',
    current: 8,
    longest: 8,
    week: '1 of 7',
    used: 1,
  },
  {
    name: 'a freeze covers yesterday while today is pending',
    work: 'xxxxxxx ..',
    reads: '●●●●●●● ◐○',
    current: 7,
    longest: 7,
    week: '0 of 7',
    used: 1,
  },
  {
    name: 'one freeze does not cover two days in a row: the run ends and the freeze stays',
    work: 'xxxxxxx ..x',
    reads: '●●●●●●● ✗✗●',
    current: 1,
    longest: 7,
    week: '1 of 7',
    held: 1,
  },
  {
    name: 'two freezes cover two days in a row',
    work: 'xxxxxxx xxxxxxx ..x',
    reads: '●●●●●●● ●●●●●●● ◐◐●',
    current: 15,
    longest: 15,
    week: '1 of 7',
    used: 2,
  },
  {
    name: 'at most two freezes are held',
    work: 'xxxxxxx xxxxxxx xxxxxxx',
    reads: '●●●●●●● ●●●●●●● ●●●●●●●',
    current: 21,
    longest: 21,
    week: '7 of 7',
    held: 2,
  },
  {
    name: 'a used freeze can be earned again by the next seventh date',
    work: 'xxxxxxx .xxxxxx x',
    reads: '●●●●●●● ◐●●●●●● ●',
    current: 14,
    longest: 14,
    week: '1 of 7',
    held: 1,
    used: 1,
  },
  {
    name: 'a new run starts counting at one, and keeps the freeze of the last run',
    work: 'xxxxxxx ..xxxxx x.x',
    reads: '●●●●●●● ✗✗●●●●● ●◐●',
    current: 7,
    longest: 7,
    week: '2 of 7',
    held: 1,
    used: 1,
  },
  {
    name: 'no freeze is earned if freezes are turned off',
    work: 'xxxxxxx .x',
    reads: '●●●●●●● ✗●',
    current: 1,
    longest: 7,
    week: '1 of 7',
    freezes: 0,
  },
  {
    name: 'a weekend off neither adds to a run nor ends it',
    work: 'xxxxx.. x',
    reads: '●●●●●–– ●',
    current: 6,
    longest: 6,
    week: '1 of 5',
    studyDays: workdays,
  },
  {
    name: 'work on a day off counts',
    work: 'xxxxxx.',
    reads: '●●●●●●–',
    current: 6,
    longest: 6,
    week: '6 of 6',
    studyDays: workdays,
  },
  {
    name: 'missed days before and after a weekend are one gap',
    work: 'xxxxx.. xxxxx.. xxxx... .x',
    reads: '●●●●●–– ●●●●●–– ●●●●◐–– ◐●',
    current: 15,
    longest: 15,
    week: '1 of 5',
    used: 2,
    studyDays: workdays,
  },
  {
    name: 'days off entered afterwards repair a run',
    work: 'xxxx... x',
    reads: '●●●●––– ●',
    current: 5,
    longest: 5,
    week: '1 of 7',
    daysOff: ['2026-11-06/2026-11-08'],
  },
  {
    name: 'overlapping and adjacent days off count once',
    work: 'xx..... x',
    reads: '●●––––– ●',
    current: 3,
    longest: 3,
    week: '1 of 7',
    daysOff: ['2026-11-06/2026-11-08', '2026-11-04/2026-11-07', '2026-11-05', '2026-11-20'],
  },
  {
    name: 'today is not pending if it is a day off',
    work: 'xx.',
    reads: '●●–',
    current: 2,
    longest: 2,
    week: '2 of 6',
    daysOff: ['2026-11-04'],
  },
  {
    name: 'no date is lost if the clock goes forward',
    from: '2026-03-27',
    work: 'xxx xxx',
    reads: '●●● ●●●',
    current: 6,
    longest: 6,
    week: '3 of 7',
  },
  {
    name: 'no date is added if the clock goes back',
    from: '2026-10-23',
    work: 'xxx x.x',
    reads: '●●● ●✗●',
    current: 1,
    longest: 4,
    week: '2 of 7',
  },
  {
    name: 'a run goes on over New Year and a leap day',
    from: '2027-12-30',
    work: `xx${'x'.repeat(59)}xx`,
    reads: '●'.repeat(63),
    current: 63,
    longest: 63,
    week: '3 of 7',
    held: 2,
  },
];

inTimeZones('the streak', () => {
  for (const row of table) {
    it(row.name, () => {
      const { streak, reads } = streakOfRow(row);
      const { current, longest, week, freezes } = streak;
      assert.equal(reads, row.reads.replaceAll(' ', ''));
      assert.deepEqual(
        { current, longest, week: `${week.done} of ${week.of}`, freezes },
        {
          current: row.current,
          longest: row.longest,
          week: row.week,
          freezes: { held: row.held ?? 0, used: row.used ?? 0 },
        },
      );
    });
  }
});

function streakOfRow(row: Row): { readonly streak: Streak; readonly reads: string } {
  const { from = '2026-11-02', work, studyDays = [], daysOff = [], freezes = 2 } = row;
  const days = [...work.replaceAll(' ', '')].map((sign, index) => ({ sign, date: addDays(from, index) }));
  const doneDates = days.filter(({ sign }) => sign === 'x').map(({ date }, line) => ({ date, line }));
  const ranges = daysOff.map((range) => {
    const [first = '', last = first] = range.split('/');
    return { from: first, through: last, place: undefined };
  });
  const rules = { calendar: new StudyCalendar(studyDays, ranges), maxFreezes: freezes };
  const today = newest(days.map(({ date }) => date)) ?? from;
  const streak = streakOf([{ path: 'plan.md', doneDates, entryDates: [], ignored: [] }], today, rules);
  assert.equal(streak.daysActive, doneDates.length);
  return { streak, reads: streak.explanation.map(({ kind }) => signs[kind]).join('') };
}

describe('the explanation of the streak', () => {
  const rules = { calendar: new StudyCalendar([], []), maxFreezes: 2 };
  const explain = (dates: readonly string[], today = '2026-11-04'): readonly string[] =>
    streakOf(
      [{ path: 'a.md', doneDates: dates.map((date, line) => ({ date, line })), entryDates: [], ignored: [] }],
      today,
      rules,
    ).explanation.map(({ date, kind, reason, place }) =>
      [date, kind, reason, place?.line].filter((part) => part !== undefined).join(' '),
    );

  it('names the first line that has each date', () => {
    const plans = [
      { path: 'a.md', doneDates: [{ date: '2026-11-03', line: 7 }], entryDates: [], ignored: [] },
      {
        path: 'b.md',
        doneDates: [
          { date: '2026-11-03', line: 1 },
          { date: '2026-11-02', line: 4 },
        ],
        entryDates: [],
        ignored: [],
      },
    ];
    assert.deepEqual(streakOf(plans, '2026-11-03', rules).explanation, [
      {
        date: '2026-11-02',
        kind: 'counted',
        reason: undefined,
        place: { path: 'b.md', line: 4 },
        runLength: 1,
        isEntry: false,
        earnsFreeze: false,
      },
      {
        date: '2026-11-03',
        kind: 'counted',
        reason: undefined,
        place: { path: 'a.md', line: 7 },
        runLength: 2,
        isEntry: false,
        earnsFreeze: false,
      },
    ]);
  });

  it('names the line of a day off', () => {
    const place = { path: 'a.md', line: 2 };
    const calendar = new StudyCalendar([], [{ from: '2026-11-03', through: '2026-11-03', place }]);
    const doneDates = [{ date: '2026-11-02', line: 9 }];
    const { explanation } = streakOf([{ path: 'a.md', doneDates, entryDates: [], ignored: [] }], '2026-11-03', {
      ...rules,
      calendar,
    });
    assert.deepEqual(explanation[1], {
      date: '2026-11-03',
      kind: 'dayOff',
      reason: undefined,
      place,
      runLength: 1,
      isEntry: false,
      earnsFreeze: false,
    });
  });

  it('lists dates in the future, before 1970 and outside the calendar at the end, as ignored', () => {
    assert.deepEqual(explain(['2026-11-05', '2026-11-04', '2026-02-30', '0001-01-01', '1969-12-31']), [
      '2026-11-04 counted 1',
      '2026-11-05 ignored future 0',
      '2026-02-30 ignored impossible 2',
      '0001-01-01 ignored before1970 3',
      '1969-12-31 ignored before1970 4',
    ]);
  });

  it('lists values of the front matter that do not count', () => {
    const ignored = [{ reason: 'noDate' as const, text: 'soon', line: 2 }];
    const { explanation, current } = streakOf(
      [{ path: 'a.md', doneDates: [], entryDates: [], ignored }],
      '2026-11-04',
      rules,
    );
    assert.deepEqual(explanation, [
      {
        date: 'soon',
        kind: 'ignored',
        reason: 'noDate',
        place: { path: 'a.md', line: 2 },
        runLength: 0,
        isEntry: false,
        earnsFreeze: false,
      },
    ]);
    assert.equal(current, 0);
  });

  it('lists every date of a one-year pause, but only the first and last of a longer one', () => {
    assert.equal(explain(['2025-11-03', '2026-11-04']).length, 367);
    assert.deepEqual(explain(['1970-01-01', '2026-11-04']), [
      '1970-01-01 counted 0',
      '1970-01-02 missed',
      '2026-11-03 missed',
      '2026-11-04 counted 1',
    ]);
  });

  it('is short even if a plan has all dates off', () => {
    const calendar = new StudyCalendar([], [{ from: '1970-01-01', through: '9999-12-31', place: undefined }]);
    const plan = {
      path: 'a.md',
      doneDates: [
        { date: '1970-01-01', line: 0 },
        { date: '2026-11-03', line: 1 },
      ],
      entryDates: [],
      ignored: [],
    };
    const { current, explanation } = streakOf([plan], '2026-11-04', { ...rules, calendar });
    assert.deepEqual([current, explanation.length], [2, 5]);
  });
});

describe('the run of each explained date', () => {
  /** How long the run is at each date of November 2026 up to today, with a `*` after a date that earned a freeze. */
  function runLengths(
    done: readonly number[],
    today: number,
    maxFreezes = 2,
    studyDays: readonly StudyDay[] = [],
  ): string {
    const dateIn = (day: number): string => `2026-11-${String(day).padStart(2, '0')}`;
    const doneDates = done.map((day, line) => ({ date: dateIn(day), line }));
    const rules = { calendar: new StudyCalendar(studyDays, []), maxFreezes };
    const { explanation } = streakOf([{ path: 'a.md', doneDates, entryDates: [], ignored: [] }], dateIn(today), rules);
    return explanation.map(({ runLength, earnsFreeze }) => `${runLength}${earnsFreeze ? '*' : ''}`).join(' ');
  }

  it('starts again after a missed study day', () => {
    assert.equal(runLengths([1, 2, 4, 5, 6], 6), '1 2 0 1 2 3');
  });

  it('is 0 once a missed study day has ended it', () => {
    assert.equal(runLengths([1, 2], 4), '1 2 0 0');
    assert.equal(runLengths([1, 2], 3), '1 2 2', 'today may still be done');
  });

  it('does not change on days off', () => {
    assert.equal(runLengths([6, 9], 9, 2, ['mon', 'fri']), '1 1 1 2');
  });

  it('goes on over a day that a freeze covers', () => {
    assert.equal(runLengths([1, 2, 3, 4, 5, 6, 7, 9], 9), '1 2 3 4 5 6 7* 7 8');
    assert.equal(runLengths([1, 2, 3, 4, 5, 6, 7, 9], 9, 0), '1 2 3 4 5 6 7 0 1', 'without freezes');
  });

  it('keeps freezes that were too few for the run after it', () => {
    assert.equal(runLengths([1, 2, 3, 4, 5, 6, 7, 10, 12], 12), '1 2 3 4 5 6 7* 0 0 1 1 2');
  });

  it('earns no freeze beyond those that can be held', () => {
    const days = Array.from({ length: 14 }, (_, index) => index + 1);
    assert.equal(runLengths(days, 14, 1), '1 2 3 4 5 6 7* 8 9 10 11 12 13 14');
  });

  it('is 0 for an ignored date', () => {
    assert.equal(runLengths([1, 3], 1), '1 0');
  });
});

describe('The entries of the learner’s log', () => {
  const entryDates = [
    { date: '2026-11-02', line: 3 },
    { date: '2026-11-03', line: 9 },
  ];
  const calendar = new StudyCalendar([], []);
  const log = { path: 'log.md', doneDates: [], entryDates, ignored: [] };

  it('count like done tasks, and the explanation tells them apart', () => {
    const plan = { path: 'plan.md', doneDates: [{ date: '2026-11-04', line: 5 }], entryDates: [], ignored: [] };
    const { current, explanation } = streakOf([log, plan], '2026-11-04', { calendar, maxFreezes: 2 });
    assert.equal(current, 3);
    assert.deepEqual(
      explanation.map(({ place, isEntry }) => [place?.path, place?.line, isEntry]),
      [
        ['log.md', 3, true],
        ['log.md', 9, true],
        ['plan.md', 5, false],
      ],
    );
  });

  it('count once on a date with a done task, with the place that comes first', () => {
    const plan = { path: 'a.md', doneDates: [{ date: '2026-11-03', line: 5 }], entryDates: [], ignored: [] };
    const { daysActive, explanation } = streakOf([plan, log], '2026-11-03', { calendar, maxFreezes: 2 });
    assert.equal(daysActive, 2);
    assert.deepEqual(explanation.at(-1)?.place, { path: 'a.md', line: 5 });
    assert.equal(explanation.at(-1)?.isEntry, false);
  });

  it('are counted beforehand for a log that isn’t the learner’s yet', () => {
    const dates = ['1969-12-31', '2026-11-02', '2026-11-03', '2026-11-04'].map((date, line) => ({ date, line }));
    assert.equal(countingDates(dates, '2026-11-03'), 2);
    assert.equal(countingDates([], '2026-11-03'), 0);
  });

  it('are ignored in the future, and the explanation says so', () => {
    const { current, explanation } = streakOf([log], '2026-11-02', { calendar, maxFreezes: 2 });
    assert.equal(current, 1);
    assert.deepEqual(
      explanation.map(({ date, kind, reason }) => [date, kind, reason]),
      [
        ['2026-11-02', 'counted', undefined],
        ['2026-11-03', 'ignored', 'future'],
      ],
    );
  });
});

describe('eveningBefore', () => {
  it('is yesterday in the small hours', () => {
    assert.equal(eveningBefore('2026-11-22', 0, []), '2026-11-21');
    assert.equal(eveningBefore('2026-03-01', 3, [{ date: '2026-03-01', kind: 'counted' }]), '2026-02-28');
  });

  it('is undefined from four o’clock on', () => {
    assert.equal(eveningBefore('2026-11-22', 4, []), undefined);
    assert.equal(eveningBefore('2026-11-22', 23, []), undefined);
  });

  it('is undefined if something counts on yesterday already', () => {
    assert.equal(eveningBefore('2026-11-22', 1, [{ date: '2026-11-21', kind: 'counted' }]), undefined);
    assert.equal(eveningBefore('2026-11-22', 1, [{ date: '2026-11-21', kind: 'missed' }]), '2026-11-21');
  });
});
