import { spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { ensureCodeServer } from './codeServer.mts';
import { run } from './run.mts';
import { writeLanguagePack } from './languagePack.mts';
import { writeUserSettings, type UserSettings } from './userSettings.mts';

export interface ServerOptions {
  /** The port on 127.0.0.1; any free one when left out or 0. */
  readonly port?: number;
  /** The settings that the user of this VS Code has, over those of `userSettings.mts`. Ignored with a `userDataFolder`. */
  readonly settings?: UserSettings;
  /** The display language, as VS Code names it: `pt-br`; English when left out. Extensions speak it, VS Code doesn't. */
  readonly language?: string;
  /** Where settings and state are kept, as it is. If left out, a temporary folder that goes with the server. */
  readonly userDataFolder?: string;
  /** Where installed extensions are; an empty folder when left out. */
  readonly extensionsFolder?: string;
  /** The folder that the bare address of the server opens. */
  readonly defaultFolder?: string;
  /**
   * Whether pages may say which extension is under development, and which tests are run. In such a VS Code dialogs and
   * the toasts of notifications are not shown.
   */
  readonly development?: boolean;
}

/** A running VS Code server. It ends with `stop`, and in any case with this process. */
export interface Server {
  readonly port: number;
  /** Gives the user the settings back with which the server was started. Windows that are opened later have them. */
  readonly resetSettings: () => Promise<void>;
  /** Ends the server with all its children. Resolves when they are gone; may be called twice. */
  readonly stop: () => Promise<void>;
}

/**
 * Starts a VS Code server on 127.0.0.1.
 *
 * @throws Error with what the server has printed, when it does not come up: a port in use, for one.
 */
export async function startServer(options: ServerOptions = {}): Promise<Server> {
  const codeServer = await ensureCodeServer();
  const temporary = await fs.mkdtemp(path.join(os.tmpdir(), 'daymark-vscode-'));
  const userData = options.userDataFolder ?? path.join(temporary, 'user-data');
  const resetSettings = () => writeUserSettings(userData, options.settings);
  if (options.userDataFolder === undefined) {
    await resetSettings();
  }
  const language = options.language ?? 'en';
  if (language !== 'en') {
    await writeLanguagePack(userData, language);
  }
  const guard = spawn(
    process.execPath,
    [
      path.join(import.meta.dirname, 'serverGuard.mts'),
      temporary,
      process.execPath,
      path.join(codeServer, 'out/server-main.js'),
      ...['--host', '127.0.0.1', '--port', String(options.port ?? 0), '--without-connection-token'],
      ...['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-workspace-trust'],
      ...(options.development ? ['--enable-smoke-test-driver'] : []),
      // The extension host of a page that was closed ends, and does not wait for hours for the page to come back.
      ...['--reconnection-grace-time', '5'],
      ...['--locale', language],
      ...(options.defaultFolder === undefined ? [] : ['--default-folder', options.defaultFolder]),
      ...['--server-data-dir', path.join(temporary, 'server'), '--user-data-dir', userData],
      ...['--extensions-dir', options.extensionsFolder ?? path.join(temporary, 'extensions')],
    ],
    {
      env: { ...process.env, ...socketsIn(temporary) },
      // A group of its own: Ctrl-C in the terminal reaches us, and the guard hears of it by its standard input.
      detached: true,
      windowsHide: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    },
  );
  return { port: await listeningPort(guard), resetSettings, stop: () => stop(guard) };
}

/** Installs a .vsix into a folder of extensions, as `code --install-extension` does. */
export async function installExtension(vsix: string, extensionsFolder: string): Promise<void> {
  const codeServer = await ensureCodeServer();
  const temporary = await fs.mkdtemp(path.join(os.tmpdir(), 'daymark-vscode-'));
  try {
    const args = [
      path.join(codeServer, 'out/server-main.js'),
      ...['--accept-server-license-terms', '--telemetry-level', 'off', '--server-data-dir', temporary],
      ...['--extensions-dir', extensionsFolder, '--install-extension', vsix],
    ];
    await run(process.execPath, args, { quiet: true });
  } finally {
    await fs.rm(temporary, { recursive: true, force: true });
  }
}

/** Extension hosts leave their sockets behind when they are ended. Only Linux's short paths are short enough for one. */
function socketsIn(folder: string): Readonly<Record<string, string>> {
  return process.platform === 'linux' ? { TMPDIR: folder, XDG_RUNTIME_DIR: folder } : {};
}

function listeningPort(guard: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const read = (chunk: Buffer) => {
      // Everything is read, so that the server never waits for us; only the beginning is kept.
      printed = (printed + chunk.toString()).slice(0, 20_000);
      const port = /Extension host agent listening on (\d+)/.exec(printed)?.[1];
      if (port !== undefined) {
        resolve(Number(port));
      }
    };
    guard.stdout?.on('data', read);
    guard.stderr?.on('data', read);
    guard.once('error', reject);
    guard.once('exit', () => reject(new Error(`The VS Code server has not come up:\n${printed}`)));
  });
}

async function stop(guard: ChildProcess): Promise<void> {
  if (guard.exitCode !== null || guard.signalCode !== null) {
    return;
  }
  const gone = new Promise((resolve) => guard.once('exit', resolve));
  guard.stdin?.end();
  await gone;
}
