import { env, l10n } from 'vscode';
import { postOf } from '../../core/exporting/post';
import { dayName } from '../../workspace/learner/dayName';
import type { Command } from '../base/command';
import { openText, showMessage } from '../base/messages';
import { dayTarget } from '../base/targets';
import { draftText } from './draftText';

/** Copies a draft of what the plan says to post about a day: the day at hand, or the one that was done today. */
export const draftPost: Command = {
  id: 'daymark.draftPost',
  async execute(context, place) {
    const wanted = context.learner.standing.isDoneToday ? (['complete'] as const) : [];
    const target = await dayTarget(context, place, ...wanted);
    if (!target) {
      return;
    }
    const { day, plan } = target;
    const name = dayName(day, l10n);
    const post = postOf(plan, day);
    if (post === undefined) {
      void showMessage(
        l10n.t('{0} has nothing to post. To change that, add a line such as “**Post:** …” to it.', name),
      );
      return;
    }
    const text = draftText(post, name, day);
    await env.clipboard.writeText(text);
    void showMessage(l10n.t('Draft for {0} copied.', name), { title: l10n.t('Open'), run: () => openText(text) });
  },
};
