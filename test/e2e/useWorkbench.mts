import type { Browser } from 'playwright-core';
import { launchBrowser } from '../host/browser.mts';
import { packagedExtensions } from '../host/paths.mts';
import { startServer, type Server } from '../host/server.mts';
import { Workbench } from './workbench.mts';

/** All test files share these. Each `describe` has its own page, which knows nothing of earlier pages. */
let server: Server | undefined;
let browser: Browser | undefined;

after('stop VS Code', async () => {
  await browser?.close();
  await server?.stop();
});

/**
 * Opens a window of VS Code with the packaged Daymark for the tests of a `describe`, and closes it after them. If a test
 * fails, a picture of the window goes to out/screenshots. Needs the installed package: see installPackage.mts.
 *
 * @param workspace The name of a folder of test/workspaces, which is copied; `no-folder` for an empty window.
 * @returns a function that returns the workbench, for tests and hooks only
 */
export function useWorkbench(workspace: string): () => Workbench {
  let workbench: Workbench | undefined;

  before('open VS Code', async () => {
    server ??= await startServer({ extensionsFolder: packagedExtensions });
    browser ??= await launchBrowser();
    await server.resetSettings();
    workbench = await Workbench.open(browser, server.port, workspace);
  });

  afterEach('take a picture of a failure', async function () {
    // A test that is going to be tried again has neither passed nor failed.
    if (this.currentTest && !this.currentTest.isPassed() && !this.currentTest.isPending()) {
      const name = this.currentTest.fullTitle().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
      console.log(`A picture of the failure: ${await workbench?.screenshot(`failed-${name}.png`)}`);
    }
  });

  after('close the window', () => workbench?.close());

  return () => {
    if (!workbench) {
      throw new Error('VS Code is open in tests only.');
    }
    return workbench;
  };
}
