import assert from 'node:assert/strict';
import { readPlan } from '../../../../src/core/reading/readPlan';
import { daysBelow } from '../../../../src/core/model/walk';
import { dayTitles, firstDay, lines, planLines } from '../planLines';

describe('a plan in which', () => {
  describe('days are bold lines', () => {
    it('reads what follows the label as the title, and what is below as the day', () => {
      const plan = lines(
        '# Boat',
        '**Phase 1: Rope**',
        '',
        '**Day 1:** Knots, by [the atlas](https://example.org/knots)',
        '**Day 2 (Tue): Splices** (2 hours)',
        'with a fid',
        '',
        '**Days 4-5** Review',
        '- [x] all of it',
        '',
        '**Phase 2 - Sail**',
        '',
        '**第6天：帆**',
      );
      assert.deepEqual(planLines(plan), [
        '[Phase 1: Rope] 1/3',
        '  open Day 1: Knots, by the atlas',
        '  open Day 2: Splices',
        '  complete Days 4-5: Review 1/1',
        '[Phase 2: Sail] 0/1',
        '  open 第6天: 帆',
      ]);
      assert.deepEqual(
        firstDay(plan)
          .readDetails()
          .resources.map(({ title }) => title),
        ['the atlas'],
      );
      assert.deepEqual(firstDay(plan).readDetails().fields, []);
    });

    it('is not read if bold text only mentions days', () => {
      assert.equal(readPlan(lines('# Trip', '**Day 3** was hard.', '', '**Day 9** was not.')).isPlan, false);
    });
  });

  describe('days are lines of their own', () => {
    it('reads a line that is a label, perhaps with brackets or a title', () => {
      const plan = lines(
        '# Evenings',
        'Day 1 (Mon 19:00)',
        '',
        '- [x] Knots',
        '',
        '*Day 2: Splices*',
        '',
        'Day 3 - Sails',
        '',
        '- [ ] Reefs',
      );
      assert.deepEqual(planLines(plan), ['complete Day 1 1/1', 'open Day 2: Splices', 'open Day 3: Sails 0/1']);
    });

    it('reads several lines of a paragraph, even if they are sentences', () => {
      const plan = lines(
        ...['# Boat', 'Phase 1: Rope', 'Day 1: Tie a knot.', 'Day 2-3: Tie it again! (2 hours)', 'with a fid'],
        ...['', '1일차: 돛', '2일차: 밧줄'],
      );
      assert.deepEqual(planLines(plan), [
        '[Phase 1: Rope] 0/4',
        '  open Day 1: Tie a knot.',
        '  open Day 2-3: Tie it again!',
        '  open 1일차: 돛',
        '  open 2일차: 밧줄',
      ]);
    });

    it('reads the first line of a paragraph', () => {
      const plan = lines(
        ...['# Boat', 'Day 1', 'We tied a knot.', '- once', '', '🔥 Day 2 → Splices', 'fid', 'rope', ''],
        ...['Day 3 (2h)', 'Sails'],
      );
      assert.deepEqual(dayTitles(plan), ['Day 1 | ', 'Day 2 | Splices', 'Day 3 | ']);
    });

    it('reads no sentence, and no line of a longer paragraph', () => {
      const text = lines(
        '# Trip',
        'Day 1 was hard',
        '',
        'Day 2: we rested.',
        '',
        'Day 3',
        'was the end',
        '',
        'Day 4 sails',
      );
      assert.deepEqual(dayTitles(text), []);
    });

    it('reads them as text if other lines are the days', () => {
      const plan = lines(
        '# Boat',
        '**Day 1:** Knots',
        '',
        'Day 1 - notes',
        '',
        '**Day 2:** Sails',
        '',
        'Day 2 - notes',
      );
      assert.deepEqual(dayTitles(plan), ['Day 1 | Knots', 'Day 2 | Sails']);
    });
  });

  describe('days are lines indented by entities', () => {
    it('reads them like others', () => {
      const days = ['&nbsp;&nbsp;[Day 1 - Rope](1.md)', '', '&nbsp; &nbsp;[Day 2 - Sails](2.md)'];
      assert.deepEqual(dayTitles(lines('# Boat', ...days)), ['Day 1 | Rope', 'Day 2 | Sails']);
      assert.deepEqual(dayTitles(lines('# Boat', '&nbsp;Day 1 was hard.', '', '&nbsp;Day 2 was not.')), []);
    });
  });

  describe('days are list items without a space behind their bullets', () => {
    it('reads them, wherever Markdown begins a paragraph', () => {
      const plan = lines(
        ...['# Boat', '## Week 1', '- **Day 1**: Knots', '-**Day 2**: Splices', '-**Day 3**: Sails, by the atlas', ''],
        ...['## Week 2', '-**Day 8** - Reefs', '-**Day 9** - [Charts](charts.md)', '-**Day 10-11** - Tides'],
      );
      assert.deepEqual(planLines(plan), [
        '[Week 1] 0/3',
        '  open Day 1: Knots',
        '  open Day 2: Splices',
        '  open Day 3: Sails, by the atlas',
        '[Week 2] 0/3',
        '  open Day 8: Reefs',
        '  open Day 9: Charts',
        '  open Day 10-11: Tides',
      ]);
      const plain = lines('# Boat', '-Day 1: Knots', '-Day 2: Splices', '', '+Day 3: Sails');
      assert.deepEqual(dayTitles(plain), ['Day 1 | Knots', 'Day 2 | Splices', 'Day 3 | Sails']);
    });

    it('reads no line of an item that goes on, and no sentence', () => {
      const item = lines(
        '# Trip',
        '- We left on',
        '-**Day 1** of the week',
        '- and came back',
        '-**Day 9** after that',
      );
      assert.equal(readPlan(item).isPlan, false);
      const days = lines('# Boat', '- **Day 1**: Knots, as on', '**Day 7** of the year', '- **Day 2**: Sails');
      assert.deepEqual(dayTitles(days), ['Day 1 | Knots, as on', 'Day 2 | Sails']);
      const plan = lines('# Boat', '- [ ] Day 1', '- [ ] Day 2', '', '-5 degrees on Day 1', '-1 on Day 2');
      assert.deepEqual(dayTitles(plan), ['Day 1 | ', 'Day 2 | ']);
    });
  });

  describe('days are callouts', () => {
    it('reads what is quoted as the day', () => {
      const plan = lines(
        '# Week 2',
        '> [!todo] Monday',
        '> - [x] Knots',
        '',
        'Well done!',
        '',
        '> [!todo]- **Tuesday** (June 2)',
        '> Read first.',
        '>',
        '> - [ ] Sails',
        '',
        '- [ ] Rest',
      );
      assert.deepEqual(planLines(plan), ['complete Monday 1/1', 'open Tuesday (June 2) 0/1', '[ ] Rest']);
    });

    it('reads no callout or quotation that mentions a day', () => {
      const text = lines('# Trip', '> [!note] Day 1 was hard', '', '> [!tip] Monday blues', '', '> Day 2', '> went by');
      assert.deepEqual(dayTitles(text), []);
    });
  });

  describe('weeks are captions', () => {
    const caption = (week: string): readonly string[] =>
      planLines(lines('# Course', '', week, '', '- [ ] Day 1: Knots', '- [ ] Day 2: Splices')).slice(0, 1);

    for (const [written, read] of [
      ['**Week 5 — Rope**', '[Week 5: Rope] 0/2'],
      ['Week 6:', '[Week 6] 0/2'],
      ['*Week 7*', '[Week 7] 0/2'],
      ['__Week 8: Rope__', '[Week 8: Rope] 0/2'],
      ['**Week 2: Node.js**', '[Week 2: Node.js] 0/2'],
      ['**Week 1-2: Rope**', '[Week 1-2: Rope] 0/2'],
      ['**📅 Week 2**', '[Week 2] 0/2'],
      ['Semana 4 - Cabos', '[Semana 4: Cabos] 0/2'],
      ['**9주차**', '[9주차] 0/2'],
      ['**第9周：绳**', '[第9周: 绳] 0/2'],
    ] as const) {
      it(`reads ${written} as a part`, () => {
        assert.deepEqual(caption(written), [read]);
      });
    }

    it('does not read a sentence as a part', () => {
      assert.deepEqual(caption('Week 3 was good.'), ['open Day 1: Knots']);
      assert.deepEqual(caption('Week 3 was good'), ['open Day 1: Knots']);
    });

    it('reads list items with the days in them as parts', () => {
      const plan = lines(
        '# Course',
        '- [ ] **Week 1: Rope**',
        '  - [x] Day 1: Knots',
        '  - [ ] Day 2: Splices',
        '- Week 2: Sail',
        '  - [ ] Day 3: Reefs',
      );
      assert.deepEqual(planLines(plan), [
        '[Week 1: Rope] 1/2',
        '  [ ] Week 1: Rope',
        '  complete Day 1: Knots',
        '  open Day 2: Splices',
        '[Week 2: Sail] 0/1',
        '  open Day 3: Reefs',
      ]);
      assert.deepEqual(readPlan(plan).taskItems, { done: 1, total: 4 });
    });
  });

  describe('days are list items', () => {
    it('reads long ranges, unusual boxes, days of several lines, and list numbers', () => {
      assert.deepEqual(
        dayTitles(lines('# A', '- [ ] Day 1: Knots', '- [ ] Day 2-14: Splices', '- [ ] Day 15-30: Boat')),
        ['Day 1 | Knots', 'Day 2-14 | Splices', 'Day 15-30 | Boat'],
      );
      assert.deepEqual(dayTitles(lines('# A', '- [~] **Day 1** — Knots', '- [>] Day 2 — Splices', '- ☐ Day 3')), [
        'Day 1 | Knots',
        'Day 2 | Splices',
        'Day 3 | ',
      ]);
      assert.deepEqual(dayTitles(lines('# A', '- [ ] Day 1 AM: Knots', '- [ ] Day 1 PM: Sail', '- [ ] Day 2: Rest')), [
        'Day 1 | AM: Knots',
        'Day 1 | PM: Sail',
        'Day 2 | Rest',
      ]);
      assert.deepEqual(dayTitles(lines('# A', '1. [Knots](./day-01.md)', '2. [Splices](./day-02.md)')), [
        '1 | Knots',
        '2 | Splices',
      ]);
    });

    it('reads a day that only the target of its link numbers, if those beside it are numbered in both ways', () => {
      const index = lines(
        '# Course',
        '- [Day 2: Ropes](day-02.md)',
        '  - at home',
        '- [Arrays](day-03.md)',
        '- [Day 4: Sails](day-04.md)',
        '- [Prizes](day-06.md)',
        '- [Day 5](day-05.md)',
      );
      assert.deepEqual(dayTitles(index), ['Day 2 | Ropes', 'Day 3 | Arrays', 'Day 4 | Sails', 'Day 5 | ']);
      assert.deepEqual(dayTitles(index.replace('day-04.md', 'sails.md')), [
        'Day 2 | Ropes',
        'Day 4 | Sails',
        'Day 5 | ',
      ]);
    });

    it('reads weekdays as days only if they have work or are below a week', () => {
      const hours = lines('# Café', '- Monday: 9 to 5', '- Tuesday: 9 to 5', '- Wednesday: closed');
      assert.equal(readPlan(hours).isPlan, false);
      assert.equal(readPlan(hours.replace('# Café', '# Week 2')).isPlan, true);
      assert.equal(readPlan(hours.replaceAll('- ', '- [ ] ')).isPlan, true);
      assert.equal(readPlan(hours.replace('# Café', '# Week 2')).kind, 'days');
    });

    it('reads no weekdays of an example on the page of a day', () => {
      const text = ['- Monday: We buy rope.', '- Friday: We sell it.'];
      assert.equal(readPlan(lines('# Day 4: Rope', ...text)).isPlan, false);
      assert.equal(readPlan(lines('# Week 4: Rope', ...text)).isPlan, true);
    });

    it('reads a range of weekdays as one day, in Chinese too', () => {
      const week = lines('# 第1周', '- **周一至周五**：结', '- 周六到周日: 帆');
      assert.deepEqual(dayTitles(week), ['周一至周五 | 结', '周六到周日 | 帆']);
      assert.equal(readPlan(lines('# 船', '- 周一至周五：九点', '- 周六：休息')).isPlan, false);
    });

    it('reads a range of weekdays as one day', () => {
      const plan = lines('# Week 2', '- **Mon–Wed:** read', '- **Thu:** write', '- **Fri–Sun:** rest');
      assert.deepEqual(dayTitles(plan), ['Mon–Wed | read', 'Thu | write', 'Fri–Sun | rest']);
    });

    it('reads abbreviated weekdays before a separator, alone in a cell, and several in one', () => {
      assert.deepEqual(dayTitles(lines('# Woche 1', '- Mo–Mi: Lesen', '- Do/Fr: Hören', '- Sa: Ruhe')), [
        'Mo–Mi | Lesen',
        'Do/Fr | Hören',
        'Sa | Ruhe',
      ]);
      const rows = (...cells: readonly string[]): readonly string[] =>
        dayTitles(
          lines('# Plan', '', '| Tag | Was |', '| --- | --- |', ...cells.map((cell) => `| ${cell} | ein Buch |`)),
        );
      assert.deepEqual(rows('Mo', 'Di', 'Fr'), ['Mo | ein Buch', 'Di | ein Buch', 'Fr | ein Buch']);
      assert.equal(
        readPlan(lines('| Month | Work |', '| --- | --- |', '| Mar | a b c |', '| Apr | a |')).isPlan,
        false,
      );
      assert.deepEqual(dayTitles(lines('# Boat', '- Do: tie a knot', '- Don’t: swim', '- So: sail')), []);
    });

    it('reads T2 to CN as weekdays in Vietnamese, and as tasks in English', () => {
      const week = (...words: readonly string[]): readonly string[] =>
        dayTitles(lines('# Week 1', ...words.map((word, index) => `- [ ] T${index + 2}: ${word}`)));
      assert.deepEqual(week('Học từ mới', 'Đọc'), ['T2 | Học từ mới', 'T3 | Đọc']);
      assert.deepEqual(week('Tie a knot', 'Sail'), []);
    });

    it('does not read lectures in nested lists as days', () => {
      assert.deepEqual(dayTitles(lines('- [ ] Trees', '  - [ ] Lecture 8', '  - [ ] Lecture 9')), []);
    });
  });

  describe('days are rows', () => {
    const table = (head: string, ...rows: readonly string[]): string =>
      lines('# Course', head, head.replace(/[^|]+/g, '--'), ...rows);

    it('reads labels with titles and decorations, ranges, and what is done', () => {
      assert.deepEqual(
        planLines(
          table('| Day | Status |', '| Day 1: Knots | ✅ |', '| **Day 2 (Wed)** 🎉 | [Done](a.md) |', '| Day 3 | |'),
        ),
        ['complete Day 1: Knots', 'complete Day 2: Done', 'open Day 3'],
      );
      assert.deepEqual(dayTitles(table('| Days | Topic |', '| 1-2 | Knots |', '| 3 | Sail |')), [
        '1-2 | Knots',
        '3 | Sail',
      ]);
    });

    it('reads a number behind the initial of what the head says, and of nothing else', () => {
      assert.deepEqual(dayTitles(table('| Leçon | Thème |', '| L1 | Nœuds |', '| **EX1** | |', '| L2 | Voiles |')), [
        'L1 | Nœuds',
        'L2 | Voiles',
      ]);
      assert.deepEqual(dayTitles(table('| Day | Topic |', '| D1 | Knots |', '| D2-3 | Sails |')), [
        'D1 | Knots',
        'D2-3 | Sails',
      ]);
      assert.equal(readPlan(table('| Day | Vitamin |', '| B6 | fish |', '| B7 | nuts |')).isPlan, false);
      assert.equal(readPlan(table('| Vitamin | For days |', '| D2 | fish |', '| D3 | nuts |')).isPlan, false);
    });

    it('reads the sign of a weekday below a head that says so', () => {
      assert.deepEqual(dayTitles(table('| 요일 | 과목 |', '| **월** | 매듭 연습 |', '| 화 | 돛 손질 |')), [
        '월 | 매듭 연습',
        '화 | 돛 손질',
      ]);
      assert.deepEqual(dayTitles(table('| 曜日 | 内容 |', '| 月 | 結び目 |', '| 火 | 帆の練習 |')), [
        '月 | 結び目',
        '火 | 帆の練習',
      ]);
      assert.equal(readPlan(table('| 元素 | 意味 |', '| 火 | 熱いもの |', '| 水 | 冷たいもの |')).isPlan, false);
    });

    it('adds rows without a day to the day above', () => {
      const plan = table(
        '| Day | Read |',
        '| **Day 1** | [A](https://a.example) |',
        '| | [B](https://b.example) |',
        '| Day 2 | C |',
      );
      assert.deepEqual(
        firstDay(plan)
          .readDetails()
          .resources.map(({ title }) => title),
        ['A', 'B'],
      );
    });

    it('is not read if numbers count something else, or weekdays are translated', () => {
      for (const text of [
        table('| Concurrent sessions | Speed |', '| 1 | fast |', '| 2 | slow |'),
        table('| Days | Price |', '| 1 | $10 |', '| 2 | $18 |'),
        table('| Done Days | Who |', '| 1 | Ann |', '| 2 | Bob |'),
        table('| English | Español |', '| Monday | lunes |', '| Tuesday | martes |'),
      ]) {
        assert.equal(readPlan(text).isPlan, false, text);
      }
    });
  });

  describe('days are collapsible sections', () => {
    it('keeps the headings inside a section in its day', () => {
      assert.deepEqual(
        planLines(
          lines(
            '# Course',
            '<details><summary>Week 1</summary>',
            '<details><summary>Day 1: Knots</summary>',
            '',
            '## Intro',
            '- [x] read',
            '### Lab',
            '- [ ] tie',
            '',
            '</details>',
            '<details><summary>Day 2: Splices</summary>',
            '',
            '## Intro',
            '',
            '</details>',
            '</details>',
            '',
            '## Afterwards',
            '- [ ] Rest',
          ),
        ),
        ['[Week 1] 0/2', '  open Day 1: Knots 1/2', '  open Day 2: Splices', '[Afterwards] 0/1', '  [ ] Rest'],
      );
    });

    it('places them at the lines of their summaries, also within one HTML block', () => {
      const text = lines(
        '<details>',
        '<summary>Day 1</summary>',
        '</details><details><summary>left open <summary>Day 2</summary></details>',
        '',
        '<details>',
        '<summary',
        '  id="3">Day 3</summary>',
        '</details>',
      );
      const found = daysBelow(readPlan(text)).map(({ label, line, endLine }) => [label, line, endLine]);
      assert.deepEqual(found, [
        ['Day 1', 1, 2],
        ['Day 2', 2, 2],
        ['Day 3', 5, 7],
      ]);
    });
  });

  describe('days are headings right below a line of HTML', () => {
    it('reads them with what is below, although Markdown takes all of it for HTML', () => {
      assert.deepEqual(
        planLines(
          lines(
            '# Knots',
            '<hr>',
            '### Day 1: Bowline',
            '- [x] Tie it',
            '<a id="day-2"></a>',
            '',
            '<a id="day-3"></a>',
            '### Day 2: Reef',
            '</details>',
            '### Day 3: Splices',
            '',
            '- [ ] A fid',
          ),
        ),
        ['complete Day 1: Bowline 1/1', 'open Day 2: Reef', 'open Day 3: Splices 0/1'],
      );
    });

    it('reads none in comments and in text that is shown as it is written', () => {
      for (const [begin, end] of [
        ['<!--', '-->'],
        ['<pre>', '</pre>'],
        ['<code>', '</code>'],
        ['<script type="text/x">', '</script>'],
      ]) {
        const text = lines('# Knots', begin ?? '', '## Day 1', '## Day 2', '## Day 3', end ?? '');
        assert.equal(readPlan(text).isPlan, false, text);
      }
      const indented = lines('# Knots', '<div>', '    ## Day 1', '    ## Day 2', 'Day 3', 'Day 4', '</div>');
      assert.equal(readPlan(indented).isPlan, false);
    });
  });

  describe('sections are nested without end', () => {
    it('reads what a person could mean, and ends', () => {
      const folds = Array.from({ length: 5000 }, (_, index) => `<details><summary>Day ${index}</summary>\n`);
      const text = lines(...folds, ...folds.map(() => '</details>\n'));
      assert.equal(readPlan(text).isPlan, true);
    });
  });

  describe('days are entries', () => {
    it('can begin with the newest, and leave out dates', () => {
      const log = lines(
        '# Log',
        '## Day 9: June 9, 2026',
        'Prose.',
        '## Day 5: June 5, 2026',
        '## Day 4: June 3, 2026',
      );
      assert.deepEqual([readPlan(log).isPlan, readPlan(log).kind], [true, 'log']);
    });

    it('can be those of a challenge, dated or not', () => {
      const log = lines('# Log', '### R1D1', 'Prose.', '### R1D2', 'More prose.');
      assert.deepEqual([readPlan(log).isPlan, readPlan(log).kind], [true, 'log']);
    });
  });

  describe('lessons are items below those of modules', () => {
    it('reads them as its days, with boxes or without', () => {
      const plan = lines(
        '# Seamanship',
        '- Module 1: Rope',
        '  - Lesson 1: Bowline',
        '    - with a round turn',
        '  - Lesson 2: Reef',
        '- Module 2: Sail',
        '  - Lesson 3: Hoist',
        '  - Lesson 4: Trim',
      );
      assert.deepEqual(planLines(plan), [
        '[Module 1: Rope] 0/2',
        '  open Lesson 1: Bowline',
        '  open Lesson 2: Reef',
        '[Module 2: Sail] 0/2',
        '  open Lesson 3: Hoist',
        '  open Lesson 4: Trim',
      ]);
      const withBoxes = plan
        .replaceAll('- Lesson', '- [x] Lesson')
        .replaceAll('- Module 1: Rope', '- [ ] **Module 1: Rope**');
      assert.deepEqual(planLines(withBoxes).slice(0, 4), [
        '[Module 1: Rope] 2/2',
        '  [ ] Module 1: Rope',
        '  complete Lesson 1: Bowline',
        '  complete Lesson 2: Reef',
      ]);
    });

    it('does not read the lessons of a course that it only names', () => {
      const plan = lines(
        '# Seamanship',
        '## Day 1',
        '- Watch the course',
        '  - Lesson 1: Bowline',
        '  - Lesson 2: Reef',
        '## Day 2',
        '- Practice',
      );
      assert.deepEqual(planLines(plan), ['open Day 1', 'open Day 2']);
      assert.equal(readPlan(plan.replaceAll(/## Day \d/g, '## Notes')).isPlan, false);
    });
  });

  describe('lessons are below days', () => {
    it('reads the days, and lessons only if there are no days', () => {
      const plan = lines(
        '# Course',
        '## Day 1: Rope',
        '### Session 1: Knots',
        '- [ ] tie',
        '### Session 2: Splices',
        '## Day 2',
      );
      assert.deepEqual(planLines(plan), ['open Day 1: Rope 0/1', 'open Day 2']);
      assert.deepEqual(dayTitles(plan.replaceAll('Day', 'Part')), ['Session 1 | Knots', 'Session 2 | Splices']);
    });
  });

  describe('a day is at another depth by mistake', () => {
    it('reads it where its number belongs', () => {
      const plan = lines(
        '# Course',
        '## Week 1',
        '### Day 1',
        '### Day 2',
        '#### Day 3: Knots',
        '### Day 4',
        '## Day 9',
      );
      assert.deepEqual(planLines(plan), [
        '[Week 1] 0/4',
        '  open Day 1',
        '  open Day 2',
        '  open Day 3: Knots',
        '  open Day 4',
      ]);
    });
  });

  describe('headings have no words', () => {
    it('adds what is below them to the part above', () => {
      assert.deepEqual(planLines(lines('# Course', '## Week 1', '### ', '- [ ] Day 1', '- [ ] Day 2')), [
        '[Week 1] 0/2',
        '  open Day 1',
        '  open Day 2',
      ]);
    });
  });
});

describe('a plan of abbreviated weekdays with dates', () => {
  it('has them as its days', () => {
    const plan = lines('# Deutsch', '### Mo 05.01.', '- [ ] Hören', '### Di 06.01.: Lesen', '- [ ] ein Buch');
    assert.deepEqual(planLines(plan), ['open Mo 05.01. 0/1', 'open Di 06.01.: Lesen 0/1']);
  });

  it('is not read if the words are not beside a date', () => {
    assert.deepEqual(dayTitles(lines('# Notes', '### Do 5 knots', '### So 3 of them', '### Sa 2')), []);
  });
});

describe('a plan whose headings have a label that is not at the beginning', () => {
  it('has its days there', () => {
    const plan = lines(
      '# Interviews',
      '## Arrays',
      '### 1. Two sums (Day 1)',
      '### 2. Three sums (Days 2–3)',
      '### Bonus Day 4',
      '- [ ] rest',
      '## Trees (Days 5–30)',
      '### [Day 5] Walks',
      '## See Day 2',
      '- [ ] once more',
    );
    assert.deepEqual(planLines(plan), [
      '[Arrays] 0/3',
      '  open Day 1: Two sums',
      '  open Days 2–3: Three sums',
      '  open Bonus Day 4 0/1',
      '[Trees (Days 5–30)] 0/1',
      '  open Day 5: Walks',
      '[See Day 2] 0/1',
      '  [ ] once more',
    ]);
  });

  it('is not read if the headings mention days', () => {
    assert.deepEqual(
      dayTitles(lines('# Trip', '## The last day 3 things broke', '## Every Day 4 thing', '## Rope (see Day 5)')),
      [],
    );
  });
});

describe('not a plan is', () => {
  it('a text that mentions some weekdays', () => {
    const text = lines(
      '# Habits',
      '## Week',
      '### Monday-Thursday: Lessons',
      '### Saturday: Build',
      '### Sunday: Rest',
    );
    const tools = lines('## Tools', '### Rope', '### Fid', '### Palm');
    assert.equal(readPlan(lines(text, tools)).isPlan, false);
  });

  it('an English text with tags, whatever the time zone', () => {
    assert.equal(readPlan(lines('Meet at 9 PM IST.', '### Tag 1: Sail', '### Tag 2: Rope')).isPlan, false);
    assert.equal(
      readPlan(lines('The MIT licence. The process will die.', '### Tag 1: Sail', '### Tag 2: Rope')).isPlan,
      false,
    );
  });

  it('a list of files, which leaves a table beside it the days', () => {
    const files = ['## Files', '- `Day01/knots.go`', '- `Day02/splices.go`: by hand', '- day3.go'];
    assert.equal(readPlan(lines('# Rope', ...files)).isPlan, false);
    const table = ['| Day | Topic |', '| -- | -- |', '| 01 | Knots |', '| 02 | Splices |'];
    assert.deepEqual(dayTitles(lines('# Rope', ...table, '', ...files)), ['01 | Knots', '02 | Splices']);
    const linked = ['- [Day 1](day1.go)', '- [Day 2](day2.go): Splices'];
    assert.deepEqual(dayTitles(lines('# Rope', ...linked)), ['Day 1 | ', 'Day 2 | Splices']);
  });

  it('a trip told by days, in any language', () => {
    const days = ['## Day 1: Brest', '- The harbour', '## Day 2: Ushant', '- The lighthouse'];
    for (const title of ['# Our trip to the islands', '# Reiseplan', '# 섬 여행', '# Du lịch đảo']) {
      assert.equal(readPlan(lines(title, ...days)).isPlan, false, title);
    }
    const deeper = days.map((line) => line.replace('##', '###'));
    assert.equal(readPlan(lines('# Boats', '## A trip by boat', ...deeper)).isPlan, false);
    assert.equal(readPlan(lines('# Sailing, a trip', ...days, '- [ ] Learn its signals')).isPlan, true);
    assert.equal(readPlan(lines('# Sailing, a trip', ...days, '**Exercise:** draw it')).isPlan, true);
    assert.equal(readPlan(lines('# My journey to the sea', ...days)).isPlan, true);
    assert.equal(readPlan(lines('# Boats', '## After the trip', 'Rest.', ...days)).isPlan, true);
    assert.equal(readPlan(lines('# Our trip', ...days), { isToldSo: true }).isPlan, true);
  });

  it('an event that others hold, in any language, unless it has boxes', () => {
    const days = ['## Day 1', '- Knots, by a rigger', '## Day 2', '- Sails, by a sailmaker'];
    const titles = [
      '# Office Hours',
      '# TA hours, spring',
      '# Opening hours',
      '# Conference Schedule',
      '# Workshop Agenda',
      '# Advent of Code 2026',
      '# Konferenzprogramm',
    ];
    for (const title of [...titles, '# カンファレンス', '---\ntitle: Hackathon agenda\n---']) {
      assert.equal(readPlan(lines(title, ...days)).isPlan, false, title);
      assert.equal(readPlan(lines(title, ...days, '- [ ] Ask about reefs')).isPlan, true, title);
    }
    assert.equal(readPlan(lines('# Schedule', ...days)).isPlan, true);
  });

  it('a programme of a few dated days, unless it has boxes', () => {
    const days = ['## Day 1 – Monday 12 January', '- Knots, by a rigger', '## Day 2 – Tuesday 13 January', '- Sails'];
    for (const title of ['# Programme', '# Program', '# Programma', '---\ntitle: Agenda\n---']) {
      assert.equal(readPlan(lines(title, ...days)).isPlan, false, title);
      assert.equal(readPlan(lines(title, ...days, '- [ ] Ask about reefs')).isPlan, true, title);
    }
    assert.equal(readPlan(lines('# Training programme', ...days)).isPlan, true);
    assert.equal(readPlan(lines('# Programme', '## Day 1', '- Knots', '## Day 2', '- Sails')).isPlan, true);
  });

  it('a text whose parts are numbered by words that are also weekdays', () => {
    assert.equal(readPlan(lines('# Livro', '## Segunda parte', '## Terça parte', '## Quarta parte')).isPlan, false);
  });
});
