import type { Address } from '../resourceMap';
import { ResourceMap } from '../resourceMap';

/** Runs work for the same address one piece after the other, in the order in which it was requested. */
export class OneByOne<A extends Address> {
  readonly #last = new ResourceMap<A, Promise<unknown>>();

  /** @returns what the work returns; rejects if it does, and the next work starts all the same */
  run<T>(address: A, work: () => Promise<T>): Promise<T> {
    const result = (this.#last.get(address) ?? Promise.resolve()).then(work);
    const settled = result.then(
      () => undefined,
      () => undefined,
    );
    this.#last.set(address, settled);
    void settled.then(() => {
      if (this.#last.get(address) === settled) {
        this.#last.delete(address);
      }
    });
    return result;
  }
}
