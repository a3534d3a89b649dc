/**
 * A stranger's text as a code span of Markdown: nothing in it is a link, a heading, an image or HTML. Line breaks become
 * spaces.
 */
export function codeSpan(text: string): string {
  const inOneLine = text.replace(/[\r\n\u2028\u2029]+/g, ' ');
  const longest = Math.max(0, ...(inOneLine.match(/`+/g) ?? []).map(({ length }) => length));
  const fence = '`'.repeat(longest + 1);
  const space = inOneLine.startsWith('`') || inOneLine.endsWith('`') ? ' ' : '';
  return `${fence}${space}${inOneLine}${space}${fence}`;
}
