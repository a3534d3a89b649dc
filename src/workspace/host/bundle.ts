import { workspace, type Uri } from 'vscode';
import { wait } from './clock';

/**
 * Loads another bundle of the extension. VS Code's web host can only load the first one, so in both hosts we read the others
 * and run them the way VS Code runs the first.
 * @returns what it exports
 */
export async function loadBundle<T>(file: Uri): Promise<T> {
  const source = new TextDecoder().decode(await workspace.fs.readFile(file));
  const module = { exports: {} };
  // This is our own code, from the folder that the extension itself comes from.
  const define = new Function('module', 'exports', `${source}\n//# sourceURL=${file.toString(true)}`);
  // Compiling it and running it may take more than ten milliseconds each: let the host work in between.
  await wait(0);
  define(module, module.exports);
  return module.exports as T;
}
