import type { Address } from '../resourceMap';
import { ResourceMap } from '../resourceMap';

/** Acts once for an address when there have been no calls for it for a while. */
export class Debouncer<A extends Address> {
  readonly #delay: number;
  readonly #act: (address: A) => void;
  readonly #timers = new ResourceMap<A, ReturnType<typeof setTimeout>>();

  /** @param delay how long to wait after the last call, in milliseconds */
  constructor(delay: number, act: (address: A) => void) {
    this.#delay = delay;
    this.#act = act;
  }

  /** Acts for this address after the delay, which starts again with every call. */
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
