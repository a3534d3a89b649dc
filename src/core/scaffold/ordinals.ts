/** Gives names that differ from one another, also where capital letters are not told from small ones. */
export class Ordinals {
  /** Each name that was given, with the last ordinal behind it. */
  readonly #given = new Map<string, number>();

  /**
   * The name itself where it was not given yet, else with an ordinal behind it: `knots`, `knots-2`.
   * @param ending what the ordinal is put before, as `.md` is
   */
  give(name: string, ending = ''): string {
    const key = (name + ending).toLowerCase();
    let free = name + ending;
    let ordinal = this.#given.get(key) ?? 1;
    while (this.#given.has(free.toLowerCase())) {
      ordinal += 1;
      free = `${name}-${ordinal}${ending}`;
    }
    this.#given.set(free.toLowerCase(), 1);
    this.#given.set(key, ordinal);
    return free;
  }
}
