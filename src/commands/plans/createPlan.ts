import type { QuickPickItem, WorkspaceFolder } from 'vscode';
import { commands, l10n, Uri, window, workspace } from 'vscode';
import { firstWords, planTemplate, templateKinds, type TemplateKind } from '../../core/model/planTemplates';
import { resolveInFolder } from '../../core/model/resourceTarget';
import { plainMessage } from '../../util/plainMessage';
import { createFile, kindOfFile, writeFile } from '../../workspace/host/files';
import type { Command } from '../base/command';
import { openAtWords, showMessage } from '../base/messages';

/** Lets the user pick a template and a place, writes the plan and opens it. */
export const createPlan: Command = {
  id: 'daymark.createPlan',
  async execute() {
    const folder = workspace.workspaceFolders?.[0];
    if (!folder) {
      await showFolderNeeded();
      return;
    }
    const choice = await window.showQuickPick(templateKinds.map(templateChoice), {
      title: l10n.t('Create a Plan'),
      placeHolder: l10n.t('What kind of plan?'),
    });
    const place = choice && (await pickPlace(folder, choice.fileName));
    if (choice && place) {
      await createPlanAt(place.uri, choice.template, place.mayReplace);
    }
  },
};

/** Plans are found in open folders only, and the save dialog would have no place to begin with. */
function showFolderNeeded(): Promise<void> {
  const open = {
    title: l10n.t('Open Folder…'),
    run: async () => {
      await commands.executeCommand('vscode.openFolder');
    },
  };
  return showMessage(l10n.t('Open a folder first. Your plan will be kept in it.'), open);
}

/**
 * Writes a plan from a template and opens it, with the words selected that are to be typed over first.
 * @param mayReplace whether the user agreed to replace an existing file; if not, no file is overwritten
 */
export async function createPlanAt(uri: Uri, kind: TemplateKind, mayReplace: boolean): Promise<void> {
  if (mayReplace) {
    await writeFile(uri, planTemplate(kind));
  } else if (!(await createFile(uri, planTemplate(kind)))) {
    void window.showWarningMessage(plainMessage(existsText(workspace.asRelativePath(uri))));
    return;
  }
  await openAtWords(uri, firstWords[kind]);
}

function existsText(path: string): string {
  return l10n.t('“{0}” already exists. Choose another name.', path);
}

/** The place that the user picked for a plan. */
interface PickedPlace {
  readonly uri: Uri;
  /** Whether the user agreed to replace the existing file. */
  readonly mayReplace: boolean;
}

interface TemplateChoice extends QuickPickItem {
  readonly template: TemplateKind;
  /** The suggested file name. */
  readonly fileName: string;
}

function templateChoice(template: TemplateKind): TemplateChoice {
  switch (template) {
    case 'cycle':
      return { template, fileName: 'days-1-30.md', label: l10n.t('Cycle'), description: l10n.t('30 days in modules') };
    case 'month':
      return {
        template,
        fileName: 'month-1.md',
        label: l10n.t('Month'),
        description: l10n.t('four weeks of seven days'),
      };
    case 'tracker':
      return {
        template,
        fileName: 'topics.md',
        label: l10n.t('Tracker'),
        description: l10n.t('topics with tasks, no days'),
      };
    case 'log':
      return {
        template,
        fileName: 'week-1.md',
        label: l10n.t('Log'),
        description: l10n.t('a week of days to write about'),
      };
  }
}

/** Lets the user pick a place for a new file. @returns `undefined` if the user picked none */
async function pickPlace(folder: WorkspaceFolder, fileName: string): Promise<PickedPlace | undefined> {
  try {
    const uri = await window.showSaveDialog({
      title: l10n.t('Create a Plan'),
      saveLabel: l10n.t('Create'),
      filters: { [l10n.t('Markdown')]: ['md'] },
      defaultUri: Uri.joinPath(folder.uri, fileName),
    });
    // If the file exists, the dialog has asked whether to replace it.
    return uri && { uri, mayReplace: (await kindOfFile(uri)) === 'file' };
  } catch {
    // Some virtual workspaces have no save dialog.
    const uri = await pickPath(folder, fileName);
    return uri && { uri, mayReplace: false };
  }
}

async function pickPath(folder: WorkspaceFolder, fileName: string): Promise<Uri | undefined> {
  const uriOf = (path: string): Uri | undefined => {
    const pathInFolder = resolveInFolder('', path);
    return pathInFolder ? Uri.joinPath(folder.uri, pathInFolder) : undefined;
  };
  const path = await window.showInputBox({
    title: l10n.t('Create a Plan'),
    prompt: l10n.t('Path of the new file in “{0}”', folder.name),
    value: fileName,
    validateInput: async (value) => {
      const uri = uriOf(value);
      if (!uri) {
        return l10n.t('Type the path of a file in “{0}”.', folder.name);
      }
      return (await kindOfFile(uri)) ? existsText(value) : undefined;
    },
  });
  return path === undefined ? undefined : uriOf(path);
}
