import { l10n, window } from 'vscode';
import { planName } from '../../core/model/shortName';
import { hasOpenWork } from '../../core/learner/today';
import { plainMessage } from '../../util/plainMessage';
import type { IndexedPlan } from '../../workspace/index/planSource';
import { asLineInPlan } from '../base/arguments';
import type { Command } from '../base/command';
import { followPlan } from './followPlan';
import { offer } from '../base/offer';

/** Makes the plan of a row the current one. */
export const followThisPlan: Command = {
  id: 'daymark.followThisPlan',
  async execute(context, row) {
    const place = asLineInPlan(row);
    const entry = place && context.source.planAt(place.uri);
    if (entry) {
      await follow(entry);
    }
  },
};

/** Makes a plan the current one and says so; a plan without open work never is. */
export async function follow({ uri, path, plan }: IndexedPlan): Promise<void> {
  const name = planName(plan, path).label;
  if (!hasOpenWork(plan)) {
    const text = l10n.t('Nothing is open in {0}, so it cannot be followed.', name);
    void window.showInformationMessage(plainMessage(text));
    return;
  }
  const takeBack = await followPlan(uri);
  void offer(l10n.t('You follow {0} now.', name), { title: l10n.t('Undo'), run: takeBack });
}
