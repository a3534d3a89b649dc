import type { Browser } from 'playwright-core';
import { launchBrowser } from '../host/browser.mts';
import { packagedExtensions } from '../host/paths.mts';
import { startServer, type Server } from '../host/server.mts';
import { Workbench } from './workbench.mts';

/** All test files share these. Each `describe` has its own page, which knows nothing of earlier pages. */
/** By their display language. */
const servers = new Map<string, Server>();
let browser: Browser | undefined;

after('stop VS Code', async () => {
  await browser?.close();
  for (const server of servers.values()) {
    await server.stop();
  }
});

async function serverIn(language: string): Promise<Server> {
  const server = servers.get(language) ?? (await startServer({ extensionsFolder: packagedExtensions, language }));
  servers.set(language, server);
  return server;
}

/**
 * Opens a window of VS Code with the packaged Daymark for the tests of a `describe`, and closes it after them. If a test
 * fails, a picture of the window goes to out/screenshots. Needs the installed package: see installPackage.mts.
 *
 * @param workspace The name of a folder of test/workspaces, which is copied; `no-folder` for an empty window.
 * @param language The display language, as VS Code names it.
 * @returns a function that returns the workbench, for tests and hooks only
 */
export function useWorkbench(workspace: string, language = 'en'): () => Workbench {
  let workbench: Workbench | undefined;

  before('open VS Code', async () => {
    const server = await serverIn(language);
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
