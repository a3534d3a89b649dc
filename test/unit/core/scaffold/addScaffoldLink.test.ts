import assert from 'node:assert/strict';
import { addScaffoldLink } from '../../../../src/core/scaffold/addScaffoldLink';
import { readPlanText } from '../../../../src/core/writing/lines/planText';
import { lines } from '../planLines';
import { dayAfter, dayOf } from '../writing/editing';

const target = 'labs/plan/day-001.ipynb';

function linked(text: string, label?: string, title = 'Knots'): string {
  return dayAfter(text, (planText, day) => addScaffoldLink(planText, day, { kind: 'notebook', title, target }), label);
}

const line = `- **Notebook:** [Knots](${target})`;

describe('addScaffoldLink', () => {
  it('adds a line to the day’s list, in its style', () => {
    assert.equal(linked(lines('## Day 1', '- a', '', '## Day 2')), lines('## Day 1', '- a', line, '', '## Day 2'));
    assert.equal(
      linked(lines('## Day 1', '*   a', '## Day 2')),
      lines('## Day 1', '*   a', `*   ${line.slice(2)}`, '## Day 2'),
    );
    assert.equal(
      linked(lines('## Day 1', '- [ ] a', '  - b', '## Day 2')),
      lines('## Day 1', '- [ ] a', '  - b', line, '## Day 2'),
    );
  });

  it('adds a line after a blank line and before a trailing rule if the day does not end in a list', () => {
    assert.equal(
      linked(lines('## Day 1', 'Rest.', '', '---', '', '## Day 2')),
      lines('## Day 1', 'Rest.', '', line, '', '---', '', '## Day 2'),
    );
    assert.equal(linked('## Day 1\r\n## Day 2\r\n'), `## Day 1\r\n\r\n${line}\r\n## Day 2\r\n`);
  });

  it('adds the line above the completion line', () => {
    const complete = '- [x] Day complete ✅ 2026-11-20';
    assert.equal(
      linked(lines('## Day 1', 'Rest.', '', complete, '## Day 2')),
      lines('## Day 1', 'Rest.', '', line, complete, '## Day 2'),
    );
    assert.equal(
      linked(lines('## Day 1', '- a', complete, '## Day 2')),
      lines('## Day 1', '- a', line, complete, '## Day 2'),
    );
  });

  it('adds the line inside a day that is a list item', () => {
    assert.equal(linked(lines('- [ ] Day 1', '- [ ] Day 2')), lines('- [ ] Day 1', `  ${line}`, '- [ ] Day 2'));
    assert.equal(
      linked(lines('1. Day 1', '   - a', '2. Day 2'), 'Day 2'),
      lines('1. Day 1', '   - a', '2. Day 2', `   ${line}`),
    );
    assert.equal(linked(lines('- Day 1', '\t- a', '- Day 2')), lines('- Day 1', '\t- a', `\t${line}`, '- Day 2'));
  });

  it('refuses a row of a table', () => {
    const table = lines('| Day | Topic |', '| --- | --- |', '| Day 1 | Tie |', '| Day 2 | Rest |', '| Day 3 | Sail |');
    assert.equal(linked(table), 'refused: noPlace, line 2');
  });

  it('refuses if a fence is left open or the plan has merge conflicts', () => {
    assert.equal(linked(lines('## Day 1', 'a', '## Day 2', '```'), 'Day 2'), 'refused: noPlace, line 2');
    const conflict = lines('<<<<<<< HEAD', '## Day 1', '=======', '## Day 1: Knots', '>>>>>>> other', '## Day 2');
    assert.equal(linked(conflict, 'Day 2'), 'refused: conflictMarkers, line 0');
  });

  it('changes nothing if the link exists, whatever its text', () => {
    const text = lines('## Day 1', `- **Notebook:** [My own](${target})`, '## Day 2');
    assert.equal(linked(text), text);
  });

  it('adds the line below a link to another notebook', () => {
    const other = '- **Notebook:** [First try](labs/plan/day-001-first.ipynb)';
    assert.equal(linked(lines('## Day 1', other, '## Day 2')), lines('## Day 1', other, line, '## Day 2'));
  });

  it('changes nothing if the link exists in another folder', () => {
    const planText = readPlanText(lines('## Day 1', '- **Lab:** [Knots](practice/knots/README.md)', '## Day 2'));
    const link = { kind: 'lab', title: 'Knots', target: 'practice/knots/README.md' } as const;
    assert.deepEqual(addScaffoldLink(planText, dayOf(planText), link), { kind: 'edit', changes: [] });
  });

  it('escapes the title', () => {
    const titles = {
      'A [b](c) *d* `e` <f> &amp; g': 'A \\[b\\](c) \\*d\\* \\`e\\` \\<f> \\&amp; g',
      'snake_case and _this_': 'snake_case and \\_this\\_',
      'C & C++ < D': 'C & C++ < D',
    };
    for (const [title, written] of Object.entries(titles)) {
      assert.equal(
        linked(lines('## Day 1', '- a', '## Day 2'), 'Day 1', title),
        lines('## Day 1', '- a', `- **Notebook:** [${written}](${target})`, '## Day 2'),
      );
    }
  });
});
