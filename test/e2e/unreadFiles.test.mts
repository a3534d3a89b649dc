import fs from 'node:fs/promises';
import { eventually } from './eventually.mts';
import type { TreeView } from './treeView.mts';
import { useWorkbench } from './useWorkbench.mts';

describe('Files that cannot be read', () => {
  const workbench = useWorkbench('empty');
  let plans: TreeView;

  before(async () => {
    const days = ['# Days 1-2: A Thick Book', '', '## Day 1: The first half', '', '## Day 2: The second half', ''];
    const binary = Uint8Array.from({ length: 300 }, (_, index) => index % 256);
    await workbench().openDaymark();
    await fs.writeFile(workbench().file('picture.md'), binary);
    await fs.writeFile(workbench().file('thin.md'), days.join('\n').replace('Thick', 'Thin'));
    await fs.writeFile(workbench().file('thick.md'), `${days.join('\n')}\n${'and so on, '.repeat(120_000)}\n`);
    plans = await workbench().openPlans();
  });

  it('have rows that say so, below the plans', async () => {
    await eventually(
      () => plans.lines(),
      [
        '⌄ Days 1–2  0/2 · A Thin Book',
        '  ☐ [arrow-right] Day 1  The first half',
        '  ☐ Day 2  The second half',
        '[warning] picture.md  unknown encoding',
        '[warning] thick.md  too large to read: 1.3 MB',
      ],
    );
    await workbench().screenshot('unread-files.png');
  });

  it('are read, however large, if a person says that they are plans', async () => {
    await plans.clickInline('thick.md', 'This Is a Plan');
    await eventually(
      async () => (await plans.lines()).filter((line) => !line.startsWith(' ')),
      ['› Days 1–2  0/2 · A Thick Book', '⌄ Days 1–2  0/2 · A Thin Book', '[warning] picture.md  unknown encoding'],
    );
  });
});
