import assert from 'node:assert/strict';
import { dateTasks, undatedTasks } from '../../../../src/core/writing/dateTasks';
import { readPlanText } from '../../../../src/core/writing/lines/planText';
import { lines } from '../planLines';
import { textAfter } from './editing';

describe('undatedTasks', () => {
  const tasks = (...text: readonly string[]): readonly string[] => {
    const planText = readPlanText(lines('# Plan', '', ...text));
    return undatedTasks(planText).map((line) => planText.lines[line] ?? '');
  };

  it('are the checked items without a date, at any depth', () => {
    const done = ['- [x] Tune', '  - [X] Strings', '- [x] Day complete'];
    const others = ['- [ ] Sing', '- [x] Row ✅ 2026-11-03', '- [x] Rest ✅ 2026-02-30', '- [-] Run', '- [✔️] Jump'];
    assert.deepEqual(tasks('## Day 1', ...done, ...others, '## Day 2', '- [x] Read'), [...done, '- [x] Read']);
  });

  it('include days that are items, and no cells', () => {
    assert.deepEqual(tasks('- [x] Day 1: Tune', '- [x] Day 2: Sing', '- [ ] Day 3: Row'), [
      '- [x] Day 1: Tune',
      '- [x] Day 2: Sing',
    ]);
    const nested = ['- [x] Day 1: Tune', '  - [x] Strings', '- [x] Day 2: Sing', '  - [x] Songs'];
    assert.deepEqual(tasks(...nested), nested);
    assert.deepEqual(tasks('| Day | Done |', '| --- | --- |', '| Day 1 | [x] |', '| Day 2 | [x] |'), []);
  });
});

describe('dateTasks', () => {
  const dates = new Map([
    [1, { date: '2026-11-03' }],
    [2, { date: '2026-11-04' }],
  ]);
  const found = ['## Day 1', '- [x] Tune', '- [x] Sing ^s', '- [x] Row', '## Day 2', '- [ ] Rest'];
  const date = (text: string): string => textAfter(text, (planText) => dateTasks(planText, dates));

  it('dates tasks as our ticks do', () => {
    assert.equal(
      date(lines(...found)),
      lines('## Day 1', '- [x] Tune ✅ 2026-11-03', '- [x] Sing ✅ 2026-11-04 ^s', ...found.slice(3)),
    );
  });

  it('writes dates in the plan’s own style', () => {
    const dated = '- [x] Read [completion:: 2026-11-01]';
    assert.equal(
      date(lines(...found, dated)),
      lines(
        '## Day 1',
        '- [x] Tune [completion:: 2026-11-03]',
        '- [x] Sing [completion:: 2026-11-04] ^s',
        ...found.slice(3),
        dated,
      ),
    );
  });

  it('leaves tasks that are open or dated, and other lines', () => {
    for (const text of [
      lines('## Day 1', '- [ ] Tune', '- [x] Sing ✅ 2026-11-21 ^s', '- [x] Row', '## Day 2'),
      lines('# Plan', '## Day 1', 'Tune', '- [x] Row', '## Day 2'),
    ]) {
      assert.equal(date(text), text);
    }
  });

  it('keeps line endings', () => {
    const text = found.join('\r\n');
    assert.equal(date(text), text.replace('Tune', 'Tune ✅ 2026-11-03').replace('Sing', 'Sing ✅ 2026-11-04'));
  });

  it('refuses a plan with conflict markers', () => {
    assert.equal(
      date(lines('- [x] Tune', '<<<<<<< HEAD', '- [x] Sing', '=======', '- [ ] Sing', '>>>>>>> other')),
      'refused: conflictMarkers, line 1',
    );
  });
});
