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
 * @throws Error if it requires any other module
 */
export function load(source: string, api: typeof vscode = vscode): ExtensionModule {
  const module = { exports: {} };
  const require = (name: string): unknown => {
    if (name !== 'vscode') {
      throw new Error(`The bundle asks for ${name}.`);
    }
    return api;
  };
  new Function('module', 'exports', 'require', source)(module, module.exports, require);
  return module.exports as ExtensionModule;
}
