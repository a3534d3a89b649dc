import type { Disposable, Event, Uri } from 'vscode';
import { EventEmitter } from 'vscode';
import type { AboutFile } from '../../core/model/plan';
import { inTreeOrder } from '../../core/model/treeOrder';
import { couldBePlan } from '../../core/reading/couldBePlan';
import type { PlanDates } from '../../core/reading/readPlan';
import { isAtOrBelow } from '../../util/addressPath';
import { naturalOrder } from '../../util/text/naturalOrder';
import { ResourceMap } from '../../util/resourceMap';
import { Slices } from '../../util/async/slices';
import { WorkQueue } from '../../util/async/workQueue';
import { aboutFile, type FolderFile, overrideOf, type WorkspaceRules } from '../folders/workspaceRules';
import { elapsed, wait } from '../host/clock';
import type { Log } from '../host/log';
import type { Parsing } from '../../core/runParsing';
import type { IndexedPlan, UnreadFile } from './planSource';
import type { Reading } from './readText';
import { readText } from './readText';

/** How many files are read at the same time. */
export const readsAtOnce = 16;

/** How many milliseconds of work run in a row before the host gets a pause. */
const longestSlice = 5;

/** How long to wait before each further attempt to load the plan reader, in milliseconds. */
const loadAgainAfter: readonly number[] = [500, 1000, 2000];

/** What the store needs. */
export interface PlanStoreOptions {
  readonly rules: Pick<WorkspaceRules, 'fileOf'>;
  readonly log: Log;
  /** Loads the plan reader. If it rejects, it is called again for a later file. */
  readonly loadReading: () => Promise<Parsing>;
  /** Called once if the plan reader could not be loaded after several attempts. */
  readonly onNotLoaded: () => void;
}

/** What was read from the text of a plan. */
type ReadPlan = Pick<IndexedPlan, 'plan' | keyof PlanDates>;

/** The plans of the workspace and the files that could not be read, as they were when last looked at. */
export class PlanStore implements Disposable {
  readonly #options: PlanStoreOptions;
  readonly #queue: WorkQueue<Uri>;
  readonly #slices = new Slices(longestSlice, { now: elapsed, pause: () => wait(0) });
  readonly #files = new ResourceMap<Uri, IndexedPlan | UnreadFile>();
  /** Files that could be plans, and are looked at again when the plan reader is loaded. */
  readonly #unloaded = new ResourceMap<Uri, undefined>();
  readonly #changed = new EventEmitter<Uri>();
  #plans: readonly IndexedPlan[] | undefined;
  #lastPlans: readonly IndexedPlan[] = [];
  #unread: readonly UnreadFile[] | undefined;
  #loadingAgain: Promise<Parsing | undefined> | undefined;
  #isDisposed = false;

  /** Fires for every file that is added, removed or changed. */
  readonly onDidChange: Event<Uri> = this.#changed.event;

  constructor(options: PlanStoreOptions) {
    this.#options = options;
    this.#queue = new WorkQueue<Uri>(readsAtOnce, (uri, error) => {
      options.log.error(`${uri.toString()} could not be looked at.`, error);
    });
  }

  /** The plans in the order of the tree. The same array until something changes. */
  get plans(): readonly IndexedPlan[] {
    return (this.#plans ??= this.#sortPlans());
  }

  /** The files that could not be read, by path. The same array until something changes. */
  get unread(): readonly UnreadFile[] {
    return (this.#unread ??= this.#files
      .values()
      .filter(isUnread)
      .sort((one, other) => naturalOrder(one.path, other.path)));
  }

  planAt(uri: Uri): IndexedPlan | undefined {
    const file = this.#files.get(uri);
    return file && isPlan(file) ? file : undefined;
  }

  /**
   * Reads a file or open document, and adds it, changes it or removes it accordingly. If the file is looked at again in the
   * meantime, the newer look counts, and both calls resolve after it. Never rejects.
   */
  look(uri: Uri): Promise<void> {
    return this.#queue.run(uri, (signal) => this.#look(uri, signal));
  }

  /** Settles when no file is being looked at. */
  whenIdle(): Promise<void> {
    return this.#queue.whenIdle();
  }

  /** The files that are held or are being looked at: the one at this address, or those below it if it is a folder. */
  addressesAt(uri: Uri): readonly Uri[] {
    return [...this.#files.addresses(), ...this.#queue.addresses].filter((file) => isAtOrBelow(file, uri));
  }

  /** Removes a file, or all files below a folder. */
  remove(uri: Uri): void {
    this.#queue.cancelWhere((file) => isAtOrBelow(file, uri));
    for (const file of this.#files.addresses().filter((held) => isAtOrBelow(held, uri))) {
      this.#set(file, undefined);
    }
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#queue.dispose();
    this.#changed.dispose();
  }

  async #look(uri: Uri, signal: AbortSignal): Promise<void> {
    const file = this.#options.rules.fileOf(uri);
    if (!file || !isLookedAt(file)) {
      this.#set(uri, undefined);
      return;
    }
    try {
      const reading = await readText(uri, {
        encoding: file.rules.encoding,
        evenIfLarge: overrideOf(file) === true,
        wasTooLarge: this.#unreadAt(uri)?.reason === 'tooLarge',
      });
      if (!signal.aborted) {
        await this.#take(uri, file, reading, signal);
      }
    } catch (error) {
      // No text should make the reader fail. If one does, the other plans are still read.
      if (!signal.aborted) {
        this.#setUnread(uri, file, { kind: 'unread', reason: 'unreadable', size: undefined, error });
      }
    }
  }

  async #take(uri: Uri, file: FolderFile, reading: Reading, signal: AbortSignal): Promise<void> {
    switch (reading.kind) {
      case 'absent':
        this.#set(uri, undefined);
        return;
      case 'unread':
        this.#setUnread(uri, file, reading);
        return;
      case 'text':
        await this.#takeText(uri, file, reading.text, signal);
    }
  }

  async #takeText(uri: Uri, file: FolderFile, text: string, signal: AbortSignal): Promise<void> {
    const held = this.planAt(uri);
    const about = aboutFile(uri, file);
    const isAsHeld = held?.plan.text === text && held.plan.isToldSo === about.isToldSo;
    const read = isAsHeld ? held : await this.#read(uri, text, about, signal);
    if (signal.aborted || read === 'notLoaded') {
      return;
    }
    if (read?.plan.isPlan) {
      this.#setPlan(uri, file, read);
    } else {
      this.#set(uri, undefined);
    }
  }

  /** @returns `undefined` if the text cannot be a plan, or if the work was aborted */
  async #read(
    uri: Uri,
    text: string,
    about: AboutFile,
    signal: AbortSignal,
  ): Promise<ReadPlan | 'notLoaded' | undefined> {
    if (!(await this.#slices.run(() => !signal.aborted && (about.isToldSo || couldBePlan(text))))) {
      return undefined;
    }
    const reading = await this.#loadReading();
    if (!reading) {
      this.#unloaded.set(uri, undefined);
      return 'notLoaded';
    }
    const blocks = await this.#slices.run(() => (signal.aborted ? undefined : reading.readBlocks(text)));
    return this.#slices.run(() => {
      const plan = blocks && !signal.aborted ? reading.planOf(blocks, text, about) : undefined;
      return plan && { plan, ...reading.datesOf(plan, text) };
    });
  }

  /** @returns `undefined` if the plan reader could not be loaded */
  async #loadReading(): Promise<Parsing | undefined> {
    const reading = (await this.#tryToLoad()) ?? (await (this.#loadingAgain ??= this.#loadAgain()));
    if (reading) {
      const unloaded = this.#unloaded.addresses();
      this.#unloaded.clear();
      unloaded.forEach((uri) => void this.look(uri));
    }
    return reading;
  }

  /** Runs once, and all files wait for it. Later each file makes a single attempt. */
  async #loadAgain(): Promise<Parsing | undefined> {
    for (const delay of loadAgainAfter) {
      await wait(delay);
      const reading = this.#isDisposed ? undefined : await this.#tryToLoad();
      if (this.#isDisposed || reading) {
        return reading;
      }
    }
    this.#options.onNotLoaded();
    return undefined;
  }

  async #tryToLoad(): Promise<Parsing | undefined> {
    try {
      return await this.#options.loadReading();
    } catch (error) {
      this.#options.log.error('The plan reader could not be loaded.', error);
      return undefined;
    }
  }

  #setPlan(uri: Uri, { path }: FolderFile, read: ReadPlan): void {
    const held = this.planAt(uri);
    if (held?.plan === read.plan && held.path === path) {
      return;
    }
    for (const { line, text, reason } of read.frontMatter.ignored) {
      this.#options.log.warn(`${path}:${line + 1}: “${text}” is ignored (${reason}).`);
    }
    this.#set(uri, { ...read, uri, path });
  }

  #setUnread(uri: Uri, { path }: FolderFile, { reason, size, error }: Extract<Reading, { kind: 'unread' }>): void {
    const held = this.#unreadAt(uri);
    if (held?.reason === reason && held.size === size && held.path === path) {
      return;
    }
    this.#options.log.warn(`${path}: ${explanations[reason]}`, ...(error === undefined ? [] : [error]));
    this.#set(uri, { uri, path, reason, size });
  }

  #unreadAt(uri: Uri): UnreadFile | undefined {
    const file = this.#files.get(uri);
    return file && isUnread(file) ? file : undefined;
  }

  #set(uri: Uri, file: IndexedPlan | UnreadFile | undefined): void {
    const wasHeld = this.#files.delete(uri);
    if (file) {
      this.#files.set(uri, file);
    }
    if (file || wasHeld) {
      this.#plans = undefined;
      this.#unread = undefined;
      this.#changed.fire(uri);
    }
  }

  /** Plans sorted before come first, in their order: a list that is in order except for its end is sorted quickly. */
  #sortPlans(): readonly IndexedPlan[] {
    const others = new Set(this.#files.values().filter(isPlan));
    const sortedBefore = this.#lastPlans.filter((plan) => others.delete(plan));
    this.#lastPlans = [...sortedBefore, ...others].sort(inTreeOrder);
    return this.#lastPlans;
  }
}

const explanations: Readonly<Record<UnreadFile['reason'], string>> = {
  tooLarge: 'not read, because it is larger than 1 MB. Say This Is a Plan to read it nevertheless.',
  unreadable: 'not read, because reading it failed.',
  undecodable: 'not read, because it is not text.',
};

function isPlan(file: IndexedPlan | UnreadFile): file is IndexedPlan {
  return 'plan' in file;
}

function isUnread(file: IndexedPlan | UnreadFile): file is UnreadFile {
  return !isPlan(file);
}

/** Only files that might be shown are read. */
function isLookedAt(file: FolderFile): boolean {
  return overrideOf(file) !== false && file.rules.statusOf(file.pathInFolder).kind === 'included';
}
