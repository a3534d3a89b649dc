import assert from 'node:assert/strict';
import { couldBePlan } from '../../../../../src/core/reading/couldBePlan';
import { readPlan } from '../../../../../src/core/reading/readPlan';
import { daysBelow } from '../../../../../src/core/model/walk';
import { lines, planLines } from '../../planLines';

const kindOf = (...text: readonly string[]): string => {
  const { isPlan, kind } = readPlan(lines(...text));
  return isPlan ? kind : 'no plan';
};

describe('headings that are only dates', () => {
  const dates = [
    '2026-03-01',
    '📆 2026-07-27 | 90 min',
    '27-03-23',
    'March 1, 2026',
    '1. März 2026',
    '1 de marzo de 2026',
    '2026年3月1日',
  ];

  for (const date of dates) {
    it(`are days if there are boxes below: ${date}`, () => {
      const text = lines('# Plan', `## ${date}`, '- [ ] Knots', '## 2026-08-02', '- [ ] Rope');
      assert.equal(kindOf(text), 'days');
      assert.equal(daysBelow(readPlan(text))[0]?.title, '');
    });

    it(`are entries of a log if there are none: ${date}`, () => {
      assert.equal(kindOf('# Notes', `## ${date}`, '- Knots', '## 2026-08-02', '- Rope'), 'log');
    });
  }

  it('may have the name of the month between hyphens', () => {
    const log = lines('# Notes', '## 31-Jul-2026', '- Knots', '## 01-Aug-2026', '- Rope');
    assert.deepEqual(planLines(log), ['entry 31-Jul-2026', 'entry 01-Aug-2026']);
    assert.equal(couldBePlan(log), true);
  });

  it('have their date and duration', () => {
    const plan = lines('## 📆 2026-07-27 | 90 min', '- [ ] Knots', '## 2026-07-28', '- [ ] Rope');
    const [first] = daysBelow(readPlan(plan));
    assert.deepEqual([first?.label, first?.date, first?.readDetails().minutes], ['2026-07-27', '2026-07-27', 90]);
  });

  it('may have a word for an entry or a date before them', () => {
    for (const [one, other] of [
      ['📅 Entry: 1st March 2026', 'Entry: 2nd March 2026'],
      ['Date: 2026-03-01', '**Date**: 2026-03-02'],
      ['Datum: 1. März', 'Eintrag: 2. März'],
      ['日付：3月1日', '日付: 3月2日'],
    ]) {
      const log = lines('# Notes', `## ${one}`, '- Rope', `## ${other}`, '- Knots');
      assert.equal(kindOf(log), 'log', one);
      assert.equal(couldBePlan(log), true, one);
    }
    assert.deepEqual(planLines(lines('# Notes', '## Entry: 1 March', '- Rope', '## Entry: 2 March – Knots', '- Fid')), [
      'entry 1 March',
      'entry 2 March: Knots',
    ]);
    assert.equal(kindOf('# Notes', '## Due: 1 March', '- Rope', '## Due: 2 March', '- Knots'), 'no plan');
  });

  it('may have a time', () => {
    const times = [
      '## 2026-03-01 16:23',
      '## 📅 2026-03-02 - 08:10',
      '## 2026-03-03 (Tue) 9:40 pm',
      '## 4 March, 21:05:10',
    ];
    const log = lines('# Notes', ...times.flatMap((time) => [time, '- Rope']));
    assert.equal(kindOf(log), 'log');
    assert.deepEqual(planLines(log), [
      'entry 2026-03-01',
      'entry 2026-03-02',
      'entry 2026-03-03 (Tue)',
      'entry 4 March',
    ]);
    const titled = lines('# Sailing log', '## 2026-03-01 16:23 – Rope', '- Knots', '## 2026-03-02 - 3: Sails', '- Fid');
    assert.deepEqual(planLines(titled), ['entry 2026-03-01: Rope', 'entry 2026-03-02 - 3: Sails']);
  });

  it('are text if a time is only part of what they say', () => {
    assert.equal(kindOf('# Notes', '## 2026-03-01 16:23 boats', '- a', '## 2026-03-02 8:1 odds', '- b'), 'no plan');
  });

  it('are neither in a list of changes nor in minutes', () => {
    const entries = ['## 2026-03-01', '- Rope is longer', '## 2026-02-01', '- Sails are larger'];
    assert.equal(kindOf('# Changelog', ...entries), 'no plan');
    assert.equal(kindOf('# Regatta', '## Talks', ...entries.map((line) => line.replace('##', '###'))), 'no plan');
    assert.equal(kindOf('# Boat', '## Meeting notes', ...entries.map((line) => line.replace('##', '###'))), 'no plan');
    assert.equal(
      kindOf('# Boat', '## 2026-03-01', '### Added', '- Rope', '## 2026-02-01', '### Fixed', '- Sail'),
      'no plan',
    );
  });

  it('are not in minutes with their weekdays either', () => {
    const minutes = ['### Monday 14/01: Sails', '- We chose', '### Wednesday 16/01: Rope', '- We bought'];
    for (const title of ['Minutes of the crew', 'Comptes-rendus', 'Toplantı notları']) {
      assert.equal(readPlan(lines(`# ${title}`, ...minutes)).isPlan, false, title);
    }
    assert.equal(readPlan(lines('# Crew', ...minutes)).isPlan, true);
    assert.equal(
      readPlan(lines('# Twenty minutes a day', '### Monday', '- Sail', '### Tuesday', '- Row')).isPlan,
      true,
    );
  });

  it('may be ranges, whatever is between the dates', () => {
    for (const between of ['到', ' 到 ', 'から', ' ~ ', '～', '-', ' to ', '至']) {
      const ranges = ['9/1B9/6', '9/7B9/12', '9/13B9/20'].map((range) => range.replace('B', between));
      const plan = lines('# Boat', ...ranges.flatMap((range) => [`### ${range}`, '- [ ] Row']));
      assert.deepEqual(
        daysBelow(readPlan(plan)).map(({ label }) => label),
        ranges,
      );
    }
    assert.equal(
      kindOf('# Log', '## 2026-03-01到2026-03-07', '- Rowed', '## 2026-03-08到2026-03-14', '- Rowed'),
      'log',
    );
  });

  it('are in minutes if most of them are about a meeting, even in a report', () => {
    const meetings = (words: string): readonly string[] => [
      `## 10.10.2026 ${words}`,
      '- Rope',
      `## 23.11.2026 ${words}`,
    ];
    for (const words of ['Meeting notes', 'Reunión', 'Toplantı özeti', '会议']) {
      assert.equal(kindOf('# Sailing report', ...meetings(words)), 'no plan', words);
    }
    assert.equal(kindOf('# Sailing report', ...meetings('Knots')), 'log');
    assert.equal(kindOf('# Sailing report', ...meetings('Knots, 30 minutes')), 'log');
    assert.equal(kindOf('# Log', ...meetings('Knots'), '## 24.11.2026 Meeting notes', '- Sails'), 'log');
  });

  it('are in a list of changes if the first heading says so, also beside them', () => {
    assert.equal(kindOf('# Changelog', '# 1.4.29', '- Rope', '# 1.4.28', '- Sails', '# 1.4.27', '- Wind'), 'no plan');
    assert.equal(kindOf('# Boat', '# 1.4.29', '- Rope', '# 1.4.28', '- Sails', '# 1.4.27', '- Wind'), 'log');
  });

  it('are in a list of changes if one of them has a heading of such a list', () => {
    const added = ['## 2026-03-01', '### Added', '- Rope', '## 2026-02-01', '- Larger sails'];
    assert.equal(kindOf('# Boat', ...added), 'no plan');
  });

  it('are entries of a log if only a heading beside them has an agenda', () => {
    const entries = ['## 2026-03-01', '- Tied a knot', '## 2026-03-02', '- Tied two'];
    assert.equal(kindOf('# Boat', '## How we meet', '### Agenda', '- Rope', ...entries), 'log');
  });

  it('are text beside numbered days, and if most headings have no date', () => {
    assert.deepEqual(planLines(lines('## Day 1', '### 2026-03-01', '- a', '## Day 2', '### 2026-03-02', '- b')), [
      'open Day 1',
      'open Day 2',
    ]);
    assert.equal(
      kindOf('## Rope', 'a', '## 2026-03-01', 'b', '## Sail', 'c', '## 2026-03-02', 'd', '## Tar', 'e'),
      'no plan',
    );
  });
});

describe('headings that are the date of a week', () => {
  const weeks = (...dates: readonly string[]): readonly string[] => dates.flatMap((date) => [`## ${date}`, '- Tie']);

  it('are entries, and days if there are boxes below them, in any language', () => {
    for (const [first, second] of [
      ['Week of March 2', 'Week of March 9'],
      ['Week starting 2 March 2026', 'Week starting 9 March 2026'],
      ['Week 2026-03-02', 'Week 2026-03-09'],
      ['Woche vom 02.03.2026', 'Woche vom 09.03.2026'],
      ['KW 02.03.2026 - 08.03.2026', 'KW 09.03.2026 - 15.03.2026'],
      ['Semaine du 2 mars', 'Semaine du 9 mars'],
      ['Semana del 2 de marzo', 'Semana del 9 de marzo'],
      ['Неделя с 2 марта', 'Неделя с 9 марта'],
    ] as const) {
      const log = lines('# Boat', ...weeks(first, second));
      assert.equal(readPlan(log).kind, 'log', first);
      assert.deepEqual(
        daysBelow(readPlan(log)).map(({ label, title }) => [label, title]),
        [
          [first, ''],
          [second, ''],
        ],
      );
      assert.equal(readPlan(log.replaceAll('- Tie', '- [ ] Tie')).kind, 'days', first);
    }
  });

  it('may have a title, and be list items of a plan', () => {
    const items = [5, 12, 19, 26].map((date) => `- Week of January ${date}: Knots`);
    const plan = lines('# Study plan', ...items, '- Week of February 2: Knots');
    assert.equal(planLines(plan)[0], 'open Week of January 5: Knots');
    assert.equal(planLines(plan).length, 5);
  });

  it('are text if they go on as a sentence, or have no date', () => {
    assert.equal(kindOf('# Boat', ...weeks('Week of March 2 in the harbour', 'Week of March 9 at sea')), 'no plan');
    assert.equal(kindOf('# Boat', ...weeks('Week of rain', 'Week of wind')), 'no plan');
  });

  it('are weeks by their number otherwise', () => {
    const numbered = weeks('Woche 1 - 2. März', 'Woche 2 - 9. März', 'Woche 3 - 16. März');
    assert.deepEqual(
      daysBelow(readPlan(lines('# Plan', ...numbered))).map(({ label }) => label),
      ['Woche 1', 'Woche 2', 'Woche 3'],
    );
  });
});

describe('headings that are a date with its weekday', () => {
  it('may have a title', () => {
    const text = lines(
      ...['# Plan', '## 📅 28 May Thursday (5 days left)', '- [ ] Knots', '## 2026-05-29 (Fri) — Ropes'],
      ...['- [ ] Tar', '## 2026年5月30日（土）：帆', '- [ ] Sew'],
    );
    assert.deepEqual(planLines(text), [
      'open 28 May Thursday: 5 days left 0/1',
      'open 2026-05-29 (Fri): Ropes 0/1',
      'open 2026年5月30日（土）: 帆 0/1',
    ]);
    assert.equal(kindOf('# Boat', '## 2026-05-29 (Fri) — Ropes', '- Tar', '## 2026-05-30 (Sat) — Sails'), 'log');
  });

  it('may be a date of two numbers, with the weekday in brackets, also on a holiday', () => {
    for (const [first, second] of [
      ['9/20(土)', '9/21(日)'],
      ['9/20 (Sat)', '9/21 (Sun)'],
      ['9/20（토）', '9/21（일）'],
      ['10月11日(土・祝)', '10月12日(日)'],
    ] as const) {
      const [one, other] = daysBelow(readPlan(lines('# Plan', `## ${first}`, '- [ ] a', `## ${second}`, '- [ ] b')));
      assert.deepEqual([one?.weekday, other?.weekday], ['saturday', 'sunday'], first);
      assert.deepEqual([one?.title, other?.title], ['', ''], first);
    }
    assert.equal(kindOf('# Rope', '## 9/20 (new) hitch', '- [ ] a', '## 9/21 (old) hitch', '- [ ] b'), 'no plan');
  });

  it('have the number of a day behind them as their label', () => {
    const text = lines('## 2026-05-29 (Fri) — Day 1: Ropes', '- a', '## 2026-05-30 (Sat) — Day 2: Sails', '- b');
    assert.deepEqual(planLines(text), ['open Day 1: Ropes', 'open Day 2: Sails']);
    assert.deepEqual(
      daysBelow(readPlan(text)).map(({ date, weekday }) => [date, weekday]),
      [
        ['2026-05-29', 'friday'],
        ['2026-05-30', 'saturday'],
      ],
    );
  });

  it('may come behind the title', () => {
    const text = lines('# Plan', '## Arrays (March 3)', '- [ ] Rows', '## Trees (2026-03-04)', '- [ ] Roots');
    assert.deepEqual(planLines(text), ['open March 3: Arrays 0/1', 'open 2026-03-04: Trees 0/1']);
    assert.equal(kindOf('# Plan', '## Arrays (March 3)', '- Rows', '## Trees (2026-03-04)', '- Roots'), 'no plan');
    const days = daysBelow(readPlan(lines('## Day 1: Arrays (2026-03-03)', '- a', '## Day 2 (20 min) Trees', '- b')));
    assert.equal(days[0]?.date, '2026-03-03');
  });

  it('may be without the weekday if there are boxes below, or the document is a log', () => {
    const entries = ['## 21/12/2025: 14:00 - 22:00 (break)', '- Tar', '## 2025-12-22 - Sails', '- Sew'];
    assert.equal(kindOf('# Logboek', ...entries), 'log');
    assert.deepEqual(planLines(lines('# Boat', ...entries.map((line) => line.replace('- Tar', '- [ ] Tar')))), [
      'open 21/12/2025: 14:00 - 22:00 (break) 0/1',
      'open 2025-12-22: Sails',
    ]);
    assert.equal(kindOf('# Changelog', ...entries), 'no plan');
    assert.equal(kindOf('# Log', '## 29 May was windy', 'We slept.', '## 30 May was not', 'a'), 'no plan');
  });

  it('may be before a title that no separator parts from it, but not before the rest of a sentence', () => {
    assert.equal(kindOf('# Log', '## 2026-05-29 Ropes and tar', '- Tar', '## 2026-05-30 Sails', '- Sew'), 'log');
    assert.equal(kindOf('# Boat', '## 29 May Ropes', '- [ ] Tar', '## 30 May Sails', '- [ ] Sew'), 'days');
    assert.equal(kindOf('# Log', '## 29 May was windy', 'We slept.', '## 30 May was not', 'a'), 'no plan');
  });

  it('may be before any words if they are in numbers with the year, as no sentence begins', () => {
    const entries = ['## 29.05.2026 was windy', 'We slept.', '## 30.05.2026 3 knots', 'We sailed.'];
    assert.deepEqual(planLines(lines('# Log', ...entries)), [
      'entry 29.05.2026: was windy',
      'entry 30.05.2026: 3 knots',
    ]);
    assert.equal(kindOf('# Boat', ...entries), 'no plan');
  });

  it('may be before a time of four digits, which is not shown', () => {
    const entries = ['## 2026-05-30 1934', '- Sails', '## 2026-05-29 0415 - Tar', '- Rope', '## 2026-05-28 2026 knots'];
    assert.deepEqual(planLines(lines('# Log', ...entries)), [
      ...['entry 2026-05-30', 'entry 2026-05-29: Tar', 'entry 2026-05-28: 2026 knots'],
    ]);
  });

  it('are in one log with and without a title', () => {
    const entries = ['## 2026-05-29', 'We slept.', '## 2026-05-30: Sails', 'We sewed.', '## 2026-05-31', 'We left.'];
    assert.deepEqual(planLines(lines('# Log', ...entries)), [
      ...['entry 2026-05-29', 'entry 2026-05-30: Sails', 'entry 2026-05-31'],
    ]);
    assert.deepEqual(planLines(lines('# Boat', ...entries)), ['entry 2026-05-29', 'entry 2026-05-31']);
  });

  it('are days with a title if the document is called a plan, and their dates run on', () => {
    const days = ['## 8/26 - Rope', '### Tie', '## 8/28 - Sails', '### Sew', '## 9/2 - Oars', '### Row'];
    assert.deepEqual(planLines(lines('# Lesson plan', ...days)), [
      ...['open 8/26: Rope', 'open 8/28: Sails', 'open 9/2: Oars'],
    ]);
    assert.equal(kindOf('# Boat', ...days), 'no plan');
    assert.equal(kindOf('# Lesson plan', ...days.slice(4), ...days.slice(2, 4), ...days.slice(0, 2)), 'no plan');
  });

  it('may be two numbers with a dot between them and nothing else, in a log', () => {
    const entries = ['## 4.25', '- Rope', '## 4.26', '- Sails', '### 4.28', '- Oars'];
    assert.deepEqual(planLines(lines('# 日报', ...entries)), ['entry 4.25', 'entry 4.26']);
    assert.equal(kindOf('# Boat', ...entries), 'no plan');
    assert.equal(kindOf('# Log', '## 4.25 Rope', '- Rope', '## 4.26 Sails', '- Sails'), 'no plan');
    assert.equal(kindOf('# Log', '## 13.25', '- Rope', '## 13.26', '- Sails'), 'no plan');
  });

  it('may be weekdays with dates, the newest first and with gaps', () => {
    const entries = ['## Sun Jun 7 — Long', '- Run', '## Fri Jun 5 — Easy', '- Jog', '## Thu Jun 4', '- Rest'];
    assert.deepEqual(planLines(lines('# Training log', ...entries)), [
      ...['entry Sun Jun 7: Long', 'entry Fri Jun 5: Easy', 'entry Thu Jun 4'],
    ]);
  });

  it('may be several of one date if their titles differ', () => {
    const entries = ['## 2026-05-29 - Rope', 'We spliced.', '## 2026-05-29 - Sails', 'We sewed.'];
    assert.equal(kindOf('# Log', ...entries), 'log');
    assert.equal(kindOf('# Log', ...entries.map((line) => line.replace(/ - .*/, ''))), 'no plan');
  });

  it('are entries if the file is called a log, unless a title says that they are a plan', () => {
    const text = (title: string): string => lines(title, '## Day 1: Rope', '- Tie it', '## Day 2: Sails', '- Sew it');
    const kindIn = (name: string, title: string): string => readPlan(text(title), { name }).kind;
    for (const name of ['diary.md', 'journal-de-bord.md', 'learning_log.markdown', 'myLog.md', '日报.md']) {
      assert.equal(kindIn(name, '# Boat'), 'log', name);
      assert.equal(kindIn(name, '# Study plan'), 'days', name);
    }
    for (const name of ['README.md', 'changelog.md', 'blog.md', '']) {
      assert.equal(kindIn(name, '# Boat'), 'days', name);
    }
  });

  it('are days if the file is called a plan', () => {
    const text = lines('# Boat', '## 2026-05-29', '- Rope', '## 2026-05-30', '- Sails', '## 2026-05-31', '- Oars');
    assert.equal(readPlan(text, { name: 'Zeitplan.md' }).kind, 'days');
    assert.equal(readPlan(text, { name: 'Boat.md' }).kind, 'log');
    assert.equal(readPlan(text).kind, 'log');
  });

  it('are entries if they tell what was done, whatever the title says', () => {
    const entries = ['## 2026-05-30 Sails', '**Learned:** sewing', '## 2026-05-29 Ropes', '**Learned:** splices'];
    assert.equal(kindOf('# Boat', ...entries), 'log');
    assert.equal(kindOf('# Boat', ...entries.map((line) => line.replace('Learned', 'Version'))), 'no plan');
  });

  it('are those of a log if they begin with the newest', () => {
    const days = ['## Sunday, November 22, 2026', '- Sails', '## Friday, November 20, 2026', '- Rope'];
    assert.equal(kindOf('# Boat', ...days), 'log');
    assert.equal(kindOf('# Boat', ...days.slice(2), ...days.slice(0, 2)), 'days');
    assert.equal(kindOf('# Boat', ...days.map((line) => line.replace('- ', '- [ ] '))), 'days');
  });

  it('may have an abbreviated weekday before a dot', () => {
    const days = [
      '## Do · 15. Mai',
      '- [ ] Knoten',
      '## Fr · 16. Mai ⭐ Segel',
      '- [ ] Falten',
      '## Sa · 17. Mai',
      '- [ ] Ruhe',
    ];
    assert.deepEqual(planLines(lines('# Plan', ...days)), [
      ...['open Do · 15. Mai 0/1', 'open Fr · 16. Mai: Segel 0/1', 'open Sa · 17. Mai 0/1'],
    ]);
    assert.equal(kindOf('# Boot', '## Do · Knoten', '- [ ] a', '## Fr · Segel', '- [ ] b'), 'no plan');
  });

  it('may have no space before the year', () => {
    assert.equal(
      daysBelow(readPlan(lines('# Log', '## March 01,2026', '- Tar', '## March 02,2026', '- Sew'))).length,
      2,
    );
    assert.equal(daysBelow(readPlan(lines('# Log', '## March 01,2026', '## March 02,2026')))[1]?.date, '2026-03-02');
  });

  it('are those of a log at two depths if some go on from the others', () => {
    const countDays = (...text: readonly string[]): number => daysBelow(readPlan(lines('# Log', ...text))).length;
    const deeper = ['## Week 1', '### 2026-03-01', '- Tar', '### 2026-03-02', '- Sew'];
    const days = ['## 2026-03-04', '- Row', '## 2026-03-05', '- Rest'];
    assert.equal(countDays(...deeper, ...days), 4);
    assert.equal(countDays(...deeper, ...days, '## 2026-03-06', '- Sail'), 5);
    assert.equal(countDays(...days, '## Week 2', ...deeper.slice(1).map((line) => line.replace('03-0', '03-1'))), 4);
    assert.equal(countDays(...deeper.map((line) => line.replace('-03-', '-01-')), ...days), 2);
  });

  it('are a heading of their own without the weekday: of a change, or a story', () => {
    assert.equal(kindOf('# Boat', '## 2026-05-29 — Ropes', '- Tar', '## 2026-05-30 — Sails', '- Sew'), 'no plan');
  });
});

describe('dates in numbers', () => {
  const datesOf = (...dates: readonly string[]): readonly (string | undefined)[] =>
    daysBelow(readPlan(lines(...dates.flatMap((date) => [`## ${date}`, '- [ ] Knots'])))).map(({ date }) => date);

  it('have the order of day and month that another date tells', () => {
    assert.deepEqual(datesOf('05/01/2026', '13/01/2026'), ['2026-01-05', '2026-01-13']);
    assert.deepEqual(datesOf('05/01/2026', '05/13/2026'), ['2026-05-01', '2026-05-13']);
    assert.deepEqual(datesOf('Day 1: 05-01-2026', 'Day 2: 06-01-2026', 'Day 3 (13-01-2026)'), [
      '2026-01-05',
      '2026-01-06',
      '2026-01-13',
    ]);
    assert.deepEqual(datesOf('05/01/2026', '06/01/2026'), [undefined, undefined]);
    assert.deepEqual(datesOf('05/01/2026', '13/01/2026', '02/14/2026'), [undefined, '2026-01-13', '2026-02-14']);
  });

  it('have a year of two digits if it is what changes least', () => {
    assert.deepEqual(datesOf('27-03-23', '02-04-23'), ['2023-03-27', '2023-04-02']);
    assert.deepEqual(datesOf('27-03-23', '27-03-24'), [undefined, undefined]);
    assert.deepEqual(datesOf('02-03-23', '03-03-23'), [undefined, undefined]);
    assert.deepEqual(datesOf('7/2/23', '14/2/23', '31/2/23'), ['2023-02-07', '2023-02-14']);
  });

  it('have it in rows too', () => {
    const rows = ['| Date | Work |', '| --- | --- |', '| 05/01/2026 | Knots |', '| 13/01/2026 | Rope |'];
    assert.deepEqual(
      daysBelow(readPlan(lines('# Plan', '', ...rows))).map(({ date }) => date),
      ['2026-01-05', '2026-01-13'],
    );
  });
});

describe('rows of a table', () => {
  const table = (head: string, ...rows: readonly string[]): readonly string[] =>
    planLines(
      lines('# Plan', '', `| ${head} |`, `| ${head.replace(/[^|]+/g, '---')} |`, ...rows.map((row) => `| ${row} |`)),
    );

  it('are days if the head says day, date or weekday', () => {
    assert.deepEqual(table('Day | Work', 'Monday | Knots', '**Tuesday** | Rope'), [
      'open Monday: Knots',
      'open Tuesday: Rope',
    ]);
    assert.deepEqual(table('Date | Work', '2026-03-01 | Knots', '2026-03-02 | Rope'), [
      'open 2026-03-01: Knots',
      'open 2026-03-02: Rope',
    ]);
    assert.equal(table('Date | Work', '2026-03-01 | Knots', '2026-03-02 | PC').length, 2);
    assert.deepEqual(table('Datum | Arbeit', 'Mon Jun 22 | Knots', 'Tue Jun 23 | Rope'), [
      'open Mon Jun 22: Knots',
      'open Tue Jun 23: Rope',
    ]);
    for (const year of ['2026', '26']) {
      assert.deepEqual(table('Datum | Arbeit', `27.03.${year} | Knoten`, `28.03.${year} | Segel`), [
        `open 27.03.${year}: Knoten`,
        `open 28.03.${year}: Segel`,
      ]);
    }
  });

  it('are days if a number with the word for a day is below a head that says so', () => {
    assert.deepEqual(table('일차 | 내용', '1일 | 매듭', '2일 | 밧줄'), ['open 1일: 매듭', 'open 2일: 밧줄']);
    assert.deepEqual(table('기간 | 내용', '1일 | 매듭', '2일 | 밧줄'), []);
  });

  it('are days if the column of days is not the first', () => {
    assert.deepEqual(table('Topic | Weight | Days', 'Knots | 22% | Days 1-3', 'Rope | 30% | Days 4-5'), [
      'open Days 1-3: Knots',
      'open Days 4-5: Rope',
    ]);
    assert.deepEqual(table('Topic | Weekday', 'Knots | Monday', 'Rope | Tuesday'), [
      'open Monday: Knots',
      'open Tuesday: Rope',
    ]);
  });

  it('are days if five or more begin with a date', () => {
    const rows = [1, 2, 3, 4, 5].map((day) => `2026-03-0${day} | Knots`);
    assert.equal(table('When | Work', ...rows).length, 5);
    assert.deepEqual(table('When | Work', ...rows.slice(1)), []);
  });

  it('are a list of other things if their dates repeat: words, books', () => {
    const rows = ['02-28 | Knots', '02-28 | Rope', '02-28 | Sails', '03-01 | Tar', '03-01 | Oars'];
    assert.deepEqual(table('Added on | Word', ...rows.map((row) => `2026-${row}`)), []);
    assert.deepEqual(table('Date | Word', ...rows.map((row) => `2026-${row}`)), []);
    assert.deepEqual(table('Date | Word', ...rows.slice(0, 4).map((row) => `2026-${row}`)), []);
    assert.equal(table('Date | Work', ...rows.slice(2).map((row) => `2026-${row}`)).length, 3);
  });

  it('are changes if they are about versions, or below a heading that says so', () => {
    const rows = ['1.0.0 | 2026-03-31 | First text', '1.1.0 | 2026-04-01 | Rope is longer'];
    assert.deepEqual(table('Version | Date | What', ...rows), []);
    const short = rows.map((row) => row.replace(/1\.(\d)\.0/, 'v$1 beta'));
    assert.deepEqual(table('Version | Date | What', ...short), []);
    const text = ['| Date | What |', '| --- | --- |', '| 2026-03-31 | First text |', '| 2026-04-01 | Rope |'];
    assert.equal(kindOf('# Boat', '## Revision history', '', ...text), 'no plan');
    assert.equal(kindOf('# 배', '## 개정 이력', '', ...text), 'no plan');
    assert.equal(kindOf('# Boat', '## Timetable', '', ...text), 'days');
  });

  it('are entries of a log if they have dates and the title says log', () => {
    const text = ['| Date | What |', '| --- | --- |', '| 2026-03-31 | Knots |', '| 2026-04-01 | Rope |'];
    assert.equal(kindOf('# Time log', '', ...text), 'log');
    assert.equal(kindOf('# Boat', '## Session log', '', ...text), 'log');
    assert.equal(kindOf('# Boat', '## Session log', '', '## Timetable', '', ...text), 'days');
    const boxes = ['| Date | What | Done |', '|--|--|--|', '| 2026-03-31 | Knots | [ ] |', '| 2026-04-01 | Rope | |'];
    assert.equal(kindOf('# Boat', '## Task log', '', ...boxes), 'days');
    const numbered = text.map((row) => row.replace(/2026-0(\d)-\d\d/, 'Day $1'));
    assert.equal(kindOf('# Time log', '', ...numbered), 'days');
  });

  it('are opening hours if the head says nothing, or there is nothing but hours', () => {
    assert.deepEqual(table('When | Who', 'Monday | The crew', 'Tuesday | The captain'), []);
    assert.deepEqual(table('Day | Hours', 'Monday | 9 am – 5 pm', 'Tuesday | 9 am – 5 pm'), []);
  });
});

describe('minutes with boxes', () => {
  it('are no tracker', () => {
    const meeting = (date: string): readonly string[] => [
      `## ${date} - topics`,
      '- [x] Buy',
      '- [ ] Ask',
      '- [ ] Sand',
      '- [ ] Cut',
    ];
    const meetings = ['18.01.2026', '11.01.2026', '04.01.2026'].flatMap(meeting);
    assert.equal(kindOf('# Meeting minutes of the crew', ...meetings), 'no plan');
    assert.equal(kindOf('# Meeting minutes', ...['Rope', 'Sails', 'Wind'].flatMap(meeting)), 'tracker');
    const withMeetings = ['2026-03-01', '2026-03-15', '2026-03-29'].flatMap((date) => meeting(`${date} Meeting`));
    assert.equal(kindOf('# Thesis plan', ...withMeetings), 'tracker');
  });

  it('are days if they are weekdays with boxes', () => {
    const days = ['Monday, June 1', 'Tuesday, June 2'].flatMap((day) => [`## ${day}`, '- [ ] Read']);
    assert.equal(kindOf('# World history', ...days), 'days');
  });
});
