import { Uri, window, workspace } from 'vscode';
import type { ScaffoldFile } from '../../core/scaffold/scaffold';
import { foldersAbove } from '../../util/addressPath';
import { areSameBytes, createFile, isNotFound, kindBelow } from '../host/files';
import { openDocument, tabsOf } from '../host/openFiles';

/** A file that was made. */
export interface MadeFile {
  readonly uri: Uri;
  /** What was written. */
  readonly content: string;
}

/** What was made, and can be taken away again. */
export interface MadeFiles {
  readonly files: readonly MadeFile[];
  /** The folders that were not there before, each before those in it. */
  readonly folders: readonly Uri[];
}

/** What came of making files. */
export type Making =
  | { readonly kind: 'made'; readonly made: MadeFiles }
  /** Something is there already under the name of a file. What was made before is gone again. */
  | { readonly kind: 'exists'; readonly path: string }
  /** A file stands where a folder is needed. Nothing was made. */
  | { readonly kind: 'notFolder'; readonly path: string }
  /** A file could not be written. What was made before is gone again, unless that could not be done either. */
  | { readonly kind: 'notWritten'; readonly path: string; readonly error: unknown; readonly isCleared: boolean };

/**
 * Makes files with the folders that they need, all of them or none, and none in the place of another.
 * @param folder the workspace folder below which their paths are
 */
export async function makeFiles(folder: Uri, files: readonly ScaffoldFile[]): Promise<Making> {
  for (const { path } of files) {
    if ((await kindBelow(folder, path)) !== undefined) {
      return { kind: 'exists', path };
    }
  }
  const folders: Uri[] = [];
  for (const path of new Set(files.flatMap((file) => foldersAbove(file.path)))) {
    const found = await kindBelow(folder, path);
    if (found === 'file') {
      return { kind: 'notFolder', path };
    }
    if (found === undefined) {
      folders.push(Uri.joinPath(folder, path));
    }
  }
  return writeFiles(folder, files, folders);
}

/** Makes files that were not there. @param folders those that were not there either, each before those in it */
async function writeFiles(folder: Uri, files: readonly ScaffoldFile[], folders: readonly Uri[]): Promise<Making> {
  const made: MadeFile[] = [];
  for (const { path, content } of files) {
    const uri = Uri.joinPath(folder, path);
    try {
      if (!(await createFile(uri, content))) {
        await clear({ files: made, folders });
        return { kind: 'exists', path };
      }
    } catch (error) {
      return { kind: 'notWritten', path, error, isCleared: await clear({ files: made, folders }) };
    }
    made.push({ uri, content });
  }
  return { kind: 'made', made: { files: made, folders } };
}

/**
 * Takes files away that were made, but for those that have been changed since, and the folders that are empty then.
 * Their tabs are closed.
 * @returns the files that were changed, and stay
 * @throws what VS Code throws where a file cannot be removed
 */
export async function removeMade({ files, folders }: MadeFiles): Promise<readonly Uri[]> {
  const changed: Uri[] = [];
  for (const file of files) {
    const state = await stateOf(file);
    if (state === 'changed') {
      changed.push(file.uri);
    } else if (state === 'asWritten') {
      await window.tabGroups.close(tabsOf(file.uri), true);
      await workspace.fs.delete(file.uri);
    }
  }
  await removeEmpty(folders);
  return changed;
}

async function stateOf({ uri, content }: MadeFile): Promise<'asWritten' | 'changed' | 'absent'> {
  const address = uri.toString();
  const notebook = workspace.notebookDocuments.find((document) => document.uri.toString() === address);
  if (notebook?.isDirty === true || openDocument(uri)?.isDirty === true) {
    return 'changed';
  }
  const bytes = await bytesAt(uri);
  if (!bytes) {
    return 'absent';
  }
  return areSameBytes(bytes, new TextEncoder().encode(content)) ? 'asWritten' : 'changed';
}

async function bytesAt(uri: Uri): Promise<Uint8Array | undefined> {
  try {
    return await workspace.fs.readFile(uri);
  } catch (error) {
    return unlessNotFound(error);
  }
}

/** Takes away what was made, unless somebody has changed it since. @returns whether all of it is gone */
async function clear(made: MadeFiles): Promise<boolean> {
  try {
    return (await removeMade(made)).length === 0;
  } catch {
    // What went wrong first is what matters; that something is left is said with it.
    return false;
  }
}

/** Removes folders in which nothing is, the inner ones first. */
async function removeEmpty(folders: readonly Uri[]): Promise<void> {
  for (const folder of folders.toReversed()) {
    try {
      if ((await workspace.fs.readDirectory(folder)).length === 0) {
        await workspace.fs.delete(folder);
      }
    } catch (error) {
      unlessNotFound(error);
    }
  }
}

function unlessNotFound(error: unknown): undefined {
  if (!isNotFound(error)) {
    throw error;
  }
}
