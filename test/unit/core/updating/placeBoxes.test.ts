import assert from 'node:assert/strict';
import { updatePlan } from '../../../../src/core/updating/updatePlan';
import { readPlanText } from '../../../../src/core/writing/lines/planText';

type Lines = readonly string[];

/** The lines of a day after an update. */
function dayAfter(mine: Lines, next: Lines): Lines {
  const plan = (lines: Lines): string => ['# Knots', '## Day 1: Bowline', ...lines, '## Day 2: Reef knot'].join('\n');
  const { text } = updatePlan(readPlanText(plan(mine)), readPlanText(plan(next)));
  return text.split('\n').slice(2, -1);
}

describe('A tick of a task that was reworded', () => {
  it('goes to the most similar task, and to one only', () => {
    const next = ['- [ ] Tie it at night, twice', '- [ ] Tie it at noon, twice'];
    const ticked = (at: number): Lines => next.map((line, index) => (index === at ? line.replace('[ ]', '[x]') : line));
    assert.deepEqual(dayAfter(['- [x] Tie it at noon'], next), ticked(1));
    assert.deepEqual(dayAfter(['- [x] Tie it at night'], next), ticked(0));
    assert.deepEqual(dayAfter(['- [ ] Tie it at noon', '- [x] Tie it at night'], next), ticked(0));
  });

  it('goes to a task that only one of two takes', () => {
    const { unplaced } = updatePlan(
      readPlanText(
        '# Knots\n## Day 1: Bowline\n- [x] Tie it at noon, alone\n- [x] Tie it at noon\n## Day 2: Reef knot',
      ),
      readPlanText('# Knots\n## Day 1: Bowline\n- [ ] Tie it at noon!\n## Day 2: Reef knot'),
    );
    assert.deepEqual(
      unplaced.map(({ text }) => text),
      ['- [x] Tie it at noon, alone'],
    );
  });

  it('goes nowhere if no task is similar', () => {
    assert.deepEqual(dayAfter(['- [x] Tie it at noon'], ['- [ ] Buy rope']), ['- [ ] Buy rope']);
  });

  it('goes nowhere if its day has so many of them that nobody could tell which is which', () => {
    const tasks = (count: number, box: string, word: string): Lines =>
      Array.from({ length: count }, (_, at) => `- [${box}] Tie knot ${String.fromCodePoint(0x4e00 + at)} ${word}`);
    assert.deepEqual(dayAfter(tasks(40, 'x', 'now'), tasks(40, ' ', 'soon')), tasks(40, 'x', 'soon'));
    assert.deepEqual(dayAfter(tasks(41, 'x', 'now'), tasks(1, ' ', 'soon')), tasks(1, ' ', 'soon'));
    assert.deepEqual(dayAfter(tasks(1, 'x', 'now'), tasks(41, ' ', 'soon')), tasks(41, ' ', 'soon'));
  });

  it('is found by its words below the bullet', () => {
    assert.deepEqual(dayAfter(['-', '  [x] Tie it at noon'], ['- [ ] Tie it at noon, alone']), [
      '- [x] Tie it at noon, alone',
    ]);
  });

  it('never goes to a title', () => {
    const mine = '## Day 1: Bowline\n- [x] Tie it\n## Day 2: Reef knot\n- [ ] Tie it';
    const { text } = updatePlan(
      readPlanText(mine),
      readPlanText(`# Knots\n${mine.replaceAll('[x] Tie it', '[ ] Tie it well')}`),
    );
    assert.equal(text, `# Knots\n${mine.replace('[x] Tie it', '[x] Tie it well')}`);
  });
});
