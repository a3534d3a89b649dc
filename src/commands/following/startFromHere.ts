import { asDayInPlan } from '../base/arguments';
import type { Command } from '../base/command';
import { startFrom } from './startFrom';

/** Makes the day of a row today's. */
export const startFromHere: Command = {
  id: 'daymark.startFromHere',
  async execute(context, row) {
    const place = asDayInPlan(row);
    if (place) {
      await startFrom(context, place);
    }
  },
};
