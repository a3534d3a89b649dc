import type { Tab, Uri } from 'vscode';
import { window } from 'vscode';
import { openDocument, tabsOf } from '../host/openFiles';

/** How many milliseconds after the work VS Code has shown what it shows. */
const usualLag = 300;

/**
 * Does something that leaves a document dirty for a moment, and closes the tab that VS Code may open for it: once in a
 * while it shows all documents that are dirty just then, wanted or not, behind the tab that is looked at. What a person
 * opens meanwhile stays: it is a preview, or in front of other tabs, or was there before. VS Code shows a document once, so
 * that no other tab is closed after the first.
 * @param lag after how many milliseconds a tab is closed that came behind another after the work
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

/** @returns whether there was such a tab */
async function closeOne(uri: Uri, isUnasked: (tab: Tab) => boolean): Promise<boolean> {
  const isSaved = openDocument(uri)?.isDirty !== true;
  const unasked = isSaved ? tabsOf(uri).find((tab) => !tab.isPreview && isUnasked(tab)) : undefined;
  return unasked !== undefined && window.tabGroups.close(unasked, true);
}

function isBehind({ isActive, group }: Tab): boolean {
  return !isActive && group.tabs.length > 1;
}

/** Where there is no other tab, the one that comes is in front, whoever opens it. */
function isAlone({ group }: Tab): boolean {
  return group.tabs.length === 1;
}
