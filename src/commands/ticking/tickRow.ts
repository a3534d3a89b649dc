import { asDayInPlan, asTaskInPlan } from '../base/arguments';
import type { Command } from '../base/command';
import { completeDay, reopenDay } from './editDay';
import { taskLine } from './taskLine';
import { dateToWrite } from '../base/context';
import { atRow, writePlan } from '../base/writePlan';

/** Does in the file what the checkbox of a row says: of a task, or of a day. */
export const tickRow: Command = {
  id: 'daymark.tickRow',
  async execute(context, row, checked) {
    const isChecked = checked === true;
    const date = dateToWrite(context);
    const place = asTaskInPlan(row);
    const day = asDayInPlan(row);
    if (place) {
      const edit = atRow(place.task, place.plan, (live, task, writing) =>
        writing.setTasks(live, [task.line], isChecked ? 'done' : 'open', date),
      );
      await writePlan(context.editor, place.uri, taskLine(place.task), edit);
    } else if (day) {
      await (isChecked ? completeDay(context, day, date) : reopenDay(context, day));
    }
  },
};
