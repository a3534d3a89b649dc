/** Anything whose `toString()` is the same for the same address, such as VS Code's `Uri`. */
export interface Address {
  toString(): string;
}

/** A map keyed by address. Two objects with the same address are the same key. */
export class ResourceMap<A extends Address, T> {
  readonly #entries = new Map<string, readonly [A, T]>();

  get size(): number {
    return this.#entries.size;
  }

  get(address: A): T | undefined {
    return this.#entries.get(address.toString())?.[1];
  }

  has(address: A): boolean {
    return this.#entries.has(address.toString());
  }

  set(address: A, value: T): void {
    this.#entries.set(address.toString(), [address, value]);
  }

  /** Returns whether there was something to delete. */
  delete(address: A): boolean {
    return this.#entries.delete(address.toString());
  }

  clear(): void {
    this.#entries.clear();
  }

  addresses(): readonly A[] {
    return Array.from(this.#entries.values(), ([address]) => address);
  }

  values(): readonly T[] {
    return Array.from(this.#entries.values(), ([, value]) => value);
  }
}
