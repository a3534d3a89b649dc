import type { Disposable, Uri, WorkspaceFolder } from 'vscode';
import { CancellationTokenSource, workspace } from 'vscode';
import { inWaves } from '../../util/async/inWaves';
import { ResourceMap } from '../../util/resourceMap';
import { WorkQueue } from '../../util/async/workQueue';
import { findFiles, findFilesBelow, seesFiles, type FindOptions, type SearchFiles } from './findFiles';
import type { Log } from '../host/log';
import { newFoldersAmong } from './readFolders';
import type { WorkspaceRules } from '../folders/workspaceRules';
import { readsAtOnce, type PlanStore } from './planStore';

/** How long VS Code's search may take, in milliseconds. */
const searchTimeout = 10_000;

/** What the search needs. */
export interface FileSearchOptions {
  readonly rules: WorkspaceRules;
  readonly log: Log;
  /** The most files to look at, in all folders together. */
  readonly mostFiles: number;
  readonly store: PlanStore;
  readonly searchFiles: SearchFiles;
}

/** Searches workspace folders for files that might be plans, and has the store look at each. */
export class FileSearch implements Disposable {
  readonly #options: FileSearchOptions;
  /** Searches one folder at a time, because they share the limit of files. */
  readonly #queue: WorkQueue<Uri>;
  /** How many files the last search of each folder found; one more than the limit allowed if there were more. */
  readonly #found = new ResourceMap<Uri, number>();
  readonly #stop = new CancellationTokenSource();

  constructor(options: FileSearchOptions) {
    this.#options = options;
    this.#queue = new WorkQueue<Uri>(1, (uri, error) => {
      options.log.error(`${uri.toString()}: the search for Markdown files failed.`, error);
    });
  }

  /** Whether there were more files than the limit. */
  get isLimitReached(): boolean {
    return this.#foundIn(this.#options.rules.folders) > this.#options.mostFiles;
  }

  /** Whether no folder had any matching file. */
  get isEmpty(): boolean {
    return this.#foundIn(this.#options.rules.folders) === 0;
  }

  /** Whether VS Code's search finds any files in each folder, Markdown or not. */
  async seesFiles(): Promise<boolean> {
    const { rules, searchFiles, log } = this.#options;
    const options = { searchFiles, token: this.#stop.token };
    try {
      const seen = await Promise.all(rules.folders.map((folder) => seesFiles(folder, options, searchTimeout)));
      return seen.every(Boolean);
    } catch (error) {
      log.error('VS Code could not search for files.', error);
      return false;
    }
  }

  /** Searches these folders, and has the store look at every file that is found. Gives up a running search of the same folder. */
  search(folders: readonly WorkspaceFolder[]): void {
    for (const { uri } of folders) {
      void this.#queue.run(uri, (signal) => this.#searchAt(uri, signal));
    }
  }

  /** Settles when no search runs or waits. */
  whenIdle(): Promise<void> {
    return this.#queue.whenIdle();
  }

  /** Has the store look at the files below those of these new files and folders that are folders. */
  async searchNew(arrived: readonly Uri[]): Promise<void> {
    const addresses = arrived.map(String);
    const roots = this.#options.rules.folders.flatMap(({ uri }) => (addresses.includes(uri.toString()) ? uri : []));
    for (const uri of [...roots, ...(await newFoldersAmong(arrived))]) {
      const folder = workspace.getWorkspaceFolder(uri);
      if (folder) {
        const files = await findFilesBelow(uri, folder, this.#findOptions(folder, this.#options.mostFiles));
        await this.#lookAt(files);
      }
    }
  }

  dispose(): void {
    this.#queue.dispose();
    this.#stop.cancel();
    this.#stop.dispose();
  }

  async #searchAt(uri: Uri, signal: AbortSignal): Promise<void> {
    const { rules, mostFiles } = this.#options;
    const folder = rules.folders.find((one) => one.uri.toString() === uri.toString());
    if (!folder) {
      return;
    }
    const room = Math.max(0, mostFiles - this.#foundIn(rules.folders.filter((other) => other !== folder)));
    const files = await findFiles(folder, this.#findOptions(folder, room + 1), searchTimeout);
    if (signal.aborted) {
      return;
    }
    this.#note(folder, files.length, room);
    await this.#lookAt(files.slice(0, room), signal);
  }

  /** Has the store look at files until the work is aborted. Whole waves cost fewer messages between processes. */
  async #lookAt(files: readonly Uri[], signal?: AbortSignal): Promise<void> {
    await inWaves(files, readsAtOnce, async (file) => {
      if (!signal?.aborted) {
        await this.#options.store.look(file);
      }
    });
  }

  #findOptions(folder: WorkspaceFolder, limit: number): FindOptions {
    const { rules, searchFiles } = this.#options;
    return { rules: rules.rulesOf(folder), limit, token: this.#stop.token, searchFiles };
  }

  #note(folder: WorkspaceFolder, found: number, room: number): void {
    this.#found.set(folder.uri, found);
    const { log, mostFiles } = this.#options;
    log.info(`${folder.name}: ${Math.min(found, room)} Markdown files to look at.`);
    if (found > room) {
      log.warn(`${folder.name}: there are more Markdown files than the ${mostFiles} that are looked at.`);
    }
  }

  #foundIn(folders: readonly WorkspaceFolder[]): number {
    return folders.reduce((sum, folder) => sum + (this.#found.get(folder.uri) ?? 0), 0);
  }
}
