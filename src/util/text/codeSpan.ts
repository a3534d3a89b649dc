/** A text as a code span in Markdown, so that nothing in it becomes a link, image or HTML. Line breaks become spaces. */
export function codeSpan(text: string): string {
  const oneLine = text.replace(/[\r\n\u2028\u2029]+/g, ' ');
  const runs = oneLine.match(/`+/g) ?? [];
  const fence = '`'.repeat(runs.reduce((longest, run) => Math.max(longest, run.length), 0) + 1);
  // Markdown strips one space from both ends, unless the span holds only spaces.
  const isPadded = oneLine.startsWith(' ') && oneLine.endsWith(' ') && oneLine.trim() !== '';
  const space = isPadded || oneLine.startsWith('`') || oneLine.endsWith('`') ? ' ' : '';
  return fence + space + oneLine + space + fence;
}
