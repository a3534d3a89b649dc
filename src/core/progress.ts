import { newest } from './date';
import type { PlanChild, PlanDate, Progress, Task } from './plan';
import { daysBelow, withNested } from './walk';

/** How many of some tasks are done, nested ones too; checked completion lines and cancelled tasks are left out. */
export function progressOf(tasks: readonly Task[]): Progress {
  const counted = withNested(tasks).filter(
    ({ state, isCompletionLine }) => state !== 'cancelled' && !(isCompletionLine && state === 'done'),
  );
  return { done: counted.filter(({ state }) => state === 'done').length, total: counted.length };
}

/** The newest done date among some tasks, nested ones too. */
export function newestDoneDate(tasks: readonly Task[]): PlanDate | undefined {
  return newest(withNested(tasks).map(({ doneOn }) => doneOn));
}

/** How many of the days below are complete; entries of a log are not counted. */
export function dayProgress(children: readonly PlanChild[]): Progress {
  const days = daysBelow({ children }).filter(({ state }) => state !== 'entry');
  return { done: days.filter(({ state }) => state === 'complete').length, total: days.length };
}
