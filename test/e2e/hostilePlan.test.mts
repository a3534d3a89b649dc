import assert from 'node:assert/strict';
import { eventually } from './eventually.mts';
import type { TreeView } from './treeView.mts';
import { useWorkbench } from './useWorkbench.mts';

describe('A hostile plan', () => {
  const workbench = useWorkbench('hostile-plan');
  const requested: string[] = [];
  let plans: TreeView;

  before(async () => {
    workbench().page.on('request', (request) => requested.push(request.url()));
    plans = await workbench().openPlans();
    await plans.expand('Module 1');
    await plans.expand('Day 1');
  });

  after('nothing of it was executed or fetched', async () => {
    assert.deepEqual(
      requested.filter((address) => address.includes('pixel.invalid')),
      [],
    );
  });

  it('shows its texts literally', async () => {
    await eventually(
      () => plans.lines(),
      [
        '⌄ Days 1–3  0/3 · Up to ../.. and quit',
        '  ⌄ Module 1  0/3',
        '    ⌄ ☐ [arrow-right] Day 1  Links that are not what they seem',
        '      › [circle-small] Task  and A link in a field and $(alert)',
        '      [link-external] A command',
        '      [link-external] A script',
        '      [link-external] A file of the machine',
        '      [link-external] A file above the folder',
        '      [link-external] A file that is gone',
        '    › ☐ Day 2  1/2 · quit',
        '    › ☐ Day 3  A day like any other',
      ],
    );
    await plans.expand('Task');
    await workbench().screenshot('hostile-plan.png');
  });

  for (const label of ['Days 1–3', 'Module 1', 'Day 1', 'Task', 'A command', 'A script']) {
    it(`has no link and no image in the tooltip of “${label}”`, async () => {
      const tooltip = await plans.tooltip(label);
      assert.equal(await tooltip.locator('a, img, .codicon').count(), 0);
      await workbench().page.mouse.move(900, 300);
      await tooltip.waitFor({ state: 'detached' });
    });
  }

  const refused = {
    'A link in a field': 'Daymark only opens web links and files in this folder, not “command:workbench.action.quit”.',
    'A command':
      'Daymark only opens web links and files in this folder, not “command:workbench.action.files.newUntitledFile”.',
    'A script': 'Daymark only opens web links and files in this folder, not “javascript:alert(1)”.',
    'A file of the machine': 'Daymark only opens web links and files in this folder, not “file:///etc/hostname”.',
    'A file above the folder': '“../../outside.md” is outside this folder, so Daymark doesn’t open it.',
    'A file that is gone': '“gone.md” doesn’t exist.',
  };
  for (const [label, message] of Object.entries(refused)) {
    it(`cannot open “${label}”, and a message says why`, async () => {
      await plans.click(label);
      await eventually(() => workbench().notifications(), [message]);
      assert.equal(await workbench().activeEditor(), undefined);
      await workbench().clearNotifications();
    });
  }

  it('puts no link into a message', async () => {
    await plans.expand('Day 2');
    await plans.toggle('[quit](command:workbench.action.quit)');
    await workbench().notifications();
    const toast = workbench().page.locator('.notifications-toasts .notification-list-item-message');
    assert.equal(await toast.locator('a').count(), 0);
    await workbench().pressNotificationButton('Show File');
    await eventually(() => workbench().cursor(), 'Ln 15, Col 1');
  });
});
