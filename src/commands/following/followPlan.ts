import type { Uri } from 'vscode';
import { l10n, window, workspace } from 'vscode';
import { hasOpenWork } from '../../core/learner/today';
import { planName } from '../../core/model/names';
import { plainMessage } from '../../util/plainMessage';
import { sentences } from '../../util/sentences';
import { writeCurrentPlan } from '../../workspace/host/settings';
import type { IndexedPlan } from '../../workspace/index/planSource';
import { asLineInPlan } from '../base/arguments';
import type { Command } from '../base/command';
import type { CommandContext } from '../base/context';
import { firstSettingNote } from '../base/firstSettingNote';
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
  const { restore, note } = await setCurrentPlan(context, uri);
  const text = sentences(l10n.t('You’re now following {0}.', name), note);
  void showMessage(text, { title: l10n.t('Undo'), run: restore });
  await context.planView.showCurrentDay();
}

/** A current plan that was written into the settings. */
interface CurrentPlanSet {
  /** Restores the one before. */
  readonly restore: () => Promise<void>;
  /** Says where the choice is kept if it is the first one; otherwise empty. */
  readonly note: string;
}

/** Writes the current plan into the settings of the workspace. */
export async function setCurrentPlan({ memory }: CommandContext, uri: Uri): Promise<CurrentPlanSet> {
  const path = workspace.asRelativePath(uri);
  const before = await writeCurrentPlan(path);
  return {
    restore: async () => {
      await writeCurrentPlan(before);
    },
    note: before === path ? '' : await firstSettingNote(memory),
  };
}
