import fs from 'node:fs/promises';
import path from 'node:path';
import { output, repository } from '../host/paths.mts';

/** Where VS Code runs extensions. */
export type Host = 'node' | 'web';

/** The scripts that measure inside VS Code, each a file of `inVSCode/`. */
const inVSCode = ['registration', 'coldIndex', 'editing'] as const;

export type InVSCode = (typeof inVSCode)[number];

export const hostTitles: Readonly<Record<Host, string>> = { node: 'Node host', web: 'web worker host' };

const bundles: Readonly<Record<Host, string>> = { node: 'dist/extension.js', web: 'dist/web/extension.js' };

/**
 * A folder with an extension that has another name but the same contributions as ours, and does nothing when activated.
 * So the ids of views and commands exist, and can still be registered. `dist` holds our bundle and the baseline. `test`
 * holds the script that measures them, because VS Code runs tests in the host of the extension whose folder they are in.
 */
export async function benchmarkExtension(host: Host): Promise<string> {
  const built = path.join(output, 'bench', host);
  const folder = path.join(output, 'bench', `${host}-extension`);
  await fs.rm(folder, { recursive: true, force: true });
  await fs.mkdir(path.join(folder, 'dist'), { recursive: true });
  const text = await fs.readFile(path.join(repository, 'package.json'), 'utf8');
  const manifest = JSON.parse(text) as Record<string, unknown>;
  for (const key of ['main', 'browser', 'activationEvents']) {
    Reflect.deleteProperty(manifest, key);
  }
  const entry = { [host === 'node' ? 'main' : 'browser']: './idle.js', name: 'daymark-benchmark' };
  await fs.writeFile(path.join(folder, 'package.json'), JSON.stringify({ ...manifest, ...entry }, undefined, 2));
  await fs.writeFile(path.join(folder, 'idle.js'), 'exports.activate = () => undefined;\n');
  for (const part of ['media', 'l10n', 'package.nls.json']) {
    await fs.cp(path.join(repository, part), path.join(folder, part), { recursive: true });
  }
  await fs.cp(path.join(repository, bundles[host]), path.join(folder, 'dist/extension.js'));
  for (const bundle of ['dist/chat.js', 'dist/commands.js', 'dist/editing.js', 'dist/parsing.js']) {
    await fs.cp(path.join(repository, bundle), path.join(folder, bundle));
  }
  await fs.cp(path.join(built, 'baseline.js'), path.join(folder, 'dist/baseline.js'));
  for (const script of inVSCode) {
    await fs.cp(path.join(built, `${script}.js`), path.join(folder, `test/${script}.js`));
  }
  return folder;
}
