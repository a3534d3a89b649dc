/**
 * A text as Markdown that reads as this text, on one line. Every sign is escaped, so that nothing in it becomes a link, an
 * image or HTML, and no address is made a link by itself.
 */
export function escapedMarkdown(text: string): string {
  return text.replace(/[\r\n\u2028\u2029]+/g, ' ').replace(/[!-/:-@[-`{-~]/g, String.raw`\$&`);
}
