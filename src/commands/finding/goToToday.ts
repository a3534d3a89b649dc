import { window } from 'vscode';
import { whereTheLearnerIs } from '../../workspace/learner/whereTheLearnerIs';
import type { Command } from '../base/command';
import { openLine } from '../base/openLine';
import { whyNoDay } from '../base/whyNoDay';
import type { WriteContext } from '../base/writeContext';

interface TodayContext extends Pick<WriteContext, 'source' | 'settings' | 'today'> {
  readonly revealCurrentDay: () => Promise<void>;
}

/** Opens the current day and shows its row in the view "Plans". */
export const goToToday: Command<TodayContext> = {
  id: 'daymark.goToToday',
  async execute({ source, settings, today, revealCurrentDay }) {
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
