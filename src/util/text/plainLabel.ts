/**
 * A label without icons. VS Code draws `$(name)` as an icon in pickers and in the status bar, and a plan about jQuery has a
 * day called `$(document)`.
 */
export function plainLabel(label: string): string {
  const zeroWidthSpace = '\u200b';
  return label.replaceAll('$(', `$${zeroWidthSpace}(`);
}
