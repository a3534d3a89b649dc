import type { Disposable, FileStat, FileSystemProvider } from 'vscode';
import { EventEmitter, FileSystemError, FileType, Uri, workspace } from 'vscode';

/** A file system in memory with its own scheme, on which writing one file fails. */
export class MemoryDisk implements FileSystemProvider, Disposable {
  static readonly scheme = 'daymark-memory';
  /** Writing fails for every file whose path contains this; half of the file is written. */
  refused: string | undefined;
  /** Called just before a file gets its final name, to do what another program does at that moment. */
  meanwhile: (path: string) => unknown = () => undefined;
  /** Whether nothing can be removed. */
  isStuck = false;
  readonly #entries = new Map<string, Uint8Array | undefined>([['/', undefined]]);
  readonly #changed = new EventEmitter<[]>();
  readonly onDidChangeFile = this.#changed.event;
  readonly #registration = workspace.registerFileSystemProvider(MemoryDisk.scheme, this);

  /** The root folder. */
  get root(): Uri {
    return Uri.from({ scheme: MemoryDisk.scheme, path: '/' });
  }

  /** All paths except the root, sorted. */
  get paths(): readonly string[] {
    return [...this.#entries.keys()].filter((path) => path !== '/').sort();
  }

  /** Removes all files and failures. */
  clear(): void {
    this.#entries.clear();
    this.#entries.set('/', undefined);
    this.refused = undefined;
    this.meanwhile = () => undefined;
    this.isStuck = false;
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }

  watch(): Disposable {
    return { dispose: () => undefined };
  }

  stat({ path }: Uri): FileStat {
    const bytes = this.#at(path);
    return { type: bytes ? FileType.File : FileType.Directory, ctime: 0, mtime: 0, size: bytes?.length ?? 0 };
  }

  readDirectory({ path }: Uri): [string, FileType][] {
    const start = path === '/' ? path : `${path}/`;
    const names = this.paths.filter((other) => other.startsWith(start)).map((other) => other.slice(start.length));
    return names.filter((name) => !name.includes('/')).map((name) => [name, FileType.File]);
  }

  readFile({ path }: Uri): Uint8Array {
    return this.#at(path) ?? new Uint8Array();
  }

  /** Must not throw before it returns a promise: VS Code would then wait forever with the next write to this file. */
  async writeFile(uri: Uri, bytes: Uint8Array): Promise<void> {
    const isRefused = this.refused !== undefined && uri.path.includes(this.refused);
    this.#entries.set(uri.path, isRefused ? bytes.slice(0, bytes.length / 2) : bytes);
    if (isRefused) {
      throw FileSystemError.Unavailable('There is no room on the disk.');
    }
  }

  createDirectory({ path }: Uri): void {
    this.#entries.set(path, undefined);
  }

  delete(uri: Uri): void {
    if (this.isStuck) {
      throw FileSystemError.NoPermissions(uri);
    }
    this.#entries.delete(uri.path);
  }

  rename(from: Uri, to: Uri, { overwrite }: { readonly overwrite: boolean }): void {
    this.meanwhile(to.path);
    if (!overwrite && this.#entries.has(to.path)) {
      throw FileSystemError.FileExists(to);
    }
    this.#entries.set(to.path, this.#at(from.path));
    this.#entries.delete(from.path);
  }

  /** Writes a file as another program does. */
  put(path: string, text: string): void {
    this.#entries.set(path, new TextEncoder().encode(text));
  }

  /** The text of a file. */
  text(path: string): string {
    return new TextDecoder().decode(this.#at(path));
  }

  #at(path: string): Uint8Array | undefined {
    if (!this.#entries.has(path)) {
      throw FileSystemError.FileNotFound(path);
    }
    return this.#entries.get(path);
  }
}
