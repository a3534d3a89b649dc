import { l10n, window } from 'vscode';
import { hasOpenWork } from '../../core/learner/today';
import { planName } from '../../core/model/names';
import { plainMessage } from '../../util/text/plainMessage';
import { sentences } from '../../util/text/sentences';
import type { IndexedPlan } from '../../workspace/index/planSource';
import { asLineInPlan } from '../base/arguments';
import type { Command } from '../base/command';
import type { CommandContext } from '../base/context';
import { chooseFile } from '../base/chooseFile';
import { showMessage } from '../base/messages';

/** Makes the plan of a row the current one. */
export const followThisPlan: Command = {
  id: 'daymark.followThisPlan',
  async execute(context, row) {
    const place = asLineInPlan(row);
    const entry = place && context.source.planAt(place.uri);
    if (entry) {
      await follow(context, entry);
    }
  },
};

/** Makes a plan the current one and says so. A plan without open work is refused with a message. */
export async function follow(context: CommandContext, { uri, path, plan }: IndexedPlan): Promise<void> {
  const name = planName(plan, path).label;
  if (!hasOpenWork(plan)) {
    const text = l10n.t('You’ve finished {0}, so there’s nothing left to follow.', name);
    void window.showInformationMessage(plainMessage(text));
    return;
  }
  const { restore, note } = await chooseFile(context, 'currentPlan', uri);
  const text = sentences(l10n.t('You’re now following {0}.', name), note);
  void showMessage(text, { title: l10n.t('Undo'), run: restore });
  await context.planView.showCurrentDay();
}
