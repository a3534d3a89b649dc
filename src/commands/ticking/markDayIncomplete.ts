import type { Command } from '../base/command';
import { dayTarget } from '../base/dayTarget';
import { reopenDay } from './editDay';
import type { WriteContext } from '../base/writeContext';

/** Takes back what says that a day is complete. */
export const markDayIncomplete: Command<WriteContext> = {
  id: 'daymark.markDayIncomplete',
  async execute(context, place) {
    const target = await dayTarget(context, place);
    if (target) {
      await reopenDay(context, target);
    }
  },
};
