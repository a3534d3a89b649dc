import type { Command } from '../base/command';
import { openLine } from '../base/messages';
import { showNoCurrentDay } from '../base/targets';

/** Opens the current day and selects its row in the Plans view. */
export const goToToday: Command = {
  id: 'daymark.goToToday',
  async execute({ source, learner, planView }) {
    await source.ready;
    const { currentDay } = learner.standing;
    if (currentDay) {
      await openLine({ uri: currentDay.at.uri, line: currentDay.day.line });
      await planView.revealCurrentDay();
    } else {
      await showNoCurrentDay(source);
    }
  },
};
