import type { Tab, Uri } from 'vscode';
import { window } from 'vscode';
import { openDocument, tabsOf } from '../host/openFiles';

/** How many milliseconds VS Code may need to open such a tab. */
const usualLag = 300;

/**
 * Runs work that leaves a document dirty for a moment, and closes the tab that VS Code may open for it: from time to time
 * VS Code opens every dirty document in the background. A tab that the user opens meanwhile stays open: it is a preview, is
 * in front of other tabs, or was already there. VS Code opens a document only once, so at most one tab is closed.
 * @param lag how many milliseconds after the work to look for a tab that was opened late
 * @returns what the work returns
 */
export async function withoutUnaskedTab<T>(uri: Uri, work: () => Promise<T>, lag = usualLag): Promise<T> {
  if (tabsOf(uri).length > 0) {
    return work();
  }
  const result = await work();
  if (!(await closeOne(uri, (tab) => isBehind(tab) || isAlone(tab)))) {
    setTimeout(() => void closeOne(uri, isBehind), lag);
  }
  return result;
}

/** Closes the first unasked tab of a saved document. @returns whether there was one */
async function closeOne(uri: Uri, isUnasked: (tab: Tab) => boolean): Promise<boolean> {
  const isSaved = openDocument(uri)?.isDirty !== true;
  const unasked = isSaved ? tabsOf(uri).find((tab) => !tab.isPreview && isUnasked(tab)) : undefined;
  return unasked !== undefined && window.tabGroups.close(unasked, true);
}

function isBehind({ isActive, group }: Tab): boolean {
  return !isActive && group.tabs.length > 1;
}

/** A tab without others is always in front, whoever opened it. */
function isAlone({ group }: Tab): boolean {
  return group.tabs.length === 1;
}
