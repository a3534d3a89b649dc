import type { Uri } from 'vscode';
import { l10n, window, workspace } from 'vscode';
import { plainMessage } from '../../util/plainMessage';
import { writePlanOverride } from '../../workspace/host/settings';

/** Keeps in the settings of the file's folder that it is a plan, or is none. Says so where it has no folder. */
export async function sayWhetherPlan(uri: Uri, isPlan: boolean): Promise<void> {
  if (!(await writePlanOverride(uri, isPlan))) {
    const path = workspace.asRelativePath(uri);
    await window.showWarningMessage(plainMessage(l10n.t('“{0}” is in none of the folders that are open.', path)));
  }
}
