import type { Uri } from 'vscode';
import { l10n, window, workspace } from 'vscode';
import { hasOpenWork } from '../../core/learner/today';
import { planName } from '../../core/model/names';
import { plainMessage } from '../../util/plainMessage';
import { writeCurrentPlan } from '../../workspace/host/settings';
import type { IndexedPlan } from '../../workspace/index/planSource';
import { asLineInPlan } from '../base/arguments';
import type { Command } from '../base/command';
import { showMessage } from '../base/messages';

/** Makes the plan of a row the current one. */
export const followThisPlan: Command = {
  id: 'daymark.followThisPlan',
  async execute({ source }, row) {
    const place = asLineInPlan(row);
    const entry = place && source.planAt(place.uri);
    if (entry) {
      await follow(entry);
    }
  },
};

/** Makes a plan the current one and says so. A plan without open work is refused with a message. */
export async function follow({ uri, path, plan }: IndexedPlan): Promise<void> {
  const name = planName(plan, path).label;
  if (!hasOpenWork(plan)) {
    const text = l10n.t('Nothing is open in {0}, so it cannot be followed.', name);
    void window.showInformationMessage(plainMessage(text));
    return;
  }
  const undo = await setCurrentPlan(uri);
  void showMessage(l10n.t('You are now following {0}.', name), { title: l10n.t('Undo'), run: undo });
}

/** Writes the current plan into the settings of the workspace. @returns a function that restores the previous one */
export async function setCurrentPlan(uri: Uri): Promise<() => Promise<void>> {
  const before = await writeCurrentPlan(workspace.asRelativePath(uri));
  return async () => {
    await writeCurrentPlan(before);
  };
}
