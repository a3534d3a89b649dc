import { globSync, readFileSync } from 'node:fs';

/** The English texts in the code, each once, in the order of the files: what is in quotation marks after `l10n.t(`. */
export function textsOfCode(pattern = 'src/**/*.ts'): readonly string[] {
  const files = globSync(pattern).toSorted();
  const texts = files.flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\bl10n\.t\(\s*'([^'\\]*)'/g)]);
  return [...new Set(texts.map(([, text = '']) => text))];
}

/** The languages into which the texts are translated, as VS Code names them. */
export const translations: readonly string[] = globSync('l10n/bundle.l10n.*.json')
  .map((file) => file.split('.').at(-2) ?? '')
  .toSorted();

/** Texts by their keys; in the bundles of `l10n` the key is the English text. */
export type TextsByKey = Readonly<Record<string, string>>;

/** The texts of the code. In English, keys and texts are the same. */
export function bundleFile(language = 'en'): string {
  return language === 'en' ? 'l10n/bundle.l10n.json' : `l10n/bundle.l10n.${language}.json`;
}

/** The texts of package.json. */
export function manifestFile(language = 'en'): string {
  return language === 'en' ? 'package.nls.json' : `package.nls.${language}.json`;
}

/** Reads texts, without the comments for translators. */
export function readTexts(file: string): TextsByKey {
  const texts = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string | { message: string }>>;
  return Object.fromEntries(
    Object.entries(texts).map(([key, text]) => [key, typeof text === 'string' ? text : text.message]),
  );
}
