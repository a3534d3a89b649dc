import assert from 'node:assert/strict';
import { addressWithHost, resourceChoices } from '../../../../src/commands/resources/resourceChoices';
import type { ResourceScope } from '../../../../src/commands/resources/resourceScope';
import { resourcesBelow, withoutRepeated } from '../../../../src/core/model/planResources';
import { readPlan } from '../../../../src/core/reading/readPlan';
import { daysBelow } from '../../../../src/core/model/walk';
import { english, uriOf } from '../../views/planSource';

const paper = [
  '# Days 1-3: Paper',
  '## Module 1: Folding',
  '[The basics](https://example.org/basics)',
  '### Day 1 - Valleys',
  '- **Resource:** [Valley folds (Video, 8 min)](https://www.example.org/valleys)',
  '- **Resource:** [My notes](notes.md)',
  '### Day 2 - Mountains',
  '- **Resource:** [Mountain folds (Docs, 10 min)](https://docs.example.org/mountains)',
  '- **Resource:** [My notes again](notes.md)',
  '### Day 3 - Rest',
  'Nothing to read today.',
];

/** What a learner asks for who is at a day of this plan, or who asks for the whole plan. */
function scope(lines: readonly string[], label?: string): ResourceScope {
  const plan = readPlan(lines.join('\n'));
  const day = daysBelow(plan).find((each) => each.label === label);
  const resources = day
    ? day.readDetails().resources.map((resource) => ({ resource, module: undefined, day }))
    : resourcesBelow(plan);
  return {
    uri: uriOf('paper.md'),
    plan,
    planLabel: 'Days 1–3',
    name: label ?? 'Days 1–3',
    resources: withoutRepeated(resources),
    isOneDay: day !== undefined,
  };
}

/** The list as lines: headings, and below them the choices, the chosen ones with a mark. */
function told(asked: ResourceScope): readonly string[] {
  return resourceChoices(asked, english).flatMap(({ heading, choices }) => [
    heading,
    ...choices.map(({ label, description, picked }) => `  ${picked ? '[x]' : '[ ]'} ${label} | ${description}`),
  ]);
}

describe('The resources to choose from', () => {
  it('list those of the day, selected, then the others of its plan with the place of each', () => {
    assert.deepEqual(told(scope(paper, 'Day 1')), [
      'Day 1',
      '  [x] Valley folds | Video · 8 min · example.org',
      '  [x] My notes | notes.md',
      'More in Days 1–3',
      '  [ ] The basics | example.org · Module 1',
      '  [ ] Mountain folds | Docs · 10 min · docs.example.org · Module 1 · Day 2',
    ]);
  });

  it('list only the others if the day has none', () => {
    assert.deepEqual(told(scope(paper, 'Day 3'))[0], 'More in Days 1–3');
    assert.equal(told(scope(paper, 'Day 3')).length, 5);
  });

  it('list those of the whole plan, none selected, if asked for', () => {
    const list = told(scope(paper));
    assert.equal(list[0], 'Days 1–3');
    assert.deepEqual(list.slice(1), [
      '  [ ] The basics | example.org · Module 1',
      '  [ ] Valley folds | Video · 8 min · example.org · Module 1 · Day 1',
      '  [ ] My notes | notes.md · Module 1 · Day 1',
      '  [ ] Mountain folds | Docs · 10 min · docs.example.org · Module 1 · Day 2',
    ]);
  });

  it('are empty if the plan has none', () => {
    assert.deepEqual(told(scope(['# Days 1-2', '## Day 1', 'Rest', '## Day 2', 'Rest'], 'Day 1')), []);
  });

  it('show where a misleading link really goes', () => {
    const hostile = [
      '# Days 1-2: $(alert)',
      '## Day 1',
      '- **Resource:** [$(check) Docs](command:workbench.action.quit)',
      '- **Resource:** [Python](https://docs.python.org@evil.example/\\@docs.python.org)',
      '- **Resource:** [Long](data:text/html,' + 'a'.repeat(500) + ')',
      '## Day 2',
      'x',
    ];
    const [, command, web, data] = told(scope(hostile, 'Day 1'));
    assert.equal(command, '  [x] $\u200b(check) Docs | command:workbench.action.quit');
    assert.equal(web, '  [x] Python | evil.example');
    assert.ok(data && data.length < 120, data);
  });

  it('isolate right-to-left text', () => {
    const [, choice] = told(
      scope(['# נגרות', '## Day 1', '- **Resource:** [מסור](https://example.org)', '## Day 2', 'x'], 'Day 1'),
    );
    assert.equal(choice, '  [x] \u2068מסור\u2069 | example.org');
  });
});

describe('An address in a question', () => {
  it('starts with its whole host, however long the address is', () => {
    const hosts = ['evil.example', '[::1]', `${'docs.example.com.'.repeat(20)}evil.example`];
    for (const host of hosts) {
      for (const before of ['', 'docs.example.com@', `docs.example.com:${'a'.repeat(300)}@`]) {
        const shown = addressWithHost(`https://${before}${host}/b`);
        assert.ok(shown.startsWith(`${host} · https://${before.slice(0, 100)}`), shown);
        assert.ok(shown.length <= host.length + 210, shown);
      }
    }
  });

  it('isolates text that would reverse the host', () => {
    assert.equal(
      addressWithHost('https://a@evil.example/\u202emoc.elpmaxe.scod'),
      'evil.example · \u2068https://a@evil.example/moc.elpmaxe.scod\u2069',
    );
  });

  it('is shown alone if it has no host', () => {
    assert.equal(addressWithHost('mailto:club@example.org'), 'mailto:club@example.org');
    assert.equal(addressWithHost('notes/a.md'), 'notes/a.md');
  });
});
