import fs from 'node:fs/promises';
import path from 'node:path';
import { output, repository } from './paths.mts';

const parts = [
  'dist/web',
  'dist/chat.js',
  'dist/commands.js',
  'dist/editing.js',
  'dist/parsing.js',
  'media',
  'docs',
  'l10n',
  'package.nls.json',
];

/**
 * A folder with the built extension as a web browser would load it: without `main` in its manifest, so that VS Code
 * runs it in the web worker host. Its tests are in `test`, for VS Code runs tests in the host of the extension whose
 * folder they are in.
 */
export async function webExtension(): Promise<string> {
  const folder = path.join(output, 'web-extension');
  await fs.rm(folder, { recursive: true, force: true });
  await fs.mkdir(folder, { recursive: true });
  const text = await fs.readFile(path.join(repository, 'package.json'), 'utf8');
  const manifest = JSON.parse(text) as Record<string, unknown>;
  delete manifest['main'];
  await fs.writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest, undefined, 2));
  for (const part of parts) {
    await fs.cp(path.join(repository, part), path.join(folder, part), { recursive: true });
  }
  await fs.cp(path.join(output, 'test/integration/web'), path.join(folder, 'test'), { recursive: true });
  return folder;
}
