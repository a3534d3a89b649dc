import type { Tab, TextDocument, Uri } from 'vscode';
import { TabInputNotebook, TabInputText, window, workspace } from 'vscode';

/** The document that is open for a file, in an editor or in the background; `undefined` if there is none. */
export function openDocument(uri: Uri): TextDocument | undefined {
  const address = uri.toString();
  return workspace.textDocuments.find((document) => document.uri.toString() === address);
}

/** The tabs that show a file as text or as a notebook, in all editor groups. */
export function tabsOf(uri: Uri): readonly Tab[] {
  const address = uri.toString();
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(
      ({ input }) =>
        (input instanceof TabInputNotebook || input instanceof TabInputText) && input.uri.toString() === address,
    );
}
