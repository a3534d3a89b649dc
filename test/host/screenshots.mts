// Takes the pictures of the README: `npm run screenshots`. Look at each before it is committed.
import path from 'node:path';
import { Workbench } from '../e2e/workbench.mts';
import { launchBrowser } from './browser.mts';
import { lastDoneYesterday } from './lastDoneYesterday.mts';
import { packagedExtensions, repository } from './paths.mts';
import { startServer } from './server.mts';

const pictures = path.join(repository, 'media');

const browser = await launchBrowser();
const server = await startServer({ extensionsFolder: packagedExtensions });
const workbench = await Workbench.open(browser, server.port, 'samples');
try {
  await lastDoneYesterday(workbench.file('.'));
  await takePlans(workbench);
  await takeStatusBar(workbench);
} finally {
  await workbench.close();
  await browser.close();
  await server.stop();
}

/** The views Today and Plans, and the current day's line in the plan beside them. */
async function takePlans(window: Workbench): Promise<void> {
  await window.openDaymark();
  await window.setSidebarWidth(330);
  const plans = window.view('Plans');
  await plans.waitForRows();
  await plans.click('Day 34');
  await window.page.locator('.editor-instance .view-line').first().waitFor();
  // The pictures show rows, not what happens to be under the mouse.
  await window.page.mouse.move(900, 400);
  await plans.rows();
  console.log(await window.screenshot(path.join(pictures, 'plans.png'), { x: 0, y: 0, width: 1100, height: 800 }));
}

/** The tooltip of the status bar's item, with the item. */
async function takeStatusBar(window: Workbench): Promise<void> {
  await window.page.locator('.statusbar-item', { hasText: 'Day 34' }).first().hover();
  await window.page.locator('.monaco-hover', { hasText: 'Day 34' }).first().waitFor();
  const { height = 0 } = window.page.viewportSize() ?? {};
  const clip = { x: 0, y: height - 260, width: 760, height: 260 };
  console.log(await window.screenshot(path.join(pictures, 'today.png'), clip));
}
