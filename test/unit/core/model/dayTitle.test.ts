import assert from 'node:assert/strict';
import { dayTitle } from '../../../../src/core/model/dayTitle';
import { firstDay, lines } from '../planLines';

/** What a day is called: a day with this heading and this objective. */
function titleOf(heading: string, objective: string): string {
  return dayTitle(firstDay(lines('# Plan', heading, `**Objective:** ${objective}`, '## Day 2')));
}

describe('The title of a day', () => {
  it('is that of its heading', () => {
    assert.equal(titleOf('## Day 1: Bends', 'Know bends'), 'Bends');
  });

  it('is the first clause of the objective if the heading has none', () => {
    assert.equal(titleOf('## Day 1', 'Know bends. Then hitches'), 'Know bends');
    assert.equal(titleOf('## Day 1', 'Know: bends'), 'Know');
    assert.equal(titleOf('## Day 1', '学ぶ。結ぶ'), '学ぶ');
  });

  it('goes on over a point that ends no clause', () => {
    assert.equal(titleOf('## Day 1', '.NET basics. And more'), '.NET basics');
    assert.equal(titleOf('## Day 1', 'Node 24.1 at http://localhost'), 'Node 24.1 at http://localhost');
  });
});
