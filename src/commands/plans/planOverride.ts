import type { Uri } from 'vscode';
import { l10n, window, workspace } from 'vscode';
import { plainMessage } from '../../util/plainMessage';
import { writePlanOverride } from '../../workspace/host/settings';
import { fileOf } from '../base/arguments';
import type { Command } from '../base/command';

/** Shows a file as a plan, whatever is in it and however large it is. */
export const thisIsAPlan: Command = {
  id: 'daymark.thisIsAPlan',
  async execute(_context, file) {
    const uri = fileOf(file);
    if (uri) {
      await overridePlan(uri, true);
    }
  },
};

/** Stops showing a file as a plan, whatever is in it. */
export const notAPlan: Command = {
  id: 'daymark.notAPlan',
  async execute(_context, file) {
    const uri = fileOf(file);
    if (uri) {
      await overridePlan(uri, false);
    }
  },
};

/** Writes into the settings of its folder whether a file is a plan. If the file is in no folder, a message says so. */
export async function overridePlan(uri: Uri, isPlan: boolean): Promise<void> {
  if (!(await writePlanOverride(uri, isPlan))) {
    const path = workspace.asRelativePath(uri);
    await window.showWarningMessage(plainMessage(l10n.t('“{0}” is not in an open folder.', path)));
  }
}
