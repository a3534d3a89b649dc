import assert from 'node:assert/strict';
import fs from 'node:fs/promises';
import { ago } from './ago.mts';
import { eventually } from './eventually.mts';
import type { TreeView } from './treeView.mts';
import { useWorkbench } from './useWorkbench.mts';

const plan = [
  ...['# Days 1-4: Knots', ''],
  ...['## Day 1: Bowline', '', `- [x] Tie it ✅ ${ago(7)}`, ''],
  ...['**Checkpoint:** Why does a bowline hold when it is pulled, and come undone when it is pushed?', ''],
  ...['## Day 2: Clove Hitch', '', `- [x] Tie it ✅ ${ago(1)}`, '', '**Checkpoint:** Can tie it in the dark', ''],
  ...['## Day 3: Sheet Bend', '', '- [ ] Tie it', '', '**Checkpoint:** Which rope makes the loop?', ''],
  ...['## Day 4: Prusik', '', '- [ ] Tie it', ''],
].join('\n');

describe('Recall, in the view Today', () => {
  const workbench = useWorkbench('empty');
  let today: TreeView;
  const recallLines = async (): Promise<readonly string[]> => {
    const lines = await today.lines();
    const from = lines.findIndex((line) => line.includes('Recall'));
    return from === -1 ? [] : lines.slice(from);
  };

  before(async () => {
    await fs.writeFile(workbench().file('knots.md'), plan);
    await workbench().openDaymark();
    await workbench().setSidebarWidth(300);
    today = workbench().view('Today');
    await today.waitForRows();
  });

  it('is one collapsed row', async () => {
    await eventually(recallLines, ['› Recall  2']);
    await workbench().screenshot('recall-collapsed.png');
  });

  it('shows the questions, and what may still be true', async () => {
    await today.expand('Recall');
    await eventually(recallLines, [
      '⌄ Recall  2',
      '  [question] Why does a bowline hold when it is pulled, and come undone when it is pushed?  Day 1',
      '  ⌄ Still true?',
      '    [circle-small] Can tie it in the dark  Day 2',
    ]);
    await workbench().screenshot('recall-expanded.png');
  });

  it('shows a question in full after a click, and the day if asked; then it is gone', async () => {
    await today.click('Why does a bowline hold when it is pulled, and come undone when it is pushed?');
    assert.deepEqual(await workbench().notifications(), [
      'Day 1: Why does a bowline hold when it is pulled, and come undone when it is pushed?',
    ]);
    await eventually(recallLines, [
      '⌄ Recall  1',
      '  ⌄ Still true?',
      '    [circle-small] Can tie it in the dark  Day 2',
    ]);
    await workbench().screenshot('recall-question.png');
    await workbench().pressNotificationButton('Show Day');
    await eventually(() => workbench().cursor(), 'Ln 3, Col 1');
  });

  it('is gone when everything was looked at, also after a reload, and the file is as it was', async () => {
    await today.click('Can tie it in the dark');
    assert.deepEqual(await workbench().notifications(), ['Day 2: Is this still true? Can tie it in the dark']);
    await eventually(recallLines, []);
    assert.equal(await fs.readFile(workbench().file('knots.md'), 'utf8'), plan);
    await workbench().reload();
    await workbench().openDaymark();
    await today.waitForRows();
    assert.deepEqual(await recallLines(), []);
  });
});
