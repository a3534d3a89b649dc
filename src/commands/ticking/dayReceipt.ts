import type { Finished } from '../../core/learner/finished';
import { shortName, withEnDash } from '../../core/model/shortName';
import type { DayEdit } from '../../core/writing/dayEdit';
import type { Localization } from '../../util/localization';

/** What a receipt tells of a day that was completed. */
export interface CompletedDay {
  readonly label: string;
  readonly edit: Pick<DayEdit, 'tasks' | 'added'>;
  /** The day is a list item or a row: its own box is checked. */
  readonly hasOwnBox: boolean;
  readonly finished: Finished;
  /** What the plan is called. */
  readonly plan: string;
  /** What the next plan with open days is called, `undefined` where there is none. */
  readonly next: string | undefined;
  /** It is the first completion line that Daymark adds in this workspace. */
  readonly isFirstLine: boolean;
}

/** The receipt of a day that was completed. */
export function completedText(completed: CompletedDay, l10n: Localization): string {
  const { edit, finished, isFirstLine } = completed;
  const label = withEnDash(completed.label);
  if (isFirstLine && edit.added) {
    return l10n.t(
      '{0} complete. It has no checkboxes, so this line was added at its end: “{1}”.',
      label,
      edit.added.text.trim(),
    );
  }
  if (finished.plan) {
    return completed.next === undefined
      ? l10n.t('{0} complete, and with it {1}.', label, completed.plan)
      : l10n.t('{0} complete, and with it {1}. Next: {2}.', label, completed.plan, completed.next);
  }
  if (finished.module) {
    return l10n.t(
      '{0} complete, and with it {1}.',
      label,
      shortName(finished.module.label, finished.module.title).label,
    );
  }
  return tasksText(label, completed, l10n);
}

function tasksText(label: string, { edit: { tasks }, hasOwnBox }: CompletedDay, l10n: Localization): string {
  // That its own box is checked goes without saying.
  const checked = hasOwnBox ? tasks - 1 : tasks;
  switch (checked) {
    case 0:
    case -1:
      return l10n.t('{0} complete.', label);
    case 1:
      return l10n.t('{0} complete: 1 task checked.', label);
    default:
      return l10n.t('{0} complete: {1} tasks checked.', label, checked);
  }
}

/** The receipt of a day that was opened again. */
export function reopenedText(label: string, l10n: Localization): string {
  return l10n.t('{0} is open again.', withEnDash(label));
}

/** What a receipt adds of the streak; empty for less than two days in a row. */
export function streakText(current: number, l10n: Localization): string {
  return current > 1 ? l10n.t('{0} days in a row.', current) : '';
}
