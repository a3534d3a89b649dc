import type { Memento } from 'vscode';
import { l10n, workspace } from 'vscode';

const explainedKey = 'daymark.explainedSettings';

/**
 * Says where a choice is kept, the first time that one is written into the settings of this workspace: a changed file may
 * surprise whoever commits the folder. Empty later.
 * @param memory the state of the workspace
 */
export async function firstSettingNote(memory: Memento): Promise<string> {
  if (memory.get(explainedKey) === true) {
    return '';
  }
  await memory.update(explainedKey, true);
  return workspace.workspaceFile
    ? l10n.t('Your choice is saved in the settings of this workspace.')
    : l10n.t('Your choice is saved in {0}.', '.vscode/settings.json');
}
