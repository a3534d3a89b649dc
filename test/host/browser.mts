import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';
import { downloadedFolder } from './downloadedFolder.mts';
import { downloads, repository } from './paths.mts';
import { run } from './run.mts';

const quiet = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // Chromium refuses its sandbox to root, and the only page that is opened is our own.
  '--no-sandbox',
];

/** Starts the browser of `ensureBrowser`, without a window. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({ ...(await ensureBrowser()), args: quiet });
}

/**
 * How to start a browser: the one that `BROWSER_PATH` names, else an installed Chrome, Edge or Chromium, else the
 * Chromium of the package @sparticuz/chromium, which is unpacked the first time.
 *
 * @throws Error that says what to do, where there is no browser.
 */
export async function ensureBrowser(): Promise<LaunchOptions> {
  const executablePath = process.env['BROWSER_PATH'] ?? installedBrowser();
  return executablePath === undefined ? packagedChromium() : { executablePath };
}

/** Where browsers are, or what they are called where they are on the path. */
const macApplications = ['Google Chrome', 'Microsoft Edge', 'Chromium'];
const windowsPrograms = ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe'];
const commands = ['google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chromium', 'chromium-browser'];

function installedBrowser(): string | undefined {
  return candidates().find((file) => existsSync(file));
}

function candidates(): string[] {
  const variable = (name: string) => process.env[name] ?? '';
  switch (process.platform) {
    case 'darwin':
      return macApplications.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
        windowsPrograms.map((program) => path.join(variable(name), program)),
      );
    default:
      return variable('PATH')
        .split(path.delimiter)
        .flatMap((folder) => commands.map((command) => path.join(folder, command)));
  }
}

async function packagedChromium(): Promise<LaunchOptions> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No browser was found. Install Chrome, Edge or Chromium, or name one in BROWSER_PATH.');
  }
  const packageFolder = path.join(repository, 'node_modules/@sparticuz/chromium');
  const manifest: unknown = JSON.parse(await fs.readFile(path.join(packageFolder, 'package.json'), 'utf8'));
  const folder = await downloadedFolder(
    path.join(downloads, `chromium-${(manifest as { version: string }).version}`),
    'No Chrome, Edge or Chromium is installed: unpacking the packaged Chromium, once …',
    (partial) => unpack(path.join(packageFolder, 'bin'), partial),
  );
  const executablePath = path.join(folder, 'chromium');
  const fonts = { FONTCONFIG_PATH: path.join(folder, 'fonts') };
  const env = {
    ...fonts,
    ...((await runs(executablePath)) ? {} : { LD_LIBRARY_PATH: path.join(folder, 'al2023/lib') }),
  };
  return { executablePath, env: { ...process.env, ...env } as Record<string, string> };
}

/** The package unpacks into the system's temporary folder only; so it is given ours as that, in its own process. */
async function unpack(archives: string, folder: string): Promise<void> {
  const script = `
    import { inflate } from '@sparticuz/chromium';
    await Promise.all(process.argv.slice(1).map((file) => inflate(file)));`;
  const files = ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'];
  await run(
    process.execPath,
    ['--input-type=module', '--eval', script, ...files.map((file) => path.join(archives, file))],
    { cwd: repository, env: { TMPDIR: folder } },
  );
  // The package's own list of font folders names fixed places. The system's fonts, where there are some, have more signs. Without a font the workbench hangs without a word.
  await fs.writeFile(
    path.join(folder, 'fonts/fonts.conf'),
    '<?xml version="1.0"?>\n<fontconfig><dir prefix="relative">fonts</dir><dir>/usr/share/fonts</dir></fontconfig>\n',
  );
}

/** Whether the program finds its libraries on this machine. */
async function runs(executable: string): Promise<boolean> {
  return promisify(execFile)(executable, ['--version']).then(
    () => true,
    () => false,
  );
}
