import fs from 'node:fs/promises';
import path from 'node:path';
import { workspaces } from './paths.mts';
import { temporaryFolder } from './temporaryFolder.mts';

/** The name of the case in which VS Code is opened without a folder. */
const noFolder = 'no-folder';

/**
 * A copy of `test/workspaces/NAME` that a test may write into, under the same name; it is removed when this process
 * ends. `undefined` for `no-folder`.
 *
 * @throws Error when there is no such workspace.
 */
export async function copyWorkspace(name: string): Promise<string | undefined> {
  if (name === noFolder) {
    return undefined;
  }
  const copy = path.join(temporaryFolder(), name);
  await fs.cp(path.join(workspaces, name), copy, {
    recursive: true,
    // Git keeps no empty folder, so an empty one holds this.
    filter: (source) => path.basename(source) !== '.gitkeep',
  });
  return copy;
}
