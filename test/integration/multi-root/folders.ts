import type { WorkspaceFolder } from 'vscode';
import { Uri, workspace } from 'vscode';
import type { Log } from '../../../src/workspace/host/log';
import type { PlanSource } from '../../../src/workspace/index/planSource';
import { expectThat } from '../expect';

/** A log for tests that only check the plans. */
export const silentLog: Log = { info: () => undefined, warn: () => undefined, error: () => undefined };

/** The paths of the plans as shown to users, in the order of the index. */
export function pathsOf({ plans }: Pick<PlanSource, 'plans'>): readonly string[] {
  return plans.map(({ path }) => path);
}

/** @throws Error when no folder of the workspace has this name. */
export function folderNamed(name: string): WorkspaceFolder {
  const folder = workspace.workspaceFolders?.find((one) => one.name === name);
  if (!folder) {
    throw new Error(`The workspace has no folder “${name}”.`);
  }
  return folder;
}

/** A file of the workspace by its path, which begins with the name of its folder. */
export function fileOf(path: string): Uri {
  const slash = path.indexOf('/');
  return Uri.joinPath(folderNamed(path.slice(0, slash)).uri, path.slice(slash + 1));
}

/** Adds a folder after the others, and waits until VS Code has it. */
export async function addFolder(uri: Uri, name: string): Promise<void> {
  await changeFolders(workspace.workspaceFolders?.length ?? 0, 0, { uri, name });
}

/**
 * Removes a folder from the workspace, but not from the disk. It must not be the first one: when that changes, VS Code
 * restarts its extensions.
 * @returns a function that adds the folder again at its place
 */
export async function removeFolder(name: string): Promise<() => Promise<void>> {
  const { index, uri } = folderNamed(name);
  await changeFolders(index, 1);
  return () => changeFolders(index, 0, { uri, name });
}

async function changeFolders(
  start: number,
  deleteCount: number,
  ...added: readonly { readonly uri: Uri; readonly name: string }[]
): Promise<void> {
  const changed = new Promise<void>((resolve) => {
    const subscription = workspace.onDidChangeWorkspaceFolders(() => {
      subscription.dispose();
      resolve();
    });
  });
  const isTaken = workspace.updateWorkspaceFolders(start, deleteCount, ...added);
  expectThat(isTaken, 'VS Code takes the change of folders');
  await changed;
}

/** Writes a file in UTF-8, with its folders. */
export async function write(uri: Uri, text: string): Promise<void> {
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}
