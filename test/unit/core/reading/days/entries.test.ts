import assert from 'node:assert/strict';
import { daysBelow } from '../../../../../src/core/model/walk';
import { readPlan } from '../../../../../src/core/reading/readPlan';
import { lines } from '../../planLines';

const kindOf = (...text: readonly string[]): string => {
  const { isPlan, kind } = readPlan(lines(...text));
  return isPlan ? kind : 'no plan';
};

describe('a log', () => {
  it('has a title that says so, in any language', () => {
    const titles = [
      '# My Learning Log',
      '# Diario de a bordo',
      '# 学习日志',
      '# Lerntagebuch',
      '# Weekly status update',
    ];
    for (const title of titles) {
      assert.equal(kindOf(title, '## Day 1', '- Tied a knot', '## Day 2', '- Tied two'), 'log', title);
    }
  });

  it('has a title that says so, and items that are numbered or hold more than one line', () => {
    assert.equal(kindOf('# Knot log', '- Day 1: Bowline', '- Day 2: Hitch'), 'log');
    assert.equal(kindOf('# Knot log', '- Monday', '  - Bowline', '- Tuesday', '  - Hitch'), 'log');
  });

  it('has a title that says so, and headings for the days, even if they are empty yet', () => {
    assert.equal(kindOf('# Knot log', '## Monday', '## Tuesday'), 'log');
  });

  it('has a title that says so, whatever lists of goals are beside the entries', () => {
    const entries = ['### May 6, 2026', 'Two knots.', '### May 7, 2026', 'A splice.', '### May 8, 2026', 'Nothing.'];
    const boxes = ['- [ ] Bowline', '- [ ] Hitch', '- [ ] Splice', '- [ ] Whipping'];
    const goals = ['## Goals', ...['Daily', 'Weekly', 'Monthly'].flatMap((when) => [`### ${when}`, ...boxes])];
    assert.equal(kindOf('# Knot log', ...entries, ...goals), 'log');
    assert.equal(kindOf('# Knot log', '## Entries', ...entries, ...goals), 'log');
    assert.equal(kindOf('# Knots', ...entries, ...goals), 'tracker');
    assert.equal(kindOf('# Knots', '## Session log', ...entries, ...goals), 'tracker');
  });

  it('has a title that says so, whatever fields its entries have, unless they have boxes', () => {
    const entries = ['## Day 1', '**Task:** a knot', '## Day 2', '**Task:** a splice'];
    assert.equal(kindOf('# Knot log', ...entries), 'log');
    assert.equal(kindOf('# Knots', ...entries), 'days');
    assert.equal(kindOf('# Log of my plan', ...entries), 'days');
    assert.equal(kindOf('# Knot log', ...entries.map((line) => line.replace('**Task', '- [ ] **Task'))), 'days');
  });

  it('has labels or headings that tell what was done', () => {
    assert.equal(kindOf('## Day 1', "**Today's Progress:** a knot", '## Day 2', '**Thoughts:** hard'), 'log');
    assert.equal(kindOf('## Day 1', '### What I learned', '- a knot', '## Day 2', '### Key learnings', '- two'), 'log');
    assert.equal(kindOf('## Día 1', '**Lo aprendido:** un nudo', '## Día 2', '**Lo aprendido:** dos nudos'), 'log');
  });

  it('has labels above lists that tell what was done', () => {
    const told = ['- **What I learned:**', '  - The bowline'];
    assert.equal(kindOf('## Day 1', ...told, '## Day 2', ...told), 'log');
    assert.equal(kindOf('## Day 1', ...told.slice(0, 1), '## Day 2', ...told.slice(0, 1)), 'days');
    assert.equal(kindOf('## Day 1', '**Thoughts:**', '- ', '## Day 2', '**Thoughts:**', '- ...'), 'days');
    assert.equal(kindOf('## Day 1', '**Thoughts:**', '', 'Read', '## Day 2', '**Thoughts:**', '', 'Sail'), 'days');
  });

  it('has dated days with paragraphs of prose', () => {
    const prose = 'We sailed along the coast and lost one of the oars.';
    assert.equal(kindOf('# Boat', '## Monday', prose, '## Tuesday', prose, '## Friday', '- Rope'), 'log');
    assert.equal(kindOf('# Boat', '## Day 1: June 5, 2026', prose, '## Day 2: June 6, 2026', prose), 'log');
    assert.equal(
      kindOf(
        '# 船',
        '## 1日目: 2026年6月5日',
        '今日は港の外まで出て、風の読み方を少し覚えた。',
        '## 2日目: 2026年6月6日',
        '雨。',
      ),
      'days',
    );
  });

  it('has at least thirty letters of prose a day, or ten where a letter is a word, links left out', () => {
    const dated = (text: string): string => kindOf('# Boat', '## Monday', text, '## Tuesday', text);
    assert.equal(dated('We took '.concat('abcde '.repeat(4), 'abcd')), 'log');
    assert.equal(dated('We took '.concat('abcde '.repeat(4), 'abc')), 'days');
    assert.equal(dated('今日は海に出たんだよ'), 'log');
    assert.equal(dated('今日は海に出たんだ'), 'days');
    assert.equal(dated('[The art of tying knots and splices](knots.md)'), 'days');
  });

  it('has entries with a word for one, or with their time', () => {
    assert.equal(kindOf('# 배', '## 작업일: 2026-03-01', '- 매듭', '## 작업일: 2026-03-02', '- 돛'), 'log');
    const times = ['### 2026-03-01T20:03-2026-03-01T21:22', '- Tie', '### 2026-03-02T19:00', '- Cut'];
    assert.deepEqual(
      daysBelow(readPlan(lines('# Log', ...times))).map(({ label, date }) => [label, date]),
      [
        ['2026-03-01T20:03-2026-03-01T21:22', '2026-03-01'],
        ['2026-03-02T19:00', '2026-03-02'],
      ],
    );
  });

  it('begins with the newest day, also if its weeks are numbered', () => {
    const weeks = [
      '## Week 3 (2026-03-16)',
      '- Sails',
      '## Week 2 (2026-03-09)',
      '- Rope',
      '## Week 1 (2026-03-02)',
      '- Tar',
    ];
    assert.equal(kindOf('# Boat', ...weeks), 'log');
    assert.equal(kindOf('# Boat', ...weeks.slice(4), ...weeks.slice(2, 4), ...weeks.slice(0, 2)), 'days');
  });

  it('has rows with weekdays and their dates below a heading that says so', () => {
    const rows = ['| Sun 14th July | 10 | Easy |', '| Sat 13th July | 4 | Slow |', '| Fri 12th July | 6 | Fast |'];
    const table = ['', '| Date | Miles | Notes |', '| --- | --- | --- |', ...rows];
    assert.equal(kindOf('# Running', '## Log', '### Week 30', ...table), 'log');
    assert.equal(kindOf('# Running', '## Log', '### Week 30', ...table.slice(0, 3), ...rows.reverse()), 'log');
    assert.equal(kindOf('# Running', '## Season', '### Week 30', ...table.slice(0, 3), ...rows), 'days');
  });

  it('has boxes in fewer than a quarter of its days', () => {
    const entries = ['Day 2', 'Day 3', 'Day 4'].flatMap((day) => [`## ${day}`, '- Tied a knot']);
    const first = ['# Knot log', '## Day 1', '- [x] Tied a knot'];
    assert.equal(kindOf(...first, ...entries), 'days');
    assert.equal(kindOf(...first, ...entries, '## Day 5', '- Tied two'), 'log');
  });
});

describe('a timetable is a plan and no log', () => {
  it('if its title says log, and it has a line for each day', () => {
    assert.equal(kindOf('# Knot log', '## Week 1', '- Monday: Bowline', '- Tuesday: Hitch'), 'days');
  });

  it('if the word for a log in its title means daily there', () => {
    const days = ['## Day 1', '- Knots', '## Day 2', '- Rope'];
    assert.equal(kindOf('# Cronograma diario', ...days), 'days');
    assert.equal(kindOf('# 📅 Plano de estudo diário', ...days), 'days');
    assert.equal(kindOf('# Mi diario', ...days), 'log');
    assert.equal(kindOf('# #100Days diario', ...days), 'log');
    assert.equal(kindOf('# 📓 Diario di bordo', ...days), 'log');
  });

  it('if weekdays hold lists, steps or a table of hours', () => {
    assert.equal(kindOf('# Week', '## Monday: Arrays', '- Rows', '- Columns', '## Tuesday: Trees', '- Roots'), 'days');
    assert.equal(kindOf('# Week', '## Monday', '1. Read', '2. Draw', '## Tuesday', '1. Read'), 'days');
    const hours = ['', '| Time | Work |', '| --- | --- |', '| 9:00 | Knots, until they hold without looking |', ''];
    const dated = ['### Day 1 (Mon, Jan 5): Setup', ...hours, '### Day 2 (Tue, Jan 6): Rope', ...hours];
    assert.equal(kindOf('# Month', ...dated), 'days');
  });

  it('if some of its days have boxes and the others prose', () => {
    const prose = 'Read the chapter on knots, then tie each of them with your eyes shut.';
    assert.equal(
      kindOf(
        '## Day 1 · Monday 05/01',
        prose,
        '## Day 2 · Tuesday 06/01',
        prose,
        '## Day 3 · Wednesday 07/01',
        '- [ ] a',
      ),
      'days',
    );
  });

  it('if numbered days hold prose that nothing dates', () => {
    const prose = 'Read the chapter on knots, then tie each of them with your eyes shut.';
    assert.equal(kindOf('# Boat', '## Day 1: Knots', prose, '## Day 2: Sails', prose), 'days');
  });

  it('if weekdays or dates hold prose, and a title over them says that it is a plan, in any language', () => {
    const prose = 'Read the chapter on knots, then tie each of them with your eyes shut.';
    const titles = ['# Weekly plan', '# Plan semanal', '# Emploi du temps', '# Wochenplan', '# 学习计划'];
    for (const title of titles) {
      assert.equal(kindOf(title, '## Monday', prose, '## Tuesday', prose), 'days', title);
    }
    const timed = ['## Day 1 - Monday 5 October', prose, '## Day 2 - Tuesday 6 October', prose];
    assert.equal(kindOf('# Sailing course', ...timed), 'days');
    assert.equal(kindOf('# Boat', '## Schedule', ...timed.map((line) => line.replace('##', '###'))), 'days');
    assert.equal(kindOf('# Log of my sailing course', ...timed), 'log');
    assert.equal(kindOf('# Planets', ...timed), 'log');
    assert.equal(kindOf('# Boat', '## Schedule', 'Once a week.', ...timed), 'log');
  });

  it('if a label waits for words, or its title only contains the letters of a log', () => {
    assert.equal(kindOf('# Boat', '## Day 1', '**Progress:**', '## Day 2', '**Progress:** 0%'), 'days');
    assert.equal(kindOf('# Boat', '## Day 1', '**Progress:** B', '## Day 2', '**Progress:** C'), 'days');
    assert.equal(kindOf('# Boat', '## Day 1', '### What I learned', '## Day 2', '### What I learned'), 'days');
    assert.equal(kindOf('# Logic', '## Day 1', '- And', '## Day 2', '- Or'), 'days');
    assert.equal(kindOf('# Log of knots', '## Day 1', '- [ ] Bowline', '## Day 2', '- [ ] Hitch'), 'days');
  });

  it('if days that are only dates stand below a title that says plan', () => {
    const days = ['### Jan 13', '- Lecture 0: Knots', '### Jan 15', '- Lecture 1: Rope', '### Jan 20', '- Holiday'];
    assert.equal(readPlan(lines('# Class schedule', ...days)).kind, 'days');
    assert.equal(readPlan(lines('# Boat', ...days)).kind, 'log');
  });
});
