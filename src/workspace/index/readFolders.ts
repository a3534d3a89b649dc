import type { CancellationToken } from 'vscode';
import { FileType, Uri, workspace } from 'vscode';
import { foldersAbove } from '../../util/addressPath';
import { inWaves } from '../../util/async/inWaves';
import { ResourceMap } from '../../util/resourceMap';

/** How many folders are read at the same time. */
const readsAtOnce = 16;

/** Which files a walk finds. */
export interface WalkOptions {
  readonly isFolderExcluded: (uri: Uri) => boolean;
  readonly isFileIncluded: (uri: Uri) => boolean;
  /** The most files that are found. */
  readonly limit: number;
  readonly token: CancellationToken;
}

/**
 * Finds the files below a folder by reading one folder after another. This is slower than VS Code's search, and works on
 * every file system. Links to folders are not followed. A folder that does not exist or cannot be read counts as empty.
 */
export async function walkFiles(start: Uri, options: WalkOptions): Promise<readonly Uri[]> {
  const { isFolderExcluded, isFileIncluded, limit, token } = options;
  const files: Uri[] = [];
  const folders = [start];
  for (let folder = folders.pop(); folder && files.length < limit; folder = folders.pop()) {
    const entries = token.isCancellationRequested ? [] : await entriesOf(folder);
    const inFolder = entries.filter(([uri, type]) => type === FileType.Directory && !isFolderExcluded(uri));
    const inFiles = entries.filter(([uri, type]) => !(type & FileType.Directory) && isFileIncluded(uri));
    folders.push(...inFolder.map(([uri]) => uri));
    files.push(...inFiles.map(([uri]) => uri));
  }
  return files.slice(0, limit);
}

/**
 * Finds the folders among new files and folders, except those inside others of them. Each parent folder is read once
 * instead of asking about every file: a checkout or a build creates thousands.
 */
export async function newFoldersAmong(arrived: readonly Uri[]): Promise<readonly Uri[]> {
  const parents = new ResourceMap<Uri, Uri>();
  for (const uri of arrived) {
    const parent = Uri.joinPath(uri, '..');
    parents.set(parent, parent);
  }
  const addresses = new Set(arrived.map(String));
  const folders = new Map<string, Uri>();
  await inWaves(parents.values(), readsAtOnce, async (parent) => {
    for (const [uri, type] of await entriesOf(parent)) {
      if (type === FileType.Directory && addresses.has(uri.toString())) {
        folders.set(uri.toString(), uri);
      }
    }
  });
  return [...folders.values()].filter((uri) => !foldersAbove(uri.toString()).some((above) => folders.has(above)));
}

async function entriesOf(folder: Uri): Promise<readonly (readonly [Uri, FileType])[]> {
  try {
    const entries = await workspace.fs.readDirectory(folder);
    return entries.map(([name, type]) => [Uri.joinPath(folder, name), type]);
  } catch {
    // A file, deleted in the meantime, or not readable.
    return [];
  }
}
