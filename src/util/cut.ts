/**
 * The beginning of a text that is too long, with an ellipsis.
 * @param longest how many characters may be shown, the ellipsis included
 */
export function cut(text: string, longest: number): string {
  const characters = [...text];
  if (characters.length <= longest) {
    return text;
  }
  const beginning = characters.slice(0, longest - 1).join('');
  return `${beginning.trimEnd()}…`;
}
