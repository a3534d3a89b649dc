/** Something that holds a resource until it is disposed of. Compatible with VS Code's type of the same name. */
export interface Disposable {
  dispose(): unknown;
}

/** Disposables that are disposed of together. */
export class DisposableStore implements Disposable {
  readonly #held = new Set<Disposable>();
  #isDisposed = false;

  get isDisposed(): boolean {
    return this.#isDisposed;
  }

  /** Keeps a disposable. If the store has already been disposed of, disposes of it at once. */
  add<T extends Disposable>(disposable: T): T {
    if (this.#isDisposed) {
      disposable.dispose();
    } else {
      this.#held.add(disposable);
    }
    return disposable;
  }

  /** Disposes of everything in the store, which can still be used. */
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
