import assert from 'node:assert/strict';
import { readPlan } from '../../../../../src/core/reading/readPlan';
import { daysBelow } from '../../../../../src/core/model/walk';
import { dayTitles, lines, planLines } from '../../planLines';

/** A document with a table: its head, then its rows, without the bars at their ends. */
function table(head: string, ...rows: readonly string[]): string {
  const [first, ...others] = [head, head.replace(/[^|]+/g, ' --- '), ...rows].map((row) => `| ${row} |`);
  return lines('# Boat', '', first ?? '', ...others);
}

/** The rows that are days, as `label | title | date | weekday`. */
function datedRows(text: string): readonly string[] {
  return daysBelow(readPlan(text)).map(({ label, title, date, weekday }) =>
    [label, title, date ?? '-', weekday ?? '-'].join(' | '),
  );
}

describe('a row with a day and its date', () => {
  it('has the title in the next cell, whatever its date looks like', () => {
    const rows = (...days: readonly string[]): readonly string[] =>
      dayTitles(table('Day | Date | Topic', ...days.map((day, index) => `${day} | ${['Knots', 'Sails'][index]}`)));
    assert.deepEqual(rows('Mon | Dec 1', 'Tue | Dec 2'), ['Mon | Knots', 'Tue | Sails']);
    assert.deepEqual(rows('Day 1 | Dec 1, 2026', 'Day 2 | Wed, Dec 2'), ['Day 1 | Knots', 'Day 2 | Sails']);
    assert.deepEqual(rows('1 | **2 March**', '2 | Mar 3 – Mar 5'), ['1 | Knots', '2 | Sails']);
  });

  it('is on that date', () => {
    assert.deepEqual(
      datedRows(table('Day | Date | Topic', 'Day 1 | 2026-03-02 | Knots', 'Day 2 | 3 March 2026 | Tar')),
      ['Day 1 | Knots | 2026-03-02 | -', 'Day 2 | Tar | 2026-03-03 | -'],
    );
    assert.deepEqual(datedRows(table('Day | Topic | Date', '1 | Knots | 2026-03-02', '2 | Tar | Tue, 2026-03-03')), [
      '1 | Knots | 2026-03-02 | -',
      '2 | Tar | 2026-03-03 | tuesday',
    ]);
    assert.deepEqual(datedRows(table('Date | Day | Topic', '02/03/2026 | Day 1 | Knots', '13/03/2026 | Day 2 | Tar')), [
      'Day 1 | Knots | 2026-03-02 | -',
      'Day 2 | Tar | 2026-03-13 | -',
    ]);
  });

  it('is not on a date of something else', () => {
    assert.deepEqual(datedRows(table('Day | Topic | Hand in by', '1 | Knots | 2026-03-12', '2 | Tar | 2026-03-13')), [
      '1 | Knots | - | -',
      '2 | Tar | - | -',
    ]);
  });

  it('has a date or a duration as its title only if it says nothing else', () => {
    assert.deepEqual(dayTitles(table('Day | Time | Topic', 'Mon | 2 hours | Knots', 'Tue | 90 min | 90 min of tar')), [
      'Mon | Knots',
      'Tue | 90 min of tar',
    ]);
    assert.deepEqual(dayTitles(table('Day | Time', 'Day 1 | 2 hours', 'Day 2 | 90 min')), [
      'Day 1 | 2 hours',
      'Day 2 | 90 min',
    ]);
  });
});

describe('a row with a duration', () => {
  const minutesOf = (head: string, ...rows: readonly string[]): readonly (number | undefined)[] =>
    daysBelow(readPlan(table(head, ...rows))).map((day) => day.readDetails().minutes);

  it('takes as long as one of its cells says, if that says nothing else', () => {
    assert.deepEqual(minutesOf('Day | Topic | Time', 'Mon | Knots | 1.5h', 'Tue | Tar | **90 min**'), [90, 90]);
    assert.deepEqual(minutesOf('Day | Topic | Time', 'Mon | Knots (20 min) | 1 h', 'Tue | 5 min of tar | -'), [
      20,
      undefined,
    ]);
  });

  it('takes no known time if several cells are durations, or one is a time or a number', () => {
    assert.deepEqual(minutesOf('Day | Topic | Read | Rest', 'Mon | Knots | 1 h | 5 min', 'Tue | Tar | 1 | 9:30'), [
      undefined,
      undefined,
    ]);
  });
});

describe('a cell that looks like a label', () => {
  it('is the title of a row below a head that says neither day nor date', () => {
    assert.deepEqual(
      dayTitles(table('Day | Topic', '1 | HTML', '2 | DOM', '3 | SEG', '4 | Kapitel 10', '5 | Unit 2: Tar')),
      ['1 | HTML', '2 | DOM', '3 | SEG', '4 | Kapitel 10', '5 | Unit 2: Tar'],
    );
  });

  it('names no row behind other words', () => {
    const weeks = table('Week | Topic', 'Week 1-2 | HTML', 'Week 3 and 4 | CSS', 'Week 5 and 6 | DOM');
    assert.deepEqual(dayTitles(weeks), ['Week 1-2 | HTML', 'Week 3 and 4 | CSS', 'Week 5 and 6 | DOM']);
    assert.deepEqual(dayTitles(table('Task | Due', 'Tie a bend | Day 1', 'Cut a rope | Day 2', 'Row | Day 3')), []);
    assert.deepEqual(dayTitles(table('A | B | C | D', '1 | - | - | Day 1', '2 | - | - | Day 2')), []);
  });

  it('is left out if it repeats the label of the row, or says when below a head for it', () => {
    assert.deepEqual(dayTitles(table('Day | Topic', '1 | Day 1: Knots', '2 | [Sails (Day 2)](sails.md)')), [
      '1 | Knots',
      '2 | Sails',
    ]);
    assert.deepEqual(dayTitles(table('Day | Week | Topic', 'Day 1 | Week 1 | Knots', 'Day 2 | Week 1 | Tar')), [
      'Day 1 | Knots',
      'Day 2 | Tar',
    ]);
    assert.deepEqual(datedRows(table('Day | Weekday | Topic', 'Day 1 | Mon | Knots', 'Day 2 | Tuesday | Tar')), [
      'Day 1 | Knots | - | monday',
      'Day 2 | Tar | - | tuesday',
    ]);
  });

  it('names the row behind a mark or a number, or below a head for weekdays', () => {
    const week = ['✅ | Monday | Knots', '- | Tuesday | Tar'];
    assert.deepEqual(planLines(table('Done | Day | Topic', ...week)), ['complete Monday: Knots', 'open Tuesday: Tar']);
    assert.deepEqual(planLines(table('Place | Day', 'Quay | Mon', 'Hall | Tue')), ['open Mon: Quay', 'open Tue: Hall']);
  });
});

describe('a row with a week and its date', () => {
  it('is the week, on that date, in whatever order the columns are', () => {
    assert.deepEqual(
      datedRows(
        table(
          'Week | Topic | Date',
          'Week 1 | Knots | 2026-03-02',
          'Week 2 | Tar | 2026-03-09',
          'Week 3 | Oars | 2026-03-16',
          'Week 4 | Rest | -',
        ),
      ),
      [
        'Week 1 | Knots | 2026-03-02 | -',
        'Week 2 | Tar | 2026-03-09 | -',
        'Week 3 | Oars | 2026-03-16 | -',
        'Week 4 | Rest | - | -',
      ],
    );
    assert.deepEqual(
      datedRows(
        table('Date | Week | Topic', '2026-03-02 | 1 | Knots', '2026-03-09 | 2 | Tar', '2026-03-16 | 3 | Oars'),
      ),
      ['1 | Knots | 2026-03-02 | -', '2 | Tar | 2026-03-09 | -', '3 | Oars | 2026-03-16 | -'],
    );
    const ranges = table(
      'Week | Dates | Topic',
      '1 | Mar 2 - Mar 8 | Knots',
      '2 | Mar 9-15 | Tar',
      '3 | Mar 16-22 | Oars',
    );
    assert.deepEqual(dayTitles(ranges), ['1 | Knots', '2 | Tar', '3 | Oars']);
  });

  it('is a day of that date if a week has several rows, or there are too few weeks', () => {
    const rows = ['1 | 2026-03-02 | Knots', '1 | 2026-03-04 | Tar', '2 | 2026-03-09 | Oars', '2 | 2026-03-11 | Sails'];
    assert.deepEqual(datedRows(table('Week | Date | Topic', ...rows)), [
      '2026-03-02 | Knots | 2026-03-02 | -',
      '2026-03-04 | Tar | 2026-03-04 | -',
      '2026-03-09 | Oars | 2026-03-09 | -',
      '2026-03-11 | Sails | 2026-03-11 | -',
    ]);
    const empty = rows.map((row, index) => (index % 2 === 1 ? row.replace(/\d/, '') : row));
    assert.equal(datedRows(table('Week | Date | Topic', ...empty)).length, 4);
    assert.equal(datedRows(table('Week | Date | Topic', ...rows.slice(1, 3))).length, 2);
  });

  it('is a day of that date if its head says week and the week is named by dates', () => {
    const weeks = table(
      'Week | Sunday | Monday',
      'Feb 4 - 10 | Lab | Class',
      'Feb 11 - 17 | - | Class',
      'Feb 18 - 24 | Lab | Exam',
    );
    assert.deepEqual(
      daysBelow(readPlan(weeks)).map(({ label }) => label),
      ['Feb 4 - 10', 'Feb 11 - 17', 'Feb 18 - 24'],
    );
    assert.deepEqual(
      daysBelow(readPlan(weeks)).map(({ number }) => number),
      [undefined, undefined, undefined],
    );
    assert.deepEqual(
      datedRows(table('Size | Weight | Bought', 'Feb 4 - 10 | big | here', 'Feb 11 - 17 | big | there')),
      [],
    );
  });
});

describe('a table of days and lessons', () => {
  it('has the days of its first column, and the lessons as their titles', () => {
    for (const head of ['Day | Lesson', 'Day | Session', 'Dag | Les', 'Lesson | Day']) {
      const rows = ['Mon | Knots', 'Tue | Tar', 'Wed | Oars'];
      const inOrder = head.startsWith('L') ? rows.map((row) => row.split(' | ').reverse().join(' | ')) : rows;
      assert.deepEqual(dayTitles(table(head, ...inOrder)), rows, head);
    }
  });

  it('is a list of dates or hours if nothing says what to do', () => {
    assert.deepEqual(dayTitles(table('Day | Date', 'Mon | March 2', 'Tue | March 3')), []);
    assert.deepEqual(dayTitles(table('Lesson | Hours', 'Mon | 9 am', 'Tue | 9 am')), []);
  });
});

describe('a lesson and its time of day', () => {
  it('is no numbered lesson, in a cell or a heading', () => {
    assert.deepEqual(dayTitles(table('Day | Topic', '1 | Class 18:00 - 19:00', '2 | Knots')), [
      '1 | Class 18:00 - 19:00',
      '2 | Knots',
    ]);
    assert.deepEqual(dayTitles(lines('# Boat', '## Class 6:00 - 9:00', '- knots', '## Session 7:30', '- tar')), []);
  });

  it('is a lesson or a day if something else follows its number', () => {
    const text = lines('# Boat', '## Class 6: 12 knots', '- rope', '## Class 7:3 sails', '- tar');
    assert.deepEqual(dayTitles(text), ['Class 6 | 12 knots', 'Class 7 | 3 sails']);
    assert.deepEqual(dayTitles(lines('# Boat', '- [ ] Day 1:20 knots', '- [ ] Day 2:30 knots')), [
      'Day 1 | 20 knots',
      'Day 2 | 30 knots',
    ]);
  });
});

describe('a cell with a label and a line break', () => {
  it('is the day or week, on the date below', () => {
    assert.deepEqual(datedRows(table('Day | Topic', 'Day 1<br>18 Aug 2025 | Knots', 'Day 2<br/>19 Aug | Tar')), [
      'Day 1 | Knots | 2025-08-18 | -',
      'Day 2 | Tar | - | -',
    ]);
    const weeks = ['Week 1<br>18 Aug 2025 | Knots', '2<BR />25 Aug 2025 | Tar', '3 (1 Sep 2025) | Oars'];
    assert.deepEqual(datedRows(table('Week | Topic', ...weeks)), [
      'Week 1 | Knots | 2025-08-18 | -',
      '2 | Tar | 2025-08-25 | -',
      '3 | Oars | 2025-09-01 | -',
    ]);
  });

  it('is a number of something else with other words below', () => {
    assert.deepEqual(dayTitles(table('Day | Topic', '1<br>litre | Tar', '2<br>litres | Oil', '3 feet | Rope')), []);
  });
});

describe('a number in a cell', () => {
  it('may be an emoji below a head for days', () => {
    assert.deepEqual(dayTitles(table('Gün | Görev', '1️⃣ | Düğüm', '2️⃣ | Halat', '1️⃣0️⃣ | Yelken')), [
      '1 | Düğüm',
      '2 | Halat',
      '10 | Yelken',
    ]);
    assert.deepEqual(dayTitles(table('Step | Work', '1️⃣ | Knots', '2️⃣ | Rope')), []);
  });
});

describe('a done mark beside a number', () => {
  it('completes the day below a head that says so', () => {
    const rows = ['1✅ | Knots', '2 ✅ | Tar', '✅ 3 | Oars', '**4** ✅ | Sails', '5 | Rest'];
    assert.deepEqual(planLines(table('Day | Topic', ...rows)), [
      'complete 1: Knots',
      'complete 2: Tar',
      'complete 3: Oars',
      'complete 4: Sails',
      'open 5: Rest',
    ]);
    assert.deepEqual(planLines(table('Week | Topic', ...rows)).slice(3), ['complete 4: Sails', 'open 5: Rest']);
    assert.equal(planLines(table('Day | Topic', ...rows.slice(0, 4))).length, 4);
  });

  it('means nothing below another head, or beside other words', () => {
    assert.deepEqual(planLines(table('Level | Topic', '1✅ | Knots', '2 ✅ | Tar', '3 ✅ | Oars')), []);
    assert.deepEqual(planLines(table('Day | Topic', '1 ✅ | Knots', '2 | tie it ✅')), [
      'complete 1: Knots',
      'open 2: tie it',
    ]);
  });
});

describe('a column of weeks', () => {
  const rows = (head: string, ...weeks: readonly string[]): readonly string[] =>
    dayTitles(table(`${head} | Topic`, ...weeks.map((week) => `${week} | Knots`)));

  it('may have a head of two words, or an abbreviation', () => {
    const read = ['1 | Knots', '2 | Knots', '3 | Knots'];
    for (const head of ['Week / Date', 'Semaine (date)', 'Week No. ', 'Kalenderwoche', 'KW', '**Woche/Tag**']) {
      assert.deepEqual(rows(head, '1', '2', '3'), read, head);
    }
    for (const head of ['Weeks left', 'Week of', 'Price / Week', 'kW / h', 'Semester']) {
      assert.deepEqual(rows(head, '1', '2', '3'), [], head);
    }
    assert.deepEqual(rows('Day / Date', '1', '2'), ['1 | Knots', '2 | Knots']);
    assert.deepEqual(rows('Days / Person', '1', '2'), []);
  });

  it('may hold the dates on which they begin', () => {
    assert.deepEqual(rows('Week starting', 'Friday, 6 March 2026', 'Friday, 13 March 2026', 'Friday, 20 March 2026'), [
      ...['Friday, 6 March 2026 | Knots', 'Friday, 13 March 2026 | Knots', 'Friday, 20 March 2026 | Knots'],
    ]);
    assert.deepEqual(rows('Born', 'Friday, 6 March 2026', 'Friday, 13 April 2026', 'Friday, 20 May 2026'), []);
  });

  it('may abbreviate the word of its head', () => {
    assert.deepEqual(rows('Semaine', 'SEM 01', 'SEM 02', 'Sem. 3'), [
      'SEM 01 | Knots',
      'SEM 02 | Knots',
      'Sem. 3 | Knots',
    ]);
    assert.deepEqual(rows('Woche', 'KW 12', 'KW13', 'KW 14-15'), ['KW 12 | Knots', 'KW13 | Knots', 'KW 14-15 | Knots']);
    assert.deepEqual(rows('Level', 'SEM 01', 'SEM 02', 'SEM 03'), []);
  });

  it('may have a word before a number, or a remark behind it', () => {
    assert.deepEqual(rows('Week', '1', 'SKIP 2', '3', '4 (skipped)'), [
      '1 | Knots',
      'SKIP 2 | Knots',
      '3 | Knots',
      '4 | Knots',
    ]);
    assert.deepEqual(rows('Pier', '1', 'SKIP 2', '3', '4 (skipped)'), []);
  });

  it('has rows without a title if their cells are below weekdays', () => {
    const weeks = ['1 | Rest | 4 miles', '2 | Rest | 5 miles', '3 | Swim | 6 miles'];
    assert.deepEqual(dayTitles(table('Week | Mon | Tuesday', ...weeks)), ['1 | ', '2 | ', '3 | ']);
    const titled = weeks.map((week, index) => `${week} | ${['Calm', 'Wind', 'Storm'][index]}`);
    assert.deepEqual(dayTitles(table('Week | Mon | Tue | Aim', ...titled)), ['1 | Calm', '2 | Wind', '3 | Storm']);
    assert.deepEqual(dayTitles(table('Week | Monday tasks | Aim', ...titled))[0], '1 | Rest');
  });
});

describe('a row with a date and numbers', () => {
  const rows = ['May 6 | 2 | 30', 'May 7 | 1 | 20', 'May 8 | 0 | -'];

  it('is an entry if the document is called a log', () => {
    const log = (head: string, ...entries: readonly string[]): string =>
      table(head, ...entries).replace('# Boat', '# Rowing Log');
    const text = log('Date | Miles | Minutes', ...rows);
    assert.equal(readPlan(text).kind, 'log');
    assert.deepEqual(dayTitles(text), ['May 6 | ', 'May 7 | ', 'May 8 | ']);
    const noted = log('Date | Miles | Notes', 'May 6 | 2 | -', 'May 7 | 1 | windy', 'May 8 | - | -');
    assert.deepEqual(planLines(noted), ['entry May 6', 'entry May 7: windy', 'entry May 8']);
  });

  it('is a figure in any other document, or below another head', () => {
    assert.deepEqual(dayTitles(table('Date | Miles | Minutes', ...rows, 'May 9 | 3 | 45', 'May 10 | 3 | 45')), []);
    const bought = table('Bought | Miles | Minutes', ...rows).replace('# Boat', '# Rowing Log');
    assert.deepEqual(dayTitles(bought), []);
    assert.deepEqual(
      dayTitles(table('Date | Miles | Notes', 'May 6 | 2 | windy', 'May 7 | 1 | -', 'May 8 | 2 | calm')),
      ['May 6 | windy', 'May 8 | calm'],
    );
  });
});

describe('a row with a date and no number', () => {
  it('is a day beside rows with a date and a number', () => {
    const rows = ['2026-01-12 | 1 | Knots', '2026-01-14 | 2 | Rope', '2026-01-16 | | Exam', '2026-01-18 | 3 | Tar'];
    assert.deepEqual(dayTitles(table('Date | Lesson | Topic', ...rows)), [
      '1 | Knots',
      '2 | Rope',
      '2026-01-16 | Exam',
      '3 | Tar',
    ]);
    const withoutYear = rows.map((row) => row.replace(/2026-01-(\d+)/, '$1 January'));
    assert.equal(dayTitles(table('Date | Lesson | Topic', ...withoutYear))[2], '16 January | Exam');
  });

  it('is text beside rows without dates', () => {
    const rows = ['Day 1 | Knots', 'Day 2 | Rope', '2026-01-16 | Exam', 'Day 3 | Tar'];
    assert.deepEqual(dayTitles(table('When | Topic', ...rows)), ['Day 1 | Knots', 'Day 2 | Rope', 'Day 3 | Tar']);
  });
});

describe('a row without a day', () => {
  const linksOf = (head: string, ...rows: readonly string[]): readonly (readonly string[])[] =>
    daysBelow(readPlan(table(head, ...rows))).map((day) => day.readDetails().resources.map(({ title }) => title));

  it('belongs to the day above, whatever its first cell says', () => {
    const rows = ['1 | Day 1 | [Knots](k.md)', '2 | | [Rope](r.md)', '3 | Day 2 | [Tar](t.md)', '4 | | [Oil](o.md)'];
    assert.deepEqual(linksOf('No | Day | Topic', ...rows), [
      ['Knots', 'Rope'],
      ['Tar', 'Oil'],
    ]);
    assert.deepEqual(linksOf('No | When | Topic', ...rows), [['Knots'], ['Tar']]);
  });

  it('belongs to the day above if its date is the same or empty', () => {
    const rows = ['Day 1 | 2026-03-02 | [Knots](k.md)', ' | 2026-03-02 | [Rope](r.md)', ' | | [Tar](t.md)'];
    assert.deepEqual(linksOf('Day | Date | Topic', ...rows, 'Day 2 | 2026-03-03 | [Oil](o.md)'), [
      ['Knots', 'Rope', 'Tar'],
      ['Oil'],
    ]);
  });

  it('belongs to the day that divides the table above it', () => {
    const rows = [
      '**Day 1** | | ',
      '9:00 | [Knots](k.md) | 1 h',
      '10:00 | [Tar](t.md) | 1 h',
      '**Day 2** | | ',
      '9:00 | [Oil](o.md) | 1 h',
    ];
    assert.deepEqual(linksOf('Time | Work | Length', ...rows), [['Knots', 'Tar'], ['Oil']]);
    const week = ['**Week 2** | | ', '9:00 | [Sea](s.md) | 1 h'];
    assert.deepEqual(linksOf('Time | Work | Length', ...rows, ...week), [['Knots', 'Tar'], ['Oil']]);
  });

  it('is a day behind one that has no title yet', () => {
    const rows = ['Day 1 | | ', 'Day 2 | [Knots](k.md) | ', 'Day 3 | | '];
    assert.deepEqual(linksOf('Day | Topic | Notes', ...rows), [[], ['Knots'], []]);
  });

  it('is a day if another cell is empty', () => {
    const rows = ['Day 1 | Mon | [Knots](k.md)', 'Day 2 | | [Rope](r.md)', 'Day 3 | | [Tar](t.md)'];
    assert.deepEqual(linksOf('Day | Weekday | Topic', ...rows), [['Knots'], ['Rope'], ['Tar']]);
    const lessons = rows.map((row) => row.replace('Day', 'Lesson'));
    assert.deepEqual(linksOf('Lesson | Day | Topic', ...lessons), [['Knots'], ['Rope'], ['Tar']]);
  });
});

describe('a row with several cells of words', () => {
  const titles = (head: string, ...rows: readonly string[]): readonly string[] =>
    planLines(
      lines('# Boat', '', `| ${head} |`, `|${head.replace(/[^|]+/g, '--')}|`, ...rows.map((row) => `| ${row} |`)),
    );

  it('has the first that says what it is about as its title', () => {
    const rows = ['1 | Pier | Ana | Knots', '2 | Hall | Bob | Sails', '3 | Pier | Ana | Wind'];
    assert.deepEqual(titles('Week | Place | Teacher | Topic', ...rows), [
      'open 1: Knots',
      'open 2: Sails',
      'open 3: Wind',
    ]);
    assert.deepEqual(titles('Tag | Ort | Dozent | Thema', ...rows)[0], 'open 1: Knots');
    assert.deepEqual(titles('Day | Room / Time | Type | Topic', ...rows)[0], 'open 1: Knots');
    assert.deepEqual(
      titles('Date | Presenter | To Read', '2 May | Ana | Sails', '9 May | Bob | Tar')[0],
      'open 2 May: Sails',
    );
    assert.deepEqual(titles('Day | Topic ID | Format | Knots', ...rows)[0], 'open 1: Knots');
  });

  it('has the first as its title if they all say what, or all say how', () => {
    assert.deepEqual(titles('Day | Problem | Topic', '1 | Jib | Knots', '2 | Main | Splices')[0], 'open 1: Jib');
    assert.deepEqual(titles('Day | Place | Teacher', '1 | Pier | Ana', '2 | Hall | Bob')[0], 'open 1: Pier');
  });

  it('is a week that says what to do beside numbers only', () => {
    const rows = ['Week 1: Knots | 2', 'Week 2: Sails | 3', 'Week 3: Wind | 2'];
    assert.deepEqual(titles('Topic | Hours', ...rows)[0], 'open Week 1: Knots');
    assert.deepEqual(titles('Topic | Hours', 'Week 1 | 2', 'Week 2 | 3', 'Week 3 | 2'), []);
    const prices = ['Week 1 in winter | 650', 'Week 2 in winter | 550', 'Week 3 in winter | 450'];
    assert.deepEqual(titles('Room | Price', ...prices), []);
  });

  it('may have a mark instead of words', () => {
    assert.deepEqual(titles('Day | Topic | State', '1 | Knots | ✅', '2 | Sails | ✅', '3 | | 🔄')[2], 'open 3');
    assert.equal(titles('Day | Topic | Knots', '1 | Rope | 5', '2 | Sails | 4', '3 | | 6').length, 2);
    assert.deepEqual(titles('Day | Mood', '1 | 😀', '2 | 😀', '3 | 🔥'), []);
  });
});
