// Takes the pictures of the README: `npm run screenshots`. Look at each before it is committed.
import path from 'node:path';
import { Workbench } from '../e2e/workbench.mts';
import { launchBrowser } from './browser.mts';
import { repository } from './paths.mts';

const pictures = path.join(repository, 'media/screenshots');

const browser = await launchBrowser();
const workbench = await Workbench.open(browser, { workspace: 'samples' });
try {
  await takePlans(workbench);
} finally {
  await workbench.close();
  await browser.close();
}

/** The view Plans, with the first plan unfolded. */
async function takePlans(window: Workbench): Promise<void> {
  await window.openDaymark();
  await window.setSidebarWidth(300);
  const plans = window.view('Plans');
  // The pictures show rows, not what happens to be under the mouse.
  await window.page.mouse.move(900, 400);
  await plans.waitForRows();
  await plans.rows();
  console.log(await window.screenshot(path.join(pictures, 'plans.png'), { x: 0, y: 0, width: 960, height: 600 }));
}
