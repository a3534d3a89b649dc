import { l10n } from 'vscode';
import { currentDay } from '../../core/learner/today';
import { unitOf } from '../../core/model/walk';
import type { Command } from '../base/command';
import { dayChoices } from '../finding/dayChoices';
import { follow } from './followPlan';
import { pickDay } from '../finding/pickDay';
import { pickPlan } from '../base/targets';
import { startFrom } from './startFrom';

/** Asks which plan the learner follows if several are open, and which of its days is today's day. */
export const chooseTodaysDay: Command = {
  id: 'daymark.chooseTodaysDay',
  async execute(context) {
    await context.source.ready;
    const entry = await pickPlan(context);
    if (entry?.plan.kind === 'tracker') {
      await follow(context, entry);
    } else if (entry) {
      const question =
        unitOf(entry.plan) === 'week' ? l10n.t('Which week are you on?') : l10n.t('Which day are you on today?');
      const current = currentDay(entry.plan, context.learner.standing.today);
      const choice = await pickDay(dayChoices([entry], entry, l10n), current, question);
      if (choice) {
        const { uri, plan } = entry;
        await startFrom(context, { uri, plan, day: choice.day, line: choice.day.line });
      }
    }
  },
};
