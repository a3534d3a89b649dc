import { deepStrictEqual } from 'node:assert/strict';
import type { DayDetails } from '../../../../src/core/model/plan';
import { rehearsal } from '../../../../src/core/reading/rehearsal';

describe('A rehearsal', () => {
  it('reads a plan with a field, a link and an address, each in a step of its own', () => {
    const details = rehearsal()
      .map((step) => step())
      .filter((result): result is DayDetails => typeof result === 'object' && result !== null && 'fields' in result);
    deepStrictEqual(
      details.map(({ fields, resources }) => [fields.map(({ label }) => label), resources.map(({ target }) => target)]),
      [
        [[], []],
        [['Task', 'Status'], []],
        [['Resources'], ['https://music.example/score']],
        [['Video'], ['https://music.example/alto']],
      ],
    );
  });

  it('can be done in any order', () => {
    const steps = rehearsal();
    deepStrictEqual(
      steps
        .toReversed()
        .map((step) => typeof step())
        .includes('undefined'),
      false,
    );
  });
});
