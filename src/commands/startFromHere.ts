import { asDayInPlan } from './arguments';
import type { Command } from './command';
import type { LearnerContext } from './learnerContext';
import { startFrom } from './startFrom';

/** Makes the day of a row today's. */
export function startFromHere(context: LearnerContext): Command {
  return {
    id: 'daymark.startFromHere',
    async execute(row) {
      const place = asDayInPlan(row);
      if (place) {
        await startFrom(context, place);
      }
    },
  };
}
