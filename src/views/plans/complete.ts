import type { PlanChild } from '../../core/model/plan';
import type { PlanRow } from '../rows/planRow';

/** All the work that a row stands for is done, so that *hide complete* hides it. Prose is no work. */
export function isComplete(row: PlanRow): boolean {
  switch (row.kind) {
    case 'plan':
      return allDone(row.entry.plan.children);
    case 'module':
      return isDone(row.module);
    case 'day':
      return isDone(row.day);
    case 'task':
      return isDone(row.task);
    case 'field':
    case 'resource':
    case 'logs':
    case 'leftOpen':
    case 'schedule':
    case 'unread':
    case 'fileLimit':
      return false;
  }
}

function isDone(child: PlanChild): boolean {
  switch (child.kind) {
    case 'module':
      return allDone(child.children);
    case 'day':
      return child.state === 'complete';
    case 'task':
      return child.state !== 'open';
  }
}

function allDone(children: readonly PlanChild[]): boolean {
  return children.length > 0 && children.every(isDone);
}
