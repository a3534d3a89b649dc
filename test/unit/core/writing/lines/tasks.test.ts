import assert from 'node:assert/strict';
import { readPlanText } from '../../../../../src/core/writing/lines/planText';
import { setTasks, toggleLines } from '../../../../../src/core/writing/lines/tasks';
import { lines } from '../../planLines';
import { textAfter, today } from '../editing';
import { readAsObsidianTasks } from '../obsidianTasks';

function done(text: string, line = 0): string {
  return textAfter(text, (planText) => setTasks(planText, [line], 'done', today));
}

function open(text: string, line = 0): string {
  return textAfter(text, (planText) => setTasks(planText, [line], 'open', undefined));
}

describe('setTasks to done', () => {
  const table: readonly (readonly [name: string, before: string, after: string])[] = [
    ['writes an x and the date', '- [ ] a', '- [x] a ✅ 2026-11-21'],
    ['writes the date after other signifiers', '- [ ] a 📅 2026-12-01 ⏫', '- [x] a 📅 2026-12-01 ⏫ ✅ 2026-11-21'],
    ['writes the date before a block id', '- [ ] a 📅 2026-12-01 ^day-1', '- [x] a 📅 2026-12-01 ✅ 2026-11-21 ^day-1'],
    ['writes the date before the spaces of a hard break', '- [ ] a  \n  b', '- [x] a ✅ 2026-11-21  \n  b'],
    ['writes the date before a block id and spaces', '- [ ] a ^b  ', '- [x] a ✅ 2026-11-21 ^b  '],
    ['writes the date at the end of the first line', '- [ ] a\n  b', '- [x] a ✅ 2026-11-21\n  b'],
    ['replaces an old date', '- [ ] a ✅ 2026-01-02 #wk1', '- [x] a ✅ 2026-11-21 #wk1'],
    ['replaces a date that is not in the calendar', '- [ ] a ✅ 2026-02-30', '- [x] a ✅ 2026-11-21'],
    [
      'adds a date after one that is followed by text',
      '- [ ] a ✅ 2026-01-02 (45m)',
      '- [x] a ✅ 2026-01-02 (45m) ✅ 2026-11-21',
    ],
    [
      'writes the date before the backslash of a hard break',
      '- [ ] a\\\n  b',
      '- [x] a [completion:: 2026-11-21]\\\n  b',
    ],
    ['writes the date after an escaped backslash', '- [ ] a\\\\', '- [x] a\\\\ ✅ 2026-11-21'],
    ['checks a task in a quotation', '> * [ ] a', '> * [x] a ✅ 2026-11-21'],
    ['checks a task in a numbered list', '1) [ ] a', '1) [x] a ✅ 2026-11-21'],
    ['checks a task after several bullets', '- - [ ] a', '- - [x] a ✅ 2026-11-21'],
    ['checks a task with tabs', '-\t[ ]\ta', '-\t[x]\ta ✅ 2026-11-21'],
    ['checks a task after a byte order mark', '\uFEFF- [ ] a', '\uFEFF- [x] a ✅ 2026-11-21'],
    ['checks a task that begins on the line after its bullet', '-\n  [ ] a', '-\n  [x] a ✅ 2026-11-21'],
    ['checks a task in progress', '- [/] a', '- [x] a ✅ 2026-11-21'],
    ['that is cancelled', '- [-] a ❌ 2026-01-01', '- [x] a ❌ 2026-01-01 ✅ 2026-11-21'],
    [
      'keeps a date in bare brackets, which may be when it is due',
      '- [ ] a [2026-12-01]',
      '- [x] a [2026-12-01] ✅ 2026-11-21',
    ],
    ['leaves a done task unchanged', '- [X] a ✅ 2026-01-02', '- [X] a ✅ 2026-01-02'],
    ['refuses a box that is split over two lines', '- [\n  ] a\n', 'refused: foreignBox, line 0'],
    ['leaves a check mark unchanged', '- [✔️] a', '- [✔️] a'],
  ];
  for (const [name, before, after] of table) {
    it(name, () => {
      assert.equal(done(before), after);
    });
  }

  it('writes no date into a table, and finds the cell after escaped bars', () => {
    const table = lines('| What | Done |', '|--|--|', '| a \\| [ ] | [ ] |');
    assert.equal(done(table, 2), table.replace('[ ] |', 'FIRST').replace('[ ] |', '[x] |').replace('FIRST', '[ ] |'));
  });

  it('writes no date and removes an old one if dates are off', () => {
    const undated = (text: string): string => textAfter(text, (planText) => setTasks(planText, [0], 'done', undefined));
    assert.equal(undated('- [ ] a'), '- [x] a');
    assert.equal(undated('- [ ] a ✅ 2026-01-02 ^b'), '- [x] a ^b');
  });

  it('uses the style of dates in the line, otherwise of the file', () => {
    const styles = ['[completion:: 2026-01-02]', '(completion:: 2026-01-02)', '{cm:2026-01-02}', '[2026-01-02]'];
    for (const style of styles) {
      const now = style.replace('2026-01-02', today);
      assert.equal(done(`- [ ] a\n- [x] b ${style}`), `- [x] a ${now}\n- [x] b ${style}`);
    }
    assert.equal(done('- [ ] a (completion:: 2026-01-02) b'), `- [x] a (completion:: ${today}) b`);
    assert.equal(done('- [ ] a ^b\n- [x] c [2026-01-02]'), `- [x] a ✅ ${today} ^b\n- [x] c [2026-01-02]`);
    assert.equal(
      done('- [ ] a\n- [x] b {cm:2026-01-02}\n- [x] c ✅ 2026-01-02'),
      `- [x] a ✅ ${today}\n- [x] b {cm:2026-01-02}\n- [x] c ✅ 2026-01-02`,
    );
  });

  it('writes dates and block ids that Obsidian Tasks can read', () => {
    const tails = [
      '',
      ' 📅 2026-12-01',
      ' #wk1 ⏫',
      ' 🔁 every week ➕ 2026-01-01',
      ' (45m)',
      ' ✅ 2026-01-02 📅 2026-12-01',
    ];
    for (const tail of tails) {
      for (const id of ['', ' ^day-1']) {
        const [line = ''] = done(`- [ ] a${tail}${id}\n- [ ] b`).split('\n');
        const read = readAsObsidianTasks(line);
        assert.deepEqual({ line, ...read }, { line, status: 'x', done: today, blockId: id });
      }
    }
  });
});

describe('setTasks to open', () => {
  const table: readonly (readonly [name: string, before: string, after: string])[] = [
    ['removes the x and the date', '- [x] a ✅ 2026-01-02', '- [ ] a'],
    [
      'keeps what is around the date',
      '- [X] a 📅 2026-12-01 ✅ 2026-01-02 #wk1 ^b  ',
      '- [ ] a 📅 2026-12-01 #wk1 ^b  ',
    ],
    ['removes a date in any style', '- [x] a  [completion:: 2026-01-02] b', '- [ ] a b'],
    ['keeps a date within the text', '- [x] a ✅ 2026-01-02 (45m)', '- [ ] a ✅ 2026-01-02 (45m)'],
    ['leaves no hard break', '- [x] a   ✅ 2026-01-02\n  b', '- [ ] a\n  b'],
    [
      'keeps a date without other text, because an empty box is not a task',
      '- [x] ✅ 2026-01-02',
      '- [ ] ✅ 2026-01-02',
    ],
    ['that is cancelled', '- [-] a', '- [ ] a'],
    ['leaves a task in progress unchanged', '- [/] a', '- [/] a'],
    ['refuses a check mark', '- [✔️] a', 'refused: foreignBox, line 0'],
  ];
  for (const [name, before, after] of table) {
    it(name, () => {
      assert.equal(open(before), after);
    });
  }

  it('gives the same bytes after opening and checking again on the same date', () => {
    const text = `- [x] a 📅 2026-12-01 ✅ ${today} ^b\r\n`;
    assert.equal(done(open(text)), text);
  });
});

describe('setTasks', () => {
  const text = lines('# Plan', '- [ ] a', '  - [x] b', '- [ ] c');

  it('restores the original bytes of a task whose text begins on the next line', () => {
    for (const text of [
      '- [ ]\n  Read',
      '- [ ]  \n  Read\n  on',
      '- [ ]\n\tRead',
      '1. [ ]\n   Read',
      '> - [ ]\n>   Read',
    ]) {
      const checked = textAfter(text, (planText) => setTasks(planText, [0], 'done', today));
      assert.equal(readPlanText(checked).plan.tasks.done, 1);
      assert.equal(checked.includes(today), true);
      assert.equal(
        textAfter(checked, (planText) => setTasks(planText, [0], 'open', today)),
        text,
      );
    }
  });

  it('keeps a date that is the only text of a task', () => {
    assert.equal(
      textAfter('- [x] ✅ 2026-11-21', (planText) => setTasks(planText, [0], 'open', today)),
      '- [ ] ✅ 2026-11-21',
    );
  });

  it('refuses a box in a damaged line that the parser reads differently', () => {
    assert.equal(
      textAfter('| a | b |\n|--|--|\n|\u00a0[ ] | knots |', (planText) => setTasks(planText, [2], 'done', today)),
      'refused: foreignBox, line 2',
    );
  });

  it('finds the box after a byte order mark, even one that was decoded wrongly', () => {
    for (const mark of ['\uFEFF', 'ï»¿']) {
      assert.equal(
        textAfter(`${mark}- [ ] Knots`, (planText) => setTasks(planText, [0], 'done', today)),
        `${mark}- [x] Knots ✅ 2026-11-21`,
      );
    }
  });

  it('writes the date in another style if the encoding of the file has no ✅', () => {
    const edit = setTasks(
      readPlanText('- [ ] Knots\n- [x] Bends ✅ 2026-01-02', { canHoldEmoji: false }),
      [0],
      'done',
      today,
    );
    assert.ok(edit.kind === 'edit');
    assert.equal(edit.changes.at(-1)?.text, ' [completion:: 2026-11-21]');
  });

  it('finds a done date whose sign was decoded wrongly', () => {
    const opened = textAfter('- [x] knot âœ… 2026-02-09', (planText) => setTasks(planText, [0], 'open', today));
    assert.equal(opened, '- [ ] knot');
  });

  it('leaves tasks that are in the state already unchanged', () => {
    assert.equal(
      textAfter(text, (planText) => setTasks(planText, [1, 2, 3, 1], 'done', undefined)),
      lines('# Plan', '- [x] a', '  - [x] b', '- [x] c'),
    );
  });

  it('refuses all if one is not a task, or if the plan has conflict markers', () => {
    assert.equal(
      textAfter(text, (planText) => setTasks(planText, [1, 0], 'done', today)),
      'refused: noTask, line 0',
    );
    const conflict = lines('# Plan', '- [ ] a', '<<<<<<< HEAD', '- [ ] b', '=======', '- [x] b', '>>>>>>> other');
    assert.equal(done(conflict, 1), 'refused: conflictMarkers, line 2');
  });

  it('leaves fences and comments alone', () => {
    const fenced = lines('```', '- [ ] a', '```', '<!--', '- [ ] b', '-->');
    assert.equal(done(fenced, 1), 'refused: noTask, line 1');
    assert.equal(done(fenced, 4), 'refused: noTask, line 4');
  });
});

function toggled(text: string, ...some: readonly number[]): string {
  return textAfter(text, (planText) => toggleLines(planText, some, undefined));
}

describe('toggleLines', () => {
  it('checks an open task with the date', () => {
    assert.equal(
      textAfter('- [ ] a', (planText) => toggleLines(planText, [0], today)),
      '- [x] a ✅ 2026-11-21',
    );
  });

  it('sets all tasks to the new state of the first', () => {
    const text = lines('- [ ] a', '- [x] b', '- [/] c', 'text', '- [X] d');
    assert.equal(toggled(text, 0, 1, 2, 3, 4), lines('- [x] a', '- [x] b', '- [x] c', 'text', '- [X] d'));
    assert.equal(toggled(text, 3, 4, 0), lines('- [ ] a', '- [x] b', '- [/] c', 'text', '- [ ] d'));
  });

  it('turns a plain list item and the plain ones after it into tasks', () => {
    const text = lines('- a', '* 1. b', '- [x] c', '> -   d', '-', '  e', '- **f**');
    assert.equal(
      toggled(text, 0, 1, 2, 3, 4, 6),
      lines('- [ ] a', '* 1. [ ] b', '- [x] c', '> -   [ ] d', '-', '  [ ] e', '- [ ] **f**'),
    );
  });

  it('leaves plain list items after a task unchanged', () => {
    assert.equal(toggled(lines('- [ ] a', '- b'), 0, 1), lines('- [x] a', '- b'));
  });

  it('checks the cell of a table', () => {
    const text = lines('| a | b |', '|--|--|', '| [ ] | c |', '[ ] | d', '> | e |');
    assert.equal(toggled(text, 2, 3), lines('| a | b |', '|--|--|', '| [x] | c |', '[x] | d', '> | e |'));
  });

  it('turns an item with a one-letter link into a task, and repairs no box', () => {
    assert.equal(toggled('- [x](a.md)', 0), '- [ ] [x](a.md)');
    for (const text of ['- [ ]a', '- [x]', '- [] a', '- [✔️]']) {
      assert.equal(toggled(text, 0), 'refused: noTask, line 0');
    }
  });

  it('refuses text, fences, comments, headings and empty items', () => {
    const text = lines('text', '```', '- [ ] a', '```', '<!--', '- [ ] b', '-->', '- # c', '-');
    for (let line = 0; line < 9; line += 1) {
      assert.equal(toggled(text, line), `refused: noTask, line ${line}`);
    }
  });

  it('refuses a plan with conflict markers', () => {
    const conflict = lines('- [ ] a', '<<<<<<< HEAD', '- [ ] b', '=======', '- [x] b', '>>>>>>> other');
    assert.equal(toggled(conflict, 0), 'refused: conflictMarkers, line 1');
  });

  it('refuses a check mark, and skips it if there are tasks', () => {
    assert.equal(toggled(lines('- [x] a', '- [✔️] b'), 0, 1), lines('- [ ] a', '- [✔️] b'));
    assert.equal(toggled('- [✔️] a', 0), 'refused: foreignBox, line 0');
    assert.equal(toggled(lines('- [✔️] a', '- [ ] b'), 0, 1), lines('- [✔️] a', '- [x] b'));
  });
});
