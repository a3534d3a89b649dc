import { commands, l10n, Uri, window } from 'vscode';
import type { Parsing, runParsing } from '../../core/runParsing';
import { loadBundle } from './bundle';
import { wait } from './clock';

/** Loads the parser once. If loading fails, the next call tries again. */
export type LoadParsing = () => Promise<Parsing>;

/** @returns a function that loads the parser, a second bundle in the folder of the extension */
export function parsingLoader(extension: Uri): LoadParsing {
  let loading: Promise<Parsing> | undefined;
  return () => {
    loading ??= load(Uri.joinPath(extension, 'dist/parsing.js')).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

/** Tells the user that the parser could not be loaded, and what may help. */
export async function showParserNotLoaded(): Promise<void> {
  const reload = l10n.t('Reload Window');
  const text = l10n.t(
    'Daymark couldn’t load its plan reader. Reload the window. If that doesn’t help, reinstall Daymark.',
  );
  if ((await window.showErrorMessage(text, reload)) === reload) {
    await commands.executeCommand('workbench.action.reloadWindow');
  }
}

async function load(file: Uri): Promise<Parsing> {
  const bundle = await loadBundle<{ readonly runParsing: typeof runParsing }>(file);
  return bundle.runParsing(() => wait(0));
}
