// Takes the pictures of the README: `npm run screenshots`. Look at each before it is committed.
import path from 'node:path';
import { Workbench } from '../e2e/workbench.mts';
import { launchBrowser } from './browser.mts';
import { repository } from './paths.mts';

const pictures = path.join(repository, 'media');

const browser = await launchBrowser();
const workbench = await Workbench.open(browser, { workspace: 'samples' });
try {
  await takePlans(workbench);
} finally {
  await workbench.close();
  await browser.close();
}

/** The view Plans with the current day unfolded, and its line in the plan beside it. */
async function takePlans(window: Workbench): Promise<void> {
  await window.openDaymark();
  await window.setSidebarWidth(330);
  const plans = window.view('Plans');
  await plans.waitForRows();
  await plans.expand('Day 34');
  await plans.click('Day 34');
  await window.page.locator('.editor-instance .view-line').first().waitFor();
  // The pictures show rows, not what happens to be under the mouse.
  await window.page.mouse.move(900, 400);
  await plans.rows();
  console.log(await window.screenshot(path.join(pictures, 'plans.png'), { x: 0, y: 0, width: 1100, height: 640 }));
}
