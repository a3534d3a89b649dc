import { l10n } from 'vscode';
import type { PlanSource } from '../../workspace/index/planSource';

/** Why there is no current day, and what to do. */
export function whyNoDay({ plans }: Pick<PlanSource, 'plans'>): string {
  const withDays = plans.filter(({ plan }) => plan.kind === 'days');
  const open = withDays.filter(({ plan }) => plan.days.done < plan.days.total);
  if (plans.length === 0) {
    return l10n.t('No plan was found in this folder, so there is no day to go to.');
  }
  if (withDays.length === 0) {
    return l10n.t('None of your plans has days to work through, so there is no day to go to.');
  }
  if (open.length === 0) {
    return l10n.t('All days of your plans are complete.');
  }
  return l10n.t(
    'Several plans have open days, and no date says which one you follow. Choose a day with “Choose Today’s Day…”.',
  );
}
