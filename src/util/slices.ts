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
  /** How long the host was held since the last pause. */
  #held = 0;
  #last: Promise<unknown> = Promise.resolve();

  /** @param longest after how many milliseconds of work the next piece waits for a pause */
  constructor(longest: number, host: SliceHost) {
    this.#longest = longest;
    this.#host = host;
  }

  /** Does the work when its turn comes, and settles as it does. */
  run<T>(work: () => T): Promise<T> {
    const turn = this.#last.then(() => this.#pauseIfLong()).then(() => this.#measured(work));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #pauseIfLong(): Promise<void> {
    if (this.#held >= this.#longest) {
      await this.#host.pause();
      this.#held = 0;
    }
  }

  #measured<T>(work: () => T): T {
    const began = this.#host.now();
    try {
      return work();
    } finally {
      this.#held += this.#host.now() - began;
    }
  }
}
