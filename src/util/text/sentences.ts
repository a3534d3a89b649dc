/** Whole sentences, one after the other, without those that are missing or empty. A full-width mark needs no space. */
export function sentences(...texts: readonly (string | undefined)[]): string {
  const joined = texts.filter((text) => text !== undefined && text !== '').join(' ');
  return joined.replaceAll(/([。！？]) /g, '$1');
}
