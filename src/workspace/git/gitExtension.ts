import type { Event, Uri } from 'vscode';
import { extensions } from 'vscode';

/** What is used of VS Code's built-in Git extension. Paths are those of the file system. */
interface GitExtension {
  readonly enabled: boolean;
  /** @throws Error if Git isn't installed */
  getAPI(version: 1): Git;
}

/** The Git extension's API. */
export interface Git {
  /** `initialized` once it has looked for repositories. */
  readonly state: 'uninitialized' | 'initialized';
  readonly onDidChangeState: Event<unknown>;
  /** The open repository that a file is in. */
  getRepository(uri: Uri): Repository | null;
  /** Opens the repository that a folder is in. */
  openRepository(folder: Uri): Promise<Repository | null>;
}

/** A repository that the Git extension has open. */
export interface Repository {
  readonly rootUri: Uri;
  /** What `git blame` prints for a file as it is on disk. */
  blame(path: string): Promise<string>;
  /** Commits that changed a file, newest first. Without `range`, those of the current branch. */
  log(options: LogOptions): Promise<readonly LoggedCommit[]>;
  /** The text of a file in a commit. Rejects if the commit has no such file. */
  show(ref: string, path: string): Promise<string>;
  /** Branches; those of remotes are named `upstream/main`. */
  getBranches(query: { readonly remote: boolean }): Promise<readonly Branch[]>;
  /** The commit that two histories have in common; `undefined` if they have none. */
  getMergeBase(ref: string, other: string): Promise<string | undefined>;
  /** The files that differ between two commits. */
  diffBetween(ref: string, other: string): Promise<readonly FileChange[]>;
}

interface Branch {
  readonly name?: string;
}

interface LogOptions {
  readonly path: string;
  /** Commits and those before them. With a range, `maxEntries` means nothing. */
  readonly range?: string;
  readonly maxEntries?: number;
  readonly skip?: number;
}

/** A commit of a log. */
export interface LoggedCommit {
  readonly hash: string;
  readonly parents: readonly string[];
  readonly authorDate?: Date;
}

interface FileChange {
  readonly originalUri: Uri;
  /** `undefined` unless the file was renamed. */
  readonly renameUri: Uri | undefined;
}

/** The API of the built-in Git extension; `undefined` if the extension or Git is missing or disabled. */
export async function loadGit(): Promise<Git | undefined> {
  const extension = extensions.getExtension<GitExtension>('vscode.git');
  try {
    const git = await extension?.activate();
    return git?.enabled === true ? git.getAPI(1) : undefined;
  } catch {
    return undefined;
  }
}
