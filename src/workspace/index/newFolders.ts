import { FileType, Uri, workspace } from 'vscode';
import { inWaves } from '../../util/inWaves';
import { ResourceMap } from '../../util/resourceMap';

/** How many folders are read at the same time. */
const readsAtOnce = 16;

/**
 * The folders among new files and folders, without those that are in others of them. However many came into a folder, it
 * is read once: to ask for each what it is would cost as many calls as a checkout or a build makes files.
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
    for (const uri of await foldersIn(parent)) {
      if (addresses.has(uri.toString())) {
        folders.set(uri.toString(), uri);
      }
    }
  });
  return [...folders.values()].filter((uri) => !foldersAbove(uri.toString()).some((above) => folders.has(above)));
}

/** The folders in a folder, without links to folders. None if there is no such folder by now. */
async function foldersIn(parent: Uri): Promise<readonly Uri[]> {
  try {
    const entries = await workspace.fs.readDirectory(parent);
    return entries.flatMap(([name, type]) => (type === FileType.Directory ? Uri.joinPath(parent, name) : []));
  } catch {
    return [];
  }
}

function foldersAbove(address: string): readonly string[] {
  const names = address.split('/').slice(0, -1);
  return names.map((_, index) => names.slice(0, index + 1).join('/'));
}
