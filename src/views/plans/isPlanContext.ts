import type { Disposable } from 'vscode';
import { window } from 'vscode';
import { DisposableStore } from '../../util/disposable';
import type { PlanSource } from '../../workspace/index/planSource';
import { ContextKey } from '../tree/contextKey';

/** Tells menus and keybindings whether the active editor shows a plan. */
export function registerIsPlanContext(source: PlanSource): Disposable {
  const isPlan = new ContextKey('daymark.isPlan');
  const update = (): void => {
    const uri = window.activeTextEditor?.document.uri;
    void isPlan.set(uri !== undefined && source.planAt(uri) !== undefined);
  };
  const store = new DisposableStore();
  store.add(window.onDidChangeActiveTextEditor(update));
  store.add(source.onDidChange(update));
  update();
  return store;
}
