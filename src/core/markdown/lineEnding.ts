/**
 * What ends the lines that are added to a text: its first line ending with a line feed, since a carriage return before one
 * that is there would be one line ending with it; `\r` if it has only those, and `\n` if it has none.
 */
export function lineEndingOf(text: string): string {
  const [lineEnding = '\n'] = /\r?\n/.exec(text) ?? /\r/.exec(text) ?? [];
  return lineEnding;
}
