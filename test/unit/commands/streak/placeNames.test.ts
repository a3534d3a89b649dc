import assert from 'node:assert/strict';
import { placeNames } from '../../../../src/commands/streak/placeNames';
import { english, planSource, type Files } from '../../views/planSource';

const days = ['## Day 1', '- [ ] Tie', '## Day 2: Hitches', '- [ ] Tie'];

/** The name of a line of a file, from 1. */
function nameOf(files: Files, path: string, line: number, root: string | undefined): string {
  return placeNames(planSource(files).plans, root, english)({ path, line: line - 1 });
}

describe('placeNames', () => {
  it('links to the line by the name of its day', () => {
    assert.equal(nameOf({ 'sea/a.md': days }, 'sea/a.md', 4, 'file:///'), '[Day 2](</sea/a.md#L4>)');
    assert.equal(nameOf({ 'sea/a.md': days }, 'sea/a.md', 4, 'file:///sea'), '[Day 2](</a.md#L4>)');
  });

  it('does not link to a file outside of the folder, nor without one', () => {
    assert.equal(nameOf({ 'sea/a.md': days }, 'sea/a.md', 4, 'file:///se'), 'Day 2');
    assert.equal(nameOf({ 'sea/a.md': days }, 'sea/a.md', 4, undefined), 'Day 2');
  });

  it('names the plan if several plans have such a day', () => {
    const files = { 'a.md': ['# Month 1: Knots', ...days], 'b.md': ['# Sails', '## Day 1', '## Day 3'] };
    assert.equal(nameOf(files, 'a.md', 3, undefined), 'Month 1 · Day 1');
    assert.equal(nameOf(files, 'a.md', 5, undefined), 'Day 2');
  });

  it('names the log of an entry that is only a date', () => {
    const log = ['# My log', '## 2026-11-20', 'Knots', '## 2026-11-21', 'Sails'];
    assert.equal(nameOf({ 'log.md': log }, 'log.md', 2, 'file:///'), '[My log](</log.md#L2>)');
    const numbered = ['# My log', '## Day 1: 2026-11-20', 'Knots', '## Day 2: 2026-11-21', 'Sails'];
    assert.equal(nameOf({ 'log.md': numbered }, 'log.md', 2, undefined), 'Day 1');
  });

  it('names the plan if the line is in no day, and the file if the plan is gone', () => {
    assert.equal(nameOf({ 'a.md': ['# Knots', ...days] }, 'a.md', 1, undefined), 'Knots');
    assert.equal(nameOf({}, 'sea/knots', 1, undefined), 'knots');
  });

  it('takes nothing in a title for Markdown', () => {
    const name = nameOf({ 'a.md': [String.raw`# \[x\](command:y)`, ...days] }, 'a.md', 1, 'file:///');
    assert.equal(name, String.raw`[\[x\]\(command\:y\)](</a.md#L1>)`);
  });
});
