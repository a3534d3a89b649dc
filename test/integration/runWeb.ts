// How the tests are run in the web worker host. The build makes the entry, which calls `runTests`.
// Mocha's browser build adds `mocha` and `Mocha` to the globals, and `describe` and `it` at `setup`.
import 'mocha/mocha.js';
import { loadChosenTests, type TestFiles } from './chosenTests';
import { markLines } from './reporting';

/**
 * Runs the chosen tests in this extension host.
 *
 * @throws Error if a test fails: VS Code then ends with an exit code other than 0.
 */
export async function runTests(files: TestFiles): Promise<void> {
  markLines(Mocha.reporters.Base);
  // The default reporter needs a DOM.
  mocha.setup({ ui: 'bdd', reporter: Mocha.reporters.Spec, color: false, timeout: 20_000, failZero: true });
  loadChosenTests(files);
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) {
    throw new Error(`${failures} failing`);
  }
}
