import { inParallel } from './inParallel';
import type { Address } from './resourceMap';
import { ResourceMap } from './resourceMap';

/** Does a piece of work for each address that is added, a few at a time; an address that waits already waits once. */
export class WorkQueue<A extends Address> {
  readonly #width: number;
  readonly #work: (address: A) => Promise<unknown>;
  readonly #onError: (address: A, error: unknown) => void;
  readonly #waiting = new ResourceMap<A, undefined>();
  #running: Promise<void> | undefined;

  /**
   * @param width how many addresses are worked on at the same time
   * @param onError is told of work that fails, which keeps nothing else from being done
   */
  constructor(width: number, work: (address: A) => Promise<unknown>, onError: (address: A, error: unknown) => void) {
    this.#width = width;
    this.#work = work;
    this.#onError = onError;
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
      await inParallel(addresses, this.#width, (address) => this.#tryToWork(address));
    }
    this.#running = undefined;
  }

  async #tryToWork(address: A): Promise<void> {
    try {
      await this.#work(address);
    } catch (error) {
      this.#onError(address, error);
    }
  }
}
