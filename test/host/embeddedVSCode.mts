#!/usr/bin/env node
// A VS Code that needs nothing but npm, with the command line of VS Code: a server and a browser without a window.
// With --extensionTestsPath it runs the tests, prints their output and ends with their exit code.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser.mts';
import { openWorkbench, workbenchAddress, type WindowOptions } from './page.mts';
import { startServer } from './server.mts';
import { untilStopped } from './untilStopped.mts';
import { isWorkspaceFile } from './workspaceFile.mts';

/** The exit code of what Ctrl-C has ended. */
const interrupted = 130;

const { values, positionals } = parseArgs({
  options: {
    extensionDevelopmentPath: { type: 'string', multiple: true },
    extensionTestsPath: { type: 'string' },
    'user-data-dir': { type: 'string' },
    'extensions-dir': { type: 'string' },
    'disable-extensions': { type: 'boolean' },
  },
  allowPositionals: true,
  // The command line of VS Code has many more options. What they ask for is true here anyway.
  strict: false,
});

/** An option's value as an absolute path, or nothing when it is not given. */
function pathOption(name: string): string | undefined {
  const value = values[name];
  return typeof value === 'string' ? path.resolve(value) : undefined;
}

function developmentPaths(): string[] {
  const given = values.extensionDevelopmentPath ?? [];
  return given.filter((value) => typeof value === 'string').map((value) => path.resolve(value));
}

/** What the argument asks to open: VS Code knows the file of a workspace by its name, and all else is a folder. */
function whatToOpen(): WindowOptions {
  const [argument] = positionals;
  if (argument === undefined) {
    return {};
  }
  const file = path.resolve(argument);
  return isWorkspaceFile(file) ? { workspaceFile: file } : { folder: file };
}

const stopped = untilStopped();
const userDataFolder = pathOption('user-data-dir');
const extensionsFolder = values['disable-extensions'] === true ? undefined : pathOption('extensions-dir');
const server = await startServer({
  development: true,
  ...(userDataFolder === undefined ? {} : { userDataFolder }),
  ...(extensionsFolder === undefined ? {} : { extensionsFolder }),
});
const extensionTestsPath = pathOption('extensionTestsPath');
const address = workbenchAddress(server.port, {
  ...whatToOpen(),
  extensionDevelopmentPaths: developmentPaths(),
  extensionTestsPath,
});
if (extensionTestsPath === undefined) {
  console.log(address);
  await stopped;
} else {
  process.exitCode = await Promise.race([runTestsAt(address), stopped.then(() => interrupted)]);
}
await server.stop();
// A browser that hangs must not hold us.
process.exit();

/** Opens the page that runs the tests. @returns their exit code, 1 when they do not end. */
async function runTestsAt(page: string): Promise<number> {
  const browser = await launchBrowser();
  try {
    return await new Promise<number>((resolve, reject) => {
      const silence = setTimeout(() => reject(new Error('VS Code has been silent for two minutes.')), 120_000);
      const onLog = (type: string, logged: readonly unknown[]) => {
        silence.refresh();
        console.log(`${type}: ${logged.map(asText).join(' ')}`);
      };
      browser.once('disconnected', () => reject(new Error('The browser has ended.')));
      openWorkbench(browser, page, { onLog, onExit: resolve }).catch(reject);
    });
  } catch (error) {
    console.error(error);
    return 1;
  } finally {
    await browser.close();
  }
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
