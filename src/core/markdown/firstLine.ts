/** The first line of a source, without its line break. */
export function firstLineOf(source: string): string {
  const end = source.indexOf('\n');
  return end < 0 ? source : source.slice(0, end);
}
