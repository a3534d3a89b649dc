import type { Disposable, Event, Uri } from 'vscode';
import { EventEmitter, workspace } from 'vscode';
import { isAtOrBelow } from '../../util/addressPath';
import { Batch } from '../../util/batch';
import { DisposableStore } from '../../util/disposable';
import { lazy } from '../../util/lazy';
import { retry } from '../../util/retry';
import { WorkQueue } from '../../util/workQueue';
import { elapsed, wait } from '../host/clock';
import type { FileLook } from './fileLook';
import { lookAtFile } from './fileLook';
import { FileSearch, looksAtOnce } from './fileSearch';
import type { SearchFiles } from './findFiles';
import type { Log } from '../host/log';
import { Places } from '../folders/places';
import type { PlanReading } from '../host/planReading';
import { PlanShelf } from './planShelf';
import type { IndexChange, IndexedPlan, PlanSource, UnreadFile } from './planSource';
import { PlanWatcher } from './planWatcher';
import type { Settings } from '../host/settings';
import { ShelfKeeper } from './shelfKeeper';

/** The least time between two announcements, in milliseconds. */
const announcementsApart = 150;

/** The least time between two looks at what is new and may be a folder, in milliseconds. */
const arrivalsApart = 500;

/** When to search again where VS Code saw no files yet, as it may be right after start-up, in milliseconds. */
const searchAgainAfter: readonly number[] = [1000, 2000, 4000];

/** What the index needs from outside. */
export interface PlanIndexOptions {
  readonly settings: Settings;
  readonly log: Log;
  readonly loadReading: () => Promise<PlanReading>;
  /** Is told once if what reads plans does not load. */
  readonly onNotLoaded: () => void;
  readonly searchFiles?: SearchFiles;
  /** How many Markdown files are looked at, in all folders together. */
  readonly mostFiles?: number;
}

/** What does the work of the index. */
interface Parts {
  readonly places: Places;
  readonly keeper: ShelfKeeper;
  readonly search: FileSearch;
  /** Files that wait for a look. */
  readonly touched: WorkQueue<Uri>;
  /** What is new and may be a folder. */
  readonly arrived: Batch<Uri>;
}

/**
 * The index: finds the plans of the workspace, reads them, and keeps them as their files and open documents are. It does
 * nothing until `start`. One plan's change costs one plan's work, and text that stays the same costs none.
 */
export class PlanIndex implements PlanSource, Disposable {
  readonly #settings: Settings;
  readonly #log: Log;
  readonly #mostFiles: number;
  readonly #loadReading: () => Promise<PlanReading>;
  readonly #onNotLoaded: () => void;
  readonly #searchFiles: SearchFiles;
  readonly #store = new DisposableStore();
  readonly #shelf = new PlanShelf();
  readonly #changed = this.#store.add(new EventEmitter<IndexChange>());
  readonly #changes = this.#store.add(
    new Batch<Uri>(announcementsApart, (uris) => this.#changed.fire({ uris }), elapsed),
  );
  /** Made when the work begins: an extension that is only registered holds as good as nothing. */
  readonly #parts = lazy(() => this.#makeParts());
  #isLooking = true;
  #settleReady: () => void = () => undefined;

  readonly onDidChange: Event<IndexChange> = this.#changed.event;
  readonly ready = new Promise<void>((resolve) => {
    this.#settleReady = resolve;
  });

  constructor(options: PlanIndexOptions) {
    const { settings, log, loadReading, onNotLoaded } = options;
    const { mostFiles = 20_000, searchFiles = workspace.findFiles } = options;
    this.#settings = settings;
    this.#onNotLoaded = onNotLoaded;
    this.#log = log;
    this.#loadReading = loadReading;
    this.#searchFiles = searchFiles;
    this.#mostFiles = mostFiles;
  }

  get plans(): readonly IndexedPlan[] {
    return this.#shelf.plans;
  }

  get unread(): readonly UnreadFile[] {
    return this.#shelf.unread;
  }

  get isLooking(): boolean {
    return this.#isLooking;
  }

  get fileLimitReached(): number | undefined {
    return this.#parts().search.isLimitReached ? this.#mostFiles : undefined;
  }

  planAt(uri: Uri): IndexedPlan | undefined {
    return this.#shelf.planAt(uri);
  }

  /** Begins to look for plans, and to follow their files and documents from then on. Call it once. */
  start(): void {
    const { places, keeper, touched, arrived } = this.#parts();
    const watcher = this.#store.add(new PlanWatcher(places));
    const subscriptions = [
      watcher.onDidTouch((uri) => {
        touched.add(uri);
      }),
      watcher.onDidArrive((uri) => {
        arrived.add(uri);
      }),
      watcher.onDidRemove((uri) => {
        keeper.remove(uri);
      }),
      places.onDidChange(({ files, folders }) => {
        touched.add(...files);
        this.#lookThrough(folders);
      }),
    ];
    subscriptions.forEach((subscription) => this.#store.add(subscription));
    void this.#makeFirstIndex();
  }

  /**
   * Fires `onDidChange` for a plan whose text has not changed, so that what shows it goes back to what the file holds:
   * after an edit that was refused.
   */
  announce(uri: Uri): void {
    this.#changes.add(uri);
    this.#changes.flush();
  }

  /** Reads any file or open document as it is now, and says how it stands, plan or not. */
  lookAt(uri: Uri): Promise<FileLook> {
    return lookAtFile(uri, this.#parts().places, this.#loadReading);
  }

  dispose(): void {
    this.#store.dispose();
    this.#settleReady();
  }

  #makeParts(): Parts {
    const [store, log] = [this.#store, this.#log];
    const places = store.add(new Places(this.#settings));
    const onChange = (uri: Uri): void => {
      this.#changes.add(uri);
    };
    const [shelf, loadReading, onNotLoaded] = [this.#shelf, this.#loadReading, this.#onNotLoaded];
    const keeper = store.add(new ShelfKeeper({ shelf, places, log, loadReading, onNotLoaded, onChange }));
    const look = (uri: Uri): Promise<void> => keeper.look(uri);
    const [mostFiles, searchFiles] = [this.#mostFiles, this.#searchFiles];
    const search = store.add(new FileSearch({ places, log, look, mostFiles, searchFiles }));
    const logFailure = (uri: Uri, error: unknown): void => {
      log.error(`${uri.toString()} could not be looked at.`, error);
    };
    return {
      places,
      keeper,
      search,
      touched: store.add(new WorkQueue<Uri>(looksAtOnce, look, logFailure)),
      arrived: store.add(new Batch<Uri>(arrivalsApart, (uris) => void search.searchNew(uris), elapsed)),
    };
  }

  async #makeFirstIndex(): Promise<void> {
    this.#parts().touched.add(...workspace.textDocuments.map(({ uri }) => uri));
    await this.#searchAll();
    if (this.#store.isDisposed) {
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

  /** A folder in which there is nothing to find costs no further search. */
  async #searchAgainIfBlind(): Promise<void> {
    const { search } = this.#parts();
    const isEnough = (): boolean => this.#store.isDisposed || !search.isEmpty || this.plans.length > 0;
    const attempt = async (): Promise<boolean> => {
      const sees = isEnough() || (await search.seesFiles());
      if (!isEnough()) {
        await this.#searchAll();
      }
      return sees || isEnough();
    };
    if (!isEnough() && !(await search.seesFiles())) {
      await retry(searchAgainAfter, attempt, wait);
    }
  }

  async #searchAll(): Promise<void> {
    this.#parts().search.search(this.#parts().places.folders);
    await this.#parts().search.whenIdle();
    await this.#parts().touched.whenIdle();
  }

  /**
   * Looks at all that is held, is being looked at or can be found below these folders, which may be no longer in the
   * workspace.
   */
  #lookThrough(folders: readonly Uri[]): void {
    this.#parts().touched.add(...folders.flatMap((uri) => this.#parts().keeper.addressesAt(uri)));
    this.#parts().search.search(
      this.#parts().places.folders.filter((folder) => folders.some((uri) => overlap(folder.uri, uri))),
    );
  }
}

/** One of the folders stands in the other, or they are the same. */
function overlap(one: Uri, other: Uri): boolean {
  return isAtOrBelow(one, other) || isAtOrBelow(other, one);
}
