/**
 * A message in which nothing is a link. VS Code makes links of `[text](address)` in its notifications, and follows
 * `command:` addresses there, while the names and texts that we put into messages are written by strangers.
 */
export function plainMessage(message: string): string {
  const zeroWidthSpace = '\u200b';
  return message.replaceAll('](', `]${zeroWidthSpace}(`);
}
