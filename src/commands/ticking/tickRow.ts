import { asDayInPlan, asTaskInPlan } from '../base/arguments';
import type { Command } from '../base/command';
import { dateToWrite } from '../base/context';
import { completeDay, reopenDay } from './editDay';
import { setTasks } from './editTasks';

/** Writes what the checkbox of a row now shows, for a task or a day. */
export const tickRow: Command = {
  id: 'daymark.tickRow',
  async execute(context, row, checked) {
    const isChecked = checked === true;
    const task = asTaskInPlan(row);
    const day = asDayInPlan(row);
    if (task) {
      await setTasks(context, [task], isChecked ? 'done' : 'open');
    } else if (day) {
      await (isChecked ? completeDay(context, day, dateToWrite(context)) : reopenDay(context, day));
    }
  },
};
