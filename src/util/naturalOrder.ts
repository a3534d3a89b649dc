const collator = new Intl.Collator('en', { numeric: true });

/** Compares as a person sorts: by words, and by the value of the numbers in them. `Month 2` stands before `Month 10`. */
export function naturalOrder(one: string, other: string): number {
  return collator.compare(one, other);
}

/** Compares lists part by part, in natural order; a list that ends first stands first. */
export function naturalOrderOfParts(one: readonly string[], other: readonly string[]): number {
  const shared = Math.min(one.length, other.length);
  for (let part = 0; part < shared; part++) {
    const order = naturalOrder(one[part] ?? '', other[part] ?? '');
    if (order !== 0) {
      return order;
    }
  }
  return one.length - other.length;
}
