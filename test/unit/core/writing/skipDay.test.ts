import assert from 'node:assert/strict';
import { daysBelow } from '../../../../src/core/model/walk';
import { completeDay, skipDay, skipDays } from '../../../../src/core/writing/completeDay';
import { readPlanText } from '../../../../src/core/writing/lines/planText';
import { reopenDay } from '../../../../src/core/writing/reopenDay';
import { lines } from '../planLines';
import { dayAfter, dayOf, textAfter, today } from './editing';

function skip(text: string, label?: string): string {
  return dayAfter(text, (planText, day) => skipDay(planText, day), label);
}

function reopen(text: string): string {
  return dayAfter(text, (planText, day) => reopenDay(planText, day));
}

function stateOf(text: string): string {
  return dayOf(readPlanText(text)).state;
}

describe('skipDay', () => {
  it('cancels the open tasks of a day, nested ones too, and leaves its other tasks and days', () => {
    const text = lines('## Day 1', '- [ ] Sand', '  - [/] Twice', '- [-] Stain', '## Day 2', '- [ ] Paint');
    const skipped = lines('## Day 1', '- [-] Sand', '  - [-] Twice', '- [-] Stain', '## Day 2', '- [ ] Paint');
    assert.equal(skip(text), skipped);
    assert.equal(stateOf(skipped), 'skipped');
  });

  it('leaves done tasks and their dates, with which the day is complete', () => {
    const text = lines('## Day 1', '- [x] Sand ✅ 2026-11-20', '- [ ] Stain', '## Day 2');
    const skipped = text.replace('[ ]', '[-]');
    assert.equal(skip(text), skipped);
    assert.equal(stateOf(skipped), 'complete');
  });

  it('adds a cancelled completion line to a day without tasks, in the language of the plan', () => {
    assert.equal(
      skip(lines('## Day 1', 'Sand the board.', '', '## Day 2')),
      lines('## Day 1', 'Sand the board.', '', '- [-] Day complete', '', '## Day 2'),
    );
    assert.equal(
      skip(lines('# Regal', '## Tag 1', '* Hobeln und sägen', '## Tag 2', '* Und lackieren')),
      lines('# Regal', '## Tag 1', '* Hobeln und sägen', '* [-] Tag abgeschlossen', '## Tag 2', '* Und lackieren'),
    );
  });

  it('cancels a day that is a list item or a row, and makes an item a task', () => {
    assert.equal(
      skip(lines('- [ ] Day 1: Sand', '  - [ ] Twice', '- [ ] Day 2')),
      lines('- [-] Day 1: Sand', '  - [-] Twice', '- [ ] Day 2'),
    );
    assert.equal(skip(lines('- Day 1: Sand', '- Day 2: Stain')), lines('- [-] Day 1: Sand', '- Day 2: Stain'));
    const table = lines('| Day | What | Done |', '|--|--|--|', '| Day 1 | Sand | [ ] |', '| Day 2 | Stain | [ ] |');
    assert.equal(skip(table), table.replace('[ ]', '[-]'));
    assert.equal(stateOf(skip(table)), 'skipped');
  });

  it('is refused for days that are complete or skipped already, and for rows without a box', () => {
    assert.equal(skip(lines('## Day 1 ✅', '## Day 2')), 'refused: alreadyComplete, line 0');
    assert.equal(skip(lines('## Day 1', '- [-] Sand', '## Day 2')), 'refused: alreadySkipped, line 0');
    const index = lines('| Day | What |', '|--|--|', '| Day 1 | Sand |', '| Day 2 | Stain |');
    assert.equal(skip(index), 'refused: indexRow, line 2');
  });

  it('is refused if the plan has merge conflicts', () => {
    const text = lines('## Day 1', '<<<<<<< HEAD', '- [ ] Sand', '=======', '- [ ] Plane', '>>>>>>> other', '## Day 2');
    assert.equal(skip(text), 'refused: conflictMarkers, line 1');
  });

  it('skips several days in one edit', () => {
    const text = lines('## Day 1', '- [ ] Sand', '', '## Day 2', 'Wait.', '', '## Day 3', '- [ ] Paint');
    assert.equal(
      textAfter(text, (planText) => skipDays(planText, daysBelow(planText.plan).slice(0, 2))),
      lines('## Day 1', '- [-] Sand', '', '## Day 2', 'Wait.', '', '- [-] Day complete', '', '## Day 3', '- [ ] Paint'),
    );
  });
});

describe('A skipped day', () => {
  it('is opened again byte for byte if all its tasks were open', () => {
    for (const day of [
      ['- [ ] Sand', '- [ ] Stain'],
      ['- [ ] Sand ✅ 2026-11-20'],
      ['Wait.'],
      [],
      ['- Sand', '  - twice'],
      ['', 'Sand', '', '---', ''],
      ['> Sand'],
    ]) {
      const text = lines('# Shelf', '## Day 1', ...day, '## Day 2', '- [ ] Paint', '');
      assert.equal(stateOf(skip(text)), 'skipped');
      assert.equal(reopen(skip(text)), text);
    }
  });

  it('can be completed after all', () => {
    const complete = (text: string): string => dayAfter(text, (planText, day) => completeDay(planText, day, today));
    const text = lines('## Day 1', 'Wait.', '', '## Day 2');
    assert.equal(complete(skip(text)), complete(text));
    const item = lines('- [ ] Day 1: Sand', '- [ ] Day 2');
    assert.equal(complete(skip(item)), complete(item));
  });

  it('is opened again even if a completion line has made it complete', () => {
    const text = lines('## Day 1', '- [-] Sand', '- [x] Day complete ✅ 2026-11-21', '## Day 2');
    assert.equal(reopen(text), lines('## Day 1', '- [ ] Sand', '## Day 2'));
  });
});
