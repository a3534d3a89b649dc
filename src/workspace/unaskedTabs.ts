import type { Tab, Uri } from 'vscode';
import { TabInputText, window } from 'vscode';
import { wait } from './clock';
import { openDocument } from './readText';

/** VS Code shows a document that is dirty for longer than this, in milliseconds, whether somebody wants it or not. */
const dirtyTooLong = 500;
/** For how many milliseconds it is then to be expected. */
const laggingBehind = 300;

/**
 * Does something that leaves a document dirty for a moment, and closes the tab that VS Code may have opened for it where
 * that moment was long. What a person opened meanwhile stays: it is a preview, or was there before.
 * @returns what the work returns
 */
export async function withoutUnaskedTab<T>(uri: Uri, elapsed: () => number, work: () => Promise<T>): Promise<T> {
  const shown = new Set(tabsOf(uri));
  const start = elapsed();
  const result = await work();
  if (shown.size === 0 && elapsed() - start > dirtyTooLong) {
    await wait(laggingBehind);
    const isSaved = openDocument(uri)?.isDirty !== true;
    await window.tabGroups.close(isSaved ? tabsOf(uri).filter(({ isPreview }) => !isPreview) : [], true);
  }
  return result;
}

function tabsOf(uri: Uri): readonly Tab[] {
  const address = uri.toString();
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof TabInputText && input.uri.toString() === address);
}
