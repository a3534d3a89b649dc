import type { Disposable, Uri, WorkspaceFolder } from 'vscode';
import { CancellationTokenSource, workspace } from 'vscode';
import { inWaves } from '../../util/inWaves';
import { ResourceMap } from '../../util/resourceMap';
import type { Turn } from '../../util/turns';
import { Turns } from '../../util/turns';
import { WorkQueue } from '../../util/workQueue';
import { findFiles, findFilesBelow, seesFiles, type FindOptions, type SearchFiles } from './findFiles';
import type { Log } from '../host/log';
import { newFoldersAmong } from './newFolders';
import type { Places } from '../folders/places';

/** How many files are looked at at the same time. */
export const looksAtOnce = 16;

/** How long VS Code's search may take, in milliseconds. */
const patience = 10_000;

/** What a search works with. */
export interface FileSearchOptions {
  readonly places: Places;
  readonly log: Log;
  /** How many files are looked at, in all folders together. */
  readonly mostFiles: number;
  readonly look: (uri: Uri) => Promise<void>;
  readonly searchFiles: SearchFiles;
}

/** Searches workspace folders for files that might be plans, and has each looked at. */
export class FileSearch implements Disposable {
  readonly #options: FileSearchOptions;
  readonly #waiting = new WorkQueue<Uri>(
    1,
    (uri) => this.#searchAt(uri),
    (uri, error) => {
      this.#options.log.error(`${uri.toString()}: the search for Markdown files failed.`, error);
    },
  );
  readonly #turns = new Turns<Uri>();
  /** How many files the last search of each folder found; one more than there was room for where there were more. */
  readonly #found = new ResourceMap<Uri, number>();
  readonly #stop = new CancellationTokenSource();

  constructor(options: FileSearchOptions) {
    this.#options = options;
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

  /** Has these folders searched, and all that is found looked at. A search that is under way there is given up. */
  search(folders: readonly WorkspaceFolder[]): void {
    const uris = folders.map(({ uri }) => uri);
    const addresses = uris.map(String);
    this.#turns.cancelWhere((uri) => addresses.includes(uri.toString()));
    this.#waiting.add(...uris);
  }

  /** Settles when no search is under way and none waits. */
  whenIdle(): Promise<void> {
    return this.#waiting.whenIdle();
  }

  /** Looks at all files below those of these addresses that are folders, new in their place. */
  async searchNew(arrived: readonly Uri[]): Promise<void> {
    const addresses = arrived.map(String);
    const roots = this.#options.places.folders.flatMap(({ uri }) => (addresses.includes(uri.toString()) ? uri : []));
    for (const uri of [...roots, ...(await newFoldersAmong(arrived))]) {
      const folder = workspace.getWorkspaceFolder(uri);
      if (folder) {
        const files = await findFilesBelow(uri, folder, this.#findOptions(folder, this.#options.mostFiles));
        await inWaves(files, looksAtOnce, this.#options.look);
      }
    }
  }

  dispose(): void {
    this.#waiting.dispose();
    this.#turns.cancelWhere(() => true);
    this.#stop.cancel();
    this.#stop.dispose();
  }

  async #searchAt(uri: Uri): Promise<void> {
    const folder = this.#options.places.folders.find((one) => one.uri.toString() === uri.toString());
    if (!folder) {
      return;
    }
    const turn = this.#turns.begin(uri);
    try {
      await this.#searchIn(folder, turn);
    } finally {
      turn.end();
    }
  }

  async #searchIn(folder: WorkspaceFolder, turn: Turn): Promise<void> {
    const { places, look, mostFiles } = this.#options;
    const room = Math.max(0, mostFiles - this.#foundIn(places.folders.filter((other) => other !== folder)));
    const files = await findFiles(folder, this.#findOptions(folder, room + 1), patience);
    if (!turn.isCurrent()) {
      return;
    }
    this.#note(folder, files.length, room);
    await inWaves(files.slice(0, room), looksAtOnce, async (file) => {
      if (turn.isCurrent()) {
        await look(file);
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
