import { l10n, Range, window, workspace } from 'vscode';
import { plainMessage } from '../../util/text/plainMessage';
import type { LineInPlan } from '../../workspace/learner/lineInPlan';

/** A button of a message, and what it does. */
export interface MessageAction {
  readonly title: string;
  readonly run: () => Promise<void>;
}

/** Shows a message with buttons, and runs the action that the user chooses. Settles when the message is closed. */
export async function showMessage(text: string, ...actions: readonly MessageAction[]): Promise<void> {
  const chosen = await window.showInformationMessage(plainMessage(text), ...actions.map(({ title }) => title));
  await actions.find(({ title }) => title === chosen)?.run();
}

/**
 * Opens a line in an editor. If that fails, a message says why.
 * @param isPreview whether the next file that is opened replaces this one
 */
export async function openLine({ uri, line }: LineInPlan, isPreview = true): Promise<void> {
  try {
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document, { selection: new Range(line, 0, line, 0), preview: isPreview });
  } catch (error) {
    await window.showWarningMessage(plainMessage(cannotOpenText(workspace.asRelativePath(uri), error)));
  }
}

/** Opens a text as Markdown that isn't saved. */
export async function openText(content: string): Promise<void> {
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
}

/** The message that something cannot be opened, and why. */
export function cannotOpenText(name: string, error: unknown): string {
  return l10n.t('“{0}” can’t be opened: {1}', name, errorText(error));
}

/** The message of an error, or any other value as a string. */
export function errorText(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
