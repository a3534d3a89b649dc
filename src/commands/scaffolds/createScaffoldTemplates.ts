import type { WorkspaceFolder } from 'vscode';
import { commands, l10n, Uri, window, workspace } from 'vscode';
import { kindBelow } from '../../workspace/host/files';
import { createFiles } from '../../workspace/scaffolds/scaffoldFiles';
import { templatesPath } from '../../workspace/scaffolds/templateFiles';
import type { Command } from '../base/command';
import { showMessage } from '../base/messages';
import { openFile } from './openScaffold';
import { showBlocked, showNotCreated } from './showProblems';
import type { CommandContext } from '../base/context';
import { shownPath } from './scaffoldLocation';
import { notebooksPage, templatesSection, templatesText } from './scaffoldText';

/** Writes the built-in templates into a workspace folder, where the learner can change them. Existing files are kept. */
export const createScaffoldTemplates: Command = {
  id: 'daymark.createScaffoldTemplates',
  async execute(context) {
    const folder = await pickFolder();
    if (folder) {
      await createIn(folder, context);
    }
  },
};

async function pickFolder(): Promise<WorkspaceFolder | undefined> {
  const [folder, ...others] = workspace.workspaceFolders ?? [];
  if (!folder) {
    void window.showInformationMessage(l10n.t('Open a folder first. The templates go there.'));
    return undefined;
  }
  return others.length === 0
    ? folder
    : window.showWorkspaceFolderPick({ placeHolder: l10n.t('Create the templates in which folder?') });
}

async function createIn(
  folder: WorkspaceFolder,
  { settings, loadEditing, extensionUri }: CommandContext,
): Promise<void> {
  if (workspace.fs.isWritableFileSystem(folder.uri.scheme) === false) {
    showBlocked('readOnly', folder.uri);
    return;
  }
  const { builtInTemplates } = await loadEditing();
  const templates = builtInTemplates(settings.scaffoldLanguage.value(folder.uri));
  const looked = await Promise.all(
    templates.map(async ({ path, content }) => {
      const file = { path: `${templatesPath}/${path}`, content };
      return { file, found: await kindBelow(folder.uri, file.path) };
    }),
  );
  if (looked.some(({ found }) => found === 'symbolicLink')) {
    showBlocked('symbolicLink', Uri.joinPath(folder.uri, templatesPath));
    return;
  }
  const absent = looked.filter(({ found }) => found === undefined).map(({ file }) => file);
  const result = await createFiles(folder.uri, absent);
  if (result.kind !== 'created') {
    showNotCreated(folder, result);
    return;
  }
  const kept = looked.filter(({ found }) => found !== undefined).map(({ file }) => shownPath(folder, file.path));
  const open = { title: l10n.t('Open Documentation'), run: () => showVariables(extensionUri) };
  void showMessage(templatesText(shownPath(folder, templatesPath), kept, absent.length, l10n), open);
  const [first] = absent.length > 0 ? absent : looked.map(({ file }) => file);
  if (first) {
    await openFile(Uri.joinPath(folder.uri, first.path));
  }
}

/** Shows what templates can contain: the section of the documentation, beside the open editor. */
async function showVariables(extension: Uri): Promise<void> {
  const page = Uri.joinPath(extension, notebooksPage).with({ fragment: templatesSection });
  await commands.executeCommand('markdown.showPreviewToSide', page);
}
