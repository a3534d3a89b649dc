/** A line begins where the reader has it begin, and not behind a U+2028 as with the flag `m`. */
const [ours, divider, theirs] = [/(?<=^|[\r\n])<{7} /, /(?<=^|[\r\n])={7}(?=[\r\n]|$)/, /(?<=^|[\r\n])>{7} /];

/** The offset of the first of Git's merge conflict markers; `undefined` if a text lacks one of the three in their order. */
export function findConflict(text: string): number | undefined {
  // Few texts have the first of them. Up to seven characters are looked for in a faster way than more.
  const start = text.includes('<<<<<<<') ? text.search(ours) : -1;
  const middle = start < 0 ? -1 : indexFrom(text, start, divider);
  return middle < 0 || indexFrom(text, middle, theirs) < 0 ? undefined : start;
}

function indexFrom(text: string, start: number, marker: RegExp): number {
  const index = text.slice(start).search(marker);
  return index < 0 ? index : start + index;
}
