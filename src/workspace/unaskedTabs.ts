import type { Tab, Uri } from 'vscode';
import { TabInputText, window } from 'vscode';
import { openDocument } from './readText';

/** For how many milliseconds after the work VS Code may still show the document. */
const laggingBehind = 300;

/**
 * Does something that leaves a document dirty for a moment, and closes the tab that VS Code may open for it: once in a
 * while it shows all documents that are dirty just then, wanted or not. What a person opened meanwhile stays: it is a
 * preview, or was there before.
 * @returns what the work returns; a tab that comes later is closed when it comes
 */
export async function withoutUnaskedTab<T>(uri: Uri, work: () => Promise<T>): Promise<T> {
  if (tabsOf(uri).length > 0) {
    return work();
  }
  const result = await work();
  const closing = window.tabGroups.onDidChangeTabs(() => void closeTabs(uri));
  setTimeout(() => closing.dispose(), laggingBehind);
  await closeTabs(uri);
  return result;
}

async function closeTabs(uri: Uri): Promise<void> {
  const isSaved = openDocument(uri)?.isDirty !== true;
  const unasked = isSaved ? tabsOf(uri).filter(({ isPreview }) => !isPreview) : [];
  if (unasked.length > 0) {
    await window.tabGroups.close(unasked, true);
  }
}

function tabsOf(uri: Uri): readonly Tab[] {
  const address = uri.toString();
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof TabInputText && input.uri.toString() === address);
}
