import * as vscode from 'vscode';
import type { Tree } from './plansTree';

const plansView = 'daymark.plans';

/** Listens to how an extension uses VS Code. */
export interface ApiWatch {
  /** Is called with each search, because finding files and creating their objects is work of VS Code. */
  readonly whileSearching?: <T>(search: PromiseLike<T>) => Promise<T>;
  /** Is called with the tree of the Plans view when the view is created. */
  readonly onDidCreatePlansView?: (tree: Tree) => void;
}

/** The API of VS Code as an extension gets it, with a listener. */
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

/** The same object with other values for some properties. */
function derived<T extends object>(object: T, others: Partial<T>): T {
  const descriptors = Object.entries(others).map(([name, value]) => [name, { value }] as const);
  return Object.create(object, Object.fromEntries(descriptors)) as T;
}
