import type { Disposable, Uri } from 'vscode';
import { couldBePlan } from '../../core/reading/couldBePlan';
import { isAtOrBelow } from '../../util/addressPath';
import { inWaves } from '../../util/inWaves';
import { ResourceMap } from '../../util/resourceMap';
import { retry } from '../../util/retry';
import { Slices } from '../../util/slices';
import type { Turn } from '../../util/turns';
import { Turns } from '../../util/turns';
import { elapsed, wait } from '../host/clock';
import type { Log } from '../host/log';
import type { Place, Places } from '../folders/places';
import type { PlanReading } from '../host/planReading';
import type { PlanShelf } from './planShelf';
import type { IndexedPlan } from './planSource';
import type { Reading } from './readText';
import { readText } from './readText';

/** After how many milliseconds of work in a row the host gets its turn. */
const longestSlice = 5;

/** When to load again what reads plans, if that fails at first, in milliseconds. */
const loadAgainAfter: readonly number[] = [500, 1000, 2000];

/** How many files are looked at again at the same time when it loads after all. */
const looksAtOnce = 16;

/** What was read from a text. */
type ReadPlan = Pick<IndexedPlan, 'plan' | 'doneDates' | 'frontMatter'>;

/** What the keeper works with. */
export interface ShelfKeeperOptions {
  readonly shelf: PlanShelf;
  readonly places: Pick<Places, 'placeOf'>;
  readonly log: Log;
  /** Asked again at later looks if it rejects. */
  readonly loadReading: () => Promise<PlanReading>;
  /** Is told once if what reads plans does not load, also after a while. */
  readonly onNotLoaded: () => void;
  /** Is told of every file for which the shelf holds something else than before. */
  readonly onChange: (uri: Uri) => void;
}

/** Keeps what is held of each file as the file, or the document that is open for it, is now. */
export class ShelfKeeper implements Disposable {
  readonly #options: ShelfKeeperOptions;
  readonly #slices = new Slices(longestSlice, { now: elapsed, pause: () => wait(0) });
  readonly #turns = new Turns<Uri>();
  readonly #lastLooks = new ResourceMap<Uri, Promise<void>>();
  /** Files that may be plans, and wait for what reads them. */
  readonly #waiting = new ResourceMap<Uri, undefined>();
  #retrying: Promise<PlanReading | undefined> | undefined;
  #isDisposed = false;

  constructor(options: ShelfKeeperOptions) {
    this.#options = options;
  }

  /**
   * Looks at one file, whatever it is. A later look at the same file overtakes this one, and this one then waits for
   * it: afterwards what is held is as the file was when the look began, or newer. Never rejects.
   */
  async look(uri: Uri): Promise<void> {
    if (this.#isDisposed) {
      return;
    }
    let last: Promise<void> | undefined = this.#lookOnce(uri);
    this.#lastLooks.set(uri, last);
    for (let done; last && last !== done; last = this.#lastLooks.get(uri)) {
      done = last;
      await done;
    }
    this.#lastLooks.delete(uri);
  }

  /** The addresses of what is held or is being looked at: a file, or the files below a folder. */
  addressesAt(uri: Uri): readonly Uri[] {
    const underWay = this.#lastLooks.addresses().filter((looked) => isAtOrBelow(looked, uri));
    return [...this.#options.shelf.addressesAt(uri), ...underWay];
  }

  /** Forgets a file, or a folder with all that is below it. */
  remove(uri: Uri): void {
    this.#turns.cancelWhere((other) => isAtOrBelow(other, uri));
    this.#options.shelf.addressesAt(uri).forEach((held) => {
      this.#forget(held);
    });
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#turns.cancelWhere(() => true);
  }

  async #lookOnce(uri: Uri): Promise<void> {
    const turn = this.#turns.begin(uri);
    let place: Place | undefined;
    try {
      place = this.#options.places.placeOf(uri);
      if (!place || !isLookedAt(place)) {
        this.#forget(uri);
        return;
      }
      const { encoding } = place.rules;
      const wasTooLarge = this.#options.shelf.unreadAt(uri)?.reason === 'tooLarge';
      const reading = await readText(uri, { encoding, evenIfLarge: overrideOf(place) === true, wasTooLarge });
      await this.#take(uri, place, reading, turn);
    } catch (error) {
      this.#takeFailure(uri, place, error, turn);
    } finally {
      turn.end();
    }
  }

  /** No text should make a look fail. One that does costs its own plan, and not the others. */
  #takeFailure(uri: Uri, place: Place | undefined, error: unknown, turn: Turn): void {
    if (!place) {
      this.#options.log.error(`${uri.toString()} could not be looked at.`, error);
    } else if (turn.isCurrent()) {
      this.#takeUnread(uri, place, { kind: 'unread', reason: 'unreadable', size: undefined, error });
    }
  }

  async #take(uri: Uri, place: Place, reading: Reading, turn: Turn): Promise<void> {
    if (!turn.isCurrent()) {
      return;
    }
    switch (reading.kind) {
      case 'absent':
        this.#forget(uri);
        return;
      case 'unread':
        this.#takeUnread(uri, place, reading);
        return;
      case 'text':
        await this.#takeText(uri, place, reading.text, turn);
    }
  }

  async #takeText(uri: Uri, place: Place, text: string, turn: Turn): Promise<void> {
    const read = this.#readingOf(text, uri) ?? (await this.#read(uri, text, overrideOf(place) === true, turn));
    if (!turn.isCurrent() || read === 'notLoaded') {
      return;
    }
    if (read && (overrideOf(place) ?? read.plan.isPlan)) {
      this.#takePlan(uri, place, read);
    } else {
      this.#forget(uri);
    }
  }

  /** The plan that is held already, where it was read from the same text. */
  #readingOf(text: string, uri: Uri): ReadPlan | undefined {
    const held = this.#options.shelf.planAt(uri);
    return held?.plan.text === text ? held : undefined;
  }

  /** `undefined` where the text cannot be a plan, or is not wanted any more. */
  async #read(uri: Uri, text: string, inAnyCase: boolean, turn: Turn): Promise<ReadPlan | 'notLoaded' | undefined> {
    const isWorthIt = await this.#slices.run(() => turn.isCurrent() && (inAnyCase || couldBePlan(text)));
    if (!isWorthIt) {
      return undefined;
    }
    const reading = await this.#loadReading();
    if (!reading) {
      this.#waiting.set(uri, undefined);
      return 'notLoaded';
    }
    const blocks = await this.#slices.run(() => (turn.isCurrent() ? reading.readBlocks(text) : undefined));
    return this.#slices.run(() => {
      const plan = blocks && turn.isCurrent() ? reading.planOf(blocks, text) : undefined;
      return plan && { plan, ...reading.datesOf(plan, text) };
    });
  }

  /** `undefined` if it does not load. */
  async #loadReading(): Promise<PlanReading | undefined> {
    const reading = (await this.#tryToLoad()) ?? (await (this.#retrying ??= this.#retryToLoad()));
    if (reading && this.#waiting.size > 0) {
      void inWaves(this.#waiting.addresses(), looksAtOnce, (uri) => this.look(uri));
      this.#waiting.clear();
    }
    return reading;
  }

  /** Done once, and waited for by all: later each look tries once. */
  async #retryToLoad(): Promise<PlanReading | undefined> {
    let reading: PlanReading | undefined;
    const attempt = async (): Promise<boolean> => {
      reading = this.#isDisposed ? undefined : await this.#tryToLoad();
      return this.#isDisposed || reading !== undefined;
    };
    await retry(loadAgainAfter, attempt, wait);
    if (!reading && !this.#isDisposed) {
      this.#options.onNotLoaded();
    }
    return reading;
  }

  async #tryToLoad(): Promise<PlanReading | undefined> {
    try {
      return await this.#options.loadReading();
    } catch (error) {
      this.#options.log.error('What reads plans could not be loaded.', error);
      return undefined;
    }
  }

  #takePlan(uri: Uri, { path }: Place, { plan, doneDates, frontMatter }: ReadPlan): void {
    const { shelf, log, onChange } = this.#options;
    const held = shelf.planAt(uri);
    if (held?.plan !== plan || held.path !== path) {
      for (const { line, text: written, reason } of frontMatter.ignored) {
        log.warn(`${path}:${line + 1}: “${written}” does not count (${reason}).`);
      }
      shelf.putPlan({ uri, path, plan, doneDates, frontMatter });
      onChange(uri);
    }
  }

  #takeUnread(uri: Uri, { path }: Place, { reason, size, error }: Extract<Reading, { kind: 'unread' }>): void {
    const { shelf, log, onChange } = this.#options;
    const held = shelf.unreadAt(uri);
    if (held?.reason === reason && held.size === size && held.path === path) {
      return;
    }
    shelf.putUnread({ uri, path, reason, size });
    log.warn(`${path}: ${explanations[reason]}`, ...(error === undefined ? [] : [error]));
    onChange(uri);
  }

  #forget(uri: Uri): void {
    if (this.#options.shelf.remove(uri)) {
      this.#options.onChange(uri);
    }
  }
}

const explanations: Readonly<Record<Extract<Reading, { kind: 'unread' }>['reason'], string>> = {
  tooLarge: 'not read, because it is larger than 1 MB. Say This Is a Plan to read it nevertheless.',
  unreadable: 'not read, because reading it failed.',
  undecodable: 'not read, because it is not text.',
};

function overrideOf({ rules, pathInFolder }: Place): boolean | undefined {
  return rules.overrideOf(pathInFolder);
}

/** Only what might be shown is read. */
function isLookedAt(place: Place): boolean {
  return overrideOf(place) !== false && place.rules.standingOf(place.pathInFolder).kind === 'included';
}
