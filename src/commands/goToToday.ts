import { l10n, window } from 'vscode';
import type { PlanSource } from '../workspace/planSource';
import type { Settings } from '../workspace/settings';
import { whereTheLearnerIs } from '../workspace/whereTheLearnerIs';
import type { Command } from './command';
import { openLine } from './openLine';

/** Opens the current day and shows its row in the view "Plans". */
export function goToToday(
  source: PlanSource,
  settings: Pick<Settings, 'currentPlan'>,
  revealCurrentDay: () => Promise<void>,
): Command {
  return {
    id: 'daymark.goToToday',
    async execute() {
      await source.ready;
      const { entry, day } = whereTheLearnerIs(source.plans, settings.currentPlan.value());
      if (entry && day) {
        await openLine({ uri: entry.uri, line: day.line });
        await revealCurrentDay();
      } else {
        await window.showInformationMessage(whyNoDay(source));
      }
    },
  };
}

function whyNoDay({ plans }: PlanSource): string {
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
  return l10n.t('Several plans have open days, and no date says which one you follow. Go to a day with “Go to Day…”.');
}
