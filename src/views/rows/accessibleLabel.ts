import { dayTitle, fullName, isRangeOfDays } from '../../core/model/names';
import type { Day } from '../../core/model/plan';
import type { Localization } from '../../util/text/localization';
import { progressPhrase, tasksPhrase } from './phrases';
import type { DayRow, ModuleRow, PlanFileRow, PlanRow } from './planRow';
import { dayName } from '../../workspace/learner/dayName';
import type { IndexedPlan } from '../../workspace/index/planSource';

/** The texts of a row before they are put together. */
export interface RowTexts {
  readonly label: string;
  /** The parts of the description; empty ones are left out. */
  readonly details: readonly string[];
}

/** What the words for a row depend on besides the row. */
interface Surroundings {
  /** The learner's current day, if there is one. */
  readonly currentDay: Day | undefined;
  /** What distinguishes a plan from others with the same name, or empty. */
  readonly tellApart: (entry: IndexedPlan) => string;
  readonly l10n: Localization;
}

/** What a screen reader says for a row: its name in words, where it is, and its state. */
export function accessibleLabel(row: PlanRow, texts: RowTexts, { currentDay, tellApart, l10n }: Surroundings): string {
  switch (row.kind) {
    case 'plan':
      return listed(planPhrases(row, texts, tellApart(row.entry), l10n));
    case 'module':
      return listed(modulePhrases(row, l10n));
    case 'day':
      return listed(dayPhrases(row, currentDay, l10n));
    case 'task':
    case 'field':
    case 'resource':
    case 'logs':
    case 'leftOpen':
    case 'schedule':
    case 'recall':
    case 'stillTrue':
    case 'question':
    case 'undated':
    case 'unread':
    case 'fileLimit':
      return listed([texts.label, ...texts.details]);
  }
}

/** Screen readers pause at commas. */
function listed(phrases: readonly string[]): string {
  return phrases.filter((phrase) => phrase !== '').join(', ');
}

function planPhrases(
  { entry: { plan } }: PlanFileRow,
  texts: RowTexts,
  apart: string,
  l10n: Localization,
): readonly string[] {
  const name = fullName(plan.label, plan.title ?? texts.label);
  return [
    planPhrase(name, plan.kind === 'log', isRangeOfDays(plan.label), l10n),
    apart === '' ? '' : l10n.t('in {0}', apart),
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

function dayPhrases({ day, parent, note }: DayRow, currentDay: Day | undefined, l10n: Localization): readonly string[] {
  const module = parent?.kind === 'module' ? fullName(parent.module.label, parent.module.title) : '';
  return [
    dayName(day, l10n),
    dayTitle(day),
    module === '' ? '' : l10n.t('in {0}', module),
    day.state === 'entry' ? l10n.t('log entry') : tasksPhrase(day.progress, l10n),
    statePhrase(day.state, l10n),
    day === currentDay || (note === 'today' && day.state === 'open') ? currentPhrase(day, l10n) : '',
    note === 'next' ? l10n.t('next') : '',
  ];
}

function currentPhrase({ takes }: Day, l10n: Localization): string {
  return takes === 'week' ? l10n.t('current week') : l10n.t('current day');
}

function statePhrase(state: DayRow['day']['state'], l10n: Localization): string {
  switch (state) {
    case 'open':
      return l10n.t('open');
    case 'complete':
      return l10n.t('complete');
    case 'skipped':
      return l10n.t('skipped');
    case 'entry':
      return '';
  }
}
