import { window } from 'vscode';
import { whereTheLearnerIs } from '../../workspace/learner/whereTheLearnerIs';
import type { Command } from '../base/command';
import { openLine } from '../base/openLine';
import { whyNoDay } from '../base/whyNoDay';

/** Opens the current day and shows its row in the view "Plans". */
export const goToToday: Command = {
  id: 'daymark.goToToday',
  async execute({ source, settings, planView, day: { today } }) {
    await source.ready;
    const { entry, day } = whereTheLearnerIs(source.plans, settings.currentPlan.value(), today);
    if (entry && day) {
      await openLine({ uri: entry.uri, line: day.line });
      await planView.revealCurrentDay();
    } else {
      await window.showInformationMessage(whyNoDay(source));
    }
  },
};
