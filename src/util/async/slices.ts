/** What slices need from their host. */
export interface SliceHost {
  /** A monotonic clock, in milliseconds. */
  readonly now: () => number;
  /** Lets the host do other work. */
  readonly pause: () => Promise<void>;
}

/** Runs pieces of synchronous work one after the other, with a pause whenever they have blocked the host for long enough. */
export class Slices {
  readonly #longest: number;
  readonly #host: SliceHost;
  /** How long the host was blocked since the last pause, in milliseconds. */
  #blocked = 0;
  #last: Promise<unknown> = Promise.resolve();

  /** @param longest how many milliseconds of work may run before there is a pause */
  constructor(longest: number, host: SliceHost) {
    this.#longest = longest;
    this.#host = host;
  }

  /** Runs the work when its turn comes. Returns what it returns, or rejects with what it throws. */
  run<T>(work: () => T): Promise<T> {
    const turn = this.#last.then(() => this.#pauseIfLong()).then(() => this.#measured(work));
    this.#last = turn.catch(() => undefined);
    return turn;
  }

  async #pauseIfLong(): Promise<void> {
    if (this.#blocked >= this.#longest) {
      await this.#host.pause();
      this.#blocked = 0;
    }
  }

  #measured<T>(work: () => T): T {
    const began = this.#host.now();
    try {
      return work();
    } finally {
      this.#blocked += this.#host.now() - began;
    }
  }
}
