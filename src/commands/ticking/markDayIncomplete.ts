import type { Command } from '../base/command';
import { dayTarget } from '../base/targets';
import { reopenDay } from './editDay';

/** Takes back what says that a day is complete. */
export const markDayIncomplete: Command = {
  id: 'daymark.markDayIncomplete',
  async execute(context, place) {
    const target = await dayTarget(context, place);
    if (target) {
      await reopenDay(context, target);
    }
  },
};
