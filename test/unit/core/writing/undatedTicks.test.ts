import assert from 'node:assert/strict';
import { readPlanText } from '../../../../src/core/writing/lines/planText';
import { dateTasks } from '../../../../src/core/writing/dateTasks';
import { newUndatedTicks, undatedTicks } from '../../../../src/core/writing/undatedTicks';
import { lines } from '../planLines';
import { textAfter, today } from './editing';

/** What the text is after new ticks got their dates. */
function dated(before: string, after: string): string {
  const earlier = readPlanText(before);
  return textAfter(after, (planText) => {
    const ticks = newUndatedTicks(earlier, planText);
    return dateTasks(planText, new Map(ticks.map(({ line }) => [line, { date: today }])));
  });
}

const plan = lines(
  '# Knots',
  '',
  '## Day 1',
  '- [ ] Bowline',
  '- [x] Reef',
  '',
  '## Day 2',
  '- [ ] Bowline',
  '- [/] Hitch',
);

describe('newUndatedTicks', () => {
  const table: readonly (readonly [name: string, from: string, to: string, after: string])[] = [
    [
      'finds a task that was checked',
      '- [ ] Bowline\n- [x] Reef',
      '- [x] Bowline\n- [x] Reef',
      '- [x] Bowline ✅ 2026-11-21\n- [x] Reef',
    ],
    [
      'finds a capital X',
      '- [ ] Bowline\n- [x] Reef',
      '- [X] Bowline\n- [x] Reef',
      '- [X] Bowline ✅ 2026-11-21\n- [x] Reef',
    ],
    ['finds a task that was in progress', '- [/] Hitch', '- [x] Hitch', '- [x] Hitch ✅ 2026-11-21'],
    [
      'finds tasks that a formatter changed too',
      '- [ ] Bowline\n',
      '*   [x] Bowline\n',
      '*   [x] Bowline ✅ 2026-11-21\n',
    ],
    [
      'finds tasks that moved',
      '- [ ] Bowline\n- [x] Reef',
      '- [x] Reef\n- [x] Bowline',
      '- [x] Reef\n- [x] Bowline ✅ 2026-11-21',
    ],
    ['leaves alone what has a date', '- [/] Hitch', '- [x] Hitch ✅ 2026-01-02', '- [x] Hitch ✅ 2026-01-02'],
    [
      'leaves alone what has an impossible date',
      '- [/] Hitch',
      '- [x] Hitch ✅ 2026-02-30',
      '- [x] Hitch ✅ 2026-02-30',
    ],
    ['leaves alone what was added checked', '- [/] Hitch', '- [/] Hitch\n- [x] Splice', '- [/] Hitch\n- [x] Splice'],
    ['leaves alone what was opened', '- [x] Reef', '- [ ] Reef', '- [ ] Reef'],
    ['leaves alone what was renamed', '- [/] Hitch', '- [x] Clove hitch', '- [x] Clove hitch'],
  ];
  for (const [name, from, to, after] of table) {
    it(name, () => {
      assert.equal(dated(plan, plan.replace(from, to)), plan.replace(from, after));
    });
  }

  it('tells tasks with the same text apart by their headings', () => {
    const checked = plan.replace('## Day 2\n- [ ]', '## Day 2\n- [x]');
    assert.equal(dated(plan, checked), checked.replace('- [x] Bowline', '- [x] Bowline ✅ 2026-11-21'));
  });

  it('finds a day that is a list item', () => {
    const before = lines('# Knots', '- [ ] Day 1: Bowline', '- [x] Day 2: Reef', '- [ ] Day 3: Hitch');
    const after = before.replace('[ ] Day 1', '[x] Day 1');
    assert.equal(dated(before, after), after.replace('Bowline', 'Bowline ✅ 2026-11-21'));
  });

  it('finds a completion line, and a nested task', () => {
    const before = lines(
      '# Knots',
      '## Day 1',
      '- Read',
      '',
      '- [ ] Day complete',
      '## Day 2',
      '- [ ] Tie',
      '  - [ ] Twice',
    );
    const after = before.replace('[ ] Day complete', '[x] Day complete').replace('[ ] Twice', '[x] Twice');
    assert.equal(
      dated(before, after),
      after.replace('Day complete', 'Day complete ✅ 2026-11-21').replace('Twice', 'Twice ✅ 2026-11-21'),
    );
  });

  it('leaves cells of a table alone, which have no dates', () => {
    const before = lines(
      '# Knots',
      '| Day | Work | Done |',
      '|-|-|-|',
      '| Day 1 | Tie | [ ] |',
      '| Day 2 | Splice | [ ] |',
    );
    const after = before.replace('[ ]', '[x]');
    assert.equal(dated(before, after), after);
  });

  it('leaves namesakes alone if one of them was removed, added or opened', () => {
    const twice = plan.replace('- [x] Reef', '- [ ] Reef\n- [x] Reef');
    for (const after of [
      plan,
      twice.replace('- [ ] Reef\n- [x] Reef', '- [x] Reef\n- [ ] Reef'),
      twice.replace('- [ ] Reef', '- [x] Reef\n- [ ] Reef'),
    ]) {
      assert.equal(dated(twice, after), after);
    }
    const checked = twice.replace('- [ ] Reef', '- [x] Reef');
    assert.equal(dated(twice, checked), checked.replace('- [x] Reef', '- [x] Reef ✅ 2026-11-21'));
  });

  it('leaves alone what was cancelled before', () => {
    const checked = plan.replace('[/] Hitch', '[x] Hitch');
    assert.equal(dated(plan.replace('[/] Hitch', '[-] Hitch'), checked), checked);
  });

  it('leaves headings with the same text alone if one of them was removed', () => {
    const review = lines(
      '# Knots',
      '## Day 1',
      '- [x] a',
      '### Review',
      '- [ ] Tie',
      '## Day 2',
      '### Review',
      '- [x] Tie',
    );
    const twice = review.replace('## Day 2\n', '');
    const after = twice.replace('### Review\n- [ ] Tie\n', '');
    assert.equal(dated(`${twice}\n## Day 2\n- a`, `${after}\n## Day 2\n- a`), `${after}\n## Day 2\n- a`);
  });

  it('leaves everything alone if one of the texts has conflict markers', () => {
    const conflict = '<<<<<<< HEAD\n- [ ] Bowline\n=======\n- [x] Bowline\n>>>>>>> other';
    const checked = plan.replace('- [ ] Bowline', '- [x] Bowline');
    assert.deepEqual(newUndatedTicks(readPlanText(plan.replace('- [ ] Bowline', conflict)), readPlanText(checked)), []);
    assert.deepEqual(newUndatedTicks(readPlanText(plan), readPlanText(`${checked}\n${conflict}`)), []);
  });

  it('keeps line endings and a byte order mark', () => {
    const before = `\uFEFF${plan.replaceAll('\n', '\r\n')}`;
    const after = before.replace('[ ] Bowline', '[x] Bowline');
    assert.equal(dated(before, after), after.replace('Bowline', 'Bowline ✅ 2026-11-21'));
  });
});

describe('undatedTicks', () => {
  it('finds tasks by their ids, as long as they are checked and have no date', () => {
    const [tick] = newUndatedTicks(readPlanText(plan), readPlanText(plan.replace('[ ] Bowline', '[x] Bowline')));
    const ids = [tick?.id ?? '', 'an id that the plan does not have'];
    const moved = plan.replace('## Day 1', '## Day 1\n- Read');
    assert.deepEqual(undatedTicks(readPlanText(moved.replace('[ ] Bowline', '[x] Bowline')), ids), [4]);
    assert.deepEqual(undatedTicks(readPlanText(moved.replace('[ ] Bowline', '[x] Bowline ✅ 2026-11-20')), ids), []);
    assert.deepEqual(undatedTicks(readPlanText(moved), ids), []);
  });
});
