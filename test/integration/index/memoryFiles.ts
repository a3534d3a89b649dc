import type { Disposable, FileChangeEvent, FileStat, FileSystemProvider } from 'vscode';
import { EventEmitter, FileChangeType, FileSystemError, FileType, Uri, workspace } from 'vscode';

/** The content of a file: a text, or the error that reading it throws. */
type Content = string | Error;

/** A read-only file system in memory with its own scheme, which VS Code's search does not know. */
export class MemoryFiles implements FileSystemProvider, Disposable {
  static readonly scheme = 'daymark-test';
  /** The folders that were read, in order. */
  readonly foldersRead: string[] = [];
  readonly #files: Map<string, Content>;
  readonly #changed = new EventEmitter<FileChangeEvent[]>();
  readonly #registration: Disposable;
  readonly onDidChangeFile = this.#changed.event;

  /** @param files by their paths, which begin with a slash */
  constructor(files: Readonly<Record<string, Content>>) {
    this.#files = new Map(Object.entries(files));
    this.#registration = workspace.registerFileSystemProvider(MemoryFiles.scheme, this, { isReadonly: true });
  }

  at(path: string): Uri {
    return Uri.from({ scheme: MemoryFiles.scheme, path });
  }

  /** Changes a file and fires an event; `undefined` removes it. */
  set(path: string, content: Content | undefined): void {
    const uri = this.at(path);
    if (content === undefined) {
      this.#files.delete(path);
      this.#changed.fire([{ uri, type: FileChangeType.Deleted }]);
      return;
    }
    const type = this.#files.has(path) ? FileChangeType.Changed : FileChangeType.Created;
    this.#files.set(path, content);
    this.#changed.fire([{ uri, type }]);
  }

  /** Adds files in a new folder, and fires an event only for the folder, as most systems do for a moved folder. */
  moveIn(folder: string, files: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(files)) {
      this.#files.set(`${folder}/${path}`, text);
    }
    this.#changed.fire([{ uri: this.at(folder), type: FileChangeType.Created }]);
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }

  watch(): Disposable {
    return { dispose: () => undefined };
  }

  stat({ path }: Uri): FileStat {
    const content = this.#files.get(path);
    if (content === undefined && !this.#namesIn(path).length) {
      throw FileSystemError.FileNotFound(path);
    }
    const type = content === undefined ? FileType.Directory : FileType.File;
    return { type, ctime: 0, mtime: 0, size: typeof content === 'string' ? content.length : 0 };
  }

  readDirectory({ path }: Uri): [string, FileType][] {
    this.foldersRead.push(path);
    if (this.#files.has(path)) {
      throw FileSystemError.FileNotADirectory(path);
    }
    return this.#namesIn(path).map((name) => [name, this.stat(this.at(`${path}/${name}`)).type]);
  }

  readFile({ path }: Uri): Uint8Array {
    const content = this.#files.get(path);
    if (content === undefined) {
      throw FileSystemError.FileNotFound(path);
    }
    if (content instanceof Error) {
      throw content;
    }
    return new TextEncoder().encode(content);
  }

  createDirectory(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }

  writeFile(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }

  delete(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }

  rename(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }

  #namesIn(folder: string): string[] {
    const paths = [...this.#files.keys()].filter((path) => path.startsWith(`${folder}/`));
    return [...new Set(paths.map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''))];
  }
}
