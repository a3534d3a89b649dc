import { window } from 'vscode';
import type { PlanSource } from '../workspace/planSource';
import type { Settings } from '../workspace/settings';
import { whereTheLearnerIs } from '../workspace/whereTheLearnerIs';
import type { Command } from './command';
import { openLine } from './openLine';
import { whyNoDay } from './whyNoDay';

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
