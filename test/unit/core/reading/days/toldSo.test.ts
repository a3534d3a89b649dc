import assert from 'node:assert/strict';
import { readPlan } from '../../../../../src/core/reading/readPlan';
import { lines, planLines } from '../../planLines';

/** The rows of a text that is no plan by what it holds, after the user said that it is one. */
function rowsOnceTold(...text: readonly string[]): readonly string[] {
  assert.equal(readPlan(lines(...text)).isPlan, false, lines(...text));
  assert.equal(readPlan(lines(...text), { isToldSo: true }).isPlan, true);
  return planLines(lines(...text), true);
}

/** Rows of a text that is a plan by what it holds, and is read the same once the user said so. */
function rowsToldOrNot(...text: readonly string[]): readonly string[] {
  const rows = planLines(lines(...text));
  assert.equal(readPlan(lines(...text)).isPlan, true);
  assert.deepEqual(planLines(lines(...text), true), rows);
  return rows;
}

const tasks = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `- [ ] Knot ${index}`);

describe('a text that the user calls a plan has the likeliest days', () => {
  it('a single one', () => {
    assert.deepEqual(rowsOnceTold('# Boat', '## Day 1: Rope', '- [ ] Bowline'), ['open Day 1: Rope 0/1']);
  });

  it('numbers that jump, in headings, items and rows', () => {
    const labels = ['Day 1', 'Day 5', 'Day 9'];
    const rows = labels.map((label) => `open ${label}: Rope`);
    assert.deepEqual(rowsOnceTold(...labels.map((label) => `## ${label}: Rope`)), rows);
    assert.deepEqual(rowsOnceTold(...labels.map((label) => `- ${label}: Rope`)), rows);
    const cells = labels.map((label) => `| ${label} | Rope |`);
    assert.deepEqual(rowsOnceTold('| What | Work |', '| --- | --- |', ...cells), rows);
  });

  it('numbers that jump in headings, even with enough tasks for a tracker', () => {
    const days = ['Day 1', 'Day 5', 'Day 9'].flatMap((label) => [`## ${label}`, ...tasks(4)]);
    assert.equal(readPlan(lines('# Boat', ...days)).kind, 'tracker');
    assert.deepEqual(planLines(lines('# Boat', ...days), true), ['open Day 1 0/4', 'open Day 5 0/4', 'open Day 9 0/4']);
  });

  it('weekdays in a list without boxes', () => {
    assert.deepEqual(rowsOnceTold('# Boat', '- Monday: Rope', '- Thursday: Sail', '- Tuesday: Tar'), [
      'open Monday: Rope',
      'open Thursday: Sail',
      'open Tuesday: Tar',
    ]);
  });

  it('weekdays in headings among others', () => {
    const others = ['## Tools', 'A knife.', '## Books', 'Two.', '## Prices', 'None.'];
    assert.deepEqual(rowsOnceTold('# Boat', '## Monday', 'Rope.', '## Friday', 'Sail.', ...others), [
      'open Monday',
      'open Friday',
    ]);
  });

  it('ranges of a month each', () => {
    assert.deepEqual(rowsOnceTold('# Boat', '- **Days 1-30:** Rope', '- **Days 31-60:** Sail'), [
      'open Days 1-30: Rope',
      'open Days 31-60: Sail',
    ]);
  });

  it('weeks that are few, jump or hold no work', () => {
    const rows = ['open Week 1: Rope', 'open Week 2: Sail'];
    assert.deepEqual(rowsOnceTold('# Boat', '## Week 1: Rope', '## Week 2: Sail'), rows);
    assert.deepEqual(rowsOnceTold('# Boat', '- Week 1: Rope', '- Week 2: Sail'), rows);
    const jumping = ['Week 1', 'Week 5', 'Week 9'];
    assert.deepEqual(
      rowsOnceTold('# Boat', ...jumping.map((label) => `- ${label}: Rope`)),
      jumping.map((label) => `open ${label}: Rope`),
    );
    const isInSequence = (...labels: readonly string[]): boolean =>
      readPlan(lines('# Boat', ...labels.map((label) => `- ${label}: Rope`)), { isToldSo: true }).evidence.inSequence;
    assert.deepEqual([isInSequence(...jumping), isInSequence('Week 1', 'Week 2')], [false, true]);
    assert.deepEqual(
      readPlan(lines('# Boat', '- Week 1: Rope'), { isToldSo: true }).children.map(
        (day) => day.kind === 'day' && day.takes,
      ),
      ['week'],
    );
  });

  it('in the form that comes first if there are as many in another', () => {
    assert.deepEqual(rowsOnceTold('## Day 1', '- Day 3: recap', '## Day 5', '- Day 9: recap'), [
      'open Day 1',
      'open Day 5',
    ]);
  });

  it('in the form in which there are most', () => {
    const days = ['## Day 1', '## Day 5', '## Day 9'];
    assert.deepEqual(rowsOnceTold('# Day 20', '- Day 7: recap', ...days), ['open Day 1', 'open Day 5', 'open Day 9']);
    assert.deepEqual(rowsOnceTold('# Boat', '## Week 1', '- Day 2: Rope', '## Week 4', '- Day 8: Sail'), [
      '[Week 1] 0/1',
      '  open Day 2: Rope',
      '[Week 4] 0/1',
      '  open Day 8: Sail',
    ]);
    assert.deepEqual(rowsOnceTold('# Boat', '## Week 1', '- Day 2: Rope', '## Week 4', 'Sail.'), [
      'open Week 1',
      'open Week 4',
    ]);
  });
});

describe('a text that the user calls a plan has no other days', () => {
  it('than its own if they are enough', () => {
    const weekdays = [
      '## Opening hours',
      ...['Monday', 'Tuesday', 'Friday', 'Sunday'].map((day) => `- ${day}: closed`),
    ];
    assert.deepEqual(rowsToldOrNot('# Boat', '## Day 1', '## Day 2', ...weekdays), ['open Day 1', 'open Day 2']);
    const weeks = [1, 2, 3].flatMap((number) => [`## Week ${number}`, '- Read']);
    assert.deepEqual(rowsToldOrNot(...weeks, '- Day 3: Rest'), ['open Week 1', 'open Week 2', 'open Week 3']);
  });

  it('if most tasks are elsewhere', () => {
    const topics = ['# Boat', '## Rope', ...tasks(5), '## Sail', ...tasks(5), '## Tar', ...tasks(5)];
    const sessions = ['## Sessions', '### Session 4', '- [x] Bowline', '### Session 9', '- [x] Hitch'];
    assert.equal(
      rowsToldOrNot(...topics, '- Day 3: recap')
        .join()
        .includes('Day 3'),
      false,
    );
    assert.equal(
      rowsToldOrNot(...topics, ...sessions)
        .join()
        .includes('open Session'),
      false,
    );
  });

  it('than work: a list of changes, a recap and the title of a page are text', () => {
    const changes = ['# Changelog', '## 2026-01-03', '- Tar', '## 2026-01-09', '- Sail'];
    assert.deepEqual(rowsOnceTold(...changes), []);
    assert.deepEqual(rowsOnceTold('# Day 9: Rope', '| Day 1 | Tar |', '| --- | --- |', '| Day 4 | Sail |'), [
      'open Day 9: Rope',
    ]);
    assert.deepEqual(rowsOnceTold('# Week 2: Rope', '- [ ] Bowline'), ['[ ] Bowline']);
  });

  it('if it has none', () => {
    assert.deepEqual(rowsOnceTold('# Boat', '## Month 1: Rope', '- Read', '## Month 2: Sail'), []);
    assert.deepEqual(rowsOnceTold('# Boat', '## Rope', '- [ ] Bowline'), ['[Rope] 0/1', '  [ ] Bowline']);
  });
});
