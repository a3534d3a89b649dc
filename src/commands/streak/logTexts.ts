import type { PlanDate } from '../../core/calendar/date';
import type { Localization } from '../../util/text/localization';

/** Says that a log is the learner's own, and how many of its dates count. */
export function myLogText(name: string, dates: number, l10n: Localization): string {
  switch (dates) {
    case 0:
      return l10n.t('“{0}” is now your log. An entry counts once it has a full date and at least a word.', name);
    case 1:
      return l10n.t('“{0}” is now your log. 1 date in it counts for your streak.', name);
    default:
      return l10n.t('“{0}” is now your log. {1} dates in it count for your streak.', name, dates);
  }
}

/**
 * Says that logs could count, and how the learner names their own.
 * @param names of the logs with entries that would count, at least one, ready to show
 */
export function offeredLogsText(names: readonly string[], l10n: Localization): string {
  const [name = ''] = names;
  return names.length === 1
    ? l10n.t(
        '“{0}” has dated entries. If it’s yours, choose “This Is My Log” in its menu under Plans, and they count too.',
        name,
      )
    : l10n.t(
        '{0} logs here have dated entries. If one is yours, choose “This Is My Log” in its menu under Plans, and they count too.',
        names.length,
      );
}

/**
 * A new log with an entry for a date, which a person has to call a plan: one entry is not enough for the reader.
 * @returns its text, and the line in which one begins to write, from 0
 */
export function logTemplate(date: PlanDate, l10n: Localization): { readonly text: string; readonly line: number } {
  const lines = [`# ${l10n.t('My learning log')}`, '', `## ${date}`, '', ''];
  return { text: `${lines.join('\n')}\n`, line: lines.length - 1 };
}
