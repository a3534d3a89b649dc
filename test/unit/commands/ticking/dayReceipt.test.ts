import assert from 'node:assert/strict';
import { completedText, reopenedText, type CompletedDay } from '../../../../src/commands/ticking/dayReceipt';
import { readPlan } from '../../../../src/core/reading/readPlan';
import { modulesBelow } from '../../../../src/core/model/walk';
import { english } from '../../views/planSource';

describe('The receipt of a day', () => {
  const added = { line: 9, text: '- [x] Day complete ✅ 2026-11-21' };

  /** The receipt of Day 32, which had nothing to tick, where nothing else is said. */
  function receipt(said: Partial<CompletedDay> = {}): string {
    const completed: CompletedDay = {
      label: 'Day 32',
      edit: { tasks: 0, added },
      hasOwnBox: false,
      finished: { module: undefined, plan: false },
      plan: 'Days 31–60',
      next: undefined,
      isFirstLine: false,
      ...said,
    };
    return completedText(completed, english);
  }

  it('explains the first completion line that is added', () => {
    assert.equal(
      receipt({ label: 'Day 31', isFirstLine: true }),
      'Day 31 complete. It has no checkboxes, so this line was added at its end: “- [x] Day complete ✅ 2026-11-21”.',
    );
  });

  it('shows the added line without its indentation', () => {
    const nested = { line: 9, text: '\t- [x] Day complete' };
    assert.match(receipt({ edit: { tasks: 0, added: nested }, isFirstLine: true }), /end: “- \[x\] Day complete”\.$/);
  });

  it('does not explain later completion lines', () => {
    assert.equal(receipt(), 'Day 32 complete.');
  });

  it('counts the checked tasks', () => {
    const checked = (tasks: number): string => receipt({ label: 'Day 4', edit: { tasks, added: undefined } });
    assert.equal(checked(4), 'Day 4 complete: 4 tasks checked.');
    assert.equal(checked(1), 'Day 4 complete: 1 task checked.');
  });

  it('does not count the box of the day itself', () => {
    const checked = (tasks: number): string =>
      receipt({ label: 'Monday', edit: { tasks, added: undefined }, hasOwnBox: true });
    assert.equal(checked(1), 'Monday complete.');
    assert.equal(checked(3), 'Monday complete: 2 tasks checked.');
  });

  it('names the module that the day completes', () => {
    const text = ['# Days 1-3', '## Module 1: Soil', '### Day 1', '## Module 2: Seeds', '### Day 2', '### Day 3'];
    const [module] = modulesBelow(readPlan(text.join('\n')));
    assert.equal(
      receipt({ label: 'Day 37', finished: { module, plan: false } }),
      'Day 37 complete, and with it Module 1.',
    );
  });

  it('names the plan that the day completes, and the next one', () => {
    const finished = { module: undefined, plan: true };
    assert.equal(receipt({ label: 'Day 60', finished }), 'Day 60 complete, and with it Days 31–60.');
    assert.equal(
      receipt({ label: 'Day 60', finished, next: 'Days 61–90' }),
      'Day 60 complete, and with it Days 31–60. Next: Days 61–90.',
    );
  });

  it('writes ranges of days with an en dash', () => {
    assert.equal(receipt({ label: 'Days 59-60' }), 'Days 59–60 complete.');
    assert.equal(reopenedText('Days 59-60', english), 'Days 59–60 is open again.');
  });

  it('says that the day is open again', () => {
    assert.equal(reopenedText('Day 31', english), 'Day 31 is open again.');
  });
});
