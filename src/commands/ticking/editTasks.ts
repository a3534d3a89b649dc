import type { Uri } from 'vscode';
import type { Task, TaskState } from '../../core/model/plan';
import type { TaskInPlan } from '../../workspace/learner/lineInPlan';
import { dateToWrite, type CommandContext } from '../base/context';
import { writePlan } from '../base/writePlan';
import { isOpen, sayIfPlanEnds } from './endOfPlan';

/**
 * Sets tasks of any plans to a state. Each file gets one edit, which is refused if one of its tasks is. A message says if
 * that completes a plan.
 */
export async function setTasks(
  context: CommandContext,
  rows: readonly TaskInPlan[],
  state: Exclude<TaskState, 'cancelled'>,
): Promise<void> {
  const files = new Map(rows.map(({ uri }) => [uri.toString(), uri]));
  for (const [address, uri] of files) {
    const own = rows.filter((row) => row.uri.toString() === address);
    await setTasksOf(context, uri, own, state);
  }
}

async function setTasksOf(
  context: CommandContext,
  uri: Uri,
  rows: readonly TaskInPlan[],
  state: Exclude<TaskState, 'cancelled'>,
): Promise<void> {
  const line = (refused: number): string => {
    const row = rows.find((each) => each.line === refused) ?? rows[0];
    return row ? taskLine(row.task) : '';
  };
  const wasOpen = isOpen(context, uri);
  const written = await writePlan(context.editor, uri, line, (live, writing) => {
    // Rows that the user selected at different times may come from different readings of the plan.
    const plans = [...new Set(rows.map(({ plan }) => plan))];
    const tasks = plans.flatMap((plan) => {
      const ofPlan = rows.flatMap((row) => (row.plan === plan ? [row.task] : []));
      return writing.relocateNodes(ofPlan, plan, live.plan);
    });
    const refused = tasks.find((task) => task.kind === 'refused');
    const lines = tasks.flatMap((task) => (task.kind === 'refused' ? [] : [task.line]));
    return refused ?? writing.setTasks(live, lines, state, dateToWrite(context));
  });
  if (written) {
    sayIfPlanEnds(context, written, wasOpen);
  }
}

/** The line of a task in the file, for messages. */
function taskLine({ text, state }: Task): string {
  const mark = { open: ' ', done: 'x', cancelled: '-' }[state];
  return `- [${mark}] ${text}`;
}
