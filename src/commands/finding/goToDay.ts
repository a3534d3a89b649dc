import { l10n } from 'vscode';
import type { Command } from '../base/command';
import { dayChoices } from './dayChoices';
import { openLine } from '../base/messages';
import { pickDay } from './pickDay';

/** Lets the user find any day of any plan by number or words, and opens it. The current day is selected at first. */
export const goToDay: Command = {
  id: 'daymark.goToDay',
  async execute(context) {
    const { source, learner } = context;
    const { plan, currentDay } = learner.standing;
    const words = l10n.t('A number, or words from a title, module or plan');
    const choice = await pickDay(dayChoices(source.plans, plan, l10n), currentDay?.day, words);
    if (choice) {
      await openLine({ uri: choice.entry.uri, line: choice.day.line });
    }
  },
};
