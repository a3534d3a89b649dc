import { commands, l10n, Uri, window, workspace } from 'vscode';
import type { Parsing, runParsing } from '../../core/runParsing';
import { wait } from './clock';

/** Loads the parser once. If loading fails, the next call tries again. */
export type LoadParsing = () => Promise<Parsing>;

/**
 * @returns a function that loads the parser, a second bundle in the folder of the extension. VS Code's web host can only
 * load the first bundle of an extension, so in both hosts we read the second and run it the way VS Code runs the first.
 */
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
  const source = new TextDecoder().decode(await workspace.fs.readFile(file));
  const module = { exports: {} };
  // This is our own code, from the folder that the extension itself comes from.
  const define = new Function('module', 'exports', `${source}\n//# sourceURL=${file.toString(true)}`);
  // Compiling it and running it take more than ten milliseconds each: let the host work in between.
  await pause();
  define(module, module.exports);
  return (module.exports as { readonly runParsing: typeof runParsing }).runParsing(pause);
}

function pause(): Promise<void> {
  return wait(0);
}
