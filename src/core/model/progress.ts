import { newest, type PlanDate } from '../calendar/date';
import type { DayState, PlanChild, Progress, Task } from './plan';
import { withNested } from './walk';

const nothing: Progress = { done: 0, total: 0 };

/** How many of some tasks are done, nested ones too; checked completion lines and cancelled tasks are left out. */
export function progressOf(tasks: readonly Task[]): Progress {
  return tasks.map((task) => sum(ownProgress(task), progressOf(task.tasks))).reduce(sum, nothing);
}

/** How many of the tasks below are done, at any depth and in any day. */
export function taskProgress(children: readonly PlanChild[]): Progress {
  const below = children.map((child) => {
    switch (child.kind) {
      case 'module':
        return child.tasks;
      case 'day':
        return child.progress;
      case 'task':
        return progressOf([child]);
    }
  });
  return below.reduce(sum, nothing);
}

const counts: Readonly<Record<DayState, Progress>> = {
  open: { done: 0, total: 1 },
  complete: { done: 1, total: 1 },
  skipped: nothing,
  entry: nothing,
};

/** How many of the days below are complete, at any depth; skipped days and entries of a log are not counted. */
export function dayProgress(children: readonly PlanChild[]): Progress {
  const below = children.map((child) => {
    switch (child.kind) {
      case 'module':
        return child.days;
      case 'day':
        return counts[child.state];
      case 'task':
        return nothing;
    }
  });
  return below.reduce(sum, nothing);
}

/** The newest done date among some tasks, nested ones too. */
export function newestDoneDate(tasks: readonly Task[]): PlanDate | undefined {
  return newest(withNested(tasks).map(({ doneOn }) => doneOn));
}

function ownProgress({ state, isCompletionLine }: Task): Progress {
  const isCounted = state !== 'cancelled' && !(isCompletionLine && state === 'done');
  return isCounted ? { done: state === 'done' ? 1 : 0, total: 1 } : nothing;
}

function sum(some: Progress, more: Progress): Progress {
  return { done: some.done + more.done, total: some.total + more.total };
}
