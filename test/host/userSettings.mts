import fs from 'node:fs/promises';
import path from 'node:path';

/** Settings by their names, as in a settings.json. */
export type UserSettings = Readonly<Record<string, unknown>>;

/** A VS Code that shows nothing of its own accord and, unlike this host by itself, saves nothing of its own accord. */
const quietSettings: UserSettings = {
  'files.autoSave': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'security.workspace.trust.enabled': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'workbench.colorTheme': 'Dark Modern',
};

/**
 * Writes the user's settings.json into a folder of user data.
 *
 * @param settings Added to the quiet settings, and stronger than they are.
 */
export async function writeUserSettings(userDataFolder: string, settings: UserSettings = {}): Promise<void> {
  const folder = path.join(userDataFolder, 'User');
  await fs.mkdir(folder, { recursive: true });
  const text = JSON.stringify({ ...quietSettings, ...settings }, undefined, 2);
  await fs.writeFile(path.join(folder, 'settings.json'), `${text}\n`);
}
