/** Something that holds a resource until it is disposed of. Fits VS Code's type of the same name. */
export interface Disposable {
  dispose(): unknown;
}

/** Disposables that end together. */
export class DisposableStore implements Disposable {
  readonly #held = new Set<Disposable>();
  #isDisposed = false;

  get isDisposed(): boolean {
    return this.#isDisposed;
  }

  /** Keeps a disposable, or disposes of it at once where the store has ended already. */
  add<T extends Disposable>(disposable: T): T {
    if (this.#isDisposed) {
      disposable.dispose();
    } else {
      this.#held.add(disposable);
    }
    return disposable;
  }

  /** Disposes of all that is held, and stays usable. */
  clear(): void {
    const held = [...this.#held];
    this.#held.clear();
    for (const disposable of held) {
      disposable.dispose();
    }
  }

  dispose(): void {
    this.#isDisposed = true;
    this.clear();
  }
}
