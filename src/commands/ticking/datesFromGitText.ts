import type { TickDates } from '../../workspace/git/planHistory';
import type { Localization } from '../../util/text/localization';
import { sentences } from '../../util/text/sentences';

type WhyUndated = TickDates['undated'] extends ReadonlyMap<number, infer Why> ? Why : never;

/** What was found in the history of a plan. */
export interface HistoryCounts {
  readonly name: string;
  /** How many tasks got a date; `undefined` if the user may have left out some. */
  readonly dated: number | undefined;
  /** Why the others have none, for each. */
  readonly undated: readonly WhyUndated[];
}

/** The receipt after tasks got their dates, or what is said if none can get one. */
export function datesText({ name, dated, undated }: HistoryCounts, l10n: Localization): string {
  return sentences(datedText(name, dated, l10n), ...reasons.map((why) => reasonText(why, undated, l10n)));
}

/** Says before the preview that some dates are in the learner's time zone; empty if none is. */
export function zoneText(tasks: number, l10n: Localization): string {
  if (tasks === 0) {
    return '';
  }
  return tasks === 1
    ? l10n.t('1 date is in your time zone, because the author’s isn’t known.')
    : l10n.t('{0} dates are in your time zone, because the author’s isn’t known.', tasks);
}

function datedText(name: string, dated: number | undefined, l10n: Localization): string {
  switch (dated) {
    case undefined:
      return l10n.t('Dates were added to {0}.', name);
    case 0:
      return l10n.t('Git’s history has no dates for the checked tasks of {0}.', name);
    case 1:
      return l10n.t('1 task of {0} now has the date of its commit.', name);
    default:
      return l10n.t('{0} tasks of {1} now have the dates of their commits.', dated, name);
  }
}

const reasons: readonly WhyUndated[] = ['notCommitted', 'addedChecked', 'boundary', 'impossibleDate', 'untold'];

function reasonText(why: WhyUndated, undated: readonly WhyUndated[], l10n: Localization): string {
  const tasks = undated.filter((other) => other === why).length;
  return tasks === 0 ? '' : tasks === 1 ? oneText(why, l10n) : severalText(why, tasks, l10n);
}

function oneText(why: WhyUndated, l10n: Localization): string {
  switch (why) {
    case 'notCommitted':
      return l10n.t('1 task isn’t committed yet.');
    case 'addedChecked':
      return l10n.t('1 task was already checked when it was added.');
    case 'boundary':
      return l10n.t('1 task is older than the history in this clone.');
    case 'impossibleDate':
      return l10n.t('1 task is in a commit dated in the future or before 1970.');
    case 'untold':
      return l10n.t('1 task couldn’t be found in the history.');
  }
}

function severalText(why: WhyUndated, tasks: number, l10n: Localization): string {
  switch (why) {
    case 'notCommitted':
      return l10n.t('{0} tasks aren’t committed yet.', tasks);
    case 'addedChecked':
      return l10n.t('{0} tasks were already checked when they were added.', tasks);
    case 'boundary':
      return l10n.t('{0} tasks are older than the history in this clone.', tasks);
    case 'impossibleDate':
      return l10n.t('{0} tasks are in commits dated in the future or before 1970.', tasks);
    case 'untold':
      return l10n.t('{0} tasks couldn’t be found in the history.', tasks);
  }
}
