import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { eventually } from './eventually.mts';
import type { TreeView } from './treeView.mts';
import { useWorkbench } from './useWorkbench.mts';

describe('A learner who starts a day', () => {
  const workbench = useWorkbench('samples');
  const cycle = 'astronomy/days-031-060.md';
  const name = 'day-034-a-clock-for-the-stars.ipynb';
  const notebook = `labs/days-031-060/${name}`;
  const editor = () => workbench().page.locator('.notebookOverlay');
  let original: string;
  let today: TreeView;

  before(async () => {
    original = await fs.readFile(workbench().file(cycle), 'utf8');
    await workbench().openDaymark();
    today = workbench().view('Today');
    await today.waitForRows();
  });

  it('gets a notebook with one click, opened at the cell for the code', async () => {
    await today.clickAction('New Notebook for Day');
    await eventually(() => workbench().activeEditor(), name);
    const receipt = `Notebook for Day 34: ${notebook}.`;
    await eventually(() => workbench().notifications(), [receipt]);
    await editor().locator('.code-cell-row.focused .monaco-editor.focused').waitFor();
    await workbench().page.keyboard.type('import math');
    await eventually(async () => {
      const lines = await editor().locator('.code-cell-row .view-line').allInnerTexts();
      return lines.map((line) => line.replaceAll('\u00a0', ' '));
    }, ['import math']);
    await workbench().screenshot('notebook.png');
  });

  it('finds it in the plan, and in the view', async () => {
    const after = await fs.readFile(workbench().file(cycle), 'utf8');
    const added = after.split('\n').filter((line) => !original.split('\n').includes(line));
    assert.deepEqual(added, [`- **Notebook:** [A Clock for the Stars](../${notebook})`]);
    await eventually(
      async () => (await today.lines()).filter((line) => line.includes('Notebook')),
      ['  [notebook] Notebook  A Clock for the Stars'],
    );
  });

  it('opens it again from its row, from the menu of its day and from the tooltip of the status bar', async () => {
    await workbench().runCommand('File: Save');
    // VS Code would ask before it closes a file that it is still saving.
    await eventually(() => workbench().page.locator('.tabs-container .tab.dirty').count(), 0);
    await workbench().closeEditors();
    await today.click('Notebook');
    await eventually(() => workbench().activeEditor(), name);
    await workbench().closeEditors();
    await today.pickInMenu('Day 34', 'Open Notebook');
    await eventually(() => workbench().activeEditor(), name);
    await workbench().closeEditors();
    await workbench().page.locator('.statusbar-item', { hasText: 'Day 34' }).hover();
    const tooltip = workbench().page.locator('.monaco-hover', { hasText: 'A Clock for the Stars' });
    await tooltip.getByText('Open Notebook', { exact: true }).click();
    await eventually(() => workbench().activeEditor(), name);
  });

  it('keeps a changed notebook even after Undo', async () => {
    // The receipt may already be in the notification center.
    await workbench().runCommand('Notifications: Show Notifications');
    const center = workbench().page.locator('.notifications-center');
    await center.getByRole('button', { name: 'Undo', exact: true }).click();
    await eventually(() => fs.readFile(workbench().file(cycle), 'utf8'), original);
    await eventually(() => workbench().notifications(), [`${notebook} has changed since, so it was kept.`]);
    assert.match(await fs.readFile(workbench().file(notebook), 'utf8'), /import math/);
  });
});
