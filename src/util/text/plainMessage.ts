/**
 * A message without links. In notifications VS Code turns `[text](address)` into a link and even runs `command:` addresses,
 * but the names and texts in our messages come from plans, which are untrusted.
 */
export function plainMessage(message: string): string {
  const zeroWidthSpace = '\u200b';
  return message.replaceAll('](', `]${zeroWidthSpace}(`);
}
