import type { Address } from './resourceMap';
import { ResourceMap } from './resourceMap';

/** Collects addresses and hands them on together, each once: the first at once, later ones in batches that keep apart. */
export class Batch<A extends Address> {
  readonly #apart: number;
  readonly #hand: (addresses: readonly A[]) => void;
  readonly #now: () => number;
  readonly #collected = new ResourceMap<A, undefined>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #handedAt = Number.NEGATIVE_INFINITY;

  /**
   * @param apart the least time between two batches, in milliseconds
   * @param now a clock that never goes back, in milliseconds
   */
  constructor(apart: number, hand: (addresses: readonly A[]) => void, now: () => number) {
    this.#apart = apart;
    this.#hand = hand;
    this.#now = now;
  }

  add(address: A): void {
    this.#collected.set(address, undefined);
    const delay = Math.max(0, this.#handedAt + this.#apart - this.#now());
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
    this.#handedAt = this.#now();
    this.#hand(addresses);
    return true;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#collected.clear();
  }
}
