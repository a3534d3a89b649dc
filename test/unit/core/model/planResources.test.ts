import assert from 'node:assert/strict';
import { resourcesBelow, withoutRepeated } from '../../../../src/core/model/planResources';
import { readPlan } from '../../../../src/core/reading/readPlan';
import { modulesBelow } from '../../../../src/core/model/walk';
import { lines } from '../planLines';

const plan = readPlan(
  lines(
    '# Days 1-3: Paper',
    '',
    '## Module 1: Folding',
    '[The basics](https://example.org/basics)',
    '',
    '### Day 1 - Valleys',
    '- **Resource:** [Valley folds](https://example.org/valleys)',
    '- **Task:** Read [the basics again](https://example.org/basics)',
    '',
    '### Day 2 - Mountains',
    '- **Task:** Fold ten of them',
    '',
    '## Module 2: Cutting',
    '',
    '### Day 3 - Knives',
    '- **Resource:** [Knives](knives.md)',
  ),
);

const told = (resources: ReturnType<typeof resourcesBelow>): readonly string[] =>
  resources.map(({ resource, module, day }) => [resource.title, module?.label, day?.label].join(' | '));

describe('The resources of a plan', () => {
  it('are those of its days and modules in document order, each with its day or module', () => {
    assert.deepEqual(told(resourcesBelow(plan)), [
      'The basics | Module 1 | ',
      'Valley folds | Module 1 | Day 1',
      'the basics again | Module 1 | Day 1',
      'Knives | Module 2 | Day 3',
    ]);
  });

  it('can be limited to a module, including its own', () => {
    const [first] = modulesBelow(plan);
    assert.ok(first);
    assert.deepEqual(told(resourcesBelow(first)), [
      'The basics | Module 1 | ',
      'Valley folds | Module 1 | Day 1',
      'the basics again | Module 1 | Day 1',
    ]);
  });

  it('are listed once for each target if repeated ones are left out', () => {
    assert.deepEqual(
      withoutRepeated(resourcesBelow(plan)).map(({ resource: { title } }) => title),
      ['The basics', 'Valley folds', 'Knives'],
    );
  });
});
