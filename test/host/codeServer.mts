import fs from 'node:fs/promises';
import path from 'node:path';
import { downloadedFolder } from './downloadedFolder.mts';
import { downloads } from './paths.mts';
import { run } from './run.mts';

/** The version of code-server holds the version of VS Code: 4.139.1 is VS Code 1.139.1. */
const version = '4.139.1';

const withoutScripts = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * The folder of a complete VS Code server, with its web workbench and its built-in extensions. Downloaded from the npm
 * registry the first time, which takes some seconds and 700 MB of disk.
 */
export async function ensureCodeServer(): Promise<string> {
  const folder = await downloadedFolder(
    path.join(downloads, `code-server-${version}-with-links`),
    `Downloading VS Code 1.${version.slice(2)} (code-server ${version}) from the npm registry, once …`,
    install,
  );
  return serverFolder(folder);
}

/**
 * The package's own install script would compile native modules. The server does without them, so that no compiler is
 * needed: the scripts are left out and the server's dependencies installed in a second step.
 */
async function install(folder: string): Promise<void> {
  // A manifest of its own: without one npm would install into the project around it.
  await fs.writeFile(path.join(folder, 'package.json'), '{ "private": true }\n');
  await npm(['install', ...withoutScripts, '--omit=dev', '--no-package-lock', `code-server@${version}`], folder);
  console.log('Installing what the VS Code server depends on …');
  await npm(['install', ...withoutScripts, '--omit=dev'], serverFolder(folder));
  await openLinksOfExtensions(serverFolder(folder));
  console.log('VS Code is ready.');
}

/** In a browser, VS Code hands links to extensions only if its scheme is `vscode`, as on vscode.dev. */
async function openLinksOfExtensions(server: string): Promise<void> {
  for (const name of ['product.json', 'out/vs/code/browser/workbench/workbench.js']) {
    const file = path.join(server, name);
    const text = await fs.readFile(file, 'utf8');
    const changed = text.replaceAll(/(?<=urlProtocol"?: ?")code-oss(?=")/g, 'vscode');
    if (changed === text) {
      throw new Error(`${file} names no scheme of its own.`);
    }
    await fs.writeFile(file, changed);
  }
}

function serverFolder(folder: string): string {
  return path.join(folder, 'node_modules/code-server/lib/vscode');
}

async function npm(args: readonly string[], cwd: string): Promise<void> {
  // npm names its own script when it runs us: the one way to call it that works on every system, without a shell.
  const script = process.env['npm_execpath'];
  if (script?.endsWith('.js')) {
    await run(process.execPath, [script, ...args], { cwd, quiet: true });
  } else {
    await run('npm', args, { cwd, quiet: true });
  }
}
