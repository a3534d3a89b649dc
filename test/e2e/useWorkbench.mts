import type { Browser } from 'playwright-core';
import { launchBrowser } from '../host/browser.mts';
import { Workbench, type WorkbenchOptions } from './workbench.mts';

/**
 * Opens a VS Code for the tests of a `describe`, and closes it after them. Whenever one has failed, its picture goes to
 * out/screenshots.
 *
 * @returns a function that gives the workbench; to be called in tests and hooks only.
 */
export function useWorkbench(options: WorkbenchOptions): () => Workbench {
  let browser: Browser | undefined;
  let workbench: Workbench | undefined;

  before('open VS Code', async () => {
    browser = await launchBrowser();
    workbench = await Workbench.open(browser, options);
  });

  afterEach('take a picture of a failure', async function () {
    if (this.currentTest?.state === 'failed') {
      const name = this.currentTest.fullTitle().replaceAll(/[^\p{L}\p{N}]+/gu, '-');
      console.log(`A picture of it: ${await workbench?.screenshot(`failed-${name}.png`)}`);
    }
  });

  after('close VS Code', async () => {
    await workbench?.close();
    await browser?.close();
  });

  return () => {
    if (!workbench) {
      throw new Error('VS Code is open in tests only.');
    }
    return workbench;
  };
}
