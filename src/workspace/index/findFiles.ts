import type { CancellationToken, WorkspaceFolder } from 'vscode';
import { CancellationTokenSource, RelativePattern, Uri, workspace } from 'vscode';
import { pathBelow } from '../../util/addressPath';
import { wait } from '../host/clock';
import type { FolderRules } from '../folders/folderRules';
import { walkFiles } from './readFolders';

/** VS Code's search for files. */
export type SearchFiles = typeof workspace.findFiles;

/** How to search a workspace folder. */
export interface FindOptions {
  readonly searchFiles: SearchFiles;
  readonly rules: FolderRules;
  /** The most files to find. */
  readonly limit: number;
  readonly token: CancellationToken;
}

/**
 * Finds the files of a workspace folder that might be plans: those that the settings name, and those that a search finds.
 * Some of them may not exist, be excluded, or belong to a workspace folder inside this one: check each.
 * @param timeout how long VS Code's search may take, in milliseconds. After that, or if it cannot be used, the folders are
 * read one by one instead
 */
export async function findFiles(
  folder: WorkspaceFolder,
  options: FindOptions,
  timeout: number,
): Promise<readonly Uri[]> {
  const { rules, limit } = options;
  const named = rules.namedPaths.map((path) => Uri.joinPath(folder.uri, path));
  if (rules.searchInclude === undefined || limit <= 0) {
    return named;
  }
  const search = {
    pattern: new RelativePattern(folder, rules.searchInclude),
    exclude: rules.searchExclude,
    ...options,
  };
  const found = rules.isSearchable ? await searchFor(search, timeout) : undefined;
  return [...named, ...(found ?? (await findFilesBelow(folder.uri, folder, options)))];
}

/** Finds the files below a folder that might be plans, by reading the folders. None if there is no such folder. */
export function findFilesBelow(uri: Uri, folder: WorkspaceFolder, options: FindOptions): Promise<readonly Uri[]> {
  const { rules, limit, token } = options;
  const pathOf = (below: Uri): string => pathBelow(below, folder.uri) ?? '';
  const isFolderExcluded = (below: Uri): boolean => rules.isExcluded(pathOf(below));
  const isFileIncluded = (below: Uri): boolean => rules.mightInclude(pathOf(below));
  return walkFiles(uri, { isFolderExcluded, isFileIncluded, limit, token });
}

/**
 * Whether VS Code's search finds any file in a folder: right after start-up it may find none. `true` for an empty folder.
 * @param timeout how long the search may take, in milliseconds; `true` if it takes longer
 */
export async function seesFiles(
  folder: WorkspaceFolder,
  { searchFiles, token }: Pick<FindOptions, 'searchFiles' | 'token'>,
  timeout: number,
): Promise<boolean> {
  const search = { pattern: new RelativePattern(folder, '**'), exclude: undefined, limit: 1, token, searchFiles };
  const found = await searchFor(search, timeout);
  return found === undefined || found.length > 0 || (await isEmptyFolder(folder.uri));
}

async function isEmptyFolder(uri: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.readDirectory(uri)).length === 0;
  } catch {
    // It may be readable later.
    return false;
  }
}

/** A search by VS Code. */
interface Search extends Pick<FindOptions, 'searchFiles' | 'limit' | 'token'> {
  readonly pattern: RelativePattern;
  readonly exclude: string | undefined;
}

/** @returns `undefined` if the search did not end in time: on a file system without a search provider it never does */
async function searchFor(
  { pattern, exclude, limit, token, searchFiles }: Search,
  timeout: number,
): Promise<readonly Uri[] | undefined> {
  const stop = new CancellationTokenSource();
  const link = token.onCancellationRequested(() => {
    stop.cancel();
  });
  try {
    const search = searchFiles(pattern, exclude ?? null, limit, stop.token);
    return await Promise.race([search, wait(timeout).then(() => undefined)]);
  } finally {
    stop.cancel();
    link.dispose();
    stop.dispose();
  }
}
