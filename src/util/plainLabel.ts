/**
 * A label in which nothing is an icon. VS Code draws `$(name)` as an icon in its pickers and its status bar, and a plan
 * about jQuery has a day called `$(document)`.
 */
export function plainLabel(label: string): string {
  const zeroWidthSpace = '\u200b';
  return label.replaceAll('$(', `$${zeroWidthSpace}(`);
}
