import { commands, l10n, Uri, window, workspace } from 'vscode';
import type { Editing, Parsing, runParsing } from '../../core/runParsing';
import { wait } from './clock';

/** Loads what reads plans, once. If loading fails, the next call tries again. */
export type LoadParsing = () => Promise<Parsing>;

/** The same for what edits plans too. */
export type LoadEditing = () => Promise<Editing>;

/** What the second bundle holds: a function that runs it, and its modules by name, for the third. */
interface ParsingBundle {
  readonly runParsing: typeof runParsing;
  readonly shared: Readonly<Record<string, () => unknown>>;
}

/**
 * @returns functions that load the second and the third bundle from the folder of the extension. VS Code's web host can only
 * load the first bundle of an extension, so in both hosts we read the others and run them the way VS Code runs the first.
 */
export function bundleLoaders(extension: Uri): {
  readonly loadParsing: LoadParsing;
  readonly loadEditing: LoadEditing;
} {
  const bundle = kept(() => load<ParsingBundle>(Uri.joinPath(extension, 'dist/parsing.js')));
  const loadParsing = kept(async () => (await bundle()).runParsing(pause));
  const loadEditing = kept(async () => {
    await loadParsing();
    const { shared } = await bundle();
    return load<Editing>(Uri.joinPath(extension, 'dist/editing.js'), (name) => shared[name]?.());
  });
  return { loadParsing, loadEditing };
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

/** Keeps what was loaded, but no failure. */
export function kept<T>(work: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= work().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

/**
 * Loads another bundle of the extension. @param require gives it the modules that it does not have itself
 * @returns what it exports
 */
export async function load<T>(file: Uri, require?: (name: string) => unknown): Promise<T> {
  const source = new TextDecoder().decode(await workspace.fs.readFile(file));
  const module = { exports: {} as T };
  // This is our own code, from the folder that the extension itself comes from.
  const define = new Function('module', 'exports', 'require', `${source}\n//# sourceURL=${file.toString(true)}`);
  // Compiling it and running it take more than ten milliseconds each: let the host work in between.
  await pause();
  define(module, module.exports, require);
  return module.exports as T;
}

function pause(): Promise<void> {
  return wait(0);
}
