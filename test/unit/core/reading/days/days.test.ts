import assert from 'node:assert/strict';
import { readPlan } from '../../../../../src/core/reading/readPlan';
import { dayTitles, firstDay, lines, planLines } from '../../planLines';

describe('the days of a document', () => {
  it('are list items if no headings are days, each with its own box', () => {
    const plan = lines(
      '# React in a Week',
      '## Week 1: Basics',
      '- [x] Day 1: Components ✅ 2026-11-20',
      '',
      '- [ ] **Day 2**: Props',
      '  - [x] read',
      '  - [ ] [try](https://example.org/try)',
      '- [ ] Day 3-4: State',
      '- [ ] Tidy the desk',
    );
    assert.deepEqual(planLines(plan), [
      '[Week 1: Basics] 1/3',
      '  complete Day 1: Components',
      '  open Day 2: Props 1/2',
      '  open Day 3-4: State',
      '  [ ] Tidy the desk',
    ]);
    assert.equal(firstDay(plan).completedOn, '2026-11-20');
    assert.deepEqual(readPlan(plan).taskItems, { done: 2, total: 6 });
  });

  it('are labelled with their weeks if no heading names these', () => {
    const days = ['Week 1 - Day 1: Knots', 'Week 1 - Day 2', 'Week 2 - Day 1', 'Week 2 - Day 2'];
    const text = (level: string): readonly string[] => days.flatMap((day) => [`${level} ${day}`, '- Tie']);
    assert.deepEqual(planLines(lines('# Boat', ...text('##'))), [
      'open Week 1 - Day 1: Knots',
      'open Week 1 - Day 2',
      'open Week 2 - Day 1',
      'open Week 2 - Day 2',
    ]);
    assert.equal(planLines(lines('# Boat', '## Week 1', ...text('###').slice(0, 4)))[1], '  open Day 1: Knots');
    const inBrackets = ['## Week 1 (Day 1) Knots', '- Tie', '## Week 1 (Day 2) Rope', '- Cut'];
    assert.equal(planLines(lines('# Boat', ...inBrackets))[0], 'open Week 1, Day 1: Knots');
    const rows = ['| Day | Topic |', '|--|--|', '| Week 1 - Day 1 ✅ | Knots |', '| Week 1 - Day 2 | Rope |'];
    assert.equal(planLines(lines('# Boat', '', ...rows))[0], 'complete Day 1: Knots');
  });

  it('have the title in bold type without the text behind it', () => {
    const days = [
      '**Day 1 — Knots.** Tie one with your eyes closed.',
      '**Day 2: Rope** (20 min)',
      '**Day 3:** Sails and the wind in them',
    ];
    const titles = ['Knots', 'Rope', 'Sails and the wind in them'];
    const read = (mark: string): readonly string[] =>
      dayTitles(lines('# Boat', '', ...days.flatMap((day) => [`${mark}${day}`, '']))).map(
        (title) => title.split(' | ')[1] ?? '',
      );
    assert.deepEqual([read(''), read('- ')], [titles, titles]);
  });

  it('may be links or bold type that go on in the next line', () => {
    const items = [
      '- [Day 1. Water](a.md)',
      '- [Day 2. Earth and',
      '  air](b.md)',
      '- [x] **Day 3. Fire and ✅ 2026-03-01',
      '  smoke**',
    ];
    assert.deepEqual(dayTitles(lines('# Boat', ...items)), [
      'Day 1 | Water',
      'Day 2 | Earth and air',
      'Day 3 | Fire and smoke',
    ]);
  });

  it('are lines below a text, and may have a full stop inside', () => {
    const days = ['Day 1: Knots', 'Day 2: Rope vs. wire', 'Day 3: Sails'];
    assert.equal(dayTitles(lines('# Boat', '', 'To do:', ...days)).length, 3);
    assert.equal(dayTitles(lines('# Boat', '', 'To do:', ...days.slice(0, 2))).length, 0);
    assert.equal(dayTitles(lines('# Boat', '', ...days.flatMap((day) => [day, '- Tie', '']))).length, 3);
  });

  it('are list items under weeks that are paragraphs, with a date before the label', () => {
    assert.deepEqual(
      planLines(
        lines(
          'Week 1 (2026-01-19 to 2026-01-20)',
          '',
          '- [x] 2026-01-19 Day 1 Focus: Arrays',
          '      Problem: Two Sum',
          '- [ ] 2026-01-20 Day 2 Focus: Hashes',
          '',
          'Week 2 (2026-01-26 to 2026-01-27)',
          '',
          '- [ ] 2026-01-26 Day 3 Focus: Trees',
        ),
      ),
      [
        '[Week 1] 1/2',
        '  complete Day 1: Focus: Arrays',
        '  open Day 2: Focus: Hashes',
        '[Week 2] 0/1',
        '  open Day 3: Focus: Trees',
      ],
    );
  });

  it('are list items with a number and a link to the file of that day', () => {
    assert.deepEqual(
      planLines(
        lines(
          '# Ninety Days',
          '## Linux',
          '- [✔️] 🐧 1 > [The Shell](days/day01.md)',
          '- [] 2 > [Files](days/day02.md)',
        ),
      ),
      ['[Linux] 1/2', '  complete 1: The Shell', '  open 2: Files'],
    );
  });

  it('are table rows if the header says so, or with a label, or with a link to the file of that day', () => {
    const rows = ['complete 01: Introduction', 'open 02: Data Types'];
    assert.deepEqual(
      planLines(
        lines(
          '# Thirty',
          '| # Day | Topic | Done |',
          '|--|--|--|',
          '| 01 | [Introduction](a.md) | [x] |',
          '| 02 | [Data Types](b.md) | [ ] |',
        ),
      ),
      rows,
    );
    assert.deepEqual(
      dayTitles(
        lines(
          '# Thirty',
          '| No | Topic |',
          '|--|--|',
          '| 1 | [Arrays](./01_Day_Arrays/a.md) |',
          '| 2 | [Maps](./02_Day_Maps/b.md) |',
        ),
      ),
      ['1 | Arrays', '2 | Maps'],
    );
    assert.deepEqual(
      dayTitles(lines('# Thirty', '| When | What |', '|--|--|', '| **Day 1** | Arrays |', '| Day 2 | Maps |')),
      ['Day 1 | Arrays', 'Day 2 | Maps'],
    );
  });

  it('are table rows after a date and a mark, and done if a cell says so', () => {
    assert.deepEqual(
      planLines(
        lines(
          '## Week 1',
          '| Date | Day | Topic | Status |',
          '|--|--|--|--|',
          '| 2026-01-05 | Day 1 | Knots | ✅ |',
          '| 2026-01-06 | Day 2 | Tides | ✅ Done |',
          '| 2026-01-07 | Day 3 | Sails | In progress |',
        ),
      ),
      ['complete Day 1: Knots', 'complete Day 2: Tides', 'open Day 3: Sails'],
    );
  });

  it('are bold paragraphs below bold weeks', () => {
    assert.deepEqual(
      planLines(
        lines(
          '# Bold',
          '**Week 1: Rope**',
          '',
          '**Day 1: Knots**',
          '',
          '- [x] Bowline',
          '',
          '**Day 2: Splices**',
          '',
          'Text.',
          '',
          '**Week 2: Sail**',
          '',
          '**Day 3: Reefing**',
        ),
      ),
      [
        '[Week 1: Rope] 1/2',
        '  complete Day 1: Knots 1/1',
        '  open Day 2: Splices',
        '[Week 2: Sail] 0/1',
        '  open Day 3: Reefing',
      ],
    );
  });

  it('are summaries of details', () => {
    assert.deepEqual(
      planLines(
        lines(
          '# Folded',
          '<details><summary><b>Day 1: Knots</b></summary>',
          '',
          '- [x] Bowline',
          '',
          '</details>',
          '<details>',
          '<summary>Day 2: Splices</summary>',
          '',
          '- [ ] Eye splice',
          '',
          '</details>',
          '',
          '- [ ] Coil the rope',
        ),
      ),
      ['complete Day 1: Knots 1/1', 'open Day 2: Splices 0/1', '[ ] Coil the rope'],
    );
  });

  it('are headings inside list items', () => {
    assert.deepEqual(planLines(lines('# Nested', '- ### Day 1: Knots', '- ### Day 2: Splices')), [
      'open Day 1: Knots',
      'open Day 2: Splices',
    ]);
  });

  it('are headings before anything else: lists and tables beside them are recaps', () => {
    assert.deepEqual(
      dayTitles(
        lines(
          '# Plan',
          '| Day 1 | Day 2 | Day 3 |',
          '|--|--|--|',
          '| Day 1 | a | b |',
          '',
          '- Day 1: recap',
          '- Day 2: recap',
          '- Day 3: recap',
          '## Day 1: Knots',
          '## Day 2: Splices',
        ),
      ),
      ['Day 1 | Knots', 'Day 2 | Splices'],
    );
  });

  it('are not mentions in passing, and not lines of an overview of whole cycles', () => {
    assert.deepEqual(dayTitles(lines('# Posts', '- Day 7: One', '- Day 14: Two', '- Day 21: Three')), []);
    assert.deepEqual(dayTitles(lines('# All', '- **Days 1-30:** Rope', '- **Days 31-60:** Sail')), []);
    assert.deepEqual(
      dayTitles(lines('# All', '| Days | Focus |', '|--|--|', '| [1-30](a.md) | Rope |', '| [31-60](b.md) | Sail |')),
      [],
    );
  });

  it('are items if at least every other one follows the one before', () => {
    const items = (...numbers: readonly number[]): number =>
      dayTitles(lines('# Posts', ...numbers.map((number) => `- Day ${number}: Rope`))).length;
    assert.equal(items(1, 2, 3, 7, 14), 5);
    assert.equal(items(1, 2, 3, 7, 14, 21), 0);
  });

  it('are items of up to a week each, or as many as there are longer ones', () => {
    const items = (...labels: readonly string[]): number =>
      dayTitles(lines('# All', ...labels.map((label) => `- ${label}: Rope`))).length;
    assert.equal(items('Days 1-7', 'Days 8-14'), 2);
    assert.equal(items('Days 1-8', 'Days 9-16'), 0);
    assert.equal(items('Days 1-8', 'Day 9'), 2);
    assert.equal(items('Days 1-8', 'Days 9-16', 'Day 17'), 0);
  });

  it('are headings with weekdays if these are most of the headings at their depth', () => {
    const week = (...headings: readonly string[]): number =>
      dayTitles(lines('# Boat', ...headings.map((heading) => `## ${heading}`))).length;
    assert.equal(week('Monday', 'Tuesday', 'Rope'), 2);
    assert.equal(week('Monday', 'Tuesday', 'Rope', 'Sail'), 0);
  });

  it('are headings whose numbers jump if most have dates', () => {
    const headings = (...titles: readonly string[]): boolean =>
      readPlan(lines('# Boat', ...titles.map((title) => `## ${title}`))).isPlan;
    const dated = ['Day 1: June 1, 2026', 'Day 5: June 5, 2026'];
    assert.equal(headings(...dated, 'Day 9'), true);
    assert.equal(headings(...dated, 'Day 9', 'Day 14'), false);
  });

  it('are numbered headings, however many others there are', () => {
    assert.deepEqual(dayTitles(lines('## Day 1', '## Day 2', '## Tools', '## Books', '## Prices')), [
      'Day 1 | ',
      'Day 2 | ',
    ]);
  });

  it('are numbered headings without the weekdays and dates beside them', () => {
    for (const other of ['Sunday', '2026-03-01']) {
      assert.deepEqual(dayTitles(lines('## Day 1', '## Day 2', `## ${other}`)), ['Day 1 | ', 'Day 2 | ']);
    }
  });

  it('are numbered headings that only differ in a letter', () => {
    assert.equal(readPlan(lines('## Session 1a', '## Session 1b')).isPlan, true);
  });

  it('are several items for each', () => {
    const day = (number: number): readonly string[] => ['Rope', 'Sail', 'Tar'].map((it) => `- Day ${number}: ${it}`);
    assert.equal(dayTitles(lines(...day(1), ...day(2))).length, 6);
  });

  it('are items whose numbers run on, even if they have dates', () => {
    const items = ['Day 1 (June 1, 2026)', 'Day 5 (June 5, 2026)', 'Day 9 (June 9, 2026)'];
    assert.deepEqual(dayTitles(lines(...items.map((item) => `- ${item}: Rope`))), []);
  });

  it('are items without the day in the title of the page', () => {
    assert.deepEqual(dayTitles(lines('# Day 4: Sails', '- Day 5: Tar', '- Day 6: Oil')), [
      'Day 5 | Tar',
      'Day 6 | Oil',
    ]);
  });

  it('are items before rows, if they follow each other', () => {
    const rows = ['| Day | Work |', '| --- | --- |', '| Day 1 | Rope |', '| Day 2 | Sail |', '| Day 3 | Tar |', ''];
    const inRows = ['Day 1 | Rope', 'Day 2 | Sail', 'Day 3 | Tar'];
    assert.deepEqual(dayTitles(lines(...rows, '- Day 1: Hemp', '- Day 2: Wool')), ['Day 1 | Hemp', 'Day 2 | Wool']);
    assert.deepEqual(dayTitles(lines(...rows, '- Day 9: recap')), inRows);
  });

  it('are weekdays that come later than the last one of a range', () => {
    const isPlan = (second: string): boolean =>
      readPlan(lines('# Week 2', '- Mon–Wed: read', `- ${second}: write`)).isPlan;
    assert.deepEqual(['Tue', 'Wed', 'Thu'].map(isPlan), [false, false, true]);
  });

  it('are no summaries of whole months', () => {
    const fold = (label: string): readonly string[] => ['<details>', `<summary>${label}</summary>`, '</details>', ''];
    assert.deepEqual(dayTitles(lines(...fold('Days 1-30'), ...fold('Days 31-60'))), []);
  });

  it('are lessons before dates, even if there are more dates', () => {
    const text = lines('## Session 1', '### 2026-03-01', '### 2026-03-02', '## Session 2', '### 2026-03-03');
    assert.deepEqual(dayTitles(text), ['Session 1 | ', 'Session 2 | ']);
  });

  it('are lessons in a list that is longer than the days in it', () => {
    const list = ['- Lesson 1', '  - Day 1', '- Lesson 2', '  - Day 2', '- Lesson 3'];
    assert.deepEqual(dayTitles(lines(...list)), ['Lesson 1 | ', 'Lesson 2 | ', 'Lesson 3 | ']);
  });

  it('are headings whose numbers run on rather than those that jump up and down, though dated', () => {
    const dated = [1, 9, 5, 7].map((number) => `## Day ${number}: June ${number}, 2026`);
    const inside = [1, 2, 3, 4].map((number) => `### Day ${number}`);
    assert.deepEqual(dayTitles(lines(...dated, ...inside)), ['Day 1 | ', 'Day 2 | ', 'Day 3 | ', 'Day 4 | ']);
  });

  it('are the longest of several lists, and the outer one of two that are as long', () => {
    const [outer, inner] = [
      ['Day 1 | Rope', 'Day 2 | Sail'],
      ['Day 1 | Hemp', 'Day 2 | Sisal', 'Day 3 | Wool'],
    ];
    const list = ['- Day 1: Rope', '  - Day 1: Hemp', '  - Day 2: Sisal', '- Day 2: Sail'];
    assert.deepEqual(dayTitles(lines(...list)), outer);
    assert.deepEqual(dayTitles(lines(...list, '  - Day 3: Wool')), inner);
  });

  it('are not an example in a long text, unless it says a lot about them', () => {
    const days = ['- Day 1: read it', '- Day 2: read it again', '- Day 3: sleep'];
    const pages = (count: number): readonly string[] =>
      Array.from({ length: count }, (_, index) => [`## Knot ${index}`, '', 'Round the mast.', '']).flat();
    assert.deepEqual(dayTitles(lines('# Knots', ...pages(100), '## How to learn them', ...days)), []);
    assert.equal(dayTitles(lines('# Knots', ...pages(20), '## How to learn them', ...days)).length, 3);
    const longDays = days.map((day) => lines(day, '  - a', '  - b', '  - c'));
    assert.equal(dayTitles(lines('# Knots', ...pages(100), '## How to learn them', ...longDays)).length, 3);
    const weeks = ['1', '2', '3'].map((number) => `- [ ] Week ${number}: go over them`);
    assert.deepEqual(dayTitles(lines('# Knots', ...pages(100), ...weeks)), []);
  });

  it('have a task for each table cell with a box', () => {
    const plan = lines(
      '## Lunes',
      '| Hecho | Hora | Qué |',
      '|--|--|--|',
      '| [x] | 06:00 | Café |',
      '| [ ] | 07:00 | Nudos |',
      '## Martes',
      '',
    );
    assert.deepEqual(planLines(plan), ['open Lunes 1/2', 'open Martes']);
    assert.deepEqual(readPlan(plan).taskItems, { done: 0, total: 0 });
  });

  it('are complete if a cell of their row says only that, in a few words at most', () => {
    const state = (cell: string): unknown =>
      planLines(
        lines('# Knots', '| Day | Status |', '|--|--|', `| Day 1: Bowline | ${cell} |`, '| Day 2: Splice | |'),
      )[0];
    for (const cell of ['✅', 'Done', '[Done](notes/bowline.md)', '✅ finished yesterday evening']) {
      assert.equal(state(cell), 'complete Day 1: Bowline', cell);
    }
    for (const cell of [
      '',
      'Done but once',
      '[✅](notes/bowline.md) by half',
      '✅ and then again from the beginning',
      `✅ ${'z'.repeat(90)}`,
    ]) {
      assert.equal(state(cell), 'open Day 1: Bowline', cell);
    }
  });

  it('are complete if the mark is beside the label, and not if it is beside other words', () => {
    const first = (...cells: readonly string[]): unknown =>
      planLines(lines('# Knots', '| Day | Goal |', '|--|--|', `| ${cells.join(' | ')} |`, '| Day 2 | sails |'))[0];
    assert.equal(first('Day 1 ✅', 'Bowline'), 'complete Day 1: Bowline');
    assert.equal(first('Day 1: Bowline ✅', ''), 'complete Day 1: Bowline');
    assert.equal(first('Day 1', '✅'), 'complete Day 1');
    assert.equal(first('Day 1', 'holds ✅'), 'open Day 1: holds');
    assert.equal(first('1', 'holds (done)'), 'open 1: holds');
  });

  it('are not the rows of a recap on the page of one day or lesson', () => {
    const page = (title: string, days: readonly string[], box = ''): readonly string[] =>
      dayTitles(
        lines(title, '| Day | Recap | Done |', '|--|--|--|', ...days.map((day) => `| ${day} | Rope | ${box} |`)),
      );
    const days = ['Day 1', 'Day 2', 'Day 3'];
    assert.deepEqual(page('# Lesson 4: Sails', days), ['Lesson 4 | Sails']);
    assert.deepEqual(page('# Day 4: Sails', ['1', '2', '3']), ['Day 4 | Sails']);
    assert.deepEqual(page('# Day 1: What comes', days), ['Day 2 | Rope', 'Day 3 | Rope']);
    const read = ['Day 1 | Rope', 'Day 2 | Rope', 'Day 3 | Rope'];
    assert.deepEqual(page('# Lesson 4: Sails', days, '[ ]'), read);
    assert.deepEqual(page('# Week 4: Sails', days), read);
    assert.deepEqual(page('# Days 1–3: Sails', days), read);
    assert.deepEqual(page('# Sails', days), read);
  });

  it('are not English words that mean a day in another language', () => {
    const english = lines('# Analytics', '### Tag 1: Page Views', '### Tag 2: Purchases');
    const german = lines('# Knoten und Segel', '### Tag 1: Knoten', '### Tag 2: Segel');
    assert.deepEqual(dayTitles(english), []);
    assert.deepEqual(dayTitles(german), ['Tag 1 | Knoten', 'Tag 2 | Segel']);
  });
});

describe('days that are list items', () => {
  it('end with the list item of their week: a task after it is in no week', () => {
    const plan = lines(
      '# Knots',
      '',
      '- Week 1',
      '  - [ ] Day 1: a',
      '  - [ ] Day 2: b',
      '',
      'Then:',
      '',
      '- [ ] Pack',
    );
    assert.deepEqual(planLines(plan), ['[Week 1] 0/2', '  open Day 1: a', '  open Day 2: b', '[ ] Pack']);
  });
});

describe('the title of a document', () => {
  it('is its first heading, even if only one day is below it and tasks are below another heading', () => {
    const text = lines('# Knots', '## Day 1: Bends', '- [ ] a', '# Appendix', '- [ ] b');
    assert.equal(readPlan(text).title, 'Knots');
  });
});
