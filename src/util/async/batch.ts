import type { Address } from '../resourceMap';
import { ResourceMap } from '../resourceMap';

/** The interval is at least ten times as long as handling the last batch took: at most a tenth of the time. */
const intervalFactor = 10;

/** Collects addresses and delivers them together, each once: the first ones at once, later ones at intervals. */
export class Batch<A extends Address> {
  readonly #interval: number;
  readonly #deliver: (addresses: readonly A[]) => void;
  readonly #now: () => number;
  readonly #collected = new ResourceMap<A, undefined>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #nextAt = Number.NEGATIVE_INFINITY;

  /**
   * @param interval the shortest time between two batches, in milliseconds; longer if handling a batch takes long
   * @param now a monotonic clock, in milliseconds
   */
  constructor(interval: number, deliver: (addresses: readonly A[]) => void, now: () => number) {
    this.#interval = interval;
    this.#deliver = deliver;
    this.#now = now;
  }

  add(address: A): void {
    this.#collected.set(address, undefined);
    const delay = Math.max(0, this.#nextAt - this.#now());
    this.#timer ??= setTimeout(() => {
      this.flush();
    }, delay);
  }

  /** Delivers what was collected now. Returns whether there was anything. */
  flush(): boolean {
    const addresses = this.#collected.addresses();
    this.dispose();
    if (addresses.length === 0) {
      return false;
    }
    const deliveredAt = this.#now();
    this.#deliver(addresses);
    this.#nextAt = deliveredAt + Math.max(this.#interval, intervalFactor * (this.#now() - deliveredAt));
    return true;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#collected.clear();
  }
}
