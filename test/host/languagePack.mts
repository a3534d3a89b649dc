import fs from 'node:fs/promises';
import path from 'node:path';

/** Makes a display language known to VS Code, without a translation of VS Code itself. */
export async function writeLanguagePack(userDataFolder: string, language: string): Promise<void> {
  const translation = path.join(userDataFolder, `${language}.i18n.json`);
  await fs.mkdir(userDataFolder, { recursive: true });
  await fs.writeFile(translation, JSON.stringify({ contents: {} }));
  const extensions = [{ extensionIdentifier: { id: `daymark.language-pack-${language}` }, version: '1.0.0' }];
  const pack = { hash: language, label: language, extensions, translations: { vscode: translation } };
  await fs.writeFile(path.join(userDataFolder, 'languagepacks.json'), JSON.stringify({ [language]: pack }));
}
