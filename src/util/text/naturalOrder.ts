const collator = new Intl.Collator('en', { numeric: true });

/** Compares texts by words and by the values of the numbers in them: `Month 2` comes before `Month 10`. */
export function naturalOrder(one: string, other: string): number {
  return collator.compare(one, other);
}

/** Compares lists part by part, in natural order. A list that is the beginning of another comes before it. */
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
