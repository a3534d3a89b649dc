/** What slices need from their host. */
export interface SliceHost {
  /** A clock that never goes back, in milliseconds. */
  readonly now: () => number;
  /** Lets the host do what waits. */
  readonly pause: () => Promise<void>;
}

/** Does pieces of synchronous work one after another, with a pause wherever they have held the host for long enough. */
export class Slices {
  readonly #longest: number;
  readonly #host: SliceHost;
  #began: number;
  #last: Promise<unknown> = Promise.resolve();

  /** @param longest after how many milliseconds the next piece of work waits for a pause */
  constructor(longest: number, host: SliceHost) {
    this.#longest = longest;
    this.#host = host;
    this.#began = host.now();
  }

  /** Does the work when its turn comes, and settles as it does. */
  run<T>(work: () => T): Promise<T> {
    const turn = this.#last.then(() => this.#pauseIfLong()).then(work);
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #pauseIfLong(): Promise<void> {
    if (this.#host.now() - this.#began >= this.#longest) {
      await this.#host.pause();
      this.#began = this.#host.now();
    }
  }
}
