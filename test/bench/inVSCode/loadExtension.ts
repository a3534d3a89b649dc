import * as vscode from 'vscode';
import { Uri, workspace } from 'vscode';
import { benchmarkExtension } from './fakeContext';

/** What the bundle of an extension exports. */
export interface ExtensionModule {
  readonly activate: (context: vscode.ExtensionContext) => unknown;
  readonly deactivate?: () => unknown;
}

/** What may be waited for after `activate`: our index, when it has been made for the first time. */
export interface Activated {
  readonly app?: { readonly source: { readonly ready: Promise<void> } };
}

/** The text of a file in the folder of the extension that is measured. */
export async function extensionSource(path: string): Promise<string> {
  const file = Uri.joinPath(benchmarkExtension().extensionUri, path);
  return new TextDecoder().decode(await workspace.fs.readFile(file));
}

/**
 * As both hosts load the bundle of an extension.
 * @param api what it gets as VS Code
 * @throws Error when it asks for more than VS Code
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
