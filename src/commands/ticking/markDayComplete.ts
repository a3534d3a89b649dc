import type { Command } from '../base/command';
import { dayTarget } from '../base/targets';
import { completeDay } from './editDay';
import { dateToWrite } from '../base/context';

/** Checks what a day has to tick, or adds a line to it that says it is complete. */
export const markDayComplete: Command = {
  id: 'daymark.markDayComplete',
  async execute(context, place) {
    const target = await dayTarget(context, place);
    if (target) {
      await completeDay(context, target, dateToWrite(context));
    }
  },
};
