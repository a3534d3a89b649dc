import type { CancellationToken } from 'vscode';
import { FileType, Uri, workspace } from 'vscode';

/** What a walk through folders goes by. */
export interface WalkOptions {
  readonly isFolderLeftOut: (uri: Uri) => boolean;
  readonly isFileWanted: (uri: Uri) => boolean;
  /** How many files are taken at most. */
  readonly limit: number;
  readonly token: CancellationToken;
}

/**
 * The files below a folder, read folder by folder: slower than VS Code's search, and possible on every file system.
 * Links to folders are not followed. What is no folder, or cannot be read, counts as an empty one.
 */
export async function walkFiles(start: Uri, options: WalkOptions): Promise<readonly Uri[]> {
  const { isFolderLeftOut, isFileWanted, limit, token } = options;
  const files: Uri[] = [];
  const folders = [start];
  for (let folder = folders.pop(); folder && files.length < limit; folder = folders.pop()) {
    const entries = token.isCancellationRequested ? [] : await entriesOf(folder);
    const inFolder = entries.filter(([uri, type]) => type === FileType.Directory && !isFolderLeftOut(uri));
    const inFiles = entries.filter(([uri, type]) => !(type & FileType.Directory) && isFileWanted(uri));
    folders.push(...inFolder.map(([uri]) => uri));
    files.push(...inFiles.map(([uri]) => uri));
  }
  return files.slice(0, limit);
}

async function entriesOf(folder: Uri): Promise<readonly (readonly [Uri, FileType])[]> {
  try {
    const entries = await workspace.fs.readDirectory(folder);
    return entries.map(([name, type]) => [Uri.joinPath(folder, name), type]);
  } catch {
    // A file, or gone by now, or closed to us: then there is nothing below it to look at.
    return [];
  }
}
