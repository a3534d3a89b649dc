import assert from 'node:assert/strict';
import { applyChanges } from '../../../../src/core/markdown/textChange';
import { refusal } from '../../../../src/core/model/edit';
import { daysBelow } from '../../../../src/core/model/walk';
import { completeDay, completeDays } from '../../../../src/core/writing/completeDay';
import { readPlanText } from '../../../../src/core/writing/lines/planText';
import { lines } from '../planLines';
import { dayAfter, dayOf, today } from './editing';

function complete(text: string, label?: string): string {
  return dayAfter(text, (planText, day) => completeDay(planText, day, today), label);
}

const line = '- [x] Day complete ✅ 2026-11-21';

describe('completeDay for a day with tasks', () => {
  const text = lines(
    '# Plan',
    '## Day 1',
    '- [ ] a',
    '  - [/] b',
    '- [x] c ✅ 2026-01-02',
    '- [-] d',
    '## Day 2',
    '- [ ] e',
  );

  it('checks all open tasks, including nested ones, and nothing else', () => {
    assert.equal(
      complete(text),
      lines(
        ...['# Plan', '## Day 1', '- [x] a ✅ 2026-11-21', '  - [x] b ✅ 2026-11-21', '- [x] c ✅ 2026-01-02'],
        ...['- [-] d', '## Day 2', '- [ ] e'],
      ),
    );
  });

  it('returns how many tasks it checked, and the line to show', () => {
    const planText = readPlanText(text);
    const edit = completeDay(planText, dayOf(planText), today);
    assert.ok(edit.kind === 'edit');
    assert.deepEqual([edit.tasks, edit.line, edit.added], [2, 2, undefined]);
  });

  it('checks cells without a date', () => {
    const day = (box: string): string =>
      lines('## Monday', '', '| Done | What |', '|--|--|', `| ${box} | knots |`, '', '## Tuesday', '- [ ] a');
    assert.equal(complete(day('[ ]')), day('[x]'));
  });

  it('checks an existing completion line', () => {
    assert.equal(complete(lines('## Day 1', '- [ ] Day complete', '## Day 2')), lines('## Day 1', line, '## Day 2'));
  });

  it('adds the line below a day that is a line of a paragraph', () => {
    const text = lines('# Boat', '- **Day 1**: Knots', '-**Day 2**: Rope', '-**Day 3**: Sails');
    assert.equal(complete(text, 'Day 3'), lines(text, '', line));
  });

  it('refuses a day that is complete, and an entry of a log', () => {
    assert.equal(complete(lines('## Day 1 ✅', '## Day 2')), 'refused: alreadyComplete, line 0');
    const log = lines('# Log', '### Day 1: June 27, Monday', 'Tied knots.', '### Day 2: June 28, Tuesday', 'Sailed.');
    assert.equal(complete(log), 'refused: entry, line 1');
  });

  it('refuses a plan with conflict markers', () => {
    const conflict = lines('<<<<<<< HEAD', '## Day 1', '=======', '## Day 1: Knots', '>>>>>>> other', '## Day 2');
    assert.equal(complete(conflict, 'Day 2'), 'refused: conflictMarkers, line 0');
  });
});

describe('completeDay for a day without tasks', () => {
  const table: readonly (readonly [name: string, before: readonly string[], after: readonly string[]])[] = [
    ['adds a line after a blank line', ['text'], ['text', '', line]],
    ['below an empty heading', [], ['', line]],
    ['directly below the last item of a list', ['- **Task:** a', '  - b'], ['- **Task:** a', '  - b', line]],
    ['below an item of several lines', ['- a', '  b', 'c'], ['- a', '  b', 'c', line]],
    ['below an item of several paragraphs', ['- a', '', '  b', ''], ['- a', '', '  b', line, '']],
    ['after a blank line if text follows the list', ['- a', '', 'b'], ['- a', '', 'b', '', line]],
    ['with the bullet of the day’s list', ['* a', '', 'b'], ['* a', '', 'b', '', line.replace('-', '*')]],
    ['with the indentation of the list', [' +   a'], [' +   a', line.replace('- ', ' +   ')]],
    ['in the quotation of the list', ['> - a'], ['> - a', `> ${line}`]],
    ['with a bullet instead of a number', ['1. a', '2. b'], ['1. a', '2. b', line]],
    ['with a bullet after a number and two spaces', ['1.  a'], ['1.  a', line]],
    ['with a tab after the bullet', ['-\ta'], ['-\ta', line.replace('- ', '-\t')]],
    ['with one space below an item that is code', ['-      a'], ['-      a', line]],
    ['with one space below an item with a space and a tab', ['- \ta'], ['- \ta', line]],
    ['with the bullet of a nested list', ['1. a', '   * b'], ['1. a', '   * b', line.replace('-', '*')]],
    ['after a fence with a rule right under it', ['```', 'a', '```', '---'], ['```', 'a', '```', '', line, '---']],
    ['before a trailing rule', ['text', '', '---', ''], ['text', '', line, '', '---', '']],
    ['before a trailing rule right under a list', ['- a', '---'], ['- a', line, '---']],
    ['before several trailing rules', ['- a', '', '***', '', '- - -'], ['- a', line, '', '***', '', '- - -']],
    ['after a rule that text follows', ['---', 'text'], ['---', 'text', '', line]],
    ['after a fence with something like a task', ['```', '- [ ] a', '```'], ['```', '- [ ] a', '```', '', line]],
    ['after indented code', ['    - a'], ['    - a', '', line]],
    ['after a table', ['| a |', '|--|', '| b |'], ['| a |', '|--|', '| b |', '', line]],
    ['if all tasks are cancelled', ['- [-] a'], ['- [-] a', line]],
    [
      'in the last of its sections',
      ['### Goals', 'a', '### Notes', '- b'],
      ['### Goals', 'a', '### Notes', '- b', line],
    ],
  ];
  for (const [name, before, after] of table) {
    it(name, () => {
      assert.equal(
        complete(lines('# Plan', '### Day 0', '## Day 1', ...before, '## Day 2'), 'Day 1'),
        lines('# Plan', '### Day 0', '## Day 1', ...after, '## Day 2'),
      );
    });
  }

  it('adds the line after an underlined heading', () => {
    const text = lines('# Plan', '# Day 1', '', 'a', '---', '', '# Day 2');
    assert.equal(complete(text), lines('# Plan', '# Day 1', '', 'a', '---', '', line, '', '# Day 2'));
  });

  it('adds the line before a rule that underlines nothing, even below a heading', () => {
    const days: readonly (readonly [one: readonly string[], other: string])[] = [
      [['**Day 1: a**'], '**Day 2: b**'],
      [['Day 1: a', '---'], 'Day 2: b\n---'],
    ];
    for (const [one, other] of days) {
      const text = lines(...one, '', '---', '', other);
      assert.equal(complete(text), lines(...one, '', line, '', '---', '', other));
    }
  });

  it('keeps the line endings, and adds none at the end of the file', () => {
    assert.equal(complete('## Day 1\r\n## Day 2\r\ntext', 'Day 2'), `## Day 1\r\n## Day 2\r\ntext\r\n\r\n${line}`);
    assert.equal(complete('## Day 1\n## Day 2\n- a\n\n', 'Day 2'), `## Day 1\n## Day 2\n- a\n${line}\n\n`);
  });

  it('adds no carriage return that would join the line feed after it', () => {
    assert.equal(
      complete('# Plan\r**Day 1**\ntext\n**Day 2**', 'Day 1'),
      `# Plan\r**Day 1**\ntext\n${line}\n\n**Day 2**`,
    );
  });

  it('returns the added line', () => {
    const planText = readPlanText(lines('## Day 1', 'text', '## Day 2'));
    const edit = completeDay(planText, dayOf(planText), undefined);
    assert.ok(edit.kind === 'edit');
    assert.deepEqual([edit.tasks, edit.line, edit.added], [0, 3, { line: 3, text: '- [x] Day complete' }]);
  });

  it('uses the style of dates in the file', () => {
    const text = lines('## Day 1', '- [x] a [completion:: 2026-01-02]', '## Day 2', '- b');
    assert.equal(complete(text, 'Day 2'), lines(text, '- [x] Day complete [completion:: 2026-11-21]'));
  });

  it('adds the line inside the day’s details and quotation', () => {
    const summaries = lines(
      '<details><summary>Day 1</summary>',
      '',
      'a',
      '',
      '</details>',
      '<details><summary>Day 2</summary>',
      '',
      '</details>',
    );
    assert.equal(complete(summaries), summaries.replace('a\n', `a\n\n${line}\n`));
    assert.equal(
      complete(lines('> ## Day 1', '> a', '', '## Day 2')),
      lines('> ## Day 1', '> a', '>', `> ${line}`, '', '## Day 2'),
    );
  });

  it('adds the line inside the list item that the day’s heading is in', () => {
    const text = lines('- ## Day 1', '  a', '- ## Day 2', '  b');
    assert.equal(complete(text), lines('- ## Day 1', '  a', '', `  ${line}`, '- ## Day 2', '  b'));
  });

  it('adds the line below an example of front matter that is indented code', () => {
    const example = ['Begin like this:', '', '    ---', '    title: Knots', '    ---'];
    assert.equal(
      complete(lines('## Day 1', ...example, '', '## Day 2')),
      lines('## Day 1', ...example, '', line, '', '## Day 2'),
    );
    const quoted = example.map((some) => `> ${some}`);
    assert.equal(
      complete(lines('## Day 1', ...quoted, '', '## Day 2')),
      lines('## Day 1', ...quoted, '', line, '', '## Day 2'),
    );
  });

  it('adds the line above a thematic break with some indentation', () => {
    assert.equal(
      complete(lines('## Day 1', 'text', '', ' ---', '## Day 2')),
      lines('## Day 1', 'text', '', line, '', ' ---', '## Day 2'),
    );
  });

  it('adds the line inside the quotations and list items that the day’s heading is in, with their indentation', () => {
    const days: readonly (readonly [marks: string, around: string, blank: string])[] = [
      ['> > ', '> > ', '> >'],
      [' > ', ' > ', ' >'],
      ['-   ', '    ', ''],
      ['10. ', '    ', ''],
      ['> - ', '>   ', '>'],
      [' ', '', ''],
    ];
    for (const [marks, around, blank] of days) {
      const text = around === '' ? `${marks}a` : `${around}a`;
      assert.equal(
        complete(lines(`${marks}## Day 1`, text, `${marks}## Day 2`)),
        lines(`${marks}## Day 1`, text, blank, `${around}${line}`, `${marks}## Day 2`),
      );
    }
  });

  it('uses the bullet of the day, even if another comes first in the text', () => {
    const text = lines('# Plan', '- Knots', '', '## Day 1', '+ a', '## Day 2');
    assert.equal(complete(text), text.replace('+ a', `+ a\n${line.replace('-', '+')}`));
  });

  it('refuses if there is no place for the line, because the day is a part of a table', () => {
    const weeks = [1, 2, 3].flatMap((week) => [`| **Week ${week}** | | |`, '| Knots | Tie | |']);
    const text = lines('# Plan', '| Topic | Work | Note |', '| --- | --- | --- |', ...weeks);
    assert.equal(complete(text, 'Week 2'), 'refused: noPlace, line 5');
  });

  it('adds the line above what belongs to the next heading', () => {
    const between = (above: string): string => lines('## Day 1', '- a', above, '## Day 2', 'b');
    for (const above of ['<hr>', '<br />', '\n<a id="day-2"></a>', '\n<hr>\n\n***\n']) {
      assert.equal(complete(between(above)), between(`${line}\n${above}`));
    }
    assert.equal(complete(lines('## Day 1', '<hr>', '## Day 2')), lines('## Day 1', '', line, '<hr>', '## Day 2'));
  });

  it('adds the line above the end of the day’s details, whatever spaces are around it', () => {
    const text = lines('<details><summary>Day 1</summary>', '', 'a', '', ' </details> ', '', '## Day 2');
    assert.equal(complete(text), text.replace('a\n', `a\n\n${line}\n`));
  });

  it('does not take the continuation of a quotation into its list item', () => {
    const text = lines('# Plan', '> > quoted', '**Day 1: K**', '**Day 2: K**', '- [ ] a');
    assert.equal(complete(text).includes(`${line}\n**Day 2`), false);
  });

  it('turns a day into a task after a wrongly decoded byte order mark', () => {
    assert.equal(complete('ï»¿- Day 1: Knots\n- Day 2: Bends'), 'ï»¿- [x] Day 1: Knots ✅ 2026-11-21\n- Day 2: Bends');
  });

  it('adds a blank line below if the text that follows would continue the line', () => {
    assert.equal(
      complete(lines('**Day 1: Knots**', '**Day 2: Bends**')),
      lines('**Day 1: Knots**', line, '', '**Day 2: Bends**'),
    );
  });

  it('refuses if what follows would become part of the new list item, or if a quotation would end', () => {
    assert.equal(complete(lines('## Day 1', '  ## Day 2', 'text')), 'refused: noPlace, line 0');
    assert.equal(complete(lines('**Day 1: K**', '> quoted', '**Day 2: K**')), 'refused: noPlace, line 0');
  });

  it('refuses if a fence is left open', () => {
    assert.equal(complete(lines('## Day 1', '## Day 2', '```', 'a'), 'Day 2'), 'refused: noPlace, line 1');
  });

  it('uses the language of the plan', () => {
    const languages: readonly (readonly [label: string, more: string, words: string])[] = [
      ['Día', '', 'Día completo'],
      ['Dia', '', 'Dia completo'],
      ['Dia', 'Lunes 2 horas', 'Día completo'],
      ['Session', '', 'Day complete'],
      ['Session', 'Lundi, deux heures: leçon', 'Jour terminé'],
      ['Tag', 'Das ist die erste Woche.', 'Tag abgeschlossen'],
      ['День', 'Понедельник, 2 часа', 'День завершён'],
      ['День', 'Понеділок, 2 години', 'День завершено'],
      ['Dag', '', 'Dag voltooid'],
      ['Dzień', '', 'Dzień ukończony'],
      ['Gün', '', 'Gün tamamlandı'],
      ['Hari', '', 'Hari selesai'],
      ['Ngày', '', 'Đã hoàn thành ngày học'],
      ['Buổi học', '', 'Đã hoàn thành ngày học'],
    ];
    for (const [label, more, words] of languages) {
      const text = lines(`## ${label} 1`, more, `## ${label} 2`, more);
      assert.ok(
        complete(text, `${label} 2`).includes(`- [x] ${words} ✅`),
        `${words} in\n${complete(text, `${label} 2`)}`,
      );
    }
    assert.ok(complete(lines('## W1D1', 'a', '## W1D2')).includes('- [x] Day complete ✅'));
    assert.ok(complete(lines('## 1日目', 'a', '## 2日目')).includes('- [x] この日は完了 ✅'));
    assert.ok(complete(lines('## 第1天', 'a', '## 第2天')).includes('- [x] 当天完成 ✅'));
    assert.ok(complete(lines('## 1일차', 'a', '## 2일차')).includes('- [x] 하루 완료 ✅'));
    assert.ok(complete(lines('## 1. Gün', 'a', '## 2. Gün')).includes('- [x] Gün tamamlandı ✅'));
    const decomposed = lines('## Ngày 1', '', '## Ngày 2').normalize('NFD');
    assert.ok(complete(decomposed, 'Ngày 2').includes('- [x] Đã hoàn thành ngày học ✅'));
    assert.ok(complete(lines('## Thứ 2', 'a', '## Thứ 3')).includes('- [x] Đã hoàn thành ngày học ✅'));
  });

  it('says that a week is complete, in the language of the plan', () => {
    const languages: readonly (readonly [label: string, words: string])[] = [
      ['Week #', 'Week complete'],
      ['Semana #', 'Semana completa'],
      ['Semaine #', 'Semaine terminée'],
      ['Woche #', 'Woche abgeschlossen'],
      ['Settimana #', 'Settimana completata'],
      ['Неделя #', 'Неделя завершена'],
      ['Тиждень #', 'Тиждень завершено'],
      ['#週目', 'この週は完了'],
      ['第#周', '本周完成'],
      ['#주차', '한 주 완료'],
      ['Tydzień #', 'Tydzień ukończony'],
      ['Hafta #', 'Hafta tamamlandı'],
      ['Minggu #', 'Pekan selesai'],
      ['Tuần #', 'Đã hoàn thành tuần học'],
    ];
    for (const [label, words] of languages) {
      const text = lines(...[1, 2, 3].flatMap((number) => [`## ${label.replace('#', String(number))}`, '- a']));
      assert.equal(complete(text), text.replace('- a', `- a\n- [x] ${words} ✅ 2026-11-21`));
    }
    const dutch = lines('## Week 1', '- Vrijdag: knopen', '## Week 2', '- a', '## Week 3', '- a');
    assert.ok(complete(dutch).includes('- [x] Week voltooid ✅'));
  });

  it('knows the language of a date by its month', () => {
    const text = lines('## 1. März 2026', '- [ ] a', '## 2. März 2026', 'b', '## 3. März 2026', '- [ ] c');
    assert.ok(complete(text, '2. März 2026').includes('- [x] Tag abgeschlossen ✅'));
  });

  it('uses the text of the plan’s other completion lines', () => {
    const text = lines('## Day 1', '- [x] Día completo', '## Day 2', '- a');
    assert.equal(complete(text, 'Day 2'), lines(text, '- [x] Día completo ✅ 2026-11-21'));
    const weeks = lines('## Week 1', '- [x] Semana completa', '## Week 2', '- a', '## Week 3', '- a');
    assert.ok(complete(weeks, 'Week 2').includes('- [x] Semana completa ✅'));
  });
});

describe('completeDay for a day that is a list item', () => {
  const text = lines(
    '- Day 1: a',
    '- Day 2: b',
    '  - [ ] c',
    '- [ ] Day 3: d',
    '  - [ ] e',
    '  - f',
    '- [✔️] Day 4: [g](g.md)',
  );

  it('turns it into a task if it has none', () => {
    assert.equal(complete(text, 'Day 1'), text.replace('- Day 1: a', '- [x] Day 1: a ✅ 2026-11-21'));
  });

  it('checks its tasks if it has any', () => {
    assert.equal(complete(text, 'Day 2'), text.replace('[ ] c', '[x] c ✅ 2026-11-21'));
  });

  it('checks its own box and the open tasks below', () => {
    assert.equal(
      complete(text, 'Day 3'),
      text.replace('[ ] Day 3: d', '[x] Day 3: d ✅ 2026-11-21').replace('[ ] e', '[x] e ✅ 2026-11-21'),
    );
  });
});

describe('completeDay for a day that is a row of a table', () => {
  const text = lines('| Day | What |', '|--|--|', '| 1 | [a](days/a.md) |', '| 2 | b |', '| 3 | [ ] |');

  it('refuses a row without a box, and returns the file it links to', () => {
    const planText = readPlanText(text);
    const refused = completeDay(planText, dayOf(planText), today);
    assert.deepEqual(refused, refusal('indexRow', 2, { label: '1', target: 'days/a.md' }));
  });

  it('checks its box without a date', () => {
    assert.equal(complete(text, '3'), text.replace('[ ]', '[x]'));
  });
});

/** The text after completing the open days before the last one; if it is refused, the day and the reason. */
function completed(...lines: readonly string[]): readonly string[] | string {
  const live = readPlanText(lines.join('\n'));
  const days = daysBelow(live.plan)
    .slice(0, -1)
    .filter(({ state }) => state === 'open');
  const edit = completeDays(live, days, undefined);
  return edit.kind === 'edit'
    ? applyChanges(live.text, edit.changes).split('\n')
    : `${edit.label ?? 'plan'}: ${edit.reason}`;
}

describe('completeDays', () => {
  it('checks tasks without a date, or adds completion lines', () => {
    assert.deepEqual(
      completed(
        '# Days 1-4',
        '## Day 1',
        '- [ ] Saw',
        '  - [ ] Sand',
        '## Day 2',
        'Rest.',
        '## Day 3',
        '## Day 4',
        '- [ ] Oil',
      ),
      [
        ...['# Days 1-4', '## Day 1', '- [x] Saw', '  - [x] Sand', '## Day 2', 'Rest.', '', '- [x] Day complete'],
        ...['## Day 3', '', '- [x] Day complete', '## Day 4', '- [ ] Oil'],
      ],
    );
  });

  it('leaves complete days and their dates unchanged', () => {
    assert.deepEqual(
      completed('## Day 1', '- [x] Saw ✅ 2026-11-02', '## Day 2', '- [ ] Sand', '## Day 3', '- [ ] Oil'),
      [...['## Day 1', '- [x] Saw ✅ 2026-11-02', '## Day 2', '- [x] Sand', '## Day 3', '- [ ] Oil']],
    );
  });

  it('completes list items as well as headings', () => {
    assert.deepEqual(completed('# Week 1', '- Day 1: Saw', '- [ ] Day 2: Sand', '- Day 3: Oil'), [
      ...['# Week 1', '- [x] Day 1: Saw', '- [x] Day 2: Sand', '- Day 3: Oil'],
    ]);
  });

  it('changes nothing if one of them cannot be completed', () => {
    const table = ['| Day | Topic |', '| --- | --- |', '| Day 1 | Saw |', '| Day 2 | Sand |', '| Day 3 | Oil |'];
    assert.equal(completed('# Wood', ...table), 'Day 1: indexRow');
  });

  it('changes nothing if the plan has merge conflicts', () => {
    const conflict = ['<<<<<<< ours', '- [ ] Saw', '=======', '- [ ] Cut', '>>>>>>> theirs'];
    assert.equal(completed('## Day 1', ...conflict, '## Day 2', '- [ ] Oil'), 'plan: conflictMarkers');
  });

  it('finds an insertion point for each day', () => {
    const days = (line: readonly string[]): readonly string[] => [
      ...[
        '# Plan',
        '## Day 1',
        '- Saw',
        ...line.slice(0, 1),
        '## Day 2',
        'Sand.',
        ...(line.length ? ['', line[0] ?? ''] : []),
      ],
      ...['', '---', '', '## Day 3', '> Oil', ...(line.length ? ['', line[0] ?? ''] : []), '', '## Day 4', 'Wax.'],
    ];
    assert.deepEqual(completed(...days([])), days(['- [x] Day complete']));
  });

  it('adds each line where it would be added alone, even if the next day would continue it', () => {
    for (const next of ['**Day 2: C#**', '**Day 2. Oil (1) or tar**']) {
      assert.deepEqual(completed('**Day 1: Saw**', next, 'Sand.', '', '**Day 3: Oil**'), [
        ...['**Day 1: Saw**', '- [x] Day complete', '', next, 'Sand.', '', '- [x] Day complete'],
        ...['', '**Day 3: Oil**'],
      ]);
    }
  });

  it('names the day with a fence that is left open', () => {
    const live = readPlanText('## Day 1\nSaw.\n## Day 2\n```\n');
    const edit = completeDays(live, daysBelow(live.plan), undefined);
    assert.ok(edit.kind === 'refused');
    assert.deepEqual([edit.label, edit.reason], ['Day 2', 'noPlace']);
  });
});
