import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { output } from '../host/paths.mts';
import { temporaryFolder } from '../host/temporaryFolder.mts';
import { TestOutput } from '../host/testOutput.mts';
import { writeUserSettings } from '../host/userSettings.mts';

const host = path.join(import.meta.dirname, '../host');
const embedded = process.platform === 'win32' ? 'embeddedVSCode.cmd' : 'embeddedVSCode.mts';

/** What to run, as absolute paths. */
export interface RunInVSCodeOptions {
  /** The folder of the extension under development. */
  readonly extension: string;
  /** A file in it that exports `run()`. */
  readonly script: string;
  /** The folder to open. */
  readonly workspace: string;
  /** The name of the log of all that VS Code prints. */
  readonly name: string;
}

/** Runs a script inside the VS Code that VSCODE_PATH names, or inside the embedded one. @throws Error if it fails */
export async function runInVSCode({ extension, script, workspace, name }: RunInVSCodeOptions): Promise<void> {
  const userData = temporaryFolder();
  await writeUserSettings(userData);
  const stdout = new TestOutput(path.join(output, 'logs', `${name}.log`));
  try {
    await runTests({
      vscodeExecutablePath: process.env['VSCODE_PATH'] ?? path.join(host, embedded),
      extensionDevelopmentPath: extension,
      extensionTestsPath: script,
      launchArgs: [workspace, '--disable-extensions', `--user-data-dir=${userData}`],
      // The embedded VS Code is a script for the Node that runs this one.
      extensionTestsEnv: { PATH: `${path.dirname(process.execPath)}${path.delimiter}${process.env['PATH'] ?? ''}` },
      stdout,
      stderr: stdout,
    });
  } catch (error) {
    stdout.explainFailure();
    throw error;
  } finally {
    stdout.end();
  }
}
