/**
 * Cuts a text that is too long and adds an ellipsis.
 * @param longest the most characters, including the ellipsis
 */
export function cut(text: string, longest: number): string {
  const characters = [...text];
  if (characters.length <= longest) {
    return text;
  }
  const beginning = characters.slice(0, longest - 1).join('');
  return `${beginning.trimEnd()}…`;
}
