import type { QuickPickItem, WorkspaceFolder } from 'vscode';
import { l10n, Uri, window, workspace } from 'vscode';
import { planTemplate, templateKinds, type TemplateKind } from '../../core/model/planTemplates';
import { resolveInFolder } from '../../core/model/resourceTarget';
import { plainMessage } from '../../util/plainMessage';
import { createFile, kindOfFile, writeFile } from '../../workspace/host/files';
import type { Command } from '../base/command';
import { openLine } from '../base/messages';

/** Writes a plan from a template, in a place that the user picks, and opens it. */
export const createPlan: Command = {
  id: 'daymark.createPlan',
  async execute() {
    const choice = await window.showQuickPick(templateKinds.map(templateChoice), {
      title: l10n.t('Create a Plan'),
      placeHolder: l10n.t('What kind of plan?'),
    });
    const place = choice && (await pickPlace(choice.fileName));
    if (choice && place) {
      await createPlanAt(place.uri, choice.template, place.mayReplace);
    }
  },
};

/**
 * Writes a plan from a template and opens it.
 * @param mayReplace the user wants the file that is there to be replaced; without it nothing is written over a file
 */
export async function createPlanAt(uri: Uri, kind: TemplateKind, mayReplace: boolean): Promise<void> {
  if (mayReplace) {
    await writeFile(uri, planTemplate(kind));
  } else if (!(await createFile(uri, planTemplate(kind)))) {
    void window.showWarningMessage(plainMessage(existsText(workspace.asRelativePath(uri))));
    return;
  }
  await openLine({ uri, line: 0 });
}

function existsText(path: string): string {
  return l10n.t('“{0}” already exists. Choose another name.', path);
}

/** Where a plan is to be written. */
interface PickedPlace {
  readonly uri: Uri;
  /** The user was asked whether the file that is there is to be replaced. */
  readonly mayReplace: boolean;
}

interface TemplateChoice extends QuickPickItem {
  readonly template: TemplateKind;
  /** The name that is proposed. */
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

/** A place for a new file, or `undefined` if the user picked none. An existing file is only replaced if the user confirms it. */
async function pickPlace(fileName: string): Promise<PickedPlace | undefined> {
  const folder = workspace.workspaceFolders?.[0];
  try {
    const uri = await window.showSaveDialog({
      title: l10n.t('Create a Plan'),
      saveLabel: l10n.t('Create'),
      filters: { [l10n.t('Markdown')]: ['md'] },
      ...(folder && { defaultUri: Uri.joinPath(folder.uri, fileName) }),
    });
    // For a file that is there, the dialog has asked.
    return uri && { uri, mayReplace: (await kindOfFile(uri)) === 'file' };
  } catch (error) {
    // Some virtual workspaces have no dialog for files.
    if (!folder) {
      throw error;
    }
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
