import assert from 'node:assert/strict';
import { scaffoldsOf } from '../../../../src/core/model/scaffoldLink';
import { daysBelow } from '../../../../src/core/model/walk';
import { readPlan } from '../../../../src/core/reading/readPlan';
import { firstDay, lines } from '../planLines';

/** The notebooks and labs that a day with this body has of its own, and the addresses of its resources. */
function read(...body: readonly string[]): readonly (readonly string[])[] {
  const day = firstDay(lines('# Plan', '## Day 1', ...body, '## Day 2'));
  const resources = day.readDetails().resources.map(({ target }) => target);
  return [scaffoldsOf(day, 'notebook'), scaffoldsOf(day, 'lab'), resources];
}

describe('The line that links a day to its notebook or lab', () => {
  it('is not a resource', () => {
    assert.deepEqual(
      read(
        '- **Resource:** [Film](https://example.org/film)',
        '- **Notebook:** [Knots](labs/plan/day-001-knots.ipynb)',
        '- **Lab:** [Knots](../labs/plan/day-001-knots/README.md)',
      ),
      [['labs/plan/day-001-knots.ipynb'], ['../labs/plan/day-001-knots/README.md'], ['https://example.org/film']],
    );
  });

  it('can link to a title, as authors do within a document', () => {
    assert.deepEqual(read('**Notebook:** [Next](day-001.ipynb)'), [['day-001.ipynb'], [], []]);
  });

  it('leads to a name that begins with the week if the plan has nothing smaller', () => {
    const target = 'labs/rope/week-01-knots/README.md';
    const link = `- **Lab:** [Knots](${target})`;
    const older = link.replace('week-', 'day-');
    const [week, other] = daysBelow(readPlan(lines('## Week 1', link, '## Week 2', older, '## Week 3', '- a')));
    assert.deepEqual(week && scaffoldsOf(week, 'lab'), [target]);
    // The plan may have had days.
    assert.deepEqual(other && scaffoldsOf(other, 'lab'), [target.replace('week-', 'day-')]);
    assert.deepEqual(read(link), [[], [], [target]]);
  });

  it('is not ours if the author links to something else under this label', () => {
    const others = [
      '- **Notebook:** [Colab](https://example.org/day-1.ipynb)',
      '- **Lab:** [Setup](setup.md)',
      '- **Notebook:** [One](day-1.ipynb) and [two](two.ipynb)',
      '- **Notebooks:** [One](day-1.ipynb)',
      '- **Guided Lab:** [One](day-1.md)',
      '- **Lab:**',
      '  - [One](day-1.md)',
      '- **Notebook:** [Away](yesterday-1.ipynb)',
    ];
    const [notebooks, labs, resources] = read(...others);
    assert.deepEqual([notebooks, labs], [[], []]);
    assert.equal(resources?.length, 8);
  });

  it('has a row with its label and title, like a field, and no rows for links', () => {
    const [field] = firstDay(lines('## Day 1', '- **Notebook:** [Knots](day-001.ipynb)', '## Day 2')).readDetails()
      .fields;
    assert.deepEqual(
      [field?.label, field?.role, field?.text, field?.onlyLinks, field?.resources],
      ['Notebook', 'lab', 'Knots', false, []],
    );
  });
});
