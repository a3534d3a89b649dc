import * as vscode from 'vscode';
import type { Tree } from './plansTree';

const plansView = 'daymark.plans';

/** What is told of how an extension uses VS Code. */
export interface ApiWatch {
  /** Is handed each search: finding files and making an object of each is VS Code's own work. */
  readonly whileSearching?: <T>(search: PromiseLike<T>) => Promise<T>;
  /** The view "Plans" was made, whose rows come from this tree. */
  readonly onDidCreatePlansView?: (tree: Tree) => void;
}

/** VS Code as an extension gets it, with somebody who watches. */
export function watchedApi({ whileSearching, onDidCreatePlansView }: ApiWatch): typeof vscode {
  const findFiles: typeof vscode.workspace.findFiles = (...search) => {
    const files = vscode.workspace.findFiles(...search);
    return whileSearching?.(files) ?? files;
  };
  const createTreeView: typeof vscode.window.createTreeView = (viewId, options) => {
    if (viewId === plansView) {
      onDidCreatePlansView?.(options.treeDataProvider as Tree);
    }
    return vscode.window.createTreeView(viewId, options);
  };
  return {
    ...vscode,
    workspace: derived(vscode.workspace, { findFiles }),
    window: derived(vscode.window, { createTreeView }),
  };
}

/** The same object with other values for some names. */
function derived<T extends object>(object: T, others: Partial<T>): T {
  const descriptors = Object.entries(others).map(([name, value]) => [name, { value }] as const);
  return Object.create(object, Object.fromEntries(descriptors)) as T;
}
