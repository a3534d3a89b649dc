import assert from 'node:assert/strict';
import { eventually } from './eventually.mts';
import type { TreeView } from './treeView.mts';
import { useWorkbench } from './useWorkbench.mts';

describe('A learner who opens the resources of a day', () => {
  const workbench = useWorkbench('resources');
  const list = () => workbench().page.locator('.quick-input-widget:visible');
  const dialog = () => workbench().page.locator('.monaco-dialog-box');
  let today: TreeView;

  before(async () => {
    await workbench().openDaymark();
    today = workbench().view('Today');
    await today.waitForRows();
  });

  it('gets a list of its links from a button of Today, with all of them checked', async () => {
    await today.clickAction('Open Resources…');
    const [heading, ...rows] = await workbench().quickPicks();
    assert.deepEqual(heading, { label: 'this', description: 'command:workbench.action.files.newUntitledFile' });
    assert.ok(rows.length > 5, `${rows.length} rows are in view`);
    assert.match(await list().innerText(), /Resources of Day 1[^]*11 Selected/);
    await workbench().screenshot('open-resources.png');
  });

  it('learns from one message what was not opened', async () => {
    await list().getByRole('button', { name: 'OK' }).click();
    const [message, ...more] = await workbench().notifications();
    assert.match(message ?? '', /^11 links weren’t opened\. Daymark only opens web links and files in this folder/);
    assert.deepEqual(more, []);
    assert.equal(await workbench().activeEditor(), undefined);
    await workbench().clearNotifications();
  });

  it('is asked by VS Code about the only link of the next day, exactly as it is in the plan', async () => {
    await today.collapse('Day 1');
    await today.clickInline('Day 2', 'Open Resources…');
    await dialog().waitFor();
    const words = await dialog().innerText();
    assert.ok(words.includes('https://www.example.org/lenses?q=C%2B%2B&page=2#focal%2Flength'), words);
    await workbench().screenshot('trusted-domain.png');
    await dialog().getByRole('button', { name: 'Cancel' }).click();
    await dialog().waitFor({ state: 'detached' });
  });

  it('is asked once before more than three are opened, with addresses that cannot be clicked', async () => {
    const plans = workbench().view('Plans');
    await plans.expand('Module 2');
    await plans.pickInMenu('Day 6', 'Open Resources…');
    await list().getByRole('button', { name: 'OK' }).click();
    await dialog().waitFor();
    const text = (await dialog().innerText()).replace(/[\u2068\u2069]/g, '');
    assert.match(text, /Open 4 resources\?\s+example\.org · https:\/\/example\.org\/first\n[^]*\nmailto:club@/);
    assert.equal(await dialog().locator('a[href]').count(), 0);
    await workbench().screenshot('open-many.png');
    await dialog().getByRole('button', { name: 'Cancel' }).click();
    await dialog().waitFor({ state: 'detached' });
  });

  it('can choose files of another day', async () => {
    const plans = workbench().view('Plans');
    await plans.pickInMenu('Module 2', 'Open Resources…');
    await list().getByText('My notes', { exact: true }).click();
    await list().getByRole('button', { name: 'OK' }).click();
    await eventually(() => workbench().activeEditor(), 'notes.md');
  });
});
