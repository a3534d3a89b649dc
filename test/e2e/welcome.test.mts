import assert from 'node:assert/strict';
import { eventually, eventuallyHolds } from './eventually.mts';
import { useWorkbench } from './useWorkbench.mts';

describe('The view Plans in a folder without plans', () => {
  const workbench = useWorkbench('empty');
  const welcome = () => workbench().view('Plans').welcome;

  before(async () => {
    await workbench().openDaymark();
    await workbench().setSidebarWidth(300);
  });

  it('says what Daymark reads, and how to start', async () => {
    await eventually(
      async () => (await welcome().innerText()).split('\n').filter((line) => line.trim() !== ''),
      [
        'No plan in this folder yet.',
        'Try a Sample Plan',
        'Create a Plan…',
        'A plan is a Markdown file with headings such as “Day 31”, “Week 2” or “Monday”, or a topic list with checkboxes.',
        'Is yours missing? Open it and run Is This File a Plan?, or change where Daymark looks.',
      ],
    );
    await workbench().screenshot('welcome-dark.png');
    await workbench().setTheme('light');
    await workbench().screenshot('welcome-light.png');
  });

  it('lists the kinds of plans after a click on the button', async () => {
    await welcome().getByRole('button', { name: 'Create a Plan…' }).click();
    assert.deepEqual(
      (await workbench().quickPicks()).map(({ label }) => label),
      ['Cycle', 'Month', 'Tracker', 'Log'],
    );
    await workbench().page.keyboard.press('Escape');
  });

  it('asks for a file if none is open', async () => {
    await welcome().getByText('Is This File a Plan?', { exact: true }).click();
    await eventually(() => workbench().notifications(), ['Open a file first, then run this command again.']);
  });

  it('opens the settings for where Daymark looks', async () => {
    await welcome().getByText('where Daymark looks', { exact: true }).click();
    await eventuallyHolds(async () => {
      const settings = await workbench().page.locator('.settings-editor .setting-item-label').allInnerTexts();
      assert.deepEqual(settings, ['Include', 'Exclude']);
    });
  });
});

describe('The view Plans without a folder', () => {
  const workbench = useWorkbench('no-folder');

  it('has a button that opens one', async () => {
    await workbench().openDaymark();
    const { welcome } = workbench().view('Plans');
    await eventually(
      async () => (await welcome.innerText()).split('\n').filter((line) => line.trim() !== ''),
      ['Open the folder with your plans, or an empty one to start in.', 'Open Folder', 'Create a Plan…'],
    );
    await workbench().screenshot('no-folder.png');
    await welcome.getByRole('button', { name: 'Open Folder' }).click();
    await workbench().page.locator('.quick-input-widget:visible').getByText('Open Folder').waitFor();
  });
});
