import type { Uri } from 'vscode';
import { FileSystemError, FileType, workspace } from 'vscode';

/** What stands at an address, or `undefined` where nothing does. */
export async function kindOfFile(uri: Uri): Promise<'file' | 'folder' | undefined> {
  try {
    const { type } = await workspace.fs.stat(uri);
    return type & FileType.Directory ? 'folder' : 'file';
  } catch (error) {
    if (error instanceof FileSystemError && error.code === 'FileNotFound') {
      return undefined;
    }
    throw error;
  }
}

/** Writes a file in UTF-8, with its folders. What was there is lost: ask before. */
export async function writeFile(uri: Uri, text: string): Promise<void> {
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}
