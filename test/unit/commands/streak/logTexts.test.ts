import assert from 'node:assert/strict';
import { logTemplate } from '../../../../src/commands/streak/logTexts';
import { daysBelow } from '../../../../src/core/model/walk';
import { datesOf, readPlan } from '../../../../src/core/reading/readPlan';
import { english } from '../../views/planSource';

describe('A new log', () => {
  const { text: log, line } = logTemplate('2026-11-21', english);

  it('is read as a log with an entry for its date if the user says that it is a plan', () => {
    const plan = readPlan(log, { isToldSo: true });
    assert.deepEqual([plan.isPlan, plan.kind, plan.title], [true, 'log', 'My learning log']);
    assert.deepEqual(
      daysBelow(plan).map(({ date, state }) => [date, state]),
      [['2026-11-21', 'entry']],
    );
  });

  it('counts as soon as there is a word in the line for it', () => {
    const lines = log.split('\n');
    const written = [...lines.slice(0, line), 'Knots', ...lines.slice(line + 1)].join('\n');
    assert.equal(lines[line], '');
    assert.deepEqual(datesOf(readPlan(log, { isToldSo: true }), log).entryDates, []);
    assert.deepEqual(datesOf(readPlan(written, { isToldSo: true }), written).entryDates, [
      { date: '2026-11-21', line: 2 },
    ]);
  });
});
