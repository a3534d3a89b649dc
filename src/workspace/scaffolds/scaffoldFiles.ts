import { Uri, window, workspace } from 'vscode';
import type { ScaffoldFile } from '../../core/scaffold/scaffold';
import { foldersAbove } from '../../util/addressPath';
import { areSameBytes, createFile, isNotFound, kindBelow } from '../host/files';
import { openDocument, tabsOf } from '../host/openFiles';

/** A new file. */
export interface MadeFile {
  readonly uri: Uri;
  /** The text that was written. */
  readonly content: string;
}

/** New files and folders, which can be removed again. */
export interface MadeFiles {
  readonly files: readonly MadeFile[];
  /** The folders that did not exist before, outer ones first. */
  readonly folders: readonly Uri[];
}

/** The result of making files. */
export type MakeFilesResult =
  | { readonly kind: 'made'; readonly made: MadeFiles }
  /** There is something at the path already. Files made before it were removed again. */
  | { readonly kind: 'exists'; readonly path: string }
  /** There is a file where a folder is needed. Nothing was made. */
  | { readonly kind: 'notFolder'; readonly path: string }
  /** A file could not be written. `isCleared`: the files made before it were removed again. */
  | { readonly kind: 'notWritten'; readonly path: string; readonly error: unknown; readonly isCleared: boolean };

/**
 * Makes files and the folders that they need: all of them or none, and never over an existing file.
 * @param folder the workspace folder that the paths of the files are relative to
 */
export async function makeFiles(folder: Uri, files: readonly ScaffoldFile[]): Promise<MakeFilesResult> {
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

/** Writes files that do not exist. @param folders those that do not exist either, outer ones first */
async function writeFiles(
  folder: Uri,
  files: readonly ScaffoldFile[],
  folders: readonly Uri[],
): Promise<MakeFilesResult> {
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
 * Removes new files that have not been changed since, with their tabs, and then the new folders that are empty.
 * @returns the files that were changed, and stay
 * @throws what VS Code throws if a file cannot be removed
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

/** Removes new files after a failure. @returns whether all of them are gone */
async function clear(made: MadeFiles): Promise<boolean> {
  try {
    return (await removeMade(made)).length === 0;
  } catch {
    // The caller reports the first error, and that files are left.
    return false;
  }
}

/** Removes the folders that are empty, inner ones first. */
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
