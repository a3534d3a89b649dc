import type { Disposable, Uri, WorkspaceFolder } from 'vscode';
import { CancellationTokenSource, workspace } from 'vscode';
import { inWaves } from '../../util/inWaves';
import { ResourceMap } from '../../util/resourceMap';
import { WorkQueue } from '../../util/workQueue';
import { findFiles, findFilesBelow, seesFiles, type FindOptions, type SearchFiles } from './findFiles';
import type { Log } from '../host/log';
import { newFoldersAmong } from './readFolders';
import type { Places } from '../folders/places';
import { readsAtOnce, type PlanStore } from './planStore';

/** How long VS Code's search may take, in milliseconds. */
const patience = 10_000;

/** What a search works with. */
export interface FileSearchOptions {
  readonly places: Places;
  readonly log: Log;
  /** How many files are looked at, in all folders together. */
  readonly mostFiles: number;
  readonly store: PlanStore;
  readonly searchFiles: SearchFiles;
}

/** Searches workspace folders for files that might be plans, and has the store look at each. */
export class FileSearch implements Disposable {
  readonly #options: FileSearchOptions;
  /** Searches one folder at a time, for the limit holds for all of them together. */
  readonly #queue: WorkQueue<Uri>;
  /** How many files the last search of each folder found; one more than there was room for if there were more. */
  readonly #found = new ResourceMap<Uri, number>();
  readonly #stop = new CancellationTokenSource();

  constructor(options: FileSearchOptions) {
    this.#options = options;
    this.#queue = new WorkQueue<Uri>(1, (uri, error) => {
      options.log.error(`${uri.toString()}: the search for Markdown files failed.`, error);
    });
  }

  /** Some folder held more files than are looked at. */
  get isLimitReached(): boolean {
    return this.#foundIn(this.#options.places.folders) > this.#options.mostFiles;
  }

  /** No folder held any file. */
  get isEmpty(): boolean {
    return this.#foundIn(this.#options.places.folders) === 0;
  }

  /** Whether VS Code's search sees the files that are there, be they Markdown or not. */
  async seesFiles(): Promise<boolean> {
    const { places, searchFiles, log } = this.#options;
    const options = { searchFiles, token: this.#stop.token };
    try {
      const seen = await Promise.all(places.folders.map((folder) => seesFiles(folder, options, patience)));
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

  /** Looks at all files below those of these addresses that are folders, new in their place. */
  async searchNew(arrived: readonly Uri[]): Promise<void> {
    const addresses = arrived.map(String);
    const roots = this.#options.places.folders.flatMap(({ uri }) => (addresses.includes(uri.toString()) ? uri : []));
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
    const { places, mostFiles } = this.#options;
    const folder = places.folders.find((one) => one.uri.toString() === uri.toString());
    if (!folder) {
      return;
    }
    const room = Math.max(0, mostFiles - this.#foundIn(places.folders.filter((other) => other !== folder)));
    const files = await findFiles(folder, this.#findOptions(folder, room + 1), patience);
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
    const { places, searchFiles } = this.#options;
    return { rules: places.rulesOf(folder), limit, token: this.#stop.token, searchFiles };
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
