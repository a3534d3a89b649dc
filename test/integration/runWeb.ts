// How the tests are run in the web worker host. The build makes one entry for each workspace, which calls `runTests`.
// Mocha's browser build adds `mocha` and `Mocha` to the globals, and `describe` and `it` at `setup`.
import 'mocha/mocha.js';
import { markLines } from './reporting';

/**
 * Runs tests in this extension host.
 *
 * @param load Loads the files that define the tests.
 * @throws Error when a test has failed: VS Code then ends with an exit code other than 0.
 */
export async function runTests(load: () => Promise<void>): Promise<void> {
  markLines(Mocha.reporters.Base);
  // The default reporter needs a DOM.
  mocha.setup({ ui: 'bdd', reporter: Mocha.reporters.Spec, color: false, timeout: 20_000, failZero: true });
  await load();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) {
    throw new Error(`${failures} failing`);
  }
}
