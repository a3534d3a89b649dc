import type { Disposable } from 'vscode';
import { window } from 'vscode';
import { DisposableStore } from '../../util/disposable';
import type { Settings } from '../../workspace/host/settings';
import type { PlanView } from './planView';

/** In milliseconds, so that scrolling through a file doesn't reveal every day. */
const delay = 200;

/** Selects the day at the cursor in the Plans view whenever the cursor rests, if the setting is on. */
export function registerAutoReveal(view: PlanView, settings: Pick<Settings, 'autoReveal'>): Disposable {
  const store = new DisposableStore();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const reveal = (): void => {
    const editor = window.activeTextEditor;
    if (editor && view.isVisible && settings.autoReveal.value()) {
      void view.revealDayAt(editor.document.uri, editor.selection.active.line);
    }
  };
  const schedule = (): void => {
    clearTimeout(timer);
    timer = setTimeout(reveal, delay);
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
