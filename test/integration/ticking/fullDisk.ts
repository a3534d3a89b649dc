import type { Disposable, FilePermission, FileStat, FileSystemProvider } from 'vscode';
import { EventEmitter, FileSystemError, FileType, Uri, workspace } from 'vscode';

/** A stored file. */
interface Stored {
  readonly bytes: Uint8Array;
  readonly permissions: FilePermission | undefined;
}

/** A file system in memory with its own scheme. Single files can be read-only, and all reading or writing can fail. */
export class FullDisk implements FileSystemProvider, Disposable {
  static readonly scheme = 'daymark-disk';
  /** Whether every write fails. */
  isFull = false;
  /** Whether every read fails. */
  isBroken = false;
  readonly #files = new Map<string, Stored>();
  readonly #changed = new EventEmitter<[]>();
  readonly onDidChangeFile = this.#changed.event;
  readonly #registration = workspace.registerFileSystemProvider(FullDisk.scheme, this);

  /** Stores a file. @returns its address */
  put(path: string, text: string, permissions?: FilePermission): Uri {
    this.#files.set(path, { bytes: new TextEncoder().encode(text), permissions });
    return Uri.from({ scheme: FullDisk.scheme, path });
  }

  /** The text of a file. */
  text(uri: Uri): string {
    return new TextDecoder().decode(this.readFile(uri));
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }

  watch(): Disposable {
    return { dispose: () => undefined };
  }

  stat({ path }: Uri): FileStat {
    const { bytes, permissions } = this.#at(path);
    const stat = { type: FileType.File, ctime: 0, mtime: 0, size: bytes.length };
    return permissions === undefined ? stat : { ...stat, permissions };
  }

  readFile({ path }: Uri): Uint8Array {
    if (this.isBroken) {
      throw FileSystemError.Unavailable('The disk does not answer.');
    }
    return this.#at(path).bytes;
  }

  writeFile({ path }: Uri, bytes: Uint8Array): void {
    if (this.isFull) {
      throw FileSystemError.Unavailable('There is no room on the disk.');
    }
    this.#files.set(path, { ...this.#at(path), bytes });
  }

  readDirectory(): [string, FileType][] {
    return [];
  }

  createDirectory(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }

  delete(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }

  rename(uri: Uri): void {
    throw FileSystemError.NoPermissions(uri);
  }

  #at(path: string): Stored {
    const stored = this.#files.get(path);
    if (!stored) {
      throw FileSystemError.FileNotFound(path);
    }
    return stored;
  }
}
