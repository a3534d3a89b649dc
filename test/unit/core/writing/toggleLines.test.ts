import assert from 'node:assert/strict';
import { toggleLines } from '../../../../src/core/writing/toggleLines';
import { lines } from '../planLines';
import { textAfter, today } from './editing';

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
