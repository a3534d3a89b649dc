import { Uri, window, workspace } from 'vscode';
import type { ScaffoldFile } from '../../core/scaffold/scaffold';
import { foldersAbove } from '../../util/addressPath';
import { areSameBytes, createFile, isNotFound, kindBelow } from '../host/files';
import { openDocument, tabsOf } from '../host/openFiles';

/** A new file. */
export interface CreatedFile {
  readonly uri: Uri;
  /** The text that was written. */
  readonly content: string;
}

/** New files and folders, for `removeCreated`. */
export interface CreatedFiles {
  readonly files: readonly CreatedFile[];
  /** The folders that did not exist before, outer ones first. */
  readonly folders: readonly Uri[];
}

/** The result of creating files. */
export type CreateFilesResult =
  | { readonly kind: 'created'; readonly created: CreatedFiles }
  /** Something is already at the path. The files created before it were removed again. */
  | { readonly kind: 'exists'; readonly path: string }
  /** There is a file where a folder is needed. Nothing was created. */
  | { readonly kind: 'notFolder'; readonly path: string }
  /** A file could not be written. `isCleared`: the files created before it were removed again. */
  | { readonly kind: 'notWritten'; readonly path: string; readonly error: unknown; readonly isCleared: boolean };

/**
 * Creates files and the folders that they need: all of them or none. No existing file is overwritten.
 * @param folder the workspace folder that the paths of the files are relative to
 */
export async function createFiles(folder: Uri, files: readonly ScaffoldFile[]): Promise<CreateFilesResult> {
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

/** Writes files that do not exist yet. @param folders the new folders, outer ones first */
async function writeFiles(
  folder: Uri,
  files: readonly ScaffoldFile[],
  folders: readonly Uri[],
): Promise<CreateFilesResult> {
  const created: CreatedFile[] = [];
  for (const { path, content } of files) {
    const uri = Uri.joinPath(folder, path);
    try {
      if (!(await createFile(uri, content))) {
        await clear({ files: created, folders });
        return { kind: 'exists', path };
      }
    } catch (error) {
      return { kind: 'notWritten', path, error, isCleared: await clear({ files: created, folders }) };
    }
    created.push({ uri, content });
  }
  return { kind: 'created', created: { files: created, folders } };
}

/**
 * Removes new files that have not been changed since, with their tabs, and then the new folders that are empty.
 * @returns the files that were changed and are kept
 * @throws what VS Code throws if a file cannot be removed
 */
export async function removeCreated({ files, folders }: CreatedFiles): Promise<readonly Uri[]> {
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

async function stateOf({ uri, content }: CreatedFile): Promise<'asWritten' | 'changed' | 'absent'> {
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
async function clear(created: CreatedFiles): Promise<boolean> {
  try {
    return (await removeCreated(created)).length === 0;
  } catch {
    // The caller reports the first error and that files are left over.
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
