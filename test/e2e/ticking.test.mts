import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { eventually } from './eventually.mts';
import type { TreeView } from './treeView.mts';
import { useWorkbench } from './useWorkbench.mts';

/** The date that work done now gets. */
const done = `✅ ${new Date().toLocaleDateString('sv-SE')}`;

describe('In the view Plans', () => {
  const workbench = useWorkbench('ticking');
  const garden = 'kitchen-garden.md';
  let plans: TreeView;
  let original: string;

  const read = (file: string): Promise<string> => fs.readFile(workbench().file(file), 'utf8');

  const write = (file: string, text: string): Promise<void> => fs.writeFile(workbench().file(file), text);

  /** The lines of the view that contain one of these texts, without the mark of the current day. */
  const linesWith = async (...texts: readonly string[]): Promise<readonly string[]> =>
    (await plans.lines())
      .filter((line) => texts.some((text) => line.includes(text)))
      .map((line) => line.replace('[arrow-right] ', ''));

  before(async () => {
    original = await read(garden);
    plans = await workbench().openPlans();
    await plans.expand('Days 1–6');
    await plans.expand('Module 1');
    await plans.expand('Day 1');
  });

  afterEach('the plan is as it was', async () => {
    // Wait until the index has read the tick: if the text were restored before, the tree would see no change.
    await plans.rows();
    await write(garden, original);
    await eventually(async () => (await linesWith('☑')).filter((line) => !line.includes('Fill the barrel')), []);
  });

  describe('a click on the box of a task', () => {
    it('checks it in the file, with the date, and opens nothing', async () => {
      await plans.toggle('Turn the soil');
      await eventually(() => read(garden), original.replace('[ ] Turn the soil', `[x] Turn the soil ${done}`));
      await eventually(
        () => linesWith('Turn the soil', 'Day 1  1/3'),
        ['    ⌄ ☐ Day 1  1/3 · Dig', '      ☑ Turn the soil'],
      );
      assert.equal(await workbench().activeEditor(), undefined);
      await workbench().screenshot('ticked-task.png');
    });

    it('unchecks it again and restores the file', async () => {
      await plans.toggle('Turn the soil');
      await eventually(() => linesWith('Turn the soil'), ['      ☑ Turn the soil']);
      await plans.toggle('Turn the soil');
      await eventually(() => read(garden), original);
      await eventually(() => linesWith('Turn the soil'), ['      ☐ Turn the soil']);
    });

    it('checks every task even if several are clicked quickly, and completes their day', async () => {
      for (const task of ['Turn the soil', 'Pick out the stones', 'Fetch compost']) {
        await plans.toggle(task);
      }
      await eventually(
        () => read(garden),
        original.replaceAll(/\[ \] (Turn the soil|Pick out the stones|Fetch compost)/g, `[x] $1 ${done}`),
      );
      await eventually(() => linesWith('Dig'), ['    ⌄ ☑ Day 1  3/3 · Dig']);
    });
  });

  describe('a click on the box of a day', () => {
    const line = `- [x] Day complete ${done}`;

    beforeEach(() => workbench().closeEditors());

    it('adds a line to a day without tasks and explains it, and Undo restores the bytes', async () => {
      await plans.toggle('Day 2');
      assert.deepEqual(await workbench().notifications(), [
        `Day 2 complete. It has no checkboxes, so this line was added at its end: “${line}”.`,
      ]);
      assert.equal(await read(garden), original.replace('its work.\n', `its work.\n\n${line}\n`));
      await eventually(() => linesWith('Wait'), ['    ☑ Day 2  Wait']);
      assert.equal(await workbench().activeEditor(), undefined);
      await workbench().screenshot('receipt.png');
      await workbench().pressNotificationButton('Undo');
      await eventually(() => read(garden), original);
      await eventually(() => linesWith('Wait'), ['    ☐ Day 2  Wait']);
    });

    it('explains it only once', async () => {
      await plans.toggle('Day 2');
      assert.deepEqual(await workbench().notifications(), ['Day 2 complete.']);
      await workbench().clearNotifications();
      await eventually(() => linesWith('Wait'), ['    ☑ Day 2  Wait']);
      await plans.toggle('Day 2');
      assert.deepEqual(await workbench().notifications(), ['Day 2 is open again.']);
      await eventually(() => read(garden), original);
      await workbench().pressNotificationButton('Undo');
      await eventually(() => read(garden), original.replace('its work.\n', `its work.\n\n${line}\n`));
    });

    it('checks its tasks and counts them, and Undo restores the bytes', async () => {
      await plans.toggle('Day 1');
      assert.deepEqual(await workbench().notifications(), ['Day 1 complete: 3 tasks checked.']);
      await eventually(() => linesWith('Dig'), ['    ⌄ ☑ Day 1  3/3 · Dig']);
      await workbench().pressNotificationButton('Undo');
      await eventually(() => read(garden), original);
    });
  });

  describe('a refused tick is reverted, and a message says why,', () => {
    before(async () => {
      await plans.collapse('Module 1');
      await plans.expand('Module 2');
      await plans.expand('Day 4');
      await plans.expand('Days 1–2');
      await plans.expand('Day 1');
    });

    after(async () => {
      await plans.collapse('Days 1–2');
      await plans.collapse('Module 2');
      await plans.expand('Module 1');
      await plans.expand('Day 1');
    });

    it('for a box other than [ ] and [x]', async () => {
      await plans.toggle('Fill the barrel');
      assert.deepEqual(await workbench().notifications(), [
        '“Fill the barrel” has a box other than [ ] and [x]. Daymark reads it but doesn’t change it.',
      ]);
      await eventually(() => linesWith('Fill the barrel'), ['      ☑ Fill the barrel']);
      assert.equal(await read(garden), original);
      await workbench().clearNotifications();
    });

    it('in a plan with merge conflicts, which it can show', async () => {
      const before = await read('bread.md');
      await plans.toggle('Mix the flour');
      assert.deepEqual(await workbench().notifications(), [
        'Nothing changed: bread.md has merge conflicts. Resolve them first.',
      ]);
      await eventually(() => linesWith('Mix the flour'), ['    ☐ Mix the flour']);
      assert.equal(await read('bread.md'), before);
      await workbench().pressNotificationButton('Show File');
      await eventually(() => workbench().cursor(), 'Ln 5, Col 1');
      await workbench().closeEditors();
    });
  });

  describe('Toggle Task in the menu of a row', () => {
    it('toggles all selected rows', async () => {
      await plans.click('Turn the soil');
      await eventually(() => workbench().cursor(), 'Ln 7, Col 1');
      await plans.alsoSelect('Fetch compost');
      await plans.pickInMenu('Fetch compost', 'Toggle Task');
      await eventually(
        () => read(garden),
        original.replaceAll(/\[ \] (Turn the soil|Fetch compost)/g, `[x] $1 ${done}`),
      );
      await eventually(() => linesWith('☑'), ['      ☑ Turn the soil', '      ☑ Fetch compost']);
    });

    it('is one undo step in the editor', async () => {
      await plans.click('Turn the soil');
      await eventually(() => workbench().cursor(), 'Ln 7, Col 1');
      await plans.alsoSelect('Pick out the stones');
      await plans.pickInMenu('Turn the soil', 'Toggle Task');
      await eventually(() => linesWith('☑'), ['      ☑ Turn the soil', '      ☑ Pick out the stones']);
      await workbench().page.locator('.editor-instance .view-line').first().click();
      await workbench().page.keyboard.press('ControlOrMeta+Z');
      await eventually(() => linesWith('☑'), []);
      await workbench().runCommand('File: Revert File');
      await workbench().closeEditors();
    });
  });

  describe('Add Checkboxes to Plan…', () => {
    before('select one row, for it is not offered for several', async () => {
      await plans.click('Days 1–6');
      await eventually(() => workbench().cursor(), 'Ln 1, Col 1');
      await workbench().closeEditors();
    });

    afterEach('close a preview that a failed test left open', async () => {
      const discard = workbench().page.locator('.bulk-edit-panel').getByRole('button', { name: 'Discard' });
      if (await discard.isVisible()) {
        await discard.click();
      }
    });

    /** Opens the preview of the edit of a plan, with the suggested labels. */
    const preview = async (): Promise<void> => {
      await plans.pickInMenu('Days 1–6', 'Add Checkboxes to Plan…');
      assert.deepEqual(await workbench().quickPicks(), [
        { label: 'Task', description: '2 days' },
        { label: 'Tools', description: '1 day' },
        { label: 'Checkpoint', description: '1 day' },
      ]);
      await workbench().page.keyboard.press('Enter');
      await workbench().page.locator('.bulk-edit-panel').getByRole('button', { name: 'Apply' }).waitFor();
    };

    it('changes nothing if the preview is discarded, and shows no message', async () => {
      await preview();
      assert.deepEqual(await workbench().notifications(), [
        'If someone else maintains this plan, ask them to add the boxes. Lines that you change can cause merge conflicts.',
      ]);
      await workbench().clearNotifications();
      await workbench().page.locator('.bulk-edit-panel').getByRole('button', { name: 'Discard' }).click();
      await workbench().page.locator('.bulk-edit-panel').waitFor({ state: 'hidden' });
      // Once a later tick is written, the discarded edit has ended.
      await plans.rows();
      await plans.toggle('Turn the soil');
      await eventually(() => read(garden), original.replace('[ ] Turn the soil', `[x] Turn the soil ${done}`));
      assert.equal(await workbench().page.locator('.notification-list-item-message').count(), 0);
    });

    it('does not delay a tick while the preview is open, and then says that the file has changed', async () => {
      await preview();
      await workbench().clearNotifications();
      await plans.toggle('Turn the soil');
      const ticked = original.replace('[ ] Turn the soil', `[x] Turn the soil ${done}`);
      await eventually(() => read(garden), ticked);
      const panel = workbench().page.locator('.bulk-edit-panel');
      await panel.getByRole('button', { name: 'Apply' }).click();
      const dialog = workbench().page.locator('.monaco-dialog-box');
      await dialog.waitFor();
      assert.match(await dialog.innerText(), /kitchen-garden\.md' has changed in the meantime/);
      await dialog.getByRole('button', { name: 'OK' }).click();
      await panel.waitFor({ state: 'hidden' });
      assert.equal(await read(garden), ticked);
    });

    it('turns the chosen lines into tasks when the preview is applied', async () => {
      await preview();
      await workbench().screenshot('add-checkboxes.png');
      const boxes = workbench().page.locator('.bulk-edit-panel .edit-checkbox');
      const checked = await boxes.evaluateAll((all) => all.map((box) => box.ariaChecked ?? box.outerHTML));
      // That of the file, and one for each line.
      assert.deepEqual(checked, ['true', 'true', 'true', 'true']);
      await workbench().page.locator('.bulk-edit-panel').getByRole('button', { name: 'Apply' }).click();
      await eventually(() => read(garden), original.replaceAll(/^(?=\*\*(?:Task|Checkpoint))/gm, '- [ ] '));
      await eventually(() => linesWith('Sow'), ['    › ☐ Day 3  0/2 · Sow']);
      const said = (await workbench().notifications()).join('\n');
      assert.match(said, /\d lines of kitchen-garden\.md are now tasks\./);
      await workbench().clearNotifications();
    });
  });
});
