// Runs the integration tests inside VS Code: `runIntegration.mts [node] [web] [--workspace NAME]`, both hosts and all
// workspaces when not said. Each folder of test/integration is run with the workspace of the same name open: the folder,
// or the folders of the `.code-workspace` file in it.
// VSCODE_PATH names the executable of a desktop VS Code to use in place of the embedded one.
import { globSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { runTests, TestRunFailedError } from '@vscode/test-electron';
import { ensureBrowser } from './browser.mts';
import { ensureCodeServer } from './codeServer.mts';
import { output, repository } from './paths.mts';
import { temporaryFolder } from './temporaryFolder.mts';
import { TestOutput } from './testOutput.mts';
import { writeUserSettings } from './userSettings.mts';
import { untilStopped } from './untilStopped.mts';
import { webExtension } from './webExtension.mts';
import { copyWorkspace } from './workspaceCopy.mts';
import { workspaceFileIn } from './workspaceFile.mts';

type Host = 'node' | 'web';

const titles: Readonly<Record<Host, string>> = { node: 'Node host', web: 'web worker host' };

const desktop = process.env['VSCODE_PATH'];

const embedded = process.platform === 'win32' ? 'embeddedVSCode.cmd' : 'embeddedVSCode.mts';

/** Runs the tests of one workspace in one host. @returns whether all have passed. */
async function runWorkspace(host: Host, workspace: string): Promise<boolean> {
  console.log(`\nIntegration tests in the ${titles[host]}, workspace ${workspace}`);
  const userData = temporaryFolder();
  await writeUserSettings(userData);
  const opened = await openedFor(workspace);
  const extension = host === 'node' ? repository : await webExtension();
  const tests = host === 'node' ? path.join(output, 'test/integration/node') : path.join(extension, 'test');
  const stdout = new TestOutput(path.join(output, 'logs', `integration-${host}-${workspace}.log`));
  try {
    await runTests({
      vscodeExecutablePath: desktop ?? path.join(import.meta.dirname, embedded),
      extensionDevelopmentPath: extension,
      extensionTestsPath: path.join(tests, `${workspace}.js`),
      launchArgs: [...opened, '--disable-extensions', `--user-data-dir=${userData}`],
      // The embedded VS Code is a script for the Node that runs this one.
      extensionTestsEnv: { PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env['PATH'] ?? ''}` },
      stdout,
      stderr: stdout,
    });
    return true;
  } catch (error) {
    if (!(error instanceof TestRunFailedError)) {
      throw error;
    }
    stdout.explainFailure();
    return false;
  } finally {
    stdout.end();
  }
}

/** What VS Code is told to open: a folder, the file of a workspace with several, or nothing. */
async function openedFor(workspace: string): Promise<readonly string[]> {
  const folder = await copyWorkspace(workspace);
  return folder === undefined ? [] : [(await workspaceFileIn(folder)) ?? folder];
}

/** @throws Error for what is no host. */
function asHost(name: string): Host {
  if (name !== 'node' && name !== 'web') {
    throw new Error(`${name} is no host: say node or web.`);
  }
  return name;
}

/** The folders of test/integration that hold tests. */
function workspacesWithTests(): string[] {
  const files = globSync('*/**/*.test.ts', { cwd: path.join(repository, 'test/integration') });
  return [...new Set(files.map((file) => file.split(path.sep)[0] ?? ''))].sort();
}

const { values, positionals } = parseArgs({
  options: { workspace: { type: 'string' } },
  allowPositionals: true,
});
const hosts = positionals.length === 0 ? (['node', 'web'] as const) : positionals.map(asHost);
const chosen = values.workspace === undefined ? workspacesWithTests() : [values.workspace];
// What is under way ends with us.
void untilStopped().then(() => process.exit(130));
if (!desktop) {
  // Here and not in the tests, so that what takes long is seen.
  await ensureCodeServer();
  await ensureBrowser();
}
const failed: string[] = [];
for (const host of hosts) {
  for (const workspace of chosen) {
    if (!(await runWorkspace(host, workspace))) {
      failed.push(`${workspace} in the ${titles[host]}`);
    }
  }
}
if (failed.length > 0) {
  console.log(`\nFailed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
