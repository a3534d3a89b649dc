import type { Address } from './resourceMap';
import { ResourceMap } from './resourceMap';

/** Does pieces of work for one address one after the other, in the order in which they were asked for. */
export class OneByOne<A extends Address> {
  readonly #last = new ResourceMap<A, Promise<unknown>>();

  /** @returns what the work returns, or its rejection; work that fails does not keep the next from beginning */
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
