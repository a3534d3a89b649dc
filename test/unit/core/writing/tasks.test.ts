import assert from 'node:assert/strict';
import { readPlanText } from '../../../../src/core/writing/planText';
import { setTasks, toggleLines } from '../../../../src/core/writing/tasks';
import { lines } from '../planLines';
import { textAfter, today } from './editing';
import { readAsObsidianTasks } from './obsidianTasks';

function done(text: string, line = 0): string {
  return textAfter(text, (planText) => setTasks(planText, [line], 'done', today));
}

function open(text: string, line = 0): string {
  return textAfter(text, (planText) => setTasks(planText, [line], 'open', undefined));
}

describe('checking a task', () => {
  const table: readonly (readonly [name: string, before: string, after: string])[] = [
    ['writes an x and the date', '- [ ] a', '- [x] a ✅ 2026-11-21'],
    ['behind other signifiers', '- [ ] a 📅 2026-12-01 ⏫', '- [x] a 📅 2026-12-01 ⏫ ✅ 2026-11-21'],
    ['before a block id', '- [ ] a 📅 2026-12-01 ^day-1', '- [x] a 📅 2026-12-01 ✅ 2026-11-21 ^day-1'],
    ['before the blanks of a hard break', '- [ ] a  \n  b', '- [x] a ✅ 2026-11-21  \n  b'],
    ['before a block id and blanks', '- [ ] a ^b  ', '- [x] a ✅ 2026-11-21 ^b  '],
    ['at the end of the first line', '- [ ] a\n  b', '- [x] a ✅ 2026-11-21\n  b'],
    ['in place of an old date', '- [ ] a ✅ 2026-01-02 #wk1', '- [x] a ✅ 2026-11-21 #wk1'],
    ['in place of a date that no calendar has', '- [ ] a ✅ 2026-02-30', '- [x] a ✅ 2026-11-21'],
    ['behind a date that is not last', '- [ ] a ✅ 2026-01-02 (45m)', '- [x] a ✅ 2026-01-02 (45m) ✅ 2026-11-21'],
    ['before the backslash of a hard break', '- [ ] a\\\n  b', '- [x] a [completion:: 2026-11-21]\\\n  b'],
    ['behind an escaped backslash', '- [ ] a\\\\', '- [x] a\\\\ ✅ 2026-11-21'],
    ['in a quotation', '> * [ ] a', '> * [x] a ✅ 2026-11-21'],
    ['in a numbered list', '1) [ ] a', '1) [x] a ✅ 2026-11-21'],
    ['behind several marks', '- - [ ] a', '- - [x] a ✅ 2026-11-21'],
    ['behind tabs', '-\t[ ]\ta', '-\t[x]\ta ✅ 2026-11-21'],
    ['after a byte order mark', '\uFEFF- [ ] a', '\uFEFF- [x] a ✅ 2026-11-21'],
    ['of an item that begins in the next line', '-\n  [ ] a', '-\n  [x] a ✅ 2026-11-21'],
    ['that is in progress', '- [/] a', '- [x] a ✅ 2026-11-21'],
    ['that is cancelled', '- [-] a ❌ 2026-01-01', '- [x] a ❌ 2026-01-01 ✅ 2026-11-21'],
    [
      'keeps a date in bare brackets, which may be when it is due',
      '- [ ] a [2026-12-01]',
      '- [x] a [2026-12-01] ✅ 2026-11-21',
    ],
    ['and nothing of a task that is done', '- [X] a ✅ 2026-01-02', '- [X] a ✅ 2026-01-02'],
    ['refuses a box that is broken over two lines', '- [\n  ] a\n', 'refused: foreignBox, line 0'],
    ['and nothing of a check mark', '- [✔️] a', '- [✔️] a'],
  ];
  for (const [name, before, after] of table) {
    it(name, () => {
      assert.equal(done(before), after);
    });
  }

  it('writes no date into a table, and finds the cell behind escaped bars', () => {
    const table = lines('| What | Done |', '|--|--|', '| a \\| [ ] | [ ] |');
    assert.equal(done(table, 2), table.replace('[ ] |', 'FIRST').replace('[ ] |', '[x] |').replace('FIRST', '[ ] |'));
  });

  it('writes no date where dates are off, and takes an old one away', () => {
    const undated = (text: string): string => textAfter(text, (planText) => setTasks(planText, [0], 'done', undefined));
    assert.equal(undated('- [ ] a'), '- [x] a');
    assert.equal(undated('- [ ] a ✅ 2026-01-02 ^b'), '- [x] a ^b');
  });

  it('keeps to the style of the line, else of the file', () => {
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

  it('lets Obsidian Tasks find the date, and the block id behind it', () => {
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

describe('opening a task', () => {
  const table: readonly (readonly [name: string, before: string, after: string])[] = [
    ['takes the x and the date away', '- [x] a ✅ 2026-01-02', '- [ ] a'],
    [
      'and not what stands around it',
      '- [X] a 📅 2026-12-01 ✅ 2026-01-02 #wk1 ^b  ',
      '- [ ] a 📅 2026-12-01 #wk1 ^b  ',
    ],
    ['and the date in any style', '- [x] a  [completion:: 2026-01-02] b', '- [ ] a b'],
    ['and no date in its prose', '- [x] a ✅ 2026-01-02 (45m)', '- [ ] a ✅ 2026-01-02 (45m)'],
    ['leaves no hard break behind', '- [x] a   ✅ 2026-01-02\n  b', '- [ ] a\n  b'],
    ['leaves a date that is all there is, for a box alone is no task', '- [x] ✅ 2026-01-02', '- [ ] ✅ 2026-01-02'],
    ['that is cancelled', '- [-] a', '- [ ] a'],
    ['and nothing of a task in progress', '- [/] a', '- [/] a'],
    ['refuses a check mark', '- [✔️] a', 'refused: foreignBox, line 0'],
  ];
  for (const [name, before, after] of table) {
    it(name, () => {
      assert.equal(open(before), after);
    });
  }

  it('and checking it again gives the same bytes on the same date', () => {
    const text = `- [x] a 📅 2026-12-01 ✅ ${today} ^b\r\n`;
    assert.equal(done(open(text)), text);
  });
});

describe('setting several tasks', () => {
  const text = lines('# Plan', '- [ ] a', '  - [x] b', '- [ ] c');

  it('gives the original bytes back if the words of a task begin in the next line', () => {
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

  it('keeps a date that is all the words of a task, which would be none without it', () => {
    assert.equal(
      textAfter('- [x] ✅ 2026-11-21', (planText) => setTasks(planText, [0], 'open', today)),
      '- [ ] ✅ 2026-11-21',
    );
  });

  it('refuses a box that is not written where the reader sees it, in a damaged line', () => {
    assert.equal(
      textAfter('| a | b |\n|--|--|\n|\u00a0[ ] | knots |', (planText) => setTasks(planText, [2], 'done', today)),
      'refused: foreignBox, line 2',
    );
  });

  it('finds the box behind a byte order mark, also one that went through a wrong decoding', () => {
    for (const mark of ['\uFEFF', 'ï»¿']) {
      assert.equal(
        textAfter(`${mark}- [ ] Knots`, (planText) => setTasks(planText, [0], 'done', today)),
        `${mark}- [x] Knots ✅ 2026-11-21`,
      );
    }
  });

  it('writes the date in another form if the encoding of the file has no ✅', () => {
    const edit = setTasks(readPlanText('- [ ] Knots\n- [x] Bends ✅ 2026-01-02', false), [0], 'done', today);
    assert.ok(edit.kind === 'edit');
    assert.equal(edit.changes.at(-1)?.text, ' [completion:: 2026-11-21]');
  });

  it('sees a done date whose sign went through a wrong decoding', () => {
    const opened = textAfter('- [x] knot âœ… 2026-02-09', (planText) => setTasks(planText, [0], 'open', today));
    assert.equal(opened, '- [ ] knot');
  });

  it('leaves those that are so already', () => {
    assert.equal(
      textAfter(text, (planText) => setTasks(planText, [1, 2, 3, 1], 'done', undefined)),
      lines('# Plan', '- [x] a', '  - [x] b', '- [x] c'),
    );
  });

  it('refuses all of them where one is no task, or the plan has conflict markers', () => {
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

describe('toggling lines of an editor', () => {
  it('checks an open task, with the date', () => {
    assert.equal(
      textAfter('- [ ] a', (planText) => toggleLines(planText, [0], today)),
      '- [x] a ✅ 2026-11-21',
    );
  });

  it('goes in the direction of the first task for all', () => {
    const text = lines('- [ ] a', '- [x] b', '- [/] c', 'text', '- [X] d');
    assert.equal(toggled(text, 0, 1, 2, 3, 4), lines('- [x] a', '- [x] b', '- [x] c', 'text', '- [X] d'));
    assert.equal(toggled(text, 3, 4, 0), lines('- [ ] a', '- [x] b', '- [/] c', 'text', '- [ ] d'));
  });

  it('makes a task of a plain list item, and of the plain ones after it', () => {
    const text = lines('- a', '* 1. b', '- [x] c', '> -   d', '-', '  e', '- **f**');
    assert.equal(
      toggled(text, 0, 1, 2, 3, 4, 6),
      lines('- [ ] a', '* 1. [ ] b', '- [x] c', '> -   [ ] d', '-', '  [ ] e', '- [ ] **f**'),
    );
  });

  it('leaves plain list items after a task as they are', () => {
    assert.equal(toggled(lines('- [ ] a', '- b'), 0, 1), lines('- [x] a', '- b'));
  });

  it('checks the cell of a table', () => {
    const text = lines('| a | b |', '|--|--|', '| [ ] | c |', '[ ] | d', '> | e |');
    assert.equal(toggled(text, 2, 3), lines('| a | b |', '|--|--|', '| [x] | c |', '[x] | d', '> | e |'));
  });

  it('makes a task of a link with a text of one letter, and repairs no box', () => {
    assert.equal(toggled('- [x](a.md)', 0), '- [ ] [x](a.md)');
    for (const text of ['- [ ]a', '- [x]', '- [] a', '- [✔️]']) {
      assert.equal(toggled(text, 0), 'refused: noTask, line 0');
    }
  });

  it('refuses where nothing could be toggled: text, fences, comments, headings, empty items', () => {
    const text = lines('text', '```', '- [ ] a', '```', '<!--', '- [ ] b', '-->', '- # c', '-');
    for (let line = 0; line < 9; line += 1) {
      assert.equal(toggled(text, line), `refused: noTask, line ${line}`);
    }
  });

  it('refuses a check mark, and leaves it out beside others', () => {
    assert.equal(toggled('- [✔️] a', 0), 'refused: foreignBox, line 0');
    assert.equal(toggled(lines('- [✔️] a', '- [ ] b'), 0, 1), lines('- [✔️] a', '- [x] b'));
  });
});
