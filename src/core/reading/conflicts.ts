/** Whether a text holds Git's merge conflict markers, all three in their order at the beginning of lines. */
export function hasConflictMarkers(text: string): boolean {
  // Few texts have the first of them. Up to seven characters are looked for in a faster way than more.
  if (!text.includes('<<<<<<<')) {
    return false;
  }
  const markers = [/^<{7} /m, /^={7}\r?$/m, /^>{7} /m];
  let rest = text;
  return markers.every((marker) => {
    const at = rest.search(marker);
    rest = rest.slice(Math.max(at, 0));
    return at >= 0;
  });
}
