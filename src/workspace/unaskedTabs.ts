import type { Tab, Uri } from 'vscode';
import { TabInputText, window } from 'vscode';
import { openDocument } from './readText';

/** For how many milliseconds after the work VS Code may still show the document. */
const usualLag = 300;

/**
 * Does something that leaves a document dirty for a moment, and closes the tab that VS Code may open for it: once in a
 * while it shows all documents that are dirty just then, wanted or not. What a person opened meanwhile stays: it is a
 * preview, or was there before.
 * @param lag for how many milliseconds after the work a tab is still closed when it comes
 * @returns what the work returns
 */
export async function withoutUnaskedTab<T>(uri: Uri, work: () => Promise<T>, lag = usualLag): Promise<T> {
  if (tabsOf(uri).length > 0) {
    return work();
  }
  const result = await work();
  const closing = window.tabGroups.onDidChangeTabs(() => void closeTabs(uri));
  setTimeout(() => closing.dispose(), lag);
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
