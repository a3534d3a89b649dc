import type { Module, Plan, Progress } from '../../core/model/plan';
import { unitOf } from '../../core/model/walk';
import type { Localization } from '../../util/text/localization';

/** `2/5`, or empty if there is nothing to count. */
export function countText({ done, total }: Progress): string {
  return total > 0 ? `${done}/${total}` : '';
}

/** How many days, or tasks if there are no days, are done, in words. Empty if there are neither. */
export function progressPhrase(part: Plan | Module, l10n: Localization): string {
  return part.days.total > 0 ? daysPhrase(part, l10n) : tasksPhrase(part.tasks, l10n);
}

/** How many days, or weeks in a plan that has nothing smaller, are done, in words. Empty if there are none. */
export function daysPhrase(part: Plan | Module, l10n: Localization): string {
  const { done, total } = part.days;
  if (unitOf(part) === 'week') {
    return total === 1 ? l10n.t('{0} of 1 week done', done) : l10n.t('{0} of {1} weeks done', done, total);
  }
  switch (total) {
    case 0:
      return '';
    case 1:
      return l10n.t('{0} of 1 day done', done);
    default:
      return l10n.t('{0} of {1} days done', done, total);
  }
}

/** How many tasks are done, in words. Empty if there are none. */
export function tasksPhrase({ done, total }: Progress, l10n: Localization): string {
  switch (total) {
    case 0:
      return '';
    case 1:
      return l10n.t('{0} of 1 task done', done);
    default:
      return l10n.t('{0} of {1} tasks done', done, total);
  }
}
