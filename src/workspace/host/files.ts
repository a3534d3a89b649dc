import { FileSystemError, FileType, Uri, workspace } from 'vscode';

/** What stands at an address, or `undefined` where nothing does. */
export async function kindOfFile(uri: Uri): Promise<'file' | 'folder' | undefined> {
  const type = await typeAt(uri);
  return type === undefined ? undefined : kindOfType(type);
}

/**
 * What stands at a path below a folder, or `undefined` where nothing does. Where a symbolic link is on the way, or is
 * what stands there, the answer is `symbolicLink`: VS Code tells that it is one, and not where to it leads, so that
 * nobody can say that the path stays below the folder. What the folder itself stands below is not looked at.
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

/** Writes a file in UTF-8, with its folders. What was there is lost: ask before. */
export async function writeFile(uri: Uri, text: string): Promise<void> {
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

/**
 * Makes a file in UTF-8, with its folders, if there is none. It is written under another name and then renamed, so that
 * what another program made meanwhile is not overwritten, and nothing is ever there in part. (VS Code's own edit that
 * creates a file can be undone, and would take the file away with what was written into it since.)
 * @returns `false` if something is there already
 * @throws what VS Code throws if the file cannot be written
 */
export async function createFile(uri: Uri, text: string): Promise<boolean> {
  const unique = Math.random().toString(36).slice(2);
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const temporary = Uri.joinPath(uri, '..', `.${name}.${unique}.tmp`);
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

/** What went wrong first is what matters: a file that cannot be deleted either stays. */
async function deleteIfThere(uri: Uri): Promise<void> {
  try {
    await workspace.fs.delete(uri);
  } catch {
    return;
  }
}
