/** Lines begin where they do for the reader; with the flag `m` they would also begin after a U+2028. */
const [ours, divider, theirs] = [/(?<=^|[\r\n])<{7} /, /(?<=^|[\r\n])={7}(?=[\r\n]|$)/, /(?<=^|[\r\n])>{7} /];

/** The offset of the first of Git's merge conflict markers; `undefined` unless a text has all three in order. */
export function findConflict(text: string): number | undefined {
  // Few texts have the first marker. Searching for up to seven characters is faster than searching for more.
  const start = text.includes('<<<<<<<') ? text.search(ours) : -1;
  const middle = start < 0 ? -1 : indexFrom(text, start, divider);
  return middle < 0 || indexFrom(text, middle, theirs) < 0 ? undefined : start;
}

function indexFrom(text: string, start: number, marker: RegExp): number {
  const index = text.slice(start).search(marker);
  return index < 0 ? index : start + index;
}
