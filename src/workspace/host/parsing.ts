import { commands, l10n, Uri, window, workspace } from 'vscode';
import type * as entries from '../../core/entries';
import type { Parsing, runParsing } from '../../core/runParsing';
import { wait } from './clock';

/** Loads the parser once. If loading fails, the next call tries again. */
export type LoadParsing = () => Promise<Parsing>;

/** The functions of the third bundle. */
export type Entries = typeof entries;

/** Loads what only New Entry needs, once. If loading fails, the next call tries again. */
export type LoadEntries = () => Promise<Entries>;

/** @returns a function that loads the parser, a second bundle in the folder of the extension */
export function parsingLoader(extension: Uri): LoadParsing {
  return once(async () => {
    const bundle = await load<{ readonly runParsing: typeof runParsing }>(Uri.joinPath(extension, 'dist/parsing.js'));
    return bundle.runParsing(pause);
  });
}

/** @returns a function that loads what only New Entry needs, a third bundle in the folder of the extension */
export function entriesLoader(extension: Uri): LoadEntries {
  return once(() => load<Entries>(Uri.joinPath(extension, 'dist/entries.js')));
}

function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
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

/**
 * Loads a bundle. VS Code's web host can only load the first bundle of an extension, so in both hosts we read the others and
 * run them the way VS Code runs the first.
 */
async function load<T>(file: Uri): Promise<T> {
  const source = new TextDecoder().decode(await workspace.fs.readFile(file));
  const module = { exports: {} as T };
  // This is our own code, from the folder that the extension itself comes from.
  const define = new Function('module', 'exports', `${source}\n//# sourceURL=${file.toString(true)}`);
  // Compiling it and running it take more than ten milliseconds each: let the host work in between.
  await pause();
  define(module, module.exports);
  return module.exports;
}

function pause(): Promise<void> {
  return wait(0);
}
