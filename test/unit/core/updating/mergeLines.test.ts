import assert from 'node:assert/strict';
import { updatePlan } from '../../../../src/core/updating/updatePlan';
import { readPlanText } from '../../../../src/core/writing/lines/planText';

function updated(mine: string, next: string, base?: string): string {
  const before = base === undefined ? undefined : readPlanText(base);
  return updatePlan(readPlanText(mine), readPlanText(next), before).text;
}

/** A plan whose first day has these lines; it ends in a question, which an author can change. */
function plan(...lines: readonly string[]): string {
  return ['# Knots', '', '## Day 1: Bowline', '', ...lines, '', '## Day 2: Reef knot', '', 'Why?', ''].join('\n');
}

/** The lines of the first day after an update. */
function dayAfter(mine: readonly string[], next: readonly string[]): readonly string[] {
  const lines = updated(plan(...mine), plan(...next).replace('Why?', 'Why so?')).split('\n');
  return lines.slice(4, lines.indexOf('## Day 2: Reef knot') - 1);
}

describe('A reworded task', () => {
  it('has the learner’s tick, with or without a date', () => {
    assert.deepEqual(dayAfter(['- [x] Tie it'], ['- [ ] Tie it well']), ['- [x] Tie it well']);
    assert.deepEqual(dayAfter(['- [x] Tie it'], ['- [x] Tie it well ✅ 2025-01-07']), ['- [x] Tie it well']);
    assert.deepEqual(dayAfter(['- [x] Tie it [completion:: 2026-11-02]'], ['- [ ] Tie it well']), [
      '- [x] Tie it well [completion:: 2026-11-02]',
    ]);
  });

  it('is open or cancelled like the learner’s, without a date', () => {
    assert.deepEqual(dayAfter(['- [ ] Tie it ✅ 2026-11-02'], ['- [x] Tie it well']), ['- [ ] Tie it well']);
    assert.deepEqual(dayAfter(['- [-] Tie it ✅ 2026-11-02'], ['- [ ] Tie it well']), ['- [-] Tie it well']);
  });

  it('keeps a box that Daymark only reads, as the author wrote it', () => {
    assert.deepEqual(dayAfter(['- [x] Tie it'], ['- [✔️] Tie it well']), ['- [✔️] Tie it well']);
    assert.deepEqual(dayAfter(['- [✔️] Tie it'], ['- [ ] Tie it well']), ['- [ ] Tie it well']);
  });

  it('has no date in a table', () => {
    const table = (row: string): readonly string[] => ['| | Task |', '| --- | --- |', row];
    assert.deepEqual(
      dayAfter(
        table('| [x] | Tie it with closed eyes ✅ 2026-11-02 |'),
        table('| [ ] | Tie it well with closed eyes |'),
      ),
      [...table('| [x] | Tie it well with closed eyes |')],
    );
  });
});

describe('An item with another bullet', () => {
  it('is the author’s, with the learner’s tick if it was done', () => {
    assert.deepEqual(dayAfter(['- [x] Tie it ✅ 2026-11-02'], ['* [ ] Tie it']), ['* [x] Tie it ✅ 2026-11-02']);
    assert.deepEqual(dayAfter(['- [x] Tie it'], ['* Tie it']), ['* [x] Tie it']);
    assert.deepEqual(dayAfter(['- [-] Tie it'], ['* Tie it']), ['* Tie it']);
    assert.deepEqual(dayAfter(['- Tie it'], ['* Tie it']), ['* Tie it']);
  });
});

describe('A day that is an item', () => {
  const items = (...days: readonly string[]): string => ['# Knots', '', ...days, '- Day 2: Reef knot', ''].join('\n');

  it('gets a box without a date if the learner’s has none', () => {
    const text = updated(items('- [x] Day 1: Bowline'), items('- Day 1: The bowline'));
    assert.equal(text, items('- [x] Day 1: The bowline'));
  });

  it('gets none where it is a heading now', () => {
    const next = ['# Knots', '', '## Day 1: Bowline', '', '## Day 2: Reef knot', ''].join('\n');
    const { text, unplaced } = updatePlan(readPlanText(items('- [x] Day 1: Bowline')), readPlanText(next));
    assert.equal(text, next);
    assert.deepEqual(unplaced, [{ line: 2, text: '- [x] Day 1: Bowline', path: ['Day 1: Bowline'] }]);
  });
});

describe('The learner’s own lines', () => {
  it('stay above the first day', () => {
    const base = ['## Day 1: Bowline', '', '- [ ] Tie it', '', '## Day 2: Reef knot', '', 'Why?', ''].join('\n');
    const own = ['## Day 0: Rope', '', '- [x] Buy it', '', ''].join('\n');
    const next = base.replace('Why?', 'Why so?');
    assert.equal(updated(own + base, next, base), own + next);
  });

  it('stay behind the line that they follow', () => {
    const base = ['## Day 1: Bowline', '', '- [ ] Tie it', '- [ ] Untie it', '', '## Day 2: Reef knot', ''].join('\n');
    const withOwn = (text: string): string => text.replace('- [ ] Untie it', '- [ ] Untie it\n- [ ] Tie it blindly');
    const next = base.replace('Reef knot', 'The reef knot');
    assert.equal(updated(withOwn(base), next, base), withOwn(next));
  });

  it('stay below a heading that the author changed', () => {
    const base = plan('- [ ] Tie it');
    const withOwn = (text: string): string => text.replace(/(## Day 2.*\n)/, '$1It slips.\n');
    const next = base.replace('Reef knot', 'The reef knot');
    assert.equal(updated(withOwn(base), next, base), withOwn(next));
  });

  it('stay where they are in a plan with text between its days', () => {
    const base = ['# Knots', '', '## Day 1: Bowline', '', 'How?', '', '## Links', '', 'A book', ''].join('\n');
    const more = ['## Day 2: Reef knot', '', 'Why?', ''].join('\n');
    const own = ['## Day 0: Rope', '', '- [x] Buy it', '', ''].join('\n');
    const withOwn = (text: string): string => text.replace('## Day 1', `${own}## Day 1`);
    const next = base + more.replace('Why?', 'Why so?');
    assert.equal(updated(withOwn(base + more), next, base + more), withOwn(next));
  });
});

describe('Each line has the ending', () => {
  it('that it has in the learner’s plan, even if another one has another', () => {
    const mine = plan('- [x] Tie it', '- [ ] Untie it')
      .replace('Tie it\n', 'Tie it\r\n')
      .replace('Untie it\n', 'Untie it\r\n');
    const text = updated(mine, plan('- [ ] Tie it well', '- [ ] Untie it').replace('Why?', 'Why so?'));
    assert.equal(text, mine.replace('Tie it\r', 'Tie it well\r').replace('Why?', 'Why so?'));
  });

  it('that the learner’s plan has, if the author added it', () => {
    for (const ending of ['\r\n', '\r']) {
      const mine = plan('- [x] Tie it').replaceAll('\n', ending);
      const next = plan('- [ ] Tie it', '- [ ] Untie it');
      assert.equal(updated(mine, next), next.replaceAll('\n', ending).replace('[ ] Tie', '[x] Tie'));
    }
  });

  it('and the last one none, if the author’s has none', () => {
    const next = plan('- [ ] Tie it').trimEnd();
    assert.equal(updated(plan('- [ ] Tie it').trimEnd(), `${next}\nAnd how?`), `${next}\nAnd how?`);
  });
});
