import type { Uri } from 'vscode';
import { l10n, window, workspace } from 'vscode';
import { plainMessage } from '../../util/text/plainMessage';
import { sentences } from '../../util/text/sentences';
import { writePlanOverride } from '../../workspace/host/settings';
import { fileOf } from '../base/arguments';
import type { Command } from '../base/command';
import type { CommandContext } from '../base/context';
import { firstSettingNote } from '../base/firstSettingNote';
import { showMessage } from '../base/messages';

/** Shows a file as a plan, whatever is in it and however large it is. */
export const thisIsAPlan: Command = {
  id: 'daymark.thisIsAPlan',
  async execute(context, file) {
    const uri = fileOf(file);
    if (uri) {
      await overridePlan(context, uri, true);
    }
  },
};

/** Stops showing a file as a plan, whatever is in it. */
export const notAPlan: Command = {
  id: 'daymark.notAPlan',
  async execute(context, file) {
    const uri = fileOf(file);
    if (uri) {
      await overridePlan(context, uri, false);
    }
  },
};

/** Writes into the settings of its folder whether a file is a plan, and says so; also if the file is in no folder. */
export async function overridePlan({ memory }: CommandContext, uri: Uri, isPlan: boolean): Promise<void> {
  const restore = await writePlanOverride(uri, isPlan);
  const path = workspace.asRelativePath(uri);
  if (!restore) {
    await window.showWarningMessage(plainMessage(l10n.t('“{0}” isn’t in an open folder.', path)));
    return;
  }
  const said = isPlan ? l10n.t('“{0}” is now a plan.', path) : l10n.t('“{0}” is no longer a plan.', path);
  const text = sentences(said, await firstSettingNote(memory));
  void showMessage(text, { title: l10n.t('Undo'), run: restore });
}
