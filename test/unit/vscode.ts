/** The part of VS Code that `src/workspace` needs in unit tests. Tests set up its state in `host`. */

type Listener = (event: unknown) => unknown;

export class EventEmitter<T> {
  readonly #listeners = new Set<Listener>();
  readonly event = (listener: Listener) => {
    this.#listeners.add(listener);
    return { dispose: () => this.#listeners.delete(listener) };
  };
  fire(event: T): void {
    this.#listeners.forEach((listener) => listener(event));
  }
  dispose(): void {
    this.#listeners.clear();
  }
}

export class Uri {
  readonly scheme = 'file';
  readonly authority = '';
  readonly fragment = '';
  readonly path: string;
  constructor(path: string) {
    this.path = path;
  }
  static file(path: string): Uri {
    return new Uri(path);
  }
  static joinPath({ path }: Uri, ...names: readonly string[]): Uri {
    return new Uri(new URL(names.join('/'), `file://${path.replace(/\/?$/, '/')}`).pathname.replace(/(.)\/$/, '$1'));
  }
  toString(): string {
    return `file://${this.path}`;
  }
}

export interface Folder {
  readonly uri: Uri;
  readonly name: string;
}

/** The values of a setting on each level. The value of a folder takes precedence over that of the workspace. */
interface Levels {
  readonly defaultValue?: unknown;
  readonly workspaceValue?: unknown;
  readonly workspaceFolderValue?: unknown;
}

const configurationChanged = new EventEmitter<{ affectsConfiguration: (key: string) => boolean }>();
const foldersChanged = new EventEmitter<unknown>();

/** The state that tests set up and check. */
export const host = {
  folders: [] as Folder[],
  /** By key; for the settings of a folder, by key and the folder's address. */
  settings: new Map<string, Levels>(),
  /** How often settings were read. */
  asked: 0,
  messages: [] as string[],
  /** The button that is pressed at the next message. */
  answer: undefined as string | undefined,
  commands: [] as (readonly unknown[])[],
  /** The texts of files by path, or the errors that reading them throws. */
  files: new Map<string, string | Error>(),
  /** The entries of folders, by path. */
  entries: new Map<string, readonly (readonly [name: string, type: number])[]>(),
  /** The paths of the folders that were read, in order. */
  foldersRead: [] as string[],
  set(key: string, levels: Levels, folder?: Folder): void {
    host.settings.set(key + (folder?.uri.toString() ?? ''), levels);
    configurationChanged.fire({ affectsConfiguration: (other) => other === key });
  },
  reset(): void {
    host.folders = [];
    host.settings.clear();
    host.asked = 0;
    host.messages = [];
    host.answer = undefined;
    host.commands = [];
    host.files.clear();
    host.entries.clear();
    host.foldersRead = [];
  },
};

function levelsOf(key: string, uri: Uri | undefined): Levels {
  return { ...host.settings.get(key), ...(uri && host.settings.get(key + uri.toString())) };
}

export class FileSystemError extends Error {
  readonly code = 'FileNotFound';
}

function contentAt({ path }: Uri): Promise<Uint8Array> {
  const content = host.files.get(path) ?? new FileSystemError(`${path} does not exist.`);
  return content instanceof Error ? Promise.reject(content) : Promise.resolve(new TextEncoder().encode(content));
}

export const workspace = {
  textDocuments: [],
  get workspaceFolders() {
    return host.folders;
  },
  getWorkspaceFolder: ({ path }: Uri) => host.folders.find(({ uri }) => `${path}/`.startsWith(`${uri.path}/`)),
  fs: {
    readFile: contentAt,
    stat: async (uri: Uri) => {
      const content = host.files.get(uri.path) instanceof Error ? new Uint8Array() : await contentAt(uri);
      return { type: FileType.File, size: content.length };
    },
    readDirectory: ({ path }: Uri) => {
      host.foldersRead.push(path);
      const entries = host.entries.get(path);
      return entries ? Promise.resolve(entries) : Promise.reject(new Error(`${path} is no folder.`));
    },
  },
  onDidChangeConfiguration: configurationChanged.event,
  onDidChangeWorkspaceFolders: foldersChanged.event,
  getConfiguration: (section: string, { uri }: { uri?: Uri }) => {
    host.asked += 1;
    return {
      inspect: (name: string) => levelsOf(`${section}.${name}`, uri),
      get: (name: string) => {
        const { defaultValue, workspaceValue, workspaceFolderValue } = levelsOf(`${section}.${name}`, uri);
        return workspaceFolderValue ?? workspaceValue ?? defaultValue;
      },
    };
  },
};

export const window = {
  showWarningMessage: (text: string) => {
    host.messages.push(text);
    return Promise.resolve(host.answer);
  },
};

export const commands = { executeCommand: (...call: readonly unknown[]) => Promise.resolve(host.commands.push(call)) };

export const l10n = {
  t: (message: string, ...values: readonly unknown[]) =>
    message.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)])),
};

export const ConfigurationTarget = { Global: 1, Workspace: 2, WorkspaceFolder: 3 };

export const FileType = { File: 1, Directory: 2, SymbolicLink: 64 };

export class TabInputText {
  readonly uri = new Uri('/');
}

export class TabInputNotebook {
  readonly uri = new Uri('/');
}

export const UIKind = { Desktop: 1, Web: 2 };
export const env = { uiKind: UIKind.Desktop, uriScheme: 'vscode' };

export class TabInputWebview {
  readonly viewType = '';
}

export class TabInputCustom {
  readonly viewType = '';
}

/** Texts of files stay apart from our own Markdown, so that tests see which is which. */
export class MarkdownString {
  value = '';
  appendText(text: string): this {
    this.value += `‹${text}›`;
    return this;
  }
  appendMarkdown(markdown: string): this {
    this.value += markdown;
    return this;
  }
}
