/** How many of their pairs of neighbouring characters two texts share, from 0 to 1. Works without spaces between words. */
export function similarityOf(one: string, other: string): number {
  return similarityOfPairs(pairsOf(one), pairsOf(other));
}

/** The same for the pairs of two texts, if each text is compared with many. */
export function similarityOfPairs(pairs: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let shared = 0;
  for (const pair of pairs) {
    shared += others.has(pair) ? 1 : 0;
  }
  return (2 * shared) / (pairs.size + others.size);
}

/** The pairs of neighbouring characters in a text. The blank behind it counts too, so that each text has a pair. */
export function pairsOf(text: string): ReadonlySet<string> {
  const padded = text.toLowerCase().padEnd(2);
  return new Set(Array.from(padded, (_, at) => `${padded} `.slice(at, at + 2)));
}
