import type { Disposable } from 'vscode';
import { window } from 'vscode';
import { DisposableStore } from '../../util/disposable';
import type { Settings } from '../../workspace/host/settings';
import type { PlanView } from './planView';

/** How long the cursor must rest, in milliseconds: walking through a file is no wish to see every day. */
const rest = 200;

/** Lets the view follow the cursor through plans, where the user wants that. */
export function registerAutoReveal(view: PlanView, settings: Pick<Settings, 'autoReveal'>): Disposable {
  const store = new DisposableStore();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = (): void => {
    const editor = window.activeTextEditor;
    if (editor && view.isVisible && settings.autoReveal.value()) {
      void view.revealDayAt(editor.document.uri, editor.selection.active.line);
    }
  };
  const schedule = (): void => {
    clearTimeout(timer);
    timer = setTimeout(follow, rest);
  };
  store.add(window.onDidChangeTextEditorSelection(schedule));
  store.add(window.onDidChangeActiveTextEditor(schedule));
  store.add({
    dispose: () => {
      clearTimeout(timer);
    },
  });
  return store;
}
