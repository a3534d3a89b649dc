import type { Day, Module } from '../../core/model/plan';
import { shortName, withEnDash } from '../../core/model/names';
import type { DayEdit } from '../../core/writing/lines/dayEdit';
import type { Localization } from '../../util/text/localization';
import { dayName } from '../../workspace/learner/dayName';

/** All that a receipt of a completed day is made from. */
export interface CompletedDay {
  readonly label: string;
  readonly edit: Pick<DayEdit, 'tasks' | 'added'>;
  /** Whether the day has its own box, as a list item or a row of a table does. */
  readonly hasOwnBox: boolean;
  /** The largest module that it completed; `undefined` if there is none, or if it completed the whole plan. */
  readonly module: Module | undefined;
  /** `undefined` unless it completed the whole plan. */
  readonly end: EndOfPlan | undefined;
  /** Whether the added completion line is the first one in this workspace. */
  readonly isFirstLine: boolean;
  /** The date that was written, ready to show; `undefined` if it is today's, or none. */
  readonly date: string | undefined;
}

/** A complete plan: what it held, and what comes next. */
export interface EndOfPlan {
  readonly plan: string;
  readonly unit: Day['takes'];
  /** 0 in a tracker. */
  readonly days: number;
  readonly tasks: number;
  /** How many weeks passed from its first done date to the last; `undefined` if fewer than two dates are known. */
  readonly weeks: number | undefined;
  /** The name of the next plan with open days; `undefined` if there is none. */
  readonly next: string | undefined;
}

/** The receipt of a completed day. */
export function completedText(completed: CompletedDay, l10n: Localization): string {
  const dated = completed.date === undefined ? '' : ` ${l10n.t('It’s dated {0}.', completed.date)}`;
  return `${whatIsComplete(completed, l10n)}${dated}`;
}

function whatIsComplete(completed: CompletedDay, l10n: Localization): string {
  const { edit, module, end, isFirstLine } = completed;
  const label = withEnDash(completed.label);
  if (isFirstLine && edit.added) {
    return l10n.t(
      '{0} complete. It has no checkboxes, so this line was added at its end: “{1}”.',
      label,
      edit.added.text.trim(),
    );
  }
  if (end) {
    return withNext(l10n.t('{0} complete, and so is {1}: {2}.', label, end.plan, heldText(end, l10n)), end, l10n);
  }
  if (module) {
    return l10n.t('{0} complete, and so is {1}.', label, shortName(module.label, module.title).label);
  }
  return tasksText(label, completed, l10n);
}

/** The receipt of a plan that was completed by its last task. */
export function planCompletedText(end: EndOfPlan, l10n: Localization): string {
  return withNext(l10n.t('{0} complete: {1}.', end.plan, heldText(end, l10n)), end, l10n);
}

function withNext(text: string, { next }: EndOfPlan, l10n: Localization): string {
  return next === undefined ? text : `${text} ${l10n.t('Next: {0}.', next)}`;
}

/** `30 days, 61 tasks, in 5 weeks` */
function heldText({ unit, days, tasks, weeks }: EndOfPlan, l10n: Localization): string {
  const parts = [
    days === 0 ? '' : unit === 'week' ? l10n.t('{0} weeks', days) : l10n.t('{0} days', days),
    tasks === 0 ? '' : tasks === 1 ? l10n.t('1 task') : l10n.t('{0} tasks', tasks),
    weeks === undefined ? '' : weeks === 1 ? l10n.t('in one week') : l10n.t('in {0} weeks', weeks),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** The receipt of several days that were completed at once. @param days how many, at least one */
export function daysCompletedText(days: number, unit: Day['takes'], l10n: Localization): string {
  if (unit === 'week') {
    return days === 1 ? l10n.t('1 week complete.') : l10n.t('{0} weeks complete.', days);
  }
  return days === 1 ? l10n.t('1 day complete.') : l10n.t('{0} days complete.', days);
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

/**
 * The receipt of skipped days.
 * @param days as they are read now, at least one; those in which something is done are complete
 */
export function skippedText(days: readonly Day[], l10n: Localization): string {
  const [day, ...others] = days;
  if (day && others.length === 0) {
    const name = dayName(day, l10n);
    return day.state === 'complete'
      ? l10n.t('{0} complete: its open tasks were canceled.', name)
      : l10n.t('{0} skipped.', name);
  }
  return day?.takes === 'week' ? l10n.t('{0} weeks skipped.', days.length) : l10n.t('{0} days skipped.', days.length);
}

/** The receipt of a reopened day. */
export function reopenedText(label: string, l10n: Localization): string {
  return l10n.t('{0} is open again.', withEnDash(label));
}

/** What a receipt adds about the streak; empty for fewer than two days in a row. */
export function streakText(current: number, l10n: Localization): string {
  return current > 1 ? l10n.t('{0} days in a row.', current) : '';
}
