import assert from 'node:assert/strict';
import { canBeDoneDate, dateOfCommit, dateTasks, undatedTasks } from '../../../../src/core/writing/dateTasks';
import { readPlanText } from '../../../../src/core/writing/planText';
import { inTimeZones } from '../../inTimeZones';
import { lines } from '../planLines';
import { textAfter } from './editing';

const commit = (moment: string) => ({ hash: '1a2b3c4d5e6f', moment: Date.parse(moment), isBoundary: false });

describe('dateOfCommit', () => {
  const moment = Date.parse('2026-11-03T18:30:00Z');
  const blamed = [{ hash: '1a2b3c4d', moment, date: '2026-11-04' }];

  it('is that of the author if blame knows the commit', () => {
    assert.deepEqual(dateOfCommit(commit('2026-11-03T18:30:00Z'), blamed), { date: '2026-11-04', zone: 'author' });
  });

  inTimeZones('otherwise', () => {
    it('is that of this computer, from midnight to midnight', () => {
      for (const [date, time] of [
        ['2026-11-03', [23, 59]],
        ['2026-11-04', [0, 0]],
      ] as const) {
        const here = commit(new Date(2026, 10, Number(date.slice(-2)), ...time).toISOString());
        assert.deepEqual(dateOfCommit(here, []), { date, zone: 'here' });
        assert.deepEqual(dateOfCommit(here, blamed), { date, zone: 'here' });
      }
    });
  });
});

describe('canBeDoneDate', () => {
  it('excludes the future and what was before 1970', () => {
    const dates = ['1969-12-31', '1970-01-01', '2026-11-21', '2026-11-22', '2026-02-30'];
    assert.deepEqual(
      dates.filter((date) => canBeDoneDate(date, '2026-11-21')),
      ['1970-01-01', '2026-11-21'],
    );
  });
});

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
    assert.deepEqual(tasks('| Day | Done |', '| --- | --- |', '| Day 1 | [x] |', '| Day 2 | [x] |'), []);
  });
});

describe('dateTasks', () => {
  const dates = new Map([
    [1, { date: '2026-11-03', zone: 'author' as const }],
    [2, { date: '2026-11-04', zone: 'here' as const }],
  ]);
  const found = ['## Day 1', '- [x] Tune', '- [x] Sing ^s', '- [x] Row', '## Day 2', '- [ ] Rest'];
  const date = (text: string): string => textAfter(text, (planText) => dateTasks(planText, found, dates));

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

  it('finds lines that have moved since, and leaves those that have changed', () => {
    assert.equal(
      date(lines('# Plan', '## Day 1', '- [x] Tune', '- [x] Sing it ^s', '- [x] Row', '## Day 2', '- [ ] Rest')),
      lines(
        '# Plan',
        '## Day 1',
        '- [x] Tune ✅ 2026-11-03',
        '- [x] Sing it ^s',
        '- [x] Row',
        '## Day 2',
        '- [ ] Rest',
      ),
    );
  });

  it('leaves tasks that were opened or dated since', () => {
    const text = lines('## Day 1', '- [ ] Tune', '- [x] Sing ✅ 2026-11-21 ^s', '- [x] Row', '## Day 2');
    assert.equal(date(text), text);
  });

  it('keeps line endings, and says where each date is from', () => {
    const text = found.join('\r\n');
    assert.equal(date(text), text.replace('Tune', 'Tune ✅ 2026-11-03').replace('Sing', 'Sing ✅ 2026-11-04'));
    const edit = dateTasks(readPlanText(text), found, dates);
    assert.deepEqual(edit.kind === 'edit' && [...edit.dated], [...dates]);
  });

  it('refuses a plan with conflict markers', () => {
    assert.equal(
      date(lines('- [x] Tune', '<<<<<<< HEAD', '- [x] Sing', '=======', '- [ ] Sing', '>>>>>>> other')),
      'refused: conflictMarkers, line 1',
    );
  });
});
