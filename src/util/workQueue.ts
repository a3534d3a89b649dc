import { inParallel } from './inParallel';
import type { Address } from './resourceMap';
import { ResourceMap } from './resourceMap';

/** Does a piece of work for each address that is added, a few at a time; an address that waits already waits once. */
export class WorkQueue<A extends Address> {
  readonly #width: number;
  readonly #work: (address: A) => Promise<unknown>;
  readonly #waiting = new ResourceMap<A, undefined>();
  #running: Promise<void> | undefined;

  /**
   * @param width how many addresses are worked on at the same time
   * @param work must not reject
   */
  constructor(width: number, work: (address: A) => Promise<unknown>) {
    this.#width = width;
    this.#work = work;
  }

  add(...addresses: readonly A[]): void {
    for (const address of addresses) {
      this.#waiting.set(address, undefined);
    }
    this.#running ??= this.#run();
  }

  /** Settles when nothing waits and nothing is worked on. */
  async whenIdle(): Promise<void> {
    await this.#running;
  }

  /** Forgets what waits. */
  dispose(): void {
    this.#waiting.clear();
  }

  async #run(): Promise<void> {
    // What is added in one go is taken in one go.
    await Promise.resolve();
    while (this.#waiting.size > 0) {
      const addresses = this.#waiting.addresses();
      this.#waiting.clear();
      await inParallel(addresses, this.#width, this.#work);
    }
    this.#running = undefined;
  }
}
