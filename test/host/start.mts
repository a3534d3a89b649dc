// `npm start [-- FOLDER] [--port N]`: builds, and opens a VS Code with Daymark on the folder, a copy of the samples
// when not said.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { extensionsFolderWith } from './extensionsFolder.mts';
import { repository } from './paths.mts';
import { run } from './run.mts';
import { startServer } from './server.mts';
import { untilStopped } from './untilStopped.mts';
import { lastDoneYesterday } from './lastDoneYesterday.mts';
import { copyWorkspace } from './workspaceCopy.mts';

const stopped = untilStopped();
const { folder = await copyOfSamples(), port } = parseCommandLine();
console.log('Building Daymark …');
await run(process.execPath, [path.join(repository, 'esbuild.js')], { cwd: repository });
const extensionsFolder = await extensionsFolderWith(repository);
const server = await startServer({ port, extensionsFolder, defaultFolder: folder });
const address = `http://127.0.0.1:${server.port}/`;
console.log(`\nDaymark in VS Code, on ${folder}:\n\n  ${address}\n\nPress Ctrl+C to stop it.`);
openInBrowser(address);
await stopped;
await server.stop();
process.exit();

/** The samples, for the user to tick off and to write into: the tests want them as they are. */
async function copyOfSamples(): Promise<string> {
  const copy = await copyWorkspace('samples');
  if (copy === undefined) {
    throw new Error('There are no samples.');
  }
  await lastDoneYesterday(copy);
  return copy;
}

/** Reads our arguments; says what is wrong with them and ends, when something is. */
function parseCommandLine(): { readonly folder: string | undefined; readonly port: number } {
  const { values, positionals } = parseArgs({ options: { port: { type: 'string' } }, allowPositionals: true });
  // npm runs us in the root of the repository, and says where the user is.
  const from = process.env['INIT_CWD'] ?? process.cwd();
  const folder = positionals[0] === undefined ? undefined : path.resolve(from, positionals[0]);
  const port = Number(values.port ?? 0);
  if (folder !== undefined && !fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    fail(`There is no folder ${folder}.`);
  }
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    fail(`${values.port} is not a port: give a number up to 65535.`);
  }
  return { folder, port };
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

/** Opens the user's browser where there is one. The address is printed anyway, so that nothing depends on it. */
function openInBrowser(url: string): void {
  const opener = browserOpener();
  if (opener === undefined || process.env['CI']) {
    return;
  }
  const [command, ...args] = opener;
  const child = spawn(command, [...args, url], { stdio: 'ignore', detached: true });
  child.on('error', () => console.log('No browser opened. Open the address above yourself.'));
  child.unref();
}

function browserOpener(): readonly [string, ...string[]] | undefined {
  switch (process.platform) {
    case 'darwin':
      return ['open'];
    case 'win32':
      return ['rundll32', 'url.dll,FileProtocolHandler'];
    default:
      return process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'] ? ['xdg-open'] : undefined;
  }
}
