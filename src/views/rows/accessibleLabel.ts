import { dayTitle } from '../../core/model/dayTitle';
import { fullName, isRangeOfDays, withEnDash } from '../../core/model/shortName';
import type { Localization } from '../../util/localization';
import type { ItemContext, RowWords } from './planItem';
import { progressPhrase, tasksPhrase } from './phrases';
import type { DayRow, ModuleRow, PlanFileRow, PlanRow } from './planRow';

/** What a screen reader says of a row: its name in words, where it stands, and its state. */
export function accessibleLabel(row: PlanRow, words: RowWords, context: ItemContext): string {
  switch (row.kind) {
    case 'plan':
      return listed(planPhrases(row, words, context));
    case 'module':
      return listed(modulePhrases(row, context.l10n));
    case 'day':
      return listed(dayPhrases(row, context));
    case 'task':
    case 'field':
    case 'resource':
    case 'logs':
    case 'leftOpen':
    case 'schedule':
    case 'unread':
    case 'fileLimit':
      return listed([words.label, ...words.details]);
  }
}

/** Phrases that each stand for themselves, with pauses between. */
function listed(phrases: readonly string[]): string {
  return phrases.filter((phrase) => phrase !== '').join(', ');
}

function planPhrases({ entry: { plan } }: PlanFileRow, words: RowWords, { l10n }: ItemContext): readonly string[] {
  const name = fullName(plan.label, plan.title ?? words.label);
  return [
    planPhrase(name, plan.kind === 'log', isRangeOfDays(plan.label), l10n),
    plan.kind === 'log' ? '' : progressPhrase(plan, l10n),
    plan.hasConflicts ? l10n.t('has merge conflicts') : '',
  ];
}

function planPhrase(name: string, isLog: boolean, isCycle: boolean, l10n: Localization): string {
  if (isLog) {
    return l10n.t('Log {0}', name);
  }
  return isCycle ? l10n.t('Cycle {0}', name) : l10n.t('Plan {0}', name);
}

function modulePhrases({ module }: ModuleRow, l10n: Localization): readonly string[] {
  return [fullName(module.label, module.title), progressPhrase(module, l10n), module.readStatus() ?? ''];
}

function dayPhrases({ day, parent }: DayRow, { l10n, currentDay }: ItemContext): readonly string[] {
  const place = parent?.kind === 'module' ? fullName(parent.module.label, parent.module.title) : '';
  return [
    withEnDash(day.label),
    dayTitle(day),
    place === '' ? '' : l10n.t('in {0}', place),
    day.state === 'entry' ? l10n.t('entry of a log') : tasksPhrase(day.progress, l10n),
    statePhrase(day.state, l10n),
    day === currentDay ? l10n.t('current day') : '',
  ];
}

function statePhrase(state: DayRow['day']['state'], l10n: Localization): string {
  switch (state) {
    case 'open':
      return l10n.t('open');
    case 'complete':
      return l10n.t('complete');
    case 'entry':
      return '';
  }
}
