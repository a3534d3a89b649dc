import assert from 'node:assert/strict';
import { dayChoices, type DayChoice } from '../../../../src/commands/finding/dayChoices';
import { english, planSource, type Files } from '../../views/planSource';

const months = {
  'month.md': [
    '# Month 2: Glass',
    '## Week 1: Heat',
    '### Day 1 - The furnace',
    '### Day 2-3',
    '- **Learning:** Blowing: breath and turn.',
  ],
  'plain.md': ['## Day 1', '- [ ] Cut', '## Day 2: Grind', '- [ ] Wet'],
};

describe('The days to choose from', () => {
  it('are all days of a plan, each in one line with its title and module', () => {
    assert.deepEqual(rowsOf({ 'month.md': months['month.md'] }), [
      'Day 1 | The furnace · Week 1 · Heat',
      'Day 2–3 | Blowing · Week 1 · Heat',
    ]);
  });

  it('name their plans if there are several', () => {
    assert.deepEqual(rowsOf(months), [
      'Day 1 | The furnace · Month 2 · Week 1 · Heat',
      'Day 2–3 | Blowing · Month 2 · Week 1 · Heat',
      'Day 1 | plain.md',
      'Day 2 | Grind · plain.md',
    ]);
  });

  it('do not name their plan beside one that has no days', () => {
    const tracker = ['Rope', 'Sail', 'Hull'].flatMap((group) => [
      `## ${group}`,
      ...Array<string>(4).fill('- [ ] Mend'),
    ]);
    assert.equal(
      rowsOf({ 'month.md': months['month.md'], 'boat.md': tracker })[0],
      'Day 1 | The furnace · Week 1 · Heat',
    );
  });

  it('name every module above, with the title of the innermost one', () => {
    const days = ['#### Day 1: Saw', '- [ ] Cut', '#### Day 2: Plane', '- [ ] Cut'];
    assert.equal(
      rowsOf({ 'boat.md': ['# Boats', '## Month 1: Hull', '### Week 1: Keel (Days 1-2)', ...days] })[0],
      'Day 1 | Saw · Month 1 · Week 1 · Keel',
    );
  });

  it('have the lines of their days', () => {
    const places = choicesOf(months).map(({ entry, day }) => `${entry.path}:${day.line}`);
    assert.deepEqual(places, ['month.md:2', 'month.md:3', 'plain.md:0', 'plain.md:2']);
  });

  it('begin with the days of the current plan', () => {
    const { plans } = planSource(months);
    assert.deepEqual(
      dayChoices(plans, plans[1], english).map(({ entry }) => entry.path),
      ['plain.md', 'plain.md', 'month.md', 'month.md'],
    );
  });

  it('name the folder if plans have the same name', () => {
    const days = ['# Snow', '## Day 1', '- [ ] Wax', '## Day 2', '- [ ] Cut'];
    assert.deepEqual(rowsOf({ 'north/plan.md': days, 'south/plan.md': days }), [
      'Day 1 | Snow · north',
      'Day 2 | Snow · north',
      'Day 1 | Snow · south',
      'Day 2 | Snow · south',
    ]);
  });

  it('isolate the direction of each name', () => {
    const lines = ['# נגרות', '## כלים', '### Day 1: מסור', '- [ ] לנסר', '### Day 2', '- [ ] להכות'];
    assert.equal(rowsOf({ 'he.md': lines })[0], 'Day 1 | \u2068מסור\u2069 · \u2068כלים\u2069');
  });

  it('show no icons from the text of a plan', () => {
    const lines = ['## Day 1: $(document)', '- [ ] Read', '## Day 2: $(window)', '- [ ] Read'];
    assert.equal(rowsOf({ 'jquery.md': lines })[0], 'Day 1 | $\u200b(document)');
  });
});

function choicesOf(files: Files): readonly DayChoice[] {
  return dayChoices(planSource(files).plans, undefined, english);
}

function rowsOf(files: Files): readonly string[] {
  return choicesOf(files).map(({ label, description }) => `${label} | ${description}`);
}
