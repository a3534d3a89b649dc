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

  it('leaves the other days as they are', () => {
    assert.deepEqual(
      planLines(lines('## Day 1: Knots', '## Day 2: Rope', '## Days 3–4: Rest', '- Day 3: Sea', '- Day 4: Land')),
      ['open Day 1: Knots', 'open Day 2: Rope', '[Days 3–4: Rest] 0/2', '  open Day 3: Sea', '  open Day 4: Land'],
    );
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
