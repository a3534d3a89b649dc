import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import { fileName } from '../../util/addressPath';

/** What is at an address; `undefined` if there is nothing. */
export async function kindOfFile(uri: Uri): Promise<'file' | 'folder' | undefined> {
  const type = await typeAt(uri);
  return type === undefined ? undefined : kindOfType(type);
}

/**
 * What is at a path below a folder; `undefined` if there is nothing. It is `symbolicLink` if any part of the path is one,
 * because it may lead out of the folder: VS Code does not say where. The folders above the given one are not checked.
 * @param path with `/`, without `.` and `..`; empty for the folder itself
 */
export async function kindBelow(folder: Uri, path: string): Promise<'file' | 'folder' | 'symbolicLink' | undefined> {
  let kind: 'file' | 'folder' = 'folder';
  let uri = folder;
  for (const name of path.split('/').filter((segment) => segment !== '')) {
    uri = Uri.joinPath(uri, name);
    const type = kind === 'folder' ? await typeAt(uri) : undefined;
    if (type === undefined) {
      return undefined;
    }
    if (type & FileType.SymbolicLink) {
      return 'symbolicLink';
    }
    kind = kindOfType(type);
  }
  return kind;
}

function kindOfType(type: FileType): 'file' | 'folder' {
  return type & FileType.Directory ? 'folder' : 'file';
}

async function typeAt(uri: Uri): Promise<FileType | undefined> {
  try {
    return (await workspace.fs.stat(uri)).type;
  } catch (error) {
    if (isNotFound(error)) {
      return undefined;
    }
    throw error;
  }
}

/** Whether an error of VS Code's file system says that there is no such file or folder. */
export function isNotFound(error: unknown): boolean {
  return error instanceof FileSystemError && error.code === 'FileNotFound';
}

export function areSameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** Writes a file in UTF-8, and creates its folders. An existing file is overwritten: ask first. */
export async function writeFile(uri: Uri, text: string): Promise<void> {
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/**
 * Creates a file in UTF-8, and its folders, if it does not exist. It is written under another name and then renamed, so
 * that a file of another program is never overwritten and there is never half a file. (VS Code's own edit that creates a
 * file can be undone, which would delete the file with everything written into it since.)
 * @returns `false` if the file exists already
 * @throws what VS Code throws if the file cannot be written
 */
export async function createFile(uri: Uri, text: string): Promise<boolean> {
  const unique = Math.random().toString(36).slice(2);
  const temporary = Uri.joinPath(uri, '..', `.${fileName(uri.path)}.${unique}.tmp`);
  try {
    await writeFile(temporary, text);
    await workspace.fs.rename(temporary, uri, { overwrite: false });
    return true;
  } catch (error) {
    await deleteIfThere(temporary);
    if (error instanceof FileSystemError && error.code === 'FileExists') {
      return false;
    }
    throw error;
  }
}

/** Ignores a failure: the caller reports the first error, and the file stays. */
async function deleteIfThere(uri: Uri): Promise<void> {
  try {
    await workspace.fs.delete(uri);
  } catch {
    return;
  }
}
