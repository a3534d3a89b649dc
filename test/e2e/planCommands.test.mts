import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { eventually } from './eventually.mts';
import type { TreeView } from './treeView.mts';
import { useWorkbench } from './useWorkbench.mts';

describe('A person', () => {
  const workbench = useWorkbench('samples');
  let plans: TreeView;

  before(async () => {
    plans = await workbench().openPlans();
  });

  const settings = async (): Promise<unknown> =>
    JSON.parse(await fs.readFile(workbench().file('.vscode/settings.json'), 'utf8').catch(() => 'null'));

  const labels = async () => (await plans.rows()).map(({ label }) => label);

  const askAbout = async (file: string) => {
    await workbench().openFile(file);
    await workbench().runCommand('Daymark: Is This File a Plan?');
    return workbench().notifications();
  };

  it('learns why a file is a plan', async () => {
    assert.deepEqual(await askAbout('days-031-060.md'), [
      '“astronomy/days-031-060.md” is a plan with days to work through. Found: 30 days in sequence, 5 modules, 14 tasks.',
    ]);
    await workbench().clearNotifications();
  });

  it('learns why a file is not a plan', async () => {
    assert.deepEqual(await askAbout('notes.md'), [
      '“notes.md” isn’t a plan. Found: no days, no modules, no tasks. A plan needs two or more days in sequence (“## Day 1: …”, “## Day 2: …”), or ten or more tasks (“- [ ] …”) in three or more modules (“## …”).',
    ]);
    await workbench().clearNotifications();
  });

  it('says that a file is not a plan, which is written into the settings', async () => {
    assert.deepEqual(await askAbout('woodworking.md'), [
      '“woodworking.md” is a plan: a tracker with modules and tasks. Found: no days, 15 modules, 46 tasks.',
    ]);
    await workbench().pressNotificationButton('Not a Plan');
    await eventually(async () => (await labels()).includes('My Woodworking Journey'), false);
    await eventually(settings, { 'daymark.plans': { 'woodworking.md': false } });
  });

  it('says that it is a plan after all', async () => {
    assert.match((await askAbout('woodworking.md')).join(), /^You said that “woodworking\.md” isn’t a plan\./);
    await workbench().pressNotificationButton('This Is a Plan');
    await eventually(async () => (await labels()).includes('My Woodworking Journey'), true);
    await eventually(settings, { 'daymark.plans': { 'woodworking.md': true } });
  });

  it('creates a plan in a chosen place', async () => {
    await workbench().runCommand('Daymark: Create a Plan…');
    await workbench().pick('Month', '');
    await workbench().answer('Reefing and mooring');
    const proposed = workbench().page.locator('.quick-input-widget:visible input[type="text"]');
    await eventually(() => proposed.inputValue(), workbench().file('month-1.md'));
    await workbench().type(workbench().file('sailing/month-04.md'));
    // The dialog is ready when it lists the folder that was typed.
    await eventually(async () => (await workbench().quickPicks()).at(-1)?.label, 'month-03.md');
    await workbench().page.keyboard.press('Enter');
    await eventually(() => workbench().activeEditor(), 'month-04.md');
    await eventually(
      async () => (await fs.readFile(workbench().file('sailing/month-04.md'), 'utf8')).split('\n')[0],
      '# Month 1: Reefing and mooring',
    );
    await eventually(async () => (await labels()).filter((label) => label.startsWith('Month')), ['Month 1', 'Month 3']);
  });
});
