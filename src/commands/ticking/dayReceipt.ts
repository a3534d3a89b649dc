import type { Finished } from '../../core/learner/finished';
import { shortName, withEnDash } from '../../core/model/names';
import type { DayEdit } from '../../core/writing/dayEdit';
import type { Localization } from '../../util/localization';

/** All that a receipt of a completed day is made from. */
export interface CompletedDay {
  readonly label: string;
  readonly edit: Pick<DayEdit, 'tasks' | 'added'>;
  /** Whether the day has its own box, as a list item or a row of a table does. */
  readonly hasOwnBox: boolean;
  readonly finished: Finished;
  /** The name of the plan. */
  readonly plan: string;
  /** The name of the next plan with open days; `undefined` if there is none. */
  readonly next: string | undefined;
  /** Whether the added completion line is the first one in this workspace. */
  readonly isFirstLine: boolean;
}

/** The receipt of a completed day. */
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
  // The box of the day itself is not worth mentioning.
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

/** The receipt of a reopened day. */
export function reopenedText(label: string, l10n: Localization): string {
  return l10n.t('{0} is open again.', withEnDash(label));
}

/** What a receipt adds about the streak; empty for fewer than two days in a row. */
export function streakText(current: number, l10n: Localization): string {
  return current > 1 ? l10n.t('{0} days in a row.', current) : '';
}
