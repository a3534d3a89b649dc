import { window } from 'vscode';
import { whereTheLearnerIs } from '../workspace/whereTheLearnerIs';
import type { Command } from './command';
import { openLine } from './openLine';
import { whyNoDay } from './whyNoDay';
import type { WriteContext } from './writeContext';

/** Opens the current day and shows its row in the view "Plans". */
export function goToToday(
  context: Pick<WriteContext, 'source' | 'settings' | 'today'>,
  revealCurrentDay: () => Promise<void>,
): Command {
  return {
    id: 'daymark.goToToday',
    async execute() {
      const { source, settings, today } = context;
      await source.ready;
      const { entry, day } = whereTheLearnerIs(source.plans, settings.currentPlan.value(), today());
      if (entry && day) {
        await openLine({ uri: entry.uri, line: day.line });
        await revealCurrentDay();
      } else {
        await window.showInformationMessage(whyNoDay(source));
      }
    },
  };
}
