import * as vscode from 'vscode';
import { Uri, workspace } from 'vscode';
import { benchmarkExtension } from './fakeContext';

/** What the bundle of an extension exports. */
export interface ExtensionModule {
  readonly activate: (context: vscode.ExtensionContext) => unknown;
  readonly deactivate?: () => unknown;
}

/** The part of what our `activate` returns that tells when the first index is ready. */
export interface Activated {
  readonly app?: { readonly source: { readonly ready: Promise<void> } };
}

/** The text of a file in the folder of the measured extension. */
export async function extensionSource(path: string): Promise<string> {
  const file = Uri.joinPath(benchmarkExtension().extensionUri, path);
  return new TextDecoder().decode(await workspace.fs.readFile(file));
}

/**
 * Loads the bundle of an extension as both hosts do.
 * @param api the object that it gets for `vscode`
 * @throws Error if it requires a module that is neither this nor one of Node's
 */
export function load(source: string, api: typeof vscode = vscode): ExtensionModule {
  const module = { exports: {} };
  const require = (name: string): unknown => {
    const module = name === 'vscode' ? api : nodeModule(name);
    if (!module) {
      throw new Error(`The bundle asks for ${name}.`);
    }
    return module;
  };
  new Function('module', 'exports', 'require', source)(module, module.exports, require);
  return module.exports as ExtensionModule;
}

/** @returns `undefined` for a module that Node does not have, and in the web worker host */
function nodeModule(name: string): unknown {
  const { process } = globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } };
  return process?.getBuiltinModule?.(name);
}
