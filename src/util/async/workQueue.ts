import type { Address } from '../resourceMap';

/**
 * Work for one address. `signal` is aborted when newer work for the address is asked for, and when the work is cancelled:
 * check it after each `await`, and change nothing from then on.
 */
export type Work = (signal: AbortSignal) => Promise<unknown>;

/** Runs work for addresses, a few at a time, in the order of the calls. The newest work for an address wins. */
export class WorkQueue<A extends Address> {
  readonly #width: number;
  readonly #onError: (address: A, error: unknown) => void;
  /** The newest job of each address, waiting or running. */
  readonly #newest = new Map<string, Job<A>>();
  readonly #waiting = new Map<string, Job<A>>();
  #running = 0;
  #isDisposed = false;

  /**
   * @param width how many jobs run at the same time
   * @param onError is called if work fails; the queue goes on
   */
  constructor(width: number, onError: (address: A, error: unknown) => void) {
    this.#width = width;
    this.#onError = onError;
  }

  /** The addresses for which work waits or runs. */
  get addresses(): readonly A[] {
    return Array.from(this.#newest.values(), ({ address }) => address);
  }

  /**
   * Runs work as soon as there is room. Older work for the address is dropped if it waits, and aborted if it runs.
   * @returns resolves when the newest work for the address has ended or was cancelled; never rejects
   */
  run(address: A, work: Work): Promise<void> {
    if (this.#isDisposed) {
      return Promise.resolve();
    }
    const key = address.toString();
    const older = this.#newest.get(key);
    older?.controller.abort();
    const { done, settle } = older ?? deferred();
    const job = { address, work, controller: new AbortController(), done, settle };
    this.#newest.set(key, job);
    this.#waiting.set(key, job);
    // Calls in one go begin in one go, and only the last of them for each address.
    void Promise.resolve().then(() => this.#startWaiting());
    return done;
  }

  /** Drops the work for these addresses if it waits, and aborts it if it runs. */
  cancelWhere(isCancelled: (address: A) => boolean): void {
    for (const [key, job] of this.#newest) {
      if (isCancelled(job.address)) {
        job.controller.abort();
        if (this.#waiting.delete(key)) {
          this.#settle(key, job);
        }
      }
    }
  }

  /** Resolves when no work waits or runs, apart from aborted work. */
  async whenIdle(): Promise<void> {
    while (this.#newest.size > 0) {
      await Promise.all(Array.from(this.#newest.values(), ({ done }) => done));
    }
  }

  /** Cancels all work; none begins from now on. */
  dispose(): void {
    this.#isDisposed = true;
    this.cancelWhere(() => true);
  }

  #startWaiting(): void {
    for (const [key, job] of this.#waiting) {
      if (this.#running >= this.#width) {
        return;
      }
      this.#waiting.delete(key);
      void this.#run(key, job);
    }
  }

  async #run(key: string, job: Job<A>): Promise<void> {
    this.#running += 1;
    try {
      await job.work(job.controller.signal);
    } catch (error) {
      this.#onError(job.address, error);
    } finally {
      this.#running -= 1;
      if (this.#newest.get(key) === job) {
        this.#settle(key, job);
      }
      this.#startWaiting();
    }
  }

  #settle(key: string, job: Job<A>): void {
    this.#newest.delete(key);
    job.settle();
  }
}

interface Job<A extends Address> extends Deferred {
  readonly address: A;
  readonly work: Work;
  readonly controller: AbortController;
}

/** Shared by all calls for an address until it has no work. */
interface Deferred {
  readonly done: Promise<void>;
  readonly settle: () => void;
}

function deferred(): Deferred {
  let settle = (): void => undefined;
  const done = new Promise<void>((resolve) => {
    settle = resolve;
  });
  return { done, settle };
}
