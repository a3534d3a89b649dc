import type { Address } from './resourceMap';
import { ResourceMap } from './resourceMap';

/** However long it takes to take a batch, it takes no more than one part of so many of the time. */
const share = 10;

/** Collects addresses and hands them on together, each once: the first at once, later ones in batches that keep apart. */
export class Batch<A extends Address> {
  readonly #leastApart: number;
  readonly #hand: (addresses: readonly A[]) => void;
  readonly #now: () => number;
  readonly #collected = new ResourceMap<A, undefined>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #nextAt = Number.NEGATIVE_INFINITY;

  /**
   * @param leastApart the least time between two batches, in milliseconds; it is more where a batch takes long to take
   * @param now a clock that never goes back, in milliseconds
   */
  constructor(leastApart: number, hand: (addresses: readonly A[]) => void, now: () => number) {
    this.#leastApart = leastApart;
    this.#hand = hand;
    this.#now = now;
  }

  add(address: A): void {
    this.#collected.set(address, undefined);
    const delay = Math.max(0, this.#nextAt - this.#now());
    this.#timer ??= setTimeout(() => {
      this.flush();
    }, delay);
  }

  /** Hands on what was collected, now. Says whether there was anything. */
  flush(): boolean {
    const addresses = this.#collected.addresses();
    this.dispose();
    if (addresses.length === 0) {
      return false;
    }
    const handedAt = this.#now();
    this.#hand(addresses);
    this.#nextAt = handedAt + Math.max(this.#leastApart, share * (this.#now() - handedAt));
    return true;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#collected.clear();
  }
}
