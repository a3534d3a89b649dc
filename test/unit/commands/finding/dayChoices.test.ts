import assert from 'node:assert/strict';
import { dayChoices } from '../../../../src/commands/finding/dayChoices';
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
  it('are all days of all plans, each with the words that find it', () => {
    const found = dayChoices(planSource(months).plans, undefined, english).map(({ label, description, detail }) =>
      [label, description, detail].join(' | '),
    );
    assert.deepEqual(found, [
      'Day 1 | The furnace | Month 2: Glass · Week 1: Heat',
      'Day 2–3 | Blowing | Month 2: Glass · Week 1: Heat',
      'Day 1 |  | plain.md',
      'Day 2 | Grind | plain.md',
    ]);
  });

  it('have the lines of their days', () => {
    const places = dayChoices(planSource(months).plans, undefined, english).map(
      ({ entry, day }) => `${entry.path}:${day.line}`,
    );
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
    assert.deepEqual(detailsOf({ 'north/plan.md': days, 'south/plan.md': days }), [
      'Snow · north',
      'Snow · north',
      'Snow · south',
      'Snow · south',
    ]);
  });

  it('show the module after a long name, and are still found by the whole name', () => {
    const days = ['## Week 1: Keel', '### Day 1', '- [ ] Saw', '### Day 2', '- [ ] Plane'];
    assert.deepEqual(
      detailsOf({ 'boat.md': ['# A wooden boat from the keel to the mast with hand tools', ...days] })[0],
      'A wooden boat from the keel to the mast… · Week 1: Keel · …with hand tools',
    );
    assert.deepEqual(
      detailsOf({ 'boat.md': [`# ${'船'.repeat(50)}`, ...days] })[0],
      `${'船'.repeat(39)}… · Week 1: Keel · …${'船'.repeat(11)}`,
    );
  });

  it('isolate the direction of each name', () => {
    const lines = ['# נגרות', '## כלים', '### Day 1: מסור', '- [ ] לנסר', '### Day 2', '- [ ] להכות'];
    const [choice] = dayChoices(planSource({ 'he.md': lines }).plans, undefined, english);
    assert.equal(choice?.description, '\u2068מסור\u2069');
    assert.equal(choice.detail, '\u2068נגרות\u2069 · \u2068כלים\u2069');
  });

  it('show no icons from the text of a plan', () => {
    const lines = ['## Day 1: $(document)', '- [ ] Read', '## Day 2: $(window)', '- [ ] Read'];
    const [choice] = dayChoices(planSource({ 'jquery.md': lines }).plans, undefined, english);
    assert.equal(choice?.description, '$\u200b(document)');
  });
});

function detailsOf(files: Files): readonly string[] {
  return dayChoices(planSource(files).plans, undefined, english).map(({ detail }) => detail);
}
