import assert from 'node:assert/strict';
import { applyChanges } from '../../../../src/core/markdown/textChange';
import { daysBelow } from '../../../../src/core/model/walk';
import { addCheckboxes } from '../../../../src/core/writing/addCheckboxes';
import { completeDay } from '../../../../src/core/writing/completeDay';
import { readPlanText } from '../../../../src/core/writing/lines/planText';
import { reopenDay } from '../../../../src/core/writing/reopenDay';
import { lines } from '../planLines';
import { dayOf, today } from './editing';

/** A text without days, unless the user says that it is a plan. */
const text = lines('# Boat', '## Monday', 'Sail.', '## Rope', '## Tar');

describe('a text that only the user calls a plan', () => {
  const live = readPlanText(text, { isToldSo: true });

  it('has days to complete and to open again', () => {
    assert.deepEqual(daysBelow(readPlanText(text).plan), []);
    const edit = completeDay(live, dayOf(live), today);
    assert.ok(edit.kind === 'edit');
    const complete = applyChanges(text, edit.changes);
    assert.equal(complete, text.replace('Sail.', 'Sail.\n\n- [x] Day complete ✅ 2026-11-21'));
    const after = readPlanText(complete, live);
    const back = reopenDay(after, dayOf(after));
    assert.ok(back.kind === 'edit');
    assert.equal(applyChanges(complete, back.changes), text);
  });

  it('has days that stay complete by the author’s words', () => {
    const marked = text.replace(
      '## Monday\nSail.',
      '## Monday — completed 2026-04-21\nSail.\n- [x] Day complete ✅ 2026-04-21',
    );
    const told = readPlanText(marked, live);
    const edit = reopenDay(told, dayOf(told));
    assert.ok(edit.kind === 'refused');
    assert.deepEqual([edit.reason, edit.line], ['markInTitle', 1]);
  });

  it('has fields that get checkboxes', () => {
    const fields = text.replace('Sail.', '- **Task:** Sail.');
    const told = readPlanText(fields, live);
    const edit = addCheckboxes(told, daysBelow(told.plan), ['Task']);
    assert.ok(edit.kind === 'edit');
    assert.equal(applyChanges(fields, edit.changes), fields.replace('- **', '- [ ] **'));
  });
});
