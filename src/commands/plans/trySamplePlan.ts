import { commands, env, l10n, Uri, window, workspace } from 'vscode';
import { plainMessage } from '../../util/text/plainMessage';
import { createFile } from '../../workspace/host/files';
import type { Command } from '../base/command';
import { errorText, openLine, showMessage } from '../base/messages';

/** The sample in the user's folder. */
const fileName = 'seven-days-with-vs-code.md';

/** The sample in the extension's own folder, in the language of its texts. */
function sampleIn(extension: Uri): Uri {
  return Uri.joinPath(extension, 'media', 'sample', `${l10n.bundle ? env.language : 'en'}.md`);
}

/** Writes a plan of seven days that teaches VS Code and Daymark, and opens it. If it is there already, it is only opened. */
export const trySamplePlan: Command = {
  id: 'daymark.trySamplePlan',
  async execute({ extensionUri }) {
    const folder = workspace.workspaceFolders?.[0];
    if (!folder) {
      await showFolderNeeded();
      return;
    }
    const uri = Uri.joinPath(folder.uri, fileName);
    const sample = await workspace.fs.readFile(sampleIn(extensionUri));
    try {
      await createFile(uri, new TextDecoder().decode(sample));
    } catch (error) {
      const text = l10n.t('Nothing created: {0} couldn’t be written. {1}', fileName, errorText(error));
      void window.showWarningMessage(plainMessage(text));
      return;
    }
    await openLine({ uri, line: 0 }, false);
    await commands.executeCommand('workbench.view.extension.daymark');
  },
};

function showFolderNeeded(): Promise<void> {
  const open = {
    title: l10n.t('Open Folder…'),
    run: async () => {
      await commands.executeCommand('vscode.openFolder');
    },
  };
  return showMessage(l10n.t('Open a folder first. The sample plan goes there.'), open);
}
