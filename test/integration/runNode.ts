// How the tests are run in the Node host. The build makes one entry for each workspace, which calls `runTests`.
import Mocha from 'mocha';
import { markLines } from './reporting';

/**
 * Runs tests in this extension host.
 *
 * @param load Loads the files that define the tests.
 * @throws Error when a test has failed: VS Code then ends with an exit code other than 0.
 */
export async function runTests(load: () => Promise<void>): Promise<void> {
  markLines(Mocha.reporters.Base);
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', color: false, timeout: 20_000, failZero: true });
  // Mocha does this for files that it loads itself: now `describe` and `it` are there.
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await load();
  const failures = await new Promise<number>((resolve) => mocha.run(resolve));
  if (failures > 0) {
    throw new Error(`${failures} failing`);
  }
}
