import type { Disposable, Event, Uri } from 'vscode';
import { EventEmitter, workspace } from 'vscode';
import { isAtOrBelow } from '../../util/addressPath';
import { Batch } from '../../util/batch';
import { DisposableStore } from '../../util/disposable';
import { elapsed, wait } from '../host/clock';
import type { FileLook } from './fileLook';
import { lookAtFile } from './fileLook';
import { FileSearch } from './fileSearch';
import type { SearchFiles } from './findFiles';
import type { Log } from '../host/log';
import { Places, type PlacesChange } from '../folders/places';
import type { Parsing } from '../../core/runParsing';
import { PlanStore } from './planStore';
import type { IndexChange, IndexedPlan, PlanSource, UnreadFile } from './planSource';
import { PlanWatcher } from './planWatcher';
import type { Settings } from '../host/settings';

/** The least time between two announcements, in milliseconds. */
const announcementsApart = 150;

/** The least time between two looks at what is new and may be a folder, in milliseconds. */
const arrivalsApart = 500;

/** How long to wait before each further search if VS Code sees no files yet, as right after start-up, in milliseconds. */
const searchAgainAfter: readonly number[] = [1000, 2000, 4000];

/** What the index needs from outside. */
export interface PlanIndexOptions {
  readonly settings: Settings;
  readonly log: Log;
  readonly loadReading: () => Promise<Parsing>;
  /** Is told once if what reads plans does not load. */
  readonly onNotLoaded: () => void;
  readonly searchFiles?: SearchFiles;
  /** How many Markdown files are looked at, in all folders together. */
  readonly mostFiles?: number;
}

/**
 * The index: finds the plans of the workspace, reads them, and keeps up with their files and open documents. It does
 * nothing until `start`. One plan's change costs one plan's work, and text that stays the same costs none.
 */
export class PlanIndex implements PlanSource, Disposable {
  readonly #log: Log;
  readonly #mostFiles: number;
  readonly #loadReading: () => Promise<Parsing>;
  readonly #disposables = new DisposableStore();
  readonly #places: Places;
  readonly #store: PlanStore;
  readonly #search: FileSearch;
  readonly #changed = this.#disposables.add(new EventEmitter<IndexChange>());
  readonly #changes = this.#disposables.add(
    new Batch<Uri>(announcementsApart, (uris) => this.#changed.fire({ uris }), elapsed),
  );
  /** New files and folders that may be folders. */
  readonly #arrived = this.#disposables.add(
    new Batch<Uri>(arrivalsApart, (uris) => void this.#search.searchNew(uris), elapsed),
  );
  #isLooking = true;
  #settleReady: () => void = () => undefined;

  readonly onDidChange: Event<IndexChange> = this.#changed.event;
  readonly ready = new Promise<void>((resolve) => {
    this.#settleReady = resolve;
  });

  constructor(options: PlanIndexOptions) {
    const { settings, log, loadReading, onNotLoaded } = options;
    const { mostFiles = 20_000, searchFiles = workspace.findFiles } = options;
    const places = this.#disposables.add(new Places(settings));
    const store = this.#disposables.add(new PlanStore({ places, log, loadReading, onNotLoaded }));
    this.#log = log;
    this.#mostFiles = mostFiles;
    this.#loadReading = loadReading;
    this.#places = places;
    this.#store = store;
    this.#search = this.#disposables.add(new FileSearch({ places, store, log, mostFiles, searchFiles }));
    this.#disposables.add(store.onDidChange((uri) => this.#changes.add(uri)));
  }

  get plans(): readonly IndexedPlan[] {
    return this.#store.plans;
  }

  get unread(): readonly UnreadFile[] {
    return this.#store.unread;
  }

  get isLooking(): boolean {
    return this.#isLooking;
  }

  get fileLimitReached(): number | undefined {
    return this.#search.isLimitReached ? this.#mostFiles : undefined;
  }

  planAt(uri: Uri): IndexedPlan | undefined {
    return this.#store.planAt(uri);
  }

  /** Begins to look for plans, and to follow their files and documents from then on. Call it once. */
  start(): void {
    const watcher = this.#disposables.add(new PlanWatcher(this.#places));
    this.#disposables.add(watcher.onDidTouch((uri) => void this.#store.look(uri)));
    this.#disposables.add(watcher.onDidArrive((uri) => this.#arrived.add(uri)));
    this.#disposables.add(watcher.onDidRemove((uri) => this.#store.remove(uri)));
    this.#disposables.add(this.#places.onDidChange((change) => this.#lookAgain(change)));
    void this.#makeFirstIndex();
  }

  /**
   * Looks at a file right away, as after an edit, and then fires `onDidChange` for it, even if nothing has changed: after an
   * edit that was refused, what shows the plan goes back to what the file holds. Never rejects.
   */
  async refresh(uri: Uri): Promise<void> {
    await this.#store.look(uri);
    this.#changes.add(uri);
    this.#changes.flush();
  }

  /** Reads any file or open document as it is now, and says how it stands, plan or not. */
  lookAt(uri: Uri): Promise<FileLook> {
    return lookAtFile(uri, this.#places, this.#loadReading);
  }

  dispose(): void {
    this.#disposables.dispose();
    this.#settleReady();
  }

  async #makeFirstIndex(): Promise<void> {
    workspace.textDocuments.forEach(({ uri }) => void this.#store.look(uri));
    await this.#searchAll();
    if (this.#disposables.isDisposed) {
      return;
    }
    this.#isLooking = false;
    if (!this.#changes.flush()) {
      this.#changed.fire({ uris: [] });
    }
    this.#settleReady();
    this.#log.info(`${this.plans.length} plans found, ${this.unread.length} files not read.`);
    await this.#searchAgainIfBlind();
  }

  /** Searches again if VS Code's search sees no files yet. An empty folder costs no further search. */
  async #searchAgainIfBlind(): Promise<void> {
    const search = this.#search;
    const isEnough = (): boolean => this.#disposables.isDisposed || !search.isEmpty || this.plans.length > 0;
    const seesFiles = async (): Promise<boolean> => isEnough() || (await search.seesFiles());
    let isSeeing = await seesFiles();
    for (const delay of searchAgainAfter) {
      if (isSeeing) {
        return;
      }
      await wait(delay);
      // Asked before the search: what VS Code sees by then, the search finds.
      isSeeing = await seesFiles();
      if (!isEnough()) {
        await this.#searchAll();
      }
      isSeeing ||= isEnough();
    }
  }

  async #searchAll(): Promise<void> {
    this.#search.search(this.#places.folders);
    await this.#search.whenIdle();
    await this.#store.whenIdle();
  }

  /** Looks again at what the settings say something else about, and at all that is held or found in changed folders. */
  #lookAgain({ files, folders }: PlacesChange): void {
    const held = folders.flatMap((uri) => this.#store.addressesAt(uri));
    [...files, ...held].forEach((uri) => void this.#store.look(uri));
    // A folder that changed may be no longer in the workspace.
    this.#search.search(this.#places.folders.filter((folder) => folders.some((uri) => overlap(folder.uri, uri))));
  }
}

/** Whether one of the folders is in the other, or they are the same. */
function overlap(one: Uri, other: Uri): boolean {
  return isAtOrBelow(one, other) || isAtOrBelow(other, one);
}
