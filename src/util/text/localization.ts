/**
 * VS Code's `l10n` as an argument, so that code which words a text runs without VS Code. Name the parameter `l10n`: a
 * test finds the texts for translators by `l10n.t(`.
 */
export interface Localization {
  /** Translates a message; the values replace `{0}`, `{1}`, …. */
  t(message: string, ...values: readonly (string | number | boolean)[]): string;
}
