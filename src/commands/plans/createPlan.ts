import type { QuickPickItem, TextDocument, WorkspaceFolder } from 'vscode';
import { env, l10n, Range, SnippetString, Uri, window, workspace } from 'vscode';
import { resolveInFolder } from '../../core/model/resourceTarget';
import { plainMessage } from '../../util/text/plainMessage';
import { createFile, kindOfFile, writeFile } from '../../workspace/host/files';
import type { Command } from '../base/command';
import {
  planTemplate,
  templateKinds,
  templateText,
  usualDays,
  type PlanWishes,
  type TemplateKind,
  type TemplatePart,
} from './planTemplates';

/** Asks what the plan is about, writes it and opens it with its blanks to tab through. */
export const createPlan: Command = {
  id: 'daymark.createPlan',
  async execute() {
    const template = await pickTemplate();
    if (!template) {
      return;
    }
    const folder = workspace.workspaceFolders?.[0];
    if (!folder) {
      await openUnsaved(template.parts);
      return;
    }
    const place = await pickPlace(folder, template.fileName);
    if (place) {
      await createPlanAt(place.uri, template.parts, place.mayReplace);
    }
  },
};

/**
 * Writes a plan from a template and opens it.
 * @param mayReplace whether the user agreed to replace an existing file; if not, no file is overwritten
 */
export async function createPlanAt(uri: Uri, parts: readonly TemplatePart[], mayReplace: boolean): Promise<void> {
  if (mayReplace) {
    await writeFile(uri, templateText(parts));
  } else if (!(await createFile(uri, templateText(parts)))) {
    void window.showWarningMessage(plainMessage(existsText(workspace.asRelativePath(uri))));
    return;
  }
  const document = await workspace.openTextDocument(uri);
  await fillIn(document, parts);
  // The text is as it was written, but VS Code takes the snippet for a change.
  await document.save();
}

/** A plan that is saved nowhere yet, for a window without a folder. */
async function openUnsaved(parts: readonly TemplatePart[]): Promise<void> {
  await fillIn(await workspace.openTextDocument({ language: 'markdown' }), parts);
  void window.showInformationMessage(
    plainMessage(l10n.t('Save this plan in a folder, and open that folder to see it in Daymark.')),
  );
}

/** Puts a template in place of the text, as a snippet: Tab goes from blank to blank. */
async function fillIn(document: TextDocument, parts: readonly TemplatePart[]): Promise<void> {
  const snippet = new SnippetString();
  for (const { text, isBlank } of parts) {
    if (isBlank) {
      snippet.appendPlaceholder(text);
    } else {
      snippet.appendText(text);
    }
  }
  const editor = await window.showTextDocument(document, { preview: false });
  const everything = new Range(document.positionAt(0), document.positionAt(document.getText().length));
  await editor.insertSnippet(snippet, everything);
}

function existsText(path: string): string {
  return l10n.t('“{0}” already exists. Choose another name.', path);
}

interface FilledTemplate {
  readonly parts: readonly TemplatePart[];
  /** The suggested file name. */
  readonly fileName: string;
}

interface TemplateChoice extends QuickPickItem {
  readonly template: TemplateKind;
}

/** Asks for the kind, the topic and the number of days. @returns `undefined` if the user breaks it off */
async function pickTemplate(): Promise<FilledTemplate | undefined> {
  const title = l10n.t('Create a Plan');
  const placeHolder = l10n.t('What kind of plan?');
  const choice = await window.showQuickPick(templateKinds.map(templateChoice), { title, placeHolder });
  const topic = choice && (await askForTopic(choice.template, title));
  if (topic === undefined) {
    return undefined;
  }
  const days = choice?.template === 'cycle' ? await askForDays(title) : usualDays;
  return choice && days !== undefined ? filledTemplate(choice.template, { topic, days }) : undefined;
}

function filledTemplate(kind: TemplateKind, wishes: PlanWishes): FilledTemplate {
  const fileNames = { cycle: `days-1-${wishes.days}.md`, month: 'month-1.md', tracker: 'topics.md', log: 'week-1.md' };
  // Without a translation, the other words are in English.
  const language = l10n.bundle ? env.language : 'en';
  return { parts: planTemplate(kind, wishes, { l10n, language }), fileName: fileNames[kind] };
}

function templateChoice(template: TemplateKind): TemplateChoice {
  switch (template) {
    case 'cycle':
      return { template, label: l10n.t('Cycle'), description: l10n.t('days in modules, as many as you like') };
    case 'month':
      return { template, label: l10n.t('Month'), description: l10n.t('four weeks of seven days') };
    case 'tracker':
      return { template, label: l10n.t('Tracker'), description: l10n.t('topics with tasks, no days') };
    case 'log':
      return { template, label: l10n.t('Log'), description: l10n.t('a week of days to write about') };
  }
}

/** @returns an empty text for a log, which has none; `undefined` if the user breaks it off */
async function askForTopic(template: TemplateKind, title: string): Promise<string | undefined> {
  const prompt = l10n.t('What do you want to learn?');
  return template === 'log' ? '' : window.showInputBox({ title, prompt });
}

/** Longer plans are better made of several cycles. */
const mostDays = 366;

async function askForDays(title: string): Promise<number | undefined> {
  const days = await window.showInputBox({
    title,
    prompt: l10n.t('How many days?'),
    value: String(usualDays),
    validateInput: (text) => (isNumberOfDays(text) ? undefined : l10n.t('Type a number from 1 to {0}.', mostDays)),
  });
  return days === undefined ? undefined : Number(days);
}

function isNumberOfDays(text: string): boolean {
  return /^[1-9]\d*$/.test(text) && Number(text) <= mostDays;
}
/** The place that the user picked for a plan. */
interface PickedPlace {
  readonly uri: Uri;
  /** Whether the user agreed to replace the existing file. */
  readonly mayReplace: boolean;
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
