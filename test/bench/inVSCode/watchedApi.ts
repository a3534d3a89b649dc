import * as vscode from 'vscode';
import type { Tree } from './plansTree';

const plansView = 'daymark.plans';

/** What is told of how an extension uses VS Code. */
export interface ApiWatch {
  /** A search is about to hand over what it has found: making an object of each file is VS Code's own work. */
  readonly onDidFind?: () => void;
  /** The view "Plans" was made, whose rows come from this tree. */
  readonly onDidCreatePlansView?: (tree: Tree) => void;
}

/** VS Code as an extension gets it, with somebody who watches. */
export function watchedApi({ onDidFind, onDidCreatePlansView }: ApiWatch): typeof vscode {
  const findFiles: typeof vscode.workspace.findFiles = async (...search) => {
    const files = await vscode.workspace.findFiles(...search);
    onDidFind?.();
    return files;
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
