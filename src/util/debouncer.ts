import type { Address } from './resourceMap';
import { ResourceMap } from './resourceMap';

/** Waits for quiet, for each address on its own, and then acts once. */
export class Debouncer<A extends Address> {
  readonly #delay: number;
  readonly #act: (address: A) => void;
  readonly #timers = new ResourceMap<A, ReturnType<typeof setTimeout>>();

  /** @param delay how long an address must be left alone, in milliseconds */
  constructor(delay: number, act: (address: A) => void) {
    this.#delay = delay;
    this.#act = act;
  }

  /** Acts for this address after the delay, counted from the last call. */
  schedule(address: A): void {
    this.cancel(address);
    const fire = (): void => {
      this.#timers.delete(address);
      this.#act(address);
    };
    this.#timers.set(address, setTimeout(fire, this.#delay));
  }

  cancel(address: A): void {
    clearTimeout(this.#timers.get(address));
    this.#timers.delete(address);
  }

  dispose(): void {
    this.#timers.values().forEach(clearTimeout);
    this.#timers.clear();
  }
}
