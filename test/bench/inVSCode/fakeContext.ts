import type { Extension, ExtensionContext, Memento, Uri } from 'vscode';
import { ExtensionMode, extensions, Uri as Uris, workspace } from 'vscode';

/** The extension whose folder contains this file. @throws Error if VS Code does not know it */
export function benchmarkExtension(): Extension<unknown> {
  const found = extensions.getExtension('daymark.daymark-benchmark');
  if (!found) {
    throw new Error('The extension daymark.daymark-benchmark is not there.');
  }
  return found;
}

/**
 * The context of an extension that is activated: the real extension and its folder, and empty storage that stores nothing.
 * Everything else throws when it is used, so that nothing is measured that does not work.
 */
export function createContext(): ExtensionContext {
  const extension = benchmarkExtension();
  const known: Partial<ExtensionContext> = {
    extension,
    // The extension returns its index only in tests.
    extensionMode: ExtensionMode.Test,
    extensionUri: extension.extensionUri,
    extensionPath: extension.extensionPath,
    subscriptions: [],
    workspaceState: createMemory(),
    globalState: Object.assign(createMemory(), { setKeysForSync: () => undefined }),
    storageUri: storage('workspace'),
    globalStorageUri: storage('global'),
    logUri: storage('log'),
    asAbsolutePath: (path) => Uris.joinPath(extension.extensionUri, path).fsPath,
  };
  return new Proxy(known as ExtensionContext, {
    get: (context, name) => {
      if (!(name in context)) {
        throw new Error(`The context of the benchmark has no ${String(name)}.`);
      }
      return Reflect.get(context, name) as unknown;
    },
  });
}

function createMemory(): Memento {
  const kept = new Map<string, unknown>();
  return {
    keys: () => [...kept.keys()],
    get: (key: string, otherwise?: unknown) => (kept.has(key) ? kept.get(key) : otherwise),
    update: (key, value) => {
      kept.set(key, value);
      return Promise.resolve();
    },
  };
}

/** A folder that need not exist. @throws Error if no folder is open */
function storage(name: string): Uri {
  return Uris.joinPath(openFolder(), '.storage', name);
}

/** The open folder. @throws Error if there is none */
export function openFolder(): Uri {
  const folder = workspace.workspaceFolders?.[0];
  if (!folder) {
    throw new Error('No folder is open.');
  }
  return folder.uri;
}
