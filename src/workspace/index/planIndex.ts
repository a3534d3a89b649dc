import type { Disposable, Event, Uri } from 'vscode';
import { EventEmitter, workspace } from 'vscode';
import { isAtOrBelow } from '../../util/addressPath';
import { Batch } from '../../util/async/batch';
import type { AboutFile } from '../../core/model/plan';
import { DisposableStore } from '../../util/disposable';
import { elapsed, wait } from '../host/clock';
import type { FileLook } from './fileLook';
import { lookAtFile } from './fileLook';
import { FileSearch } from './fileSearch';
import type { SearchFiles } from './findFiles';
import type { Log } from '../host/log';
import { aboutFile, type RulesChange, WorkspaceRules } from '../folders/workspaceRules';
import type { Parsing } from '../../core/runParsing';
import { PlanStore } from './planStore';
import type { IndexChange, IndexedPlan, PlanSource, UnreadFile } from './planSource';
import { PlanWatcher } from './planWatcher';
import type { Settings } from '../host/settings';

/** The shortest time between two change events, in milliseconds. */
const changeInterval = 150;

/** The shortest time between two searches for new folders, in milliseconds. */
const newFolderInterval = 500;

/** How long to wait before each further search if VS Code sees no files yet, as right after start-up, in milliseconds. */
const searchAgainAfter: readonly number[] = [1000, 2000, 4000];

/** What the index needs. */
export interface PlanIndexOptions {
  readonly settings: Settings;
  readonly log: Log;
  readonly loadReading: () => Promise<Parsing>;
  /** Called once if the plan reader could not be loaded. */
  readonly onNotLoaded: () => void;
  readonly searchFiles?: SearchFiles;
  /** The most Markdown files to look at, in all folders together. */
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
  readonly #rules: WorkspaceRules;
  readonly #store: PlanStore;
  readonly #search: FileSearch;
  readonly #changed = this.#disposables.add(new EventEmitter<IndexChange>());
  readonly #changes = this.#disposables.add(
    new Batch<Uri>(changeInterval, (uris) => this.#changed.fire({ uris }), elapsed),
  );
  /** New files and folders, of which the folders are searched. */
  readonly #created = this.#disposables.add(
    new Batch<Uri>(newFolderInterval, (uris) => void this.#search.searchNew(uris), elapsed),
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
    const rules = this.#disposables.add(new WorkspaceRules(settings));
    const store = this.#disposables.add(new PlanStore({ rules, log, loadReading, onNotLoaded }));
    this.#log = log;
    this.#mostFiles = mostFiles;
    this.#loadReading = loadReading;
    this.#rules = rules;
    this.#store = store;
    this.#search = this.#disposables.add(new FileSearch({ rules, store, log, mostFiles, searchFiles }));
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

  /** Starts to find plans, and to follow their files and documents. Call it once. */
  start(): void {
    const watcher = this.#disposables.add(new PlanWatcher(this.#rules));
    this.#disposables.add(watcher.onDidChange((uri) => void this.#store.look(uri)));
    this.#disposables.add(watcher.onDidCreate((uri) => this.#created.add(uri)));
    this.#disposables.add(watcher.onDidDelete((uri) => this.#store.remove(uri)));
    this.#disposables.add(this.#rules.onDidChange((change) => void this.#lookAgain(change)));
    void this.#makeFirstIndex();
  }

  /**
   * Looks at a file right away, as after an edit, and fires `onDidChange` for it even if nothing changed: after a refused
   * edit, views return to what the file says. Never rejects.
   */
  async refresh(uri: Uri): Promise<void> {
    await this.#store.look(uri);
    this.#changes.add(uri);
    this.#changes.flush();
  }

  /** What the reader is told about a file. */
  aboutFile(uri: Uri): AboutFile {
    return aboutFile(uri, this.#rules.fileOf(uri));
  }

  /** Reads a file or open document as it is now, and explains whether it is a plan. */
  lookAt(uri: Uri): Promise<FileLook> {
    return lookAtFile(uri, this.#rules, this.#loadReading);
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
    await this.#searchAgainIfNothingSeen();
  }

  /** Searches again if VS Code's search finds no files yet. In an empty folder it does not search again. */
  async #searchAgainIfNothingSeen(): Promise<void> {
    const search = this.#search;
    const isEnough = (): boolean => this.#disposables.isDisposed || !search.isEmpty || this.plans.length > 0;
    const seesFiles = async (): Promise<boolean> => isEnough() || (await search.seesFiles());
    let isSeeing = await seesFiles();
    for (const delay of searchAgainAfter) {
      if (isSeeing) {
        return;
      }
      await wait(delay);
      // Checked before the search, which then finds whatever VS Code knows by now.
      isSeeing = await seesFiles();
      if (!isEnough()) {
        await this.#searchAll();
      }
      isSeeing ||= isEnough();
    }
  }

  async #searchAll(): Promise<void> {
    this.#search.search(this.#rules.folders);
    await this.#search.whenIdle();
    await this.#store.whenIdle();
  }

  /** Looks at files that the settings now treat differently, and at all files held or found in changed folders. */
  async #lookAgain({ files, folders }: RulesChange): Promise<void> {
    const held = folders.flatMap((uri) => this.#store.addressesAt(uri));
    [...files, ...held].forEach((uri) => void this.#store.look(uri));
    // A changed folder may have left the workspace.
    this.#search.search(this.#rules.folders.filter((folder) => folders.some((uri) => overlap(folder.uri, uri))));
    await this.#search.whenIdle();
    // Whether the file limit is reached may have changed, even if no plan has.
    this.#changed.fire({ uris: [] });
  }
}

/** Whether one of the folders is in the other, or they are the same. */
function overlap(one: Uri, other: Uri): boolean {
  return isAtOrBelow(one, other) || isAtOrBelow(other, one);
}
