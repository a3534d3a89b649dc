import { workspace } from 'vscode';

/** What loads each file of tests, by its path below `test/integration` without `.test.ts`. */
export type TestFiles = Readonly<Record<string, () => unknown>>;

/**
 * Loads the files of tests that this window is to run. `runIntegration.mts` names them in a setting of the user, because
 * the web worker host has no environment variables.
 *
 * @throws Error if one does not exist.
 */
export function loadChosenTests(files: TestFiles): void {
  for (const name of workspace.getConfiguration('daymarkTests').get<readonly string[]>('files', [])) {
    const load = files[name];
    if (!load) {
      throw new Error(`There is no file of tests ${name}.`);
    }
    load();
  }
}
