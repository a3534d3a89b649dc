import assert from 'node:assert/strict';
import { refusal } from '../../../../../src/core/model/edit';
import { completeDay } from '../../../../../src/core/writing/completeDay';
import { readPlanText } from '../../../../../src/core/writing/lines/planText';
import { relocateChanges } from '../../../../../src/core/writing/relocating/relocateChanges';
import { setTasks } from '../../../../../src/core/writing/lines/tasks';
import { applyChanges, inverseOf } from '../../../../../src/core/markdown/textChange';
import { lines } from '../../planLines';
import { dayOf, today } from '../editing';

/** Checks tasks, edits the text in another way, and undoes the check. */
function undone(text: string, checked: readonly number[], meanwhile: (text: string) => string): string {
  const planText = readPlanText(text);
  const edit = setTasks(planText, checked, 'done', today);
  assert.ok(edit.kind === 'edit');
  const after = applyChanges(text, edit.changes);
  const now = meanwhile(after);
  const found = relocateChanges(inverseOf(text, edit.changes), readPlanText(after), readPlanText(now));
  return found.kind === 'edit' ? applyChanges(now, found.changes) : `${found.reason}, line ${found.line}`;
}

const text = lines('# Plan', '## Day 1', '- [ ] a', '- [ ] b', '## Day 2', '- [ ] a', '- [ ] c');

describe('relocateChanges, for undoing an edit of a text that has changed', () => {
  it('finds lines that have not moved', () => {
    assert.equal(
      undone(text, [2, 3, 6], (now) => now),
      text,
    );
  });

  it('finds lines that have moved, each group of lines by itself', () => {
    const more = (now: string): string =>
      now.replace('## Day 2', 'Some text.\n\n## Day 2').replace('# Plan', '\n# Plan');
    assert.equal(undone(text, [2, 3, 6], more), more(text));
  });

  it('keeps what was written since', () => {
    const more = (now: string): string => now.replace('[ ] c', '[x] c').replace('# Plan', '# The Plan');
    assert.equal(undone(text, [3], more), more(text));
  });

  it('refuses if a line was changed or moved under another heading', () => {
    assert.equal(
      undone(text, [3], (now) => now.replace('b ✅', 'b and more ✅')),
      'missing, line 3',
    );
    assert.equal(
      undone(text, [3], (now) => now.replace('Day 1', 'Day 3').replace('# Plan', '# Plan\n')),
      'missing, line 3',
    );
  });

  it('refuses if adjacent lines are no longer adjacent', () => {
    const planText = readPlanText(text);
    const edit = setTasks(planText, [2, 3], 'done', undefined);
    assert.ok(edit.kind === 'edit' && edit.changes.length === 2);
    const apart = readPlanText(text.replace('- [ ] b', 'Some text.\n- [ ] b'));
    assert.deepEqual(relocateChanges(edit.changes, planText, apart), refusal('missing', 2));
    assert.equal(
      undone(text, [2, 3], (now) => now.replace('- [x] b', 'Some text.\n- [x] b')),
      'missing, line 2',
    );
  });

  it('refuses if one of two identical lines is gone', () => {
    const twice = lines('## Day 1', '- [ ] a', '- [ ] b', `- [x] a ✅ ${today}`);
    assert.equal(
      undone(twice, [1], (now) => now.slice(0, now.lastIndexOf('\n'))),
      'ambiguous, line 1',
    );
  });

  it('refuses if an identical line is new under the same heading', () => {
    assert.equal(
      undone(text, [3], (now) => now.replace(/- \[x\] b.*\n/, '$&$&')),
      'ambiguous, line 3',
    );
  });

  it('refuses if groups of lines were swapped', () => {
    const quote = [1, 3, 5].map((line) => ({
      start: { line, character: 0 },
      end: { line, character: 0 },
      text: '> ',
    }));
    const swapped = lines('# Plan', 'Oil', '', 'Tar', '', 'Rope');
    const moved = (now: string): unknown =>
      relocateChanges(quote, readPlanText(lines('# Plan', 'Oil', '', 'Rope', '', 'Tar')), readPlanText(now));
    assert.deepEqual(moved(swapped), refusal('ambiguous', 1));
  });

  it('refuses changes that overlap', () => {
    const planText = readPlanText(text);
    const changes = [
      { start: { line: 2, character: 0 }, end: { line: 2, character: 2 }, text: '' },
      { start: { line: 2, character: 1 }, end: { line: 2, character: 3 }, text: '' },
    ];
    assert.deepEqual(relocateChanges(changes, planText, planText), refusal('ambiguous', 2));
  });

  it('keeps changes that touch each other', () => {
    const planText = readPlanText(text);
    const changes = [
      { start: { line: 2, character: 0 }, end: { line: 2, character: 1 }, text: '*' },
      { start: { line: 2, character: 1 }, end: { line: 2, character: 2 }, text: '\t' },
    ];
    assert.deepEqual(relocateChanges(changes, planText, planText), { kind: 'edit', changes });
  });

  it('goes by all headings above a line, and by no others', () => {
    const more = (now: string): string => now.replace('## Day 1', '## Day 0\nSome text.\n## Day 1');
    assert.equal(undone(text, [2, 5], more), more(text));
    assert.equal(
      undone(text, [3], (now) => now.replace('# Plan', '# The Plan\n')),
      'missing, line 3',
    );
  });

  it('tells identical lines apart by their headings', () => {
    assert.equal(
      undone(text, [2, 5], (now) => `\n${now}`),
      `\n${text}`,
    );
  });

  describe('if a line is twice under the same heading', () => {
    const twice = lines('# Plan', '## Day 1', '- [ ] a', '- [ ] b', '- [ ] a', '## Day 2', 'text');

    it('goes by their order while everything under the heading is unchanged', () => {
      assert.equal(
        undone(twice, [2, 4], (now) => `\n${now}\nmore`),
        `\n${twice}\nmore`,
      );
    });

    it('refuses if anything under the heading has changed', () => {
      assert.equal(
        undone(twice, [2, 4], (now) => now.replace('[ ] b', '[ ] c')),
        'ambiguous, line 2',
      );
      assert.equal(
        undone(twice, [2, 4], (now) => now.replace(`- [x] a ✅ ${today}\n`, '')),
        'ambiguous, line 2',
      );
    });
  });

  it('removes a completion line with the blank line before it', () => {
    const plan = lines('# Plan', '## Day 1', 'text', '## Day 2', 'text');
    const planText = readPlanText(plan);
    const edit = completeDay(planText, dayOf(planText, 'Day 2'), today);
    assert.ok(edit.kind === 'edit');
    const after = applyChanges(plan, edit.changes);
    const now = after.replace('## Day 1', 'new\n\n## Day 1');
    const found = relocateChanges(inverseOf(plan, edit.changes), readPlanText(after), readPlanText(now));
    assert.ok(found.kind === 'edit');
    assert.equal(applyChanges(now, found.changes), plan.replace('## Day 1', 'new\n\n## Day 1'));
  });

  it('finds a heading under itself, even if the days were swapped', () => {
    const [one, two] = [lines('## Day 1', 'text'), '## Day 2'];
    const plan = lines('# Plan', one, two);
    const planText = readPlanText(plan);
    const edit = completeDay(planText, dayOf(planText, 'Day 2'), today);
    assert.ok(edit.kind === 'edit');
    const after = applyChanges(plan, edit.changes);
    const now = lines('# Plan', two, '', `- [x] Day complete ✅ ${today}`, one);
    const found = relocateChanges(inverseOf(plan, edit.changes), readPlanText(after), readPlanText(now));
    assert.ok(found.kind === 'edit');
    assert.equal(applyChanges(now, found.changes), lines('# Plan', two, one));
  });

  it('finds lines whose trailing spaces were trimmed', () => {
    const blanks = text.replace('- [ ] b', '- [ ] b \t');
    assert.equal(
      undone(blanks, [3], (now) => now.replace(' \t', '').replace('# Plan', '# Plan\n')),
      text.replace('# Plan', '# Plan\n'),
    );
  });

  it('removes a completion line after spaces that were trimmed', () => {
    const plan = lines('# Plan', '## Day 1', 'text  ', '', '## Day 2', 'text \t');
    for (const label of ['Day 1', 'Day 2']) {
      const planText = readPlanText(plan);
      const edit = completeDay(planText, dayOf(planText, label), today);
      assert.ok(edit.kind === 'edit');
      const after = applyChanges(plan, edit.changes);
      const now = after.replace(/[ \t]+$/gm, '');
      const found = relocateChanges(inverseOf(plan, edit.changes), readPlanText(after), readPlanText(now));
      assert.ok(found.kind === 'edit');
      assert.equal(applyChanges(now, found.changes), plan.replace(/[ \t]+$/gm, ''));
    }
  });

  it('refuses if a formatter changed the lines themselves', () => {
    assert.equal(
      undone(text, [3], (now) => now.replaceAll('- ', '* ')),
      'missing, line 3',
    );
    assert.equal(
      undone(text, [3], (now) => now.replace('- [x] b', '  - [x] b')),
      'missing, line 3',
    );
  });

  it('refuses a text with conflict markers', () => {
    const conflict = (now: string): string => lines(now, '<<<<<<< HEAD', '=======', '>>>>>>> other');
    assert.equal(undone(text, [3], conflict), 'conflictMarkers, line 7');
  });
});
