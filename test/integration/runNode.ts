// How the tests are run in the Node host. The build makes the entry, which calls `runTests`.
import Mocha from 'mocha';
import { loadChosenTests, type TestFiles } from './chosenTests';
import { markLines } from './reporting';

/**
 * Runs the chosen tests in this extension host.
 *
 * @throws Error if a test fails: VS Code then ends with an exit code other than 0.
 */
export async function runTests(files: TestFiles): Promise<void> {
  markLines(Mocha.reporters.Base);
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', color: false, timeout: 20_000, failZero: true });
  // Mocha does this for files that it loads itself: now `describe` and `it` are there.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  loadChosenTests(files);
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) {
    throw new Error(`${failures} failing`);
  }
}
