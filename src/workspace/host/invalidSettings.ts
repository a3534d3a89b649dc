import { commands, l10n, window, workspace } from 'vscode';
import { cut } from '../../util/text/cut';
import { plainMessage } from '../../util/text/plainMessage';
import type { Log } from './log';
import type { InvalidSetting } from './settings';

/** The most characters of invalid values in a message. */
const longestShown = 120;

/** @returns a function that reports an invalid setting to the user and in the log, once for the same values */
export function invalidSettingsReporter(log: Log): (invalid: InvalidSetting) => void {
  const told = new Set<string>();
  return ({ key, folder, refused }) => {
    const text = textOf(key, folder && severalFolders() ? folder.name : undefined, refused);
    if (!told.has(text)) {
      told.add(text);
      log.warn(text);
      void tell(text, key);
    }
  };
}

function severalFolders(): boolean {
  return (workspace.workspaceFolders?.length ?? 0) > 1;
}

function textOf(key: string, folder: string | undefined, refused: readonly unknown[]): string {
  const shown = cut(refused.map((part) => JSON.stringify(part)).join(', '), longestShown);
  return folder === undefined
    ? l10n.t('Daymark ignores {0} in the setting “{1}”, because it isn’t valid. Fix it in the settings.', shown, key)
    : l10n.t(
        'Daymark ignores {0} in the setting “{1}” of the folder “{2}”, because it isn’t valid. Fix it in the settings.',
        shown,
        key,
        folder,
      );
}

async function tell(text: string, key: string): Promise<void> {
  const open = l10n.t('Open Settings');
  if ((await window.showWarningMessage(plainMessage(text), open)) === open) {
    await commands.executeCommand('workbench.action.openSettings', `@id:${key}`);
  }
}
