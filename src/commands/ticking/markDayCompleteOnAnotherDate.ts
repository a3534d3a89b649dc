import type { Command } from '../base/command';
import { dayTarget } from '../base/targets';
import { completeDay, redateDay } from './editDay';
import { pickDate } from './pickDate';

/** Marks a day complete on a date before today; a day that is complete gets that date. */
export const markDayCompleteOnAnotherDate: Command = {
  id: 'daymark.markDayCompleteOnAnotherDate',
  async execute(context, place) {
    const target = await dayTarget(context, place);
    const date = target && (await pickDate(target.day.label, context.day.today));
    if (target && date !== undefined) {
      await (target.day.state === 'complete' ? redateDay : completeDay)(context, target, date);
    }
  },
};
