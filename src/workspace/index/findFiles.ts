import type { CancellationToken, WorkspaceFolder } from 'vscode';
import { CancellationTokenSource, RelativePattern, Uri, workspace } from 'vscode';
import { pathBelow } from '../../util/addressPath';
import { wait } from '../host/clock';
import type { FolderRules } from '../folders/folderRules';
import { walkFiles } from './readFolders';

/** VS Code's search for files. */
export type SearchFiles = typeof workspace.findFiles;

/** What a search in a workspace folder goes by. */
export interface FindOptions {
  readonly searchFiles: SearchFiles;
  readonly rules: FolderRules;
  /** How many files are found at most. */
  readonly limit: number;
  readonly token: CancellationToken;
}

/**
 * The files of a workspace folder that might be plans: those that are named outright, and those that a search finds.
 * Some of them may not exist, stand outside of the rules or belong to a folder inside of this one: only a look at each
 * tells.
 * @param patience how long VS Code's search may take, in milliseconds, before the folders are walked through instead, as
 * they are if it cannot be asked
 */
export async function findFiles(
  folder: WorkspaceFolder,
  options: FindOptions,
  patience: number,
): Promise<readonly Uri[]> {
  const { rules, limit } = options;
  const named = rules.namedPaths.map((path) => Uri.joinPath(folder.uri, path));
  if (rules.toFind === undefined || limit <= 0) {
    return named;
  }
  const search = { pattern: new RelativePattern(folder, rules.toFind), exclude: rules.toLeaveOut, ...options };
  const found = rules.isSearchable ? await searchFor(search, patience) : undefined;
  return [...named, ...(found ?? (await findFilesBelow(folder.uri, folder, options)))];
}

/** The files below a folder in a workspace folder that might be plans. None where there is no folder at the address. */
export function findFilesBelow(uri: Uri, folder: WorkspaceFolder, options: FindOptions): Promise<readonly Uri[]> {
  const { rules, limit, token } = options;
  const pathOf = (below: Uri): string => pathBelow(below, folder.uri) ?? '';
  const isFolderExcluded = (below: Uri): boolean => rules.isExcluded(pathOf(below));
  const isFileIncluded = (below: Uri): boolean => rules.mayHold(pathOf(below));
  return walkFiles(uri, { isFolderExcluded, isFileIncluded, limit, token });
}

/**
 * Whether VS Code's search sees the files of a folder: right after start-up it may see none. A folder without files counts
 * as seen.
 * @param patience as for `findFiles`
 */
export async function seesFiles(
  folder: WorkspaceFolder,
  { searchFiles, token }: Pick<FindOptions, 'searchFiles' | 'token'>,
  patience: number,
): Promise<boolean> {
  const search = { pattern: new RelativePattern(folder, '**'), exclude: undefined, limit: 1, token, searchFiles };
  const found = await searchFor(search, patience);
  return found === undefined || found.length > 0 || (await isEmptyFolder(folder.uri));
}

async function isEmptyFolder(uri: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.readDirectory(uri)).length === 0;
  } catch {
    // What cannot be read now may be there later.
    return false;
  }
}

/** A search as VS Code makes it. */
interface Search extends Pick<FindOptions, 'searchFiles' | 'limit' | 'token'> {
  readonly pattern: RelativePattern;
  readonly exclude: string | undefined;
}

/** `undefined` where the search has not ended in time: it never does on a file system that no search provider knows. */
async function searchFor(
  { pattern, exclude, limit, token, searchFiles }: Search,
  patience: number,
): Promise<readonly Uri[] | undefined> {
  const stop = new CancellationTokenSource();
  const link = token.onCancellationRequested(() => {
    stop.cancel();
  });
  try {
    const search = searchFiles(pattern, exclude ?? null, limit, stop.token);
    return await Promise.race([search, wait(patience).then(() => undefined)]);
  } finally {
    stop.cancel();
    link.dispose();
    stop.dispose();
  }
}
