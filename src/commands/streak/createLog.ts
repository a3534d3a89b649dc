import type { WorkspaceFolder } from 'vscode';
import { commands, l10n, Selection, Uri, window, workspace } from 'vscode';
import { plainMessage } from '../../util/text/plainMessage';
import { sentences } from '../../util/text/sentences';
import { createFile } from '../../workspace/host/files';
import { writePlanOverride } from '../../workspace/host/settings';
import { chooseFile } from '../base/chooseFile';
import type { CommandContext } from '../base/context';
import { cannotOpenText, errorText, showMessage } from '../base/messages';
import { logTemplate } from './logTexts';

/** Offers to create a log, because the workspace has none. */
export async function offerNewLog(context: CommandContext): Promise<void> {
  const folder = workspace.workspaceFolders?.[0];
  if (!folder) {
    const open = { title: l10n.t('Open Folder…'), run: () => openFolder() };
    await showMessage(l10n.t('Open a folder first. Your log goes there.'), open);
    return;
  }
  const create = { title: l10n.t('Create a Log'), run: () => createLog(context, folder) };
  await showMessage(l10n.t('There’s no log here yet. A log is a Markdown file with an entry for each date.'), create);
}

async function openFolder(): Promise<void> {
  await commands.executeCommand('vscode.openFolder');
}

function logName(number: number): string {
  return number === 1 ? 'log.md' : `log-${number}.md`;
}

/** How many names are tried for a new log. */
const mostNames = 99;

/** Writes a log with an entry for today, which is the learner's own from then on, and opens it. */
async function createLog(context: CommandContext, folder: WorkspaceFolder): Promise<void> {
  const { text, line } = logTemplate(context.day.today, l10n);
  try {
    const uri = await createUnderFreeName(folder, text);
    // A single entry would not make a file a plan.
    await writePlanOverride(uri, true);
    const { note } = await chooseFile(context, 'log', uri);
    await showEnd(uri, line);
    const said = l10n.t('“{0}” is your log. Today counts as soon as you write a word.', workspace.asRelativePath(uri));
    void showMessage(sentences(said, note));
  } catch (error) {
    const failed = l10n.t('Nothing created: {0} couldn’t be written. {1}', logName(1), errorText(error));
    void window.showWarningMessage(plainMessage(failed));
  }
}

/** Creates `log.md`, or `log-2.md` if that exists. @throws Error if all names are taken, or what VS Code throws */
async function createUnderFreeName(folder: WorkspaceFolder, text: string): Promise<Uri> {
  for (let number = 1; number <= mostNames; number += 1) {
    const uri = Uri.joinPath(folder.uri, logName(number));
    if (await createFile(uri, text)) {
      return uri;
    }
  }
  throw new Error(l10n.t('“{0}” already exists. Choose another name.', logName(mostNames)));
}

/** Opens a file with the cursor at the end of a line. If that fails, a message says why. */
export async function showEnd(uri: Uri, line: number): Promise<void> {
  try {
    const document = await workspace.openTextDocument(uri);
    // A formatter may have shortened the file as it was saved.
    const { end } = document.lineAt(Math.min(line, document.lineCount - 1)).range;
    await window.showTextDocument(document, { selection: new Selection(end, end), preview: false });
  } catch (error) {
    await window.showWarningMessage(plainMessage(cannotOpenText(workspace.asRelativePath(uri), error)));
  }
}
