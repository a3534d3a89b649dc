// Runs the integration tests inside VS Code: `runIntegration.mts [node] [web] [--only NAME]`. NAME is a folder of
// test/integration or one of its files: `ticking` or `ticking/undo`; there can be several. If no host is given, the Node host runs all tests
// and the web worker host those that reach what differs there.
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

/** Folders of tests that share a window on an empty folder; all others open the workspace of their own name. */
const inEmptyFolder = ['editor', 'history', 'index', 'learning', 'scaffolds', 'ticking'];

/** What differs in the web worker host: encodings, file systems, loading the parser, Git; and one tick and one scaffold. */
const differsInWeb = [
  'empty/activation',
  'empty/bundles',
  'history/withoutGit',
  'index/otherSchemes',
  'index/reading',
  'learning/tools',
  'resources/checkLinks',
  'scaffolds/labs',
  'scaffolds/createFiles',
  'ticking/bytes',
  'ticking/tree',
];

/** Runs files of tests in one host, in a window on a workspace. @returns whether all tests passed. */
async function runInWindow(host: Host, workspace: string, files: readonly string[]): Promise<boolean> {
  console.log(`\nIntegration tests in the ${titles[host]}, workspace ${workspace}`);
  const userData = temporaryFolder();
  await writeUserSettings(userData, { 'daymarkTests.files': files });
  const opened = await openedFor(workspace);
  const extension = host === 'node' ? repository : await webExtension();
  const tests = host === 'node' ? path.join(output, 'test/integration/node') : path.join(extension, 'test');
  const stdout = new TestOutput(path.join(output, 'logs', `integration-${host}-${workspace}.log`));
  try {
    await runTests({
      vscodeExecutablePath: desktop ?? path.join(import.meta.dirname, embedded),
      extensionDevelopmentPath: extension,
      extensionTestsPath: path.join(tests, 'tests.js'),
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

/** All files of tests, by their paths below test/integration without `.test.ts`. */
function allFiles(): string[] {
  const files = globSync('*/**/*.test.ts', { cwd: path.join(repository, 'test/integration') });
  return files.map((file) => file.slice(0, -'.test.ts'.length).replaceAll('\\', '/')).sort();
}

/** The name of the workspace in which a file of tests runs. */
function workspaceOf(file: string): string {
  const folder = file.split('/')[0] ?? '';
  return inEmptyFolder.includes(folder) ? 'empty' : folder;
}

const { values, positionals } = parseArgs({
  options: { only: { type: 'string', multiple: true } },
  allowPositionals: true,
});
const files = allFiles().filter((file) => (values.only ?? [file]).some((name) => `${file}/`.startsWith(`${name}/`)));
if (files.length === 0) {
  throw new Error(`There are no tests in ${values.only?.join(', ')}.`);
}
const runs: readonly (readonly [Host, readonly string[]])[] =
  positionals.length > 0
    ? positionals.map((name) => [asHost(name), files])
    : [
        ['node', files],
        ['web', files.filter((file) => differsInWeb.includes(file))],
      ];
// What is under way ends with us.
void untilStopped().then(() => process.exit(130));
if (!desktop) {
  // Here and not in the tests, so that what takes long is seen.
  await ensureCodeServer();
  await ensureBrowser();
}
const failed: string[] = [];
for (const [host, chosen] of runs) {
  for (const workspace of new Set(chosen.map(workspaceOf))) {
    const together = chosen.filter((file) => workspaceOf(file) === workspace);
    if (!(await runInWindow(host, workspace, together))) {
      failed.push(`${workspace} in the ${titles[host]}`);
    }
  }
}
if (failed.length > 0) {
  console.log(`\nFailed: ${failed.join(', ')}`);
  process.exitCode = 1;
}
