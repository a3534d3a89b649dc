import assert from 'node:assert/strict';
import {
  completedText,
  daysCompletedText,
  planCompletedText,
  reopenedText,
  skippedText,
  type CompletedDay,
  type EndOfPlan,
} from '../../../../src/commands/ticking/dayReceipt';
import { readPlan } from '../../../../src/core/reading/readPlan';
import { daysBelow, modulesBelow } from '../../../../src/core/model/walk';
import { english } from '../../views/planSource';

describe('The receipt of a day', () => {
  const added = { line: 9, text: '- [x] Day complete ✅ 2026-11-21' };

  /** The receipt of Day 32, which had nothing to tick, where nothing else is said. */
  function receipt(said: Partial<CompletedDay> = {}): string {
    const completed: CompletedDay = {
      label: 'Day 32',
      edit: { tasks: 0, added },
      hasOwnBox: false,
      module: undefined,
      end: undefined,
      isFirstLine: false,
      date: undefined,
      ...said,
    };
    return completedText(completed, english);
  }

  it('says that days are skipped, or that one is complete with what was done in it', () => {
    const skipped = (...text: readonly string[]): string => skippedText(daysBelow(readPlan(text.join('\n'))), english);
    assert.equal(skipped('- [-] Day 1'), 'Day 1 skipped.');
    assert.equal(skipped('## Day 1', '- [x] a', '- [-] b'), 'Day 1 complete: its open tasks were canceled.');
    assert.equal(skipped('## Day 1', '- [-] a', '## Day 2', '- [-] b'), '2 days skipped.');
    assert.equal(skipped('## Week 1', '- [-] a', '## Week 2', '- [-] b', '## Week 3', '- [-] c'), '3 weeks skipped.');
  });

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
    assert.equal(receipt({ label: 'Day 37', module }), 'Day 37 complete, and so is Module 1.');
  });

  it('sums up the plan that the day completes, and names the next one', () => {
    const end = (said: Partial<EndOfPlan> = {}): EndOfPlan => ({
      ...{ plan: 'Days 31–60', unit: 'day', days: 30, tasks: 61, weeks: 5, next: undefined },
      ...said,
    });
    const text = (said: Partial<EndOfPlan> = {}): string => receipt({ label: 'Day 60', end: end(said) });
    assert.equal(text(), 'Day 60 complete, and so is Days 31–60: 30 days, 61 tasks, in 5 weeks.');
    assert.equal(
      text({ tasks: 1, weeks: 1, next: 'Days 61–90' }),
      'Day 60 complete, and so is Days 31–60: 30 days, 1 task, in one week. Next: Days 61–90.',
    );
    assert.equal(text({ tasks: 0, weeks: undefined }), 'Day 60 complete, and so is Days 31–60: 30 days.');
    assert.equal(
      text({ unit: 'week', days: 12, tasks: 0, weeks: 13 }),
      'Day 60 complete, and so is Days 31–60: 12 weeks, in 13 weeks.',
    );
    assert.equal(
      planCompletedText(end({ plan: 'Topics', days: 0 }), english),
      'Topics complete: 61 tasks, in 5 weeks.',
    );
  });

  it('says which date was written unless it is today', () => {
    const date = 'Friday, November 20';
    assert.equal(receipt({ date }), 'Day 32 complete. It’s dated Friday, November 20.');
  });

  it('counts days that were completed at once', () => {
    assert.equal(daysCompletedText(1, 'day', english), '1 day complete.');
    assert.equal(daysCompletedText(3, 'day', english), '3 days complete.');
    assert.equal(daysCompletedText(1, 'week', english), '1 week complete.');
    assert.equal(daysCompletedText(2, 'week', english), '2 weeks complete.');
  });

  it('writes ranges of days with an en dash', () => {
    assert.equal(receipt({ label: 'Days 59-60' }), 'Days 59–60 complete.');
    assert.equal(reopenedText('Days 59-60', english), 'Days 59–60 is open again.');
  });

  it('says that the day is open again', () => {
    assert.equal(reopenedText('Day 31', english), 'Day 31 is open again.');
  });
});
