/**
 * The longest beginning of a text that fits, cut at a hyphen if there is one, and never inside of what is read as one
 * character.
 */
export function cutAtWord(text: string, fits: (beginning: string) => boolean): string {
  if (fits(text)) {
    return text;
  }
  let end = 0;
  for (const { index, segment } of new Intl.Segmenter('en').segment(text)) {
    if (!fits(text.slice(0, index + segment.length))) {
      break;
    }
    end = index + segment.length;
  }
  const word = text[end] === '-' ? end : text.lastIndexOf('-', end);
  return text.slice(0, word > 0 ? word : end);
}
