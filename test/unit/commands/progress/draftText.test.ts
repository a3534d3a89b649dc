import assert from 'node:assert/strict';
import { draftText } from '../../../../src/commands/progress/draftText';
import { firstDay, lines } from '../../core/planLines';

/** The draft for the first day of a plan. */
function draft(heading: string, ...body: readonly string[]): string {
  return draftText('I tied a bowline.', 'Day 1', firstDay(lines('# Knots', `## ${heading}`, ...body, '## Day 2')));
}

describe('The draft of a post', () => {
  it('is what the plan says to post, the day with its objective, and its first three links', () => {
    const links = ['a', 'b', 'c', 'd'].map((name) => `- [Knot ${name}](https://knots.test/${name}) (Video, 5 min)`);
    assert.equal(
      draft('Day 1: Bowline (20 min)', '**Objective:** Tie a loop that *holds*', ...links),
      lines(
        ...['I tied a bowline.', '', 'Day 1: Bowline', 'Tie a loop that holds', ''],
        ...['Knot a: https://knots.test/a', 'Knot b: https://knots.test/b', 'Knot c: https://knots.test/c', ''],
      ),
    );
  });

  it('leaves out what the day doesn’t have', () => {
    assert.equal(draft('Day 1', '- [ ] Tie'), 'I tied a bowline.\n\nDay 1\n');
  });

  it('shows only addresses that anybody can open', () => {
    const body = [
      '- [Notes](notes.md)',
      '- [Run](command:workbench.action.quit)',
      '- [Mail](mailto:a@knots.test)',
      '- <https://knots.test>',
    ];
    assert.equal(draft('Day 1', ...body), 'I tied a bowline.\n\nDay 1\n\nhttps://knots.test\n');
  });
});
