import assert from 'node:assert/strict';
import { daysBelow } from '../../../../../src/core/model/walk';
import { readPlan } from '../../../../../src/core/reading/readPlan';
import { lines, planLines } from '../../planLines';

const kindOf = (...text: readonly string[]): string => {
  const { isPlan, kind } = readPlan(lines(...text));
  return isPlan ? kind : 'no plan';
};

describe('weeks without days are days beside weeks with days', () => {
  const begun = ['# Boats', '## Week 1: Rope', '### Day 1: Knots', '- Tie', '### Day 2: Splices', '- Cut'];
  const daysAfter = (...text: readonly string[]): readonly string[] =>
    daysBelow(readPlan(lines(...begun, ...text))).map(({ label }) => label);

  it('if they go on from them and say what to do', () => {
    assert.deepEqual(
      planLines(lines(...begun, '## Week 2: Sails', '- Fold', '- Mend', '## Weeks 3-4: Wind', '- [x] Go out')),
      [
        '[Week 1: Rope] 0/2',
        '  open Day 1: Knots',
        '  open Day 2: Splices',
        'open Week 2: Sails',
        'complete Weeks 3-4: Wind 1/1',
      ],
    );
    const between = ['## Week 2', '- Rest', '## Week 3', '### Day 15', '- Sail', '### Day 16', '- Row'];
    assert.deepEqual(daysAfter(...between), ['Day 1', 'Day 2', 'Week 2', 'Day 15', 'Day 16']);
  });

  it('but not if they are empty, leave a number out, or are at another depth', () => {
    for (const text of [
      ['## Week 2', 'Soon.'],
      ['## Week 3: Sails', '- Fold'],
      ['## Targets', '### Week 2', '- You can fold'],
    ]) {
      assert.deepEqual(daysAfter(...text), ['Day 1', 'Day 2'], text.join('\n'));
    }
  });

  it('but not in a log', () => {
    const weeks = [
      '## Week 2',
      '- Learn',
      '- Rest',
      '## Week 3',
      '- Learn',
      '- Rest',
      '## Week 4',
      '- Learn',
      '- Rest',
    ];
    const log = lines('# Sailing log', ...begun.slice(1), ...weeks);
    assert.equal(daysBelow(readPlan(log)).length, 2);
    assert.equal(daysBelow(readPlan(log.replace(/Day (?=\d)/g, 'Lesson '))).length, 2);
  });

  it('but not the targets of weeks above', () => {
    const rest = ['## Weeks 2-3', '### Day 8-21: Sails', '- Fold', '## Week 3 Targets', '- You can fold'];
    assert.deepEqual(daysAfter(...rest), ['Day 1', 'Day 2', 'Day 8-21']);
  });
});

describe('weeks are days if there is nothing smaller', () => {
  it('as headings, with what is below', () => {
    assert.deepEqual(
      planLines(
        lines(
          ...['# Roadmap', '## Month 1: Basics', '### Week 1: Arrays', '- Rows', '- [ ] Columns'],
          ...['### WK 2: Trees', '#### Roots', '- [x] Draw one', '## Month 2', '### Weeks 3–4', '[Graphs](g.md)'],
        ),
      ),
      [
        '[Month 1: Basics] 1/2',
        '  open Week 1: Arrays 0/1',
        '  complete WK 2: Trees 1/1',
        '[Month 2] 0/1',
        '  open Weeks 3–4',
      ],
    );
  });

  it('as list items and lines in bold type', () => {
    const items = ['- [ ] Week 1: Arrays', '- [x] Week 2: Trees', '- [ ] Week 3: Graphs'];
    assert.deepEqual(planLines(lines('# Roadmap', ...items)), [
      'open Week 1: Arrays',
      'complete Week 2: Trees',
      'open Week 3: Graphs',
    ]);
    const bold = ['Arrays', 'Trees', 'Graphs'].flatMap((title, index) => [
      `**Week ${index + 1}: ${title}**`,
      '',
      '- Read',
      '',
    ]);
    assert.deepEqual(planLines(lines('# Roadmap', '', ...bold)), [
      'open Week 1: Arrays',
      'open Week 2: Trees',
      'open Week 3: Graphs',
    ]);
  });

  it('as rows with a number behind the initial of the head', () => {
    const rows = ['W1', '**W2**', 'W3-4'].map((week) => `| ${week} | Knots and rope |`);
    const table = (head: string): string => lines('# Roadmap', '', `| ${head} | Topic |`, '|--|--|', ...rows);
    assert.deepEqual(planLines(table('Week')), [
      'open W1: Knots and rope',
      'open W2: Knots and rope',
      'open W3-4: Knots and rope',
    ]);
    assert.equal(readPlan(table('Watt')).isPlan, false);
  });

  it('with an initial or an abbreviation', () => {
    const kinds = ['W1', 'W 1', 'Wk. 1', 'Sett. 1', 'Нед. 1', 'Tydz. 1'].map((label) =>
      kindOf('# Three weeks', ...['1', '2', '3'].map((number) => `- [ ] ${label.replace('1', number)}: Knots`)),
    );
    assert.deepEqual(kinds, ['days', 'days', 'days', 'days', 'days', 'days']);
    assert.equal(
      kindOf('# Strengths', ...['1', '2', '3'].flatMap((number) => [`## W${number}: Knots`, '- Few'])),
      'no plan',
    );
    const titled = ['1', '2', '3'].flatMap((number) => [`## W${number}: Knots`, '- Few']);
    assert.equal(kindOf('# Three weeks of rope', ...titled), 'days');
    assert.equal(kindOf('# Roads', ...['1', '2', '3'].map((number) => `- [ ] W${number} north`)), 'no plan');
  });

  it('as rows below a head that says what the weeks are for', () => {
    const table = (head: string): string =>
      kindOf(
        '# Roadmap',
        '',
        `| ${head} | Topic |`,
        '|--|--|',
        ...['1', '2', '3'].map((week) => `| ${week} | Knots |`),
      );
    assert.deepEqual(['Course week', 'Study day', 'Week No.', 'Training Weeks'].map(table), Array(4).fill('days'));
    assert.deepEqual(['Per week', 'Hours per day', 'Weekly'].map(table), Array(3).fill('no plan'));
  });

  it('as rows with a label, or with a number below a head that says so', () => {
    const table = (head: string, ...labels: readonly string[]): readonly string[] =>
      planLines(
        lines(
          '# Roadmap',
          '',
          `| ${head} | Work |`,
          '| --- | --- |',
          ...labels.map((label) => `| ${label} | Arrays |`),
        ),
      );
    assert.deepEqual(table('When', 'Week 1', 'Week 2', 'Weeks 3-4'), [
      'open Week 1: Arrays',
      'open Week 2: Arrays',
      'open Weeks 3-4: Arrays',
    ]);
    assert.deepEqual(table('Semana', '01', '02', '03'), ['open 01: Arrays', 'open 02: Arrays', 'open 03: Arrays']);
    assert.deepEqual(table('When', 'Week 1: Rows', 'Week 2: Columns', 'Week 3: Sums'), [
      'open Week 1: Rows',
      'open Week 2: Columns',
      'open Week 3: Sums',
    ]);
    assert.equal(table('Week', '1', '2', '3', '3/4').length, 3);
  });

  it('as rows, and not those of another table about some of them', () => {
    const rows = (head: string, ...cells: readonly string[]): readonly string[] => [
      ...['', `| Week | ${head} |`, '|--|--|'],
      ...cells.map((cell) => `| ${cell} |`),
    ];
    const first = rows('Topic', 'W1 | Knots', 'W2 | Rope', 'W3 | Sails', '4+ | Your own boat');
    const text = lines('# Boat', '## Topics', ...first, '', '## Before', ...rows('Needs', 'W2 | Knots', '4+ | Sails'));
    assert.deepEqual(planLines(text), [
      '[Topics] 0/4',
      '  open W1: Knots',
      '  open W2: Rope',
      '  open W3: Sails',
      '  open 4+: Your own boat',
    ]);
  });

  it('if most of them hold work: bullets, links', () => {
    const week = (number: number, work: string): readonly string[] => [`## Week ${number}`, work];
    const bullets = [...week(1, '- Read'), ...week(2, '- Read')];
    assert.equal(kindOf('# Plan', ...bullets, ...week(3, 'Rest.')), 'days');
    assert.equal(kindOf('# Rope', ...bullets, ...week(3, 'Rest.'), ...week(4, 'Rest.')), 'no plan');
    const titled = ['1: Arrays', '2: Trees', '3: Sums'].flatMap((title) => [`## Week ${title}`, 'Rest.']);
    assert.deepEqual([kindOf('# Study plan', ...titled), kindOf('# My trip', ...titled)], ['days', 'no plan']);
    assert.equal(kindOf('# Rope', ...[1, 2, 3].flatMap((number) => week(number, '● Tie\n● Splice'))), 'days');
    assert.equal(kindOf('# Plan', ...['1', '2', '3'].flatMap((n) => [`## Week ${n}`, '**Main:** Rest.'])), 'days');
    assert.equal(kindOf('# Plan', ...['1: Arrays', '2: Trees', '3: Sums'].map((n) => `## Week ${n}`)), 'no plan');
    assert.equal(kindOf('# Plan', ...[1, 2, 3].flatMap((number) => week(number, '[Arrays](arrays.md)'))), 'days');
    assert.equal(kindOf('# Plan', ...[1, 2, 3].map((number) => `- Week ${number}: [Arrays](${number}.md)`)), 'days');
    assert.equal(kindOf('# Plan', ...[1, 2, 3].map((number) => `- Week ${number}: Arrays`)), 'no plan');
  });

  it('if there is text below them in a document that is called a plan, or below five from the first on', () => {
    const weeks = (from: number, to: number): readonly string[] =>
      Array.from({ length: to - from + 1 }, (_, index) => [
        `Week ${from + index}`,
        '',
        'Rope',
        '',
        'Tie it.',
        '',
      ]).flat();
    assert.equal(kindOf('# Plan', '', ...weeks(1, 3)), 'days');
    assert.equal(kindOf('# Boat', '', ...weeks(1, 5)), 'days');
    assert.equal(kindOf('# Boat', '', ...weeks(1, 4)), 'no plan');
    assert.equal(kindOf('# Boat', '', ...weeks(2, 6)), 'no plan');
    assert.equal(kindOf('# Boat', '', ...weeks(1, 3), ...weeks(5, 7)), 'no plan');
    assert.equal(kindOf('# Boat', ...[1, 2, 3, 4, 5].map((number) => `## Week ${number}`)), 'no plan');
  });

  it('if they are rows with signs beside their numbers', () => {
    const rows = ['| Wk | Run |', '|--|--|', '| 1 | Easy |', '| 2 ↓ | Rest |', '| 3 🏁 | Race |', '| 4 km | Walk |'];
    assert.deepEqual(planLines(lines('# Boat', ...rows)), ['open 1: Easy', 'open 2: Rest', 'open 3: Race']);
  });

  it('unless they are those of meetings, as the title says, and of no plan', () => {
    const weeks = [1, 2, 3].flatMap((number) => [`## Week ${number}`, '- Read']);
    assert.equal(kindOf('# Boat', ...weeks), 'days');
    for (const title of ['# Meeting minutes', '# Besprechung', '---\ntitle: Meetings\n---']) {
      assert.equal(kindOf(title, ...weeks), 'no plan', title);
    }
    for (const title of ['# Meeting plan', '# History']) {
      assert.equal(kindOf(title, ...weeks), 'days', title);
    }
  });

  it('if they are five items or more that say what to do', () => {
    const items = (count: number, title: string): readonly string[] =>
      Array.from({ length: count }, (_, index) => `- Week ${index + 1}${title}`);
    assert.deepEqual(planLines(lines('# Plan', '## June', ...items(4, ': Splice'), '## July', '- Weeks 5-6: Whip')), [
      '[June] 0/4',
      '  open Week 1: Splice',
      '  open Week 2: Splice',
      '  open Week 3: Splice',
      '  open Week 4: Splice',
      '[July] 0/1',
      '  open Weeks 5-6: Whip',
    ]);
    assert.equal(kindOf('# Plan', ...items(4, ': Splice')), 'no plan');
    assert.equal(kindOf('# Plan', ...items(6, '')), 'no plan');
    assert.equal(kindOf('# Plan', ...items(4, ': Splice'), '## August', ...items(4, ': Whip')), 'days');
    assert.equal(kindOf('# Plan', ...items(4, ': Splice'), '- Week 9: Ship', '- Week 10: Sell'), 'no plan');
  });

  it('if parts name them at their ends, and have no boxes that make a tracker', () => {
    const part = (title: string, ...work: readonly string[]): readonly string[] => [`### ${title}`, ...work];
    const parts = (...work: readonly string[]): string =>
      lines(
        ...['# Sailing', ...part('Phase 1: Knots (Weeks 1-2)', ...work)],
        ...[...part('Phase 2: Wind (Weeks 3-4)', ...work), ...part('Harbours (Week 5)', ...work)],
      );
    assert.deepEqual(planLines(parts('- Read')), [
      'open Weeks 1-2: Knots',
      'open Weeks 3-4: Wind',
      'open Week 5: Harbours',
    ]);
    assert.equal(readPlan(parts(...Array.from({ length: 4 }, () => '- [ ] Read'))).kind, 'tracker');
    const numbered = ['1.1 Lines (Week 1-2)', '1.2 Boxes (Week 3-4)', '2. Light (Week 5)'];
    assert.deepEqual(planLines(lines('# Drawing', ...numbered.flatMap((title) => part(title, '- Draw')))), [
      'open Week 1-2: Lines',
      'open Week 3-4: Boxes',
      'open Week 5: Light',
    ]);
    const inJapanese = ['土（1週目）', '火（2週目）', '水（3週目）'].flatMap((title) => part(title, '- 読む'));
    assert.equal(planLines(lines('# 陶芸', ...inJapanese))[1], 'open 2週目: 火');
    const ofDays = ['Clay (Days 1-7)', 'Wheel (Days 8-14)', 'Glaze (Days 15-21)'];
    assert.deepEqual(
      planLines(lines('# Kiln', ...ofDays.flatMap((title, at) => part(`Phase ${at}: ${title}`, '- Mix')))),
      ['open Days 1-7: Clay', 'open Days 8-14: Wheel', 'open Days 15-21: Glaze'],
    );
    const many = Array.from({ length: 10 }, (_, index) => part(`Part ${index + 1} (Week ${index + 1})`, '- Read'));
    const completed = lines('# Sailing', ...many.flatMap((each) => [...each, '- [x] Week complete ✅ 2026-03-01']));
    assert.equal(planLines(completed)[9], 'complete Week 10');
    assert.equal(readPlan(parts('It rained.')).isPlan, false);
    assert.equal(readPlan(parts('- Read').replaceAll('Week', 'Chapter')).isPlan, false);
  });

  it('if parts name them in brackets before their titles', () => {
    const sprints = (...behind: readonly string[]): readonly string[] =>
      behind.flatMap((words, at) => [`## Sprint ${at + 1} (Week ${2 * at + 1}-${2 * at + 2})${words}`, '- Tie']);
    assert.deepEqual(planLines(lines('# Boat', ...sprints(': Rope', ': Sails', ''))), [
      'open Week 1-2: Rope',
      'open Week 3-4: Sails',
      'open Week 5-6',
    ]);
    assert.equal(kindOf('# Boat', ...sprints(' of rope', ' of sails', ' of wind')), 'no plan');
  });

  it('if a few items of a plan name ranges of many', () => {
    const ranges = ['- Weeks 1–2: Rope', '- Weeks 3–4: Sails', '- Weeks 5–6: Wind'];
    assert.deepEqual(planLines(lines('# Study plan', '## Outline', ...ranges)), [
      '[Outline] 0/3',
      ...['  open Weeks 1–2: Rope', '  open Weeks 3–4: Sails', '  open Weeks 5–6: Wind'],
    ]);
    assert.equal(kindOf('# Harbour', '## Outline', ...ranges), 'no plan');
    assert.equal(kindOf('# Study plan', '- Week 1: Rope', '- Week 2: Sails', '- Week 3: Wind'), 'no plan');
    const rows = [1, 2, 3, 4, 5, 6].map((week) => `| Week ${week} | Tie knot ${week} |`);
    const table = ['', '| Week | Work |', '| --- | --- |', ...rows];
    assert.equal(daysBelow(readPlan(lines('# Study plan', ...ranges, ...table))).length, 6);
  });

  it('inside ranges of weeks, which are parts', () => {
    const range = (title: string, ...weeks: readonly string[]): readonly string[] => [`## ${title}`, ...weeks];
    const week = (number: number): readonly string[] => [`### Week ${number}`, '- [ ] Read'];
    assert.deepEqual(
      planLines(
        lines(
          ...['# Plan', ...range('Weeks 1-2: Rope', ...week(1), ...week(2)), ...range('Weeks 3-4: Sail', '- Rest')],
          ...range('Weeks 5-6: Tar', ...week(5), ...week(6)),
        ),
      ),
      [
        '[Weeks 1-2: Rope] 0/2',
        '  open Week 1 0/1',
        '  open Week 2 0/1',
        'open Weeks 3-4: Sail',
        '[Weeks 5-6: Tar] 0/2',
        '  open Week 5 0/1',
        '  open Week 6 0/1',
      ],
    );
    const back = range('Weeks 3-4: Sail', '- Rest', '### Week 1', '- Again', '### Week 2', '- Again');
    assert.equal(
      planLines(lines('# Plan', ...range('Weeks 1-2', '- Read'), ...back, ...range('Weeks 5-6', '- Read'))).length,
      3,
    );
  });

  it('if at least every other one follows the one before', () => {
    const weeks = (...numbers: readonly number[]): readonly string[] =>
      numbers.flatMap((number) => [`## Week ${number}`, '- Read']);
    assert.equal(kindOf('# Plan', ...weeks(1, 2, 3, 7, 11)), 'days');
    assert.equal(kindOf('# Plan', ...weeks(1, 2, 3, 7, 11, 15)), 'no plan');
  });

  it('in any language', () => {
    for (const label of ['Semana 1', 'Woche 1', 'Неделя 1', '第1周', '1주차', 'Settimana 1']) {
      const weeks = ['1', '2', '3'].flatMap((number) => [`## ${label.replace('1', number)}: X`, '- Read']);
      assert.equal(kindOf('# Plan', ...weeks), 'days', label);
    }
  });
});

describe('weeks with bullets and a checklist aside', () => {
  const weeks = ['1', '2', '3'].flatMap((number) => [`### Week ${number}`, '- Read', '- Splice']);
  const checklist = (count: number): readonly string[] =>
    Array.from({ length: count }, (_, index) => `- [ ] Check ${index}`);

  it('are the days if they hold more work than the checklist', () => {
    assert.deepEqual(planLines(lines('# Plan', ...weeks, '## Ready?', ...checklist(5))), [
      'open Week 1',
      'open Week 2',
      'open Week 3',
      '[Ready?] 0/5',
      ...checklist(5).map((task) => `  ${task.slice(2)}`),
    ]);
  });

  it('are the days beside a longer checklist that is no tracker alone', () => {
    assert.equal(kindOf('# Plan', ...weeks, '## Ready?', ...checklist(7)), 'days');
  });

  it('are a calendar beside the tasks if they hold less', () => {
    const groups = ['Rope', 'Sail', 'Tar'].flatMap((group) => [`## ${group}`, ...checklist(5)]);
    assert.equal(kindOf('# Plan', ...weeks, ...groups), 'tracker');
  });
});

describe('lessons inside weeks', () => {
  const lessons = ['- [ ] Lesson 1', '- [ ] Lesson 2'];

  it('are tasks of the weeks that hold most of the tasks without them', () => {
    const others = ['- [ ] Splice a rope', '- [ ] Mend a sail', '- [ ] Tar a plank'];
    const text = lines('# Plan', ...['1', '2', '3'].flatMap((n) => [`## Week ${n}`, ...lessons, ...others]));
    assert.deepEqual(planLines(text), ['open Week 1 0/5', 'open Week 2 0/5', 'open Week 3 0/5']);
  });

  it('are the days if they are most of the tasks', () => {
    const text = lines('# Plan', ...['1', '2', '3'].flatMap((n) => [`## Week ${n}`, ...lessons, '- [ ] Splice']));
    assert.equal(daysBelow(readPlan(text)).length, 6);
  });
});

describe('days inside weeks', () => {
  const weeks = (item: (number: number) => string): readonly string[] =>
    [1, 2, 3].flatMap((week) => [`### Week ${week}`, item(2 * week - 1), item(2 * week)]);

  it('are the days, with boxes of their own and a few tasks elsewhere', () => {
    const text = lines('# Boat', '## Part 1', ...weeks((n) => `- [x] Day ${n}: Knots`), '## Part 2', '- [ ] Later');
    assert.equal(daysBelow(readPlan(text)).length, 6);
  });

  it('are the days, without boxes beside a list of other things to do', () => {
    const text = lines(
      '# Boat',
      '## Plan',
      ...weeks((n) => `- **Day ${n}**: Knots`),
      '## To do here',
      '- [ ] Translate',
    );
    assert.equal(daysBelow(readPlan(text)).length, 6);
  });
});

describe('weeks with lessons beside them', () => {
  const weeks = ['1', '2', '3'].flatMap((number) => [`### Week ${number}`, '- Read']);
  const lessons = (...numbers: readonly number[]): readonly string[] =>
    numbers.flatMap((number) => [`### Lesson ${number}`, '- Begin', '- End']);

  it('are the days if there are more of them: the lessons say how an evening goes', () => {
    const text = lines('# Course', ...weeks, '## Each evening', ...lessons(1, 2));
    assert.deepEqual(planLines(text).slice(0, 3), ['open Week 1', 'open Week 2', 'open Week 3']);
  });

  it('are only a calendar if there are more lessons', () => {
    const text = lines('# Course', '## Calendar', ...weeks, '## Lessons', ...lessons(1, 2, 3, 4));
    assert.equal(daysBelow(readPlan(text)).length, 4);
  });
});

describe('weeks with days beside them, without boxes', () => {
  const weeks = ['1', '2', '3'].flatMap((number) => [`## Week ${number}`, '- Read', '- Splice', '- Rest']);
  const labelsWith = (...days: readonly string[]): readonly string[] =>
    daysBelow(readPlan(lines('# Boat', ...weeks, '## How a week goes', ...days))).map(({ label }) => label);
  const numbered = (count: number, ...below: readonly string[]): readonly string[] =>
    Array.from({ length: count }, (_, index) => [`### Day ${index + 1}`, '- Tie', ...below]).flat();

  it('are the days if those are up to seven and hold less', () => {
    assert.deepEqual(labelsWith(...numbered(2)), ['Week 1', 'Week 2', 'Week 3']);
    assert.deepEqual(labelsWith(...numbered(7)), ['Week 1', 'Week 2', 'Week 3']);
  });

  it('are not if there are more days, they hold as much, or one has a box or is done', () => {
    assert.equal(labelsWith(...numbered(8)).length, 8);
    assert.equal(labelsWith(...numbered(3, '- Cut', '- Row')).length, 3);
    assert.equal(labelsWith(...numbered(2), '- [ ] Rest').length, 2);
    assert.equal(labelsWith('### Day 1 ✅', '- Tie', '### Day 2', '- Cut').length, 2);
  });
});

describe('weeks are parts', () => {
  it('or days, whatever is checked or cancelled', () => {
    const plan = (box: string, ...completionLine: readonly string[]): readonly string[] => {
      const text = lines(
        ...['# Plan', '## Day 2: Knots', `- ${box} Read`, ...completionLine],
        ...['## Week 1', '- [ ] Read', '## Week 2', '- Read', '## Week 3', '- Read'],
      );
      return daysBelow(readPlan(text)).map(({ label }) => label);
    };
    const days = plan('[ ]');
    assert.deepEqual(plan('[-]'), days);
    for (const line of ['- [ ] Day complete', '- [x] Day complete']) {
      assert.deepEqual(plan('[x]', line), days);
      assert.deepEqual(plan('[-]', line), days);
    }
  });

  it('if they have days, or the tasks are elsewhere', () => {
    assert.deepEqual(planLines(lines('## Week 1', '### Day 1', '- a', '## Week 2', '### Day 2', '- b')), [
      '[Week 1] 0/1',
      '  open Day 1',
      '[Week 2] 0/1',
      '  open Day 2',
    ]);
    const tasks = Array.from({ length: 9 }, (_, index) => `- [ ] Task ${index}`);
    const weeks = ['### Week 1', '- Read', '### Week 2', '- Read', '### Week 3', '- Read'];
    assert.equal(
      kindOf('# P', '## Rope', ...tasks, '## Sail', ...tasks, '## Tar', ...tasks, '## Calendar', ...weeks),
      'tracker',
    );
  });

  it('and no plan if they are few, jump, hold no work, or are months', () => {
    assert.equal(kindOf('# P', '## Week 1', '- Read', '## Week 2', '- Read'), 'no plan');
    assert.equal(kindOf('# P', '## Week 1', '- Read', '## Week 5', '- Read', '## Week 9', '- Read'), 'no plan');
    assert.equal(kindOf('# P', '## Week 1', 'It rained.', '## Week 2', 'It rained.', '## Week 3', 'Sun.'), 'no plan');
    const rows = (cell: string): readonly string[] => [1, 2, 3].map((number) => `| Week ${number} | ${cell} |`);
    assert.equal(kindOf('# P', '', '| When | Hours |', '| --- | --- |', ...rows('8')), 'no plan');
    assert.equal(kindOf('# P', '', '| When | Here |', '| --- | --- |', ...rows('x')), 'no plan');
    assert.equal(kindOf('# P', '## Month 1', '- Read', '## Month 2', '- Read', '## Month 3', '- Read'), 'no plan');
  });
});
