import { MarkdownString } from 'vscode';
import type { TooltipLine } from './dayTooltip';

/** A tooltip of these lines. Text from the plan stays plain text, without links, images or commands. */
export function tooltipMarkdown(lines: readonly TooltipLine[]): MarkdownString {
  const markdown = new MarkdownString();
  for (const { label, text } of lines) {
    if (label !== '') {
      markdown.appendMarkdown('**').appendText(breakable(label)).appendMarkdown('**');
    }
    markdown.appendText(breakable(label !== '' && text !== '' ? `: ${text}` : text)).appendMarkdown('\n\n');
  }
  return markdown;
}

/** `appendText` turns spaces into non-breaking ones. A zero-width space after each lets long lines wrap. */
function breakable(text: string): string {
  const zeroWidthSpace = '\u200b';
  return text.replaceAll(' ', ` ${zeroWidthSpace}`);
}
