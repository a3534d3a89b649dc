import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { temporaryFolder } from './temporaryFolder.mts';

/**
 * A folder of installed extensions that holds one: the folder `extension`, where it is. Unlike an extension under
 * development it leaves VS Code just as its users have it. The folder is removed when this process ends.
 */
export async function extensionsFolderWith(extension: string): Promise<string> {
  const folder = temporaryFolder();
  await addToExtensions(folder, extension);
  return folder;
}

/** Adds the folder `extension`, where it is, to a folder of installed extensions. */
export async function addToExtensions(folder: string, extension: string): Promise<void> {
  const text = await fs.readFile(path.join(extension, 'package.json'), 'utf8');
  const { publisher, name, version } = JSON.parse(text) as Record<string, string>;
  const list = path.join(folder, 'extensions.json');
  const installed = existsSync(list) ? (JSON.parse(await fs.readFile(list, 'utf8')) as readonly unknown[]) : [];
  const added = {
    identifier: { id: `${publisher}.${name}` },
    version,
    location: { $mid: 1, scheme: 'file', path: pathToFileURL(extension).pathname },
  };
  await fs.writeFile(list, JSON.stringify([...installed, added]));
}
