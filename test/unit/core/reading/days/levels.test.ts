import assert from 'node:assert/strict';
import { readPlan } from '../../../../../src/core/reading/readPlan';
import { dayTitles, lines, planLines } from '../../planLines';

describe('a heading that names a range of days', () => {
  const twoWeeks = (first: readonly string[], second: readonly string[]): readonly string[] =>
    planLines(lines('# Boat', '## Week 1 (Days 1–3)', ...first, '## Week 2 (Days 4–5)', ...second));
  const modules = [
    '[Week 1] 0/3',
    '  open Day 1: Knots',
    '  open Day 2: Rope',
    '  open Day 3: Sail',
    '[Week 2] 0/2',
    '  open Day 4: Tar',
    '  open Day 5: Paint',
  ];

  it('is a module if list items below are its days', () => {
    const first = ['- Day 1: Knots', '- Day 2: Rope', '- Day 3: Sail'];
    assert.deepEqual(twoWeeks(first, ['- Day 4: Tar', '- Day 5: Paint']), modules);
  });

  it('is a module if lines in bold type below are its days', () => {
    const first = ['**Day 1: Knots**', '', '**Day 2: Rope**', '', '**Day 3: Sail**'];
    assert.deepEqual(twoWeeks(first, ['**Day 4: Tar**', '', '**Day 5: Paint**']), modules);
  });

  it('is a module if rows below are its days', () => {
    const head = ['', '| Day | Work |', '| --- | --- |'];
    const first = [...head, '| 1 | Knots |', '| 2 | Rope |', '| 3 | Sail |', ''];
    assert.deepEqual(
      twoWeeks(first, [...head, '| 4 | Tar |', '| 5 | Paint |']).map((line) => line.replace(/ (\d:)/, ' Day $1')),
      modules,
    );
  });

  it('is a module if numbers begin again in each, or weekdays are its days', () => {
    const items = (...words: readonly string[]): readonly string[] => words.map((word) => `- ${word}: Knots`);
    assert.deepEqual(twoWeeks(items('Day 1', 'Day 2', 'Day 3'), items('Day 1', 'Day 2')).slice(3), [
      '  open Day 3: Knots',
      '[Week 2] 0/2',
      '  open Day 1: Knots',
      '  open Day 2: Knots',
    ]);
    assert.deepEqual(twoWeeks(items('Monday', 'Tuesday'), items('Monday', 'Friday')).slice(1, 3), [
      '  open Monday: Knots',
      '  open Tuesday: Knots',
    ]);
  });

  it('is a day of several days if nothing below it is one', () => {
    assert.deepEqual(
      planLines(
        lines('## Days 1–3: Knots', '- [ ] Tie', '- [ ] Untie', '## Days 4–5: Rope', 'As on Day 1.', '- Day 2: more'),
      ),
      ['open Days 1–3: Knots 0/2', 'open Days 4–5: Rope'],
    );
  });

  it('has its list items as days beside those that go on below another heading', () => {
    const text = ['## Days 1–2', '- Day 1: Knots', '- Day 2: Rope', '## Days 3–4', '- Day 3: Tar', '- Day 4: Sea'];
    assert.deepEqual(dayTitles(lines(...text, '## The last days', '- Day 5: Land', '- Day 6: Rest')), [
      'Day 1 | Knots',
      'Day 2 | Rope',
      'Day 3 | Tar',
      'Day 4 | Sea',
      'Day 5 | Land',
      'Day 6 | Rest',
    ]);
  });

  it('leaves the other days as they are', () => {
    assert.deepEqual(
      planLines(lines('## Day 1: Knots', '## Day 2: Rope', '## Days 3–4: Rest', '- Day 3: Sea', '- Day 4: Land')),
      ['open Day 1: Knots', 'open Day 2: Rope', '[Days 3–4: Rest] 0/2', '  open Day 3: Sea', '  open Day 4: Land'],
    );
  });
});

describe('a day in another form than those before', () => {
  const list = ['## Week 1', '- Day 1: Knots', '- Day 2: Rope', '- Day 3: Tar', '## Later'];
  const inList = ['Day 1 | Knots', 'Day 2 | Rope', 'Day 3 | Tar'];

  it('is a day if it goes on from them', () => {
    assert.deepEqual(dayTitles(lines(...list, '**Day 4:** Sails', '', '**Day 5:** Wind')), [
      ...inList,
      'Day 4 | Sails',
      'Day 5 | Wind',
    ]);
    assert.deepEqual(dayTitles(lines(...list, '### Day 4: Sails')), [...inList, 'Day 4 | Sails']);
    assert.deepEqual(dayTitles(lines('### Day 1', '### Day 2', '## Days 3–4')), [
      'Day 1 | ',
      'Day 2 | ',
      'Days 3–4 | ',
    ]);
    assert.deepEqual(dayTitles(lines('### Day 1', '### Day 2', '## Day 3')), ['Day 1 | ', 'Day 2 | ', 'Day 3 | ']);
  });

  it('may be the next weekday without a number', () => {
    const days = ['## Monday (Day 1)', '- Tie', '## Tuesday (Day 2)', '- Cut'];
    assert.deepEqual(dayTitles(lines(...days, '## Wednesday (rest)')), ['Day 1 | ', 'Day 2 | ', 'Wednesday | rest']);
    for (const other of ['## Thursday (rest)', '### Wednesday (rest)', '- Wednesday: rest', '## Wednesdays']) {
      assert.deepEqual(dayTitles(lines(...days, other)), ['Day 1 | ', 'Day 2 | '], other);
    }
  });

  it('may be the next weekdays with their dates, in bold type', () => {
    const week = ['## Week 1', '### Mon Jul 27 — Rope', '- Tie', '### Tue Jul 28 — Knots', '- Cut'];
    assert.deepEqual(
      dayTitles(lines(...week, '## Week 2', '**Mon Aug 3 — Oars.** Row.', '', '**Tue Aug 4 — Sails.** Sew.')),
      ['Mon Jul 27 | Rope', 'Tue Jul 28 | Knots', 'Mon Aug 3 | Oars. Row.', 'Tue Aug 4 | Sails. Sew.'],
    );
    assert.equal(dayTitles(lines(...week, '## Week 2', '**Monday — Oars.** Row.')).length, 2);
    assert.equal(dayTitles(lines(...week, '**Mon Dec 7 — Oars.** Row.')).length, 2);
  });

  it('is text if its number does not go on, or is that of a lesson', () => {
    assert.deepEqual(dayTitles(lines(...list, '**Day 3:** look back')), inList);
    assert.deepEqual(dayTitles(lines(...list, '**Day 5:** Wind')), inList);
    assert.deepEqual(dayTitles(lines(...list, '### Lesson 4: Sails')), inList);
    assert.deepEqual(dayTitles(lines(...list, '**Day 4 onwards:** sail')), inList);
    assert.deepEqual(dayTitles(lines(...list, '### Day 4 and beyond')), inList);
  });

  it('is text if it is a row, or below the day before', () => {
    assert.deepEqual(dayTitles(lines(...list, '| Day | Test |', '| --- | --- |', '| Day 4 | Knots |')), inList);
    assert.deepEqual(dayTitles(lines('## Day 1', '## Day 2', '**Day 3:** more')), ['Day 1 | ', 'Day 2 | ']);
  });

  it('is a part if it has days', () => {
    const text = lines(...list, '### Days 4–5', '- Day 4: Sails', '- Day 5: Wind', '## Week 3', '- Day 6: Sea');
    assert.deepEqual(dayTitles(text), [...inList, 'Day 4 | Sails', 'Day 5 | Wind', 'Day 6 | Sea']);
  });
});

describe('days that count down', () => {
  it('are read in headings, lists and rows', () => {
    const labels = ['Day 3', 'Day 2', 'Day 1'];
    const all = labels.map((label) => `open ${label}: Knots`);
    assert.deepEqual(planLines(lines(...labels.map((label) => `- [ ] ${label}: Knots`))), all);
    assert.deepEqual(planLines(lines(...labels.map((label) => `## ${label}: Knots`))), all);
    const rows = labels.map((label) => `| ${label} | Knots |`);
    assert.deepEqual(planLines(lines('| What | Work |', '| --- | --- |', ...rows)), all);
  });

  it('are not read if the numbers jump', () => {
    assert.equal(readPlan(lines('- Day 9: Knots', '- Day 4: Rope', '- Day 1: Sail')).isPlan, false);
  });
});

describe('a level of look-alikes', () => {
  it('has no days if none follows another, and hides no tasks', () => {
    const tasks = (count: number): readonly string[] =>
      Array.from({ length: count }, (_, index) => `- [ ] Task ${index}`);
    const topics = ['# Topics', '## Rope', ...tasks(5), '## Sail', ...tasks(5), '## Tar', ...tasks(5)];
    const stray = lines(...topics, '- [ ] [Среда обитания](https://example.org)', '- [ ] Day 1 of the sailing course');
    assert.deepEqual(
      [readPlan(stray).kind, readPlan(stray).tasks.total, readPlan(stray).evidence.days],
      ['tracker', 17, 0],
    );
  });

  it('has no days if it is a log of sessions at the end of a tracker', () => {
    const tasks = Array.from({ length: 15 }, (_, index) => `- [ ] Task ${index}`);
    const topics = ['# Topics', '## Rope', ...tasks, '## Sail', ...tasks, '## Tar', ...tasks];
    const sessions = ['## Session log', '### Session 1', 'Read about rope.', '### Session 2', '- [x] Bowline'];
    const { kind, tasks: progress } = readPlan(lines(...topics, ...sessions));
    assert.deepEqual([kind, progress.total], ['tracker', 46]);
  });

  it('has days if they come before a checklist', () => {
    const days = ['## The week', '### Day 1: Maps', 'Read the legend.', '### Day 2: Compass', 'Take bearings.'];
    const tasks = Array.from({ length: 4 }, (_, index) => `- [ ] I know sign ${index}`);
    const checklist = ['## Ready?', '### Maps', ...tasks, '### Compass', ...tasks, '### Night', ...tasks];
    const { kind, evidence } = readPlan(lines('# Walk', ...days, ...checklist));
    assert.deepEqual([kind, evidence.days], ['days', 2]);
    assert.equal(readPlan(lines('# Walk', ...checklist, ...days)).kind, 'tracker');
  });

  it('has days if the tasks elsewhere are few, or the days are in several parts', () => {
    const days = ['## Week 1', '### Day 1', '- [ ] a', '### Day 2', '- [ ] b'];
    assert.equal(readPlan(lines('# Boat', ...days, '## Extra', '- [ ] c')).kind, 'days');
    const many = Array.from({ length: 30 }, (_, index) => `- [ ] Task ${index}`);
    const parts = ['## Week 1', '### Day 1', '### Day 2', '## Week 2', '### Day 3', '### Day 4'];
    assert.equal(readPlan(lines('# Boat', ...parts, '## Extra', ...many)).kind, 'days');
  });

  it('has no days if it is a table before the first part that explains a week', () => {
    const table = ['| Day | What |', '| --- | --- |', '| Monday | Read |', '| Tuesday | Write |', '| Friday | Rest |'];
    const parts = ['## Month 1: Rope', ...Array.from({ length: 6 }, (_, index) => `- [ ] Knot ${index}`)];
    const more = ['## Month 2: Sail', ...Array.from({ length: 6 }, (_, index) => `- [ ] Sheet ${index}`)];
    const { kind, evidence } = readPlan(
      lines('# Boat', '', '## How a week works', '', ...table, '', ...parts, ...more),
    );
    assert.deepEqual([kind, evidence.days], ['tracker', 0]);
  });

  it('has the weekdays of its tables, and not those in notes below them', () => {
    const rows = ['| Day | Work |', '| --- | --- |', '| Mon | Knots |', '| Wed | Rope |', '| Fri | Sails |'];
    const notes = ['', '- Monday rope: too short?', '- Friday wind: too strong?', ''];
    const text = lines(...['# Boat', '## Week 1', '', ...rows, ...notes, '## Week 2', '', ...rows, ...notes]);
    assert.deepEqual(dayTitles(text).slice(0, 3), ['Mon | Knots', 'Wed | Rope', 'Fri | Sails']);
    const lists = ['- Monday: knots', '- Friday: sails'];
    assert.equal(dayTitles(lines('# Boat', '## Week 1', ...lists, '## Week 2', ...lists, '', ...rows)).length, 4);
  });

  it('has the weekdays in its weeks, and not those in a list before them that explains a week', () => {
    const ways = ['## How a week works', '- Monday: read', '  - a lot', '- Friday: rest', '  - or not'];
    const week = ['- Monday: knots', '- Friday: sails'];
    const text = lines('# Boat', ...ways, '## Week 1', ...week, '## Week 2', ...week);
    assert.deepEqual(planLines(text), [
      '[Week 1] 0/2',
      '  open Monday: knots',
      '  open Friday: sails',
      '[Week 2] 0/2',
      '  open Monday: knots',
      '  open Friday: sails',
    ]);
    const parts = lines('# Boat', ...ways, '## Part 1', 'Rope', '## Part 2', 'Sail');
    assert.equal(readPlan(parts).evidence.days, 2);
    const before = ['- [ ] Monday: read', '- [ ] Friday: rest'];
    assert.equal(dayTitles(lines('# Boat', ...before, '## Week 1', ...week, '## Week 2', ...week)).length, 6);
  });

  it('has the weekdays in its weeks, and not headings before them that explain a week', () => {
    const ways = (...work: readonly string[]): readonly string[] => [
      '## Each week',
      '### Monday: read',
      ...work,
      '### Friday: rest',
      ...work,
    ];
    const week = ['### Monday: knots', '- Bowline', '### Friday: sails', '- Reef'];
    const weeks = ['## Week 1', ...week, '## Week 2', ...week];
    assert.equal(dayTitles(lines('# Boat', ...ways('1. Begin'), ...weeks)).length, 4);
    assert.equal(dayTitles(lines('# Boat', ...ways('- [ ] Begin'), ...weeks)).length, 6);
    assert.equal(dayTitles(lines('# Boat', ...ways('1. Begin'), '- [ ] Rest', ...weeks)).length, 4);
    assert.equal(dayTitles(lines('# Boat', ...ways('1. Begin'), '## Part 1', 'Rope', '## Part 2', 'Sail')).length, 2);
  });

  it('has the days of its list, and not those of a later one that mentions some of them again', () => {
    const days = (box: string, ...numbers: readonly number[]): readonly string[] =>
      numbers.map((number) => `- ${box}Day ${number}: Knot ${number}`);
    const milestones = ['## Milestones', ...days('', 2, 4, 5)];
    assert.equal(dayTitles(lines('# Boat', ...days('[ ] ', 1, 2, 3, 4, 5), ...milestones)).length, 5);
    assert.equal(dayTitles(lines('# Boat', ...days('', 1, 2, 3, 4, 5), '## Again', ...days('', 1, 2, 3))).length, 8);
    const ranges = ['- Days 1-5: Rope', '- Days 6-12: Sail', '- Days 13-20: Tar'];
    const example = ['## Your log', 'For example:', ...days('', 1, 2)];
    assert.equal(dayTitles(lines('# Boat', '## Plan', ...ranges, ...example)).length, 3);
    assert.equal(dayTitles(lines('# Boat', '## Plan', ...ranges, '## Part 2', ...days('', 1, 2))).length, 5);
    const later = ['## Rest', ...days('', 6, 7)];
    assert.equal(dayTitles(lines('# Boat', ...days('[ ] ', 1, 2, 3, 4, 5), ...later)).length, 7);
  });
});

describe('weekdays as headings', () => {
  const week = (count: number, ...work: readonly string[]): readonly string[] =>
    ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'].slice(0, count).flatMap((day) => [`### ${day}`, ...work]);
  const topics = [
    '## Notes',
    ...['Rope', 'Sails', 'Wind', 'Tar', 'Paint', 'Oars'].flatMap((topic) => [`### ${topic}`, 'It is.']),
  ];

  it('are days beside as many other headings if they have titles or boxes', () => {
    assert.equal(dayTitles(lines('# Boat', '## Week', ...week(3, '- [ ] Row'), ...topics)).length, 3);
    const titled = ['Monday: Row', 'Wednesday: Sail', 'Friday: Rest'].flatMap((day) => [`### ${day}`, '- Warm up']);
    assert.equal(dayTitles(lines('# Boat', '## Week', ...titled, ...topics)).length, 3);
  });

  it('are opening hours without, or tasks if they are few or among other headings', () => {
    assert.equal(readPlan(lines('# Boat', '## Shop', ...week(5, '- 9 to 5'), ...topics)).isPlan, false);
    assert.equal(readPlan(lines('# Boat', '## To do', ...week(2, '- [ ] Row'), ...topics)).isPlan, false);
    const mixed = ['Monday', 'Tuesday', 'Friday'].flatMap((day) => [
      `### ${day}`,
      '- [ ] a',
      '### Rope',
      'x',
      '### Tar',
      'y',
    ]);
    assert.equal(readPlan(lines('# Boat', ...mixed)).isPlan, false);
  });
});

describe('ranges of days in a table', () => {
  const table = (...rows: readonly string[]): readonly string[] => [
    '',
    '| Day | Work |',
    '|--|--|',
    ...rows.map((row) => `| ${row} |`),
    '',
  ];
  const overview = table('Day 1-5 | Basics', 'Day 6-10 | Pieces');

  it('are an overview of the single days below', () => {
    const days = [
      '## Basics',
      ...table('1 | Scale', '2 | Waltz', '3 | Duet'),
      '## Pieces',
      ...table('6 | Minuet', '7 | March', '8 | Duet'),
    ];
    const labels = planLines(lines('# Piano', ...overview, ...days));
    assert.deepEqual(
      labels.filter((line) => line.includes('open')).map((line) => line.trim()),
      ['open 1: Scale', 'open 2: Waltz', 'open 3: Duet', 'open 6: Minuet', 'open 7: March', 'open 8: Duet'],
    );
  });

  it('are the days beside milestones, which do not follow each other', () => {
    const milestones = ['## Checkpoints', '- Day 1: quiz', '- Day 4: quiz', '- Day 8: essay'];
    assert.equal(dayTitles(lines('# Piano', ...overview, ...milestones)).length, 2);
  });

  it('are the days without more single ones in them', () => {
    assert.equal(dayTitles(lines('# Piano', ...overview)).length, 2);
    assert.equal(dayTitles(lines('# Piano', ...overview, '## Example', ...table('1 | Scale'))).length, 2);
    assert.equal(
      dayTitles(lines('# Piano', ...overview, '## Next', ...table('11 | Scale', '12 | Waltz', '13 | Jig'))).length,
      5,
    );
  });
});

describe('lessons in headings', () => {
  const part = (lesson: number, ...days: readonly number[]): readonly string[] => [
    `## Week ${lesson}: Lesson ${lesson} Scales`,
    ...days.map((day) => `- Day ${day}: Scale`),
  ];

  it('are parts if there are more days in them', () => {
    assert.deepEqual(planLines(lines('# Piano', ...part(1, 1, 2), ...part(2, 3, 4))), [
      '[Week 1: Scales] 0/2',
      '  open Day 1: Scale',
      '  open Day 2: Scale',
      '[Week 2: Scales] 0/2',
      '  open Day 3: Scale',
      '  open Day 4: Scale',
    ]);
  });

  it('are days if most of them hold none, or they name no part', () => {
    const homework = ['- Homework', '  - Day 1: read', '  - Day 2: read', '  - Day 3: read'];
    const read = (title: string): readonly string[] =>
      dayTitles(lines('# Piano', `## ${title} 1`, ...homework, `## ${title} 2`, '- [ ] Read'));
    assert.equal(read('Lesson').length, 2);
    assert.equal(
      dayTitles(lines('# Piano', '## Week 1: Lesson 1', ...homework, '## Week 2: Lesson 2', '- a')).length,
      2,
    );
  });

  it('are days if there are as many or more of them', () => {
    assert.equal(dayTitles(lines('# Piano', ...part(1, 1, 2), ...part(2), ...part(3))).length, 3);
  });
});

describe('the days of a typical week', () => {
  const weeks = (first: number): readonly string[] =>
    [0, 1, 2].flatMap((index) => [`## Week ${first + index}`, '- Scales', '- A piece']);
  const days = (item: string): readonly string[] => [
    '## Every week',
    `- ${item}Day 1-2: Scales`,
    `- ${item}Day 3-7: Pieces`,
  ];

  it('give way to the weeks', () => {
    const plan = lines('# Piano', ...weeks(1), ...days(''));
    assert.deepEqual(planLines(plan), ['open Week 1', 'open Week 2', 'open Week 3']);
  });

  it('give way to the weeks if they are weekdays, too', () => {
    const weekdays = ['## Every week', '- Daily', '', '**Monday**', '- Scales', '', '**Friday**', '- Pieces'];
    const long = [1, 2, 3].flatMap((week) => [`## Week ${week}`, '- Scales', '- A piece', '- Rest']);
    assert.equal(dayTitles(lines('# Piano', ...long, ...weekdays))[0], 'Week 1 | ');
  });

  it('give way to the weeks if they are a few dates in lines', () => {
    const dates = ['## Exams', '', 'Monday 25 May: Scales', 'Thursday 28 May: Pieces', 'Monday 1 June: Theory'];
    assert.equal(dayTitles(lines('# Piano', ...weeks(1), ...dates))[0], 'Week 1 | ');
    assert.equal(dayTitles(lines('# Piano', ...weeks(2), ...dates)).length, 3);
  });

  it('are the days if they hold more, or one is done', () => {
    const headings = [1, 2].flatMap((day) => [`## Day ${day}: Set up`, '- Read', '- Ask', '- Write', '- Try']);
    assert.equal(dayTitles(lines('# Work', ...headings, '## Later', ...weeks(1))).length, 2);
    const done = lines('# Piano', ...weeks(1), '## Every week', '- Day 1-2: Scales ✅', '- Day 3-7: Pieces');
    assert.equal(dayTitles(done).length, 2);
  });

  it('are the days if they are to be checked, or the weeks go on from them', () => {
    assert.equal(dayTitles(lines('# Piano', ...weeks(1), ...days('[ ] '))).length, 2);
    assert.deepEqual(dayTitles(lines('# Piano', ...days(''), ...weeks(2))).slice(0, 2), [
      'Day 1-2 | Scales',
      'Day 3-7 | Pieces',
    ]);
  });
});

describe('an overview in a table', () => {
  const table = ['| Day | Topic |', '|--|--|', '| 1 | Openings |', '| 2 | Endgames |', '| 3 | Blitz |', ''];

  it('gives way to as many days in bold type that hold more', () => {
    const days = ['Openings', 'Endgames', 'Blitz'].flatMap((title, at) => [
      `**Day ${at + 1}: ${title}**`,
      '- [ ] Play',
      '',
    ]);
    const plan = readPlan(lines('# Chess', '', ...table, ...days));
    assert.deepEqual(planLines(plan.text), [
      'open Day 1: Openings 0/1',
      'open Day 2: Endgames 0/1',
      'open Day 3: Blitz 0/1',
    ]);
    assert.equal(dayTitles(lines('# Chess', '', ...table, ...days.slice(0, 6)))[0], '1 | Openings');
    assert.equal(
      dayTitles(lines('# Chess', '', ...table, ...days.filter((line) => !line.startsWith('- '))))[0],
      '1 | Openings',
    );
  });
});

describe('weekdays below a range of weeks', () => {
  const weeks = (range: string, ...work: readonly string[]): readonly string[] => [`## Weeks ${range}`, ...work];

  it('say how each of these weeks goes', () => {
    const plan = lines(
      '# Rome',
      ...weeks('1-4', '- Monday: read', '- Thursday: write'),
      ...weeks('5-8', '- Draw'),
      ...weeks('9-12', '- Write'),
    );
    assert.deepEqual(planLines(plan), ['open Weeks 1-4', 'open Weeks 5-8', 'open Weeks 9-12']);
  });

  it('are days below a single week', () => {
    const plan = lines(
      '# Rome',
      '## Week 1',
      '- Monday: read',
      '- Thursday: write',
      '## Week 2',
      '- Monday: draw',
      '- Thursday: rest',
    );
    assert.equal(dayTitles(plan).length, 4);
  });
});
