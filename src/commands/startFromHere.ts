import { asDayInPlan } from './arguments';
import type { Command } from './command';
import type { LearnerContext } from './learnerContext';
import { startFrom } from './startFrom';

/** Makes the day of a row today's. */
export const startFromHere: Command<LearnerContext> = {
  id: 'daymark.startFromHere',
  async execute(context, row) {
    const place = asDayInPlan(row);
    if (place) {
      await startFrom(context, place);
    }
  },
};
