import assert from 'node:assert/strict';
import { daysBelow } from '../../../../src/core/model/walk';
import { readPlan } from '../../../../src/core/reading/readPlan';
import { dayName } from '../../../../src/workspace/learner/dayName';
import { english } from '../../views/planSource';

/** The names of the days in the first column of a table. */
function namesIn(head: string, ...labels: readonly string[]): readonly string[] {
  const rows = labels.map((label) => `| ${label} | Knots |`);
  const plan = readPlan(['# Rope', '', `| ${head} | Work |`, '| --- | --- |', ...rows].join('\n'));
  return daysBelow(plan).map((day) => dayName(day, english));
}

describe('The name of a day', () => {
  it('is its label, with an en dash in a range', () => {
    assert.deepEqual(namesIn('When', 'Day 1', 'Days 2-3'), ['Day 1', 'Days 2–3']);
    assert.deepEqual(namesIn('Date', '2026-03-01', '2026-03-02'), ['2026-03-01', '2026-03-02']);
    assert.deepEqual(namesIn('日', '第1天', '第2天'), ['第1天', '第2天']);
  });

  it('has the word that the label of a row lacks', () => {
    assert.deepEqual(namesIn('Day', '1', '2-3'), ['Day 1', 'Days 2–3']);
    assert.deepEqual(namesIn('Week', '01', '02-03', '04'), ['Week 01', 'Weeks 02–03', 'Week 04']);
  });
});
