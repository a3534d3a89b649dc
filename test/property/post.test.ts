import assert from 'node:assert/strict';
import fc from 'fast-check';
import { postOf } from '../../src/core/exporting/post';
import { daysBelow } from '../../src/core/model/walk';
import { readPlan } from '../../src/core/reading/readPlan';
import { numRuns } from './runs';

/** For each day of a plan the number of the day that its post line points to; 0 for a line of its own. */
const pointers = fc
  .integer({ min: 2, max: 12 })
  .chain((days) => fc.array(fc.nat(days), { minLength: days, maxLength: days }));

/** Follows the pointers with pencil and paper. */
function followed(pointing: readonly number[], from: number): string | undefined {
  let at = from;
  for (let steps = 0; steps <= pointing.length; steps += 1) {
    const next = pointing[at - 1];
    if (next === 0) {
      return `Post ${at}`;
    }
    at = next ?? 0;
  }
  return undefined;
}

describe('Posts that point to other days, however they do,', () => {
  it('lead to the line of a day, or in a circle to nothing', () => {
    fc.assert(
      fc.property(pointers, (pointing) => {
        const lines = pointing.flatMap((to, index) => [
          `## Day ${index + 1}`,
          '- [ ] Tie',
          `**Post:** ${to === 0 ? `Post ${index + 1}` : `(see Day ${to})`}`,
        ]);
        const plan = readPlan(lines.join('\n'));
        assert.deepEqual(
          daysBelow(plan).map((day) => postOf(plan, day)),
          pointing.map((_, index) => followed(pointing, index + 1)),
        );
      }),
      { numRuns },
    );
  });
});
