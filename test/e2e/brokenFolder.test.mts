import fs from 'node:fs/promises';
import assert from 'node:assert/strict';
import { eventually } from './eventually.mts';
import type { TreeView } from './treeView.mts';
import { useWorkbench } from './useWorkbench.mts';

describe('A folder with mistyped settings and unusual files', () => {
  const workbench = useWorkbench('empty');
  let plans: TreeView;

  before(async () => {
    const days = (title: string): readonly string[] => [
      `# Days 1-40: ${title}`,
      ...Array.from({ length: 40 }, (_, index) => `## Day ${index + 1}`),
    ];
    const settings = {
      'files.exclude': { '**/[a-Z]*.tmp': true },
      'daymark.exclude': ['[z-a]', `${'**/a/'.repeat(12)}b`, '**/drafts/**'],
      'daymark.dayStartsAt': '25:00',
    };
    await fs.mkdir(workbench().file('drafts'));
    await fs.mkdir(workbench().file('.vscode'), { recursive: true });
    await fs.writeFile(workbench().file('drafts/draft.md'), days('A Draft').join('\n'));
    await fs.writeFile(workbench().file('windows.md'), ['---', ...days('Windows'), ''].join('\r\n'));
    await fs.writeFile(workbench().file('.vscode/settings.json'), JSON.stringify(settings));
    await workbench().reload();
    await workbench().openDaymark();
    plans = await workbench().openPlans();
  });

  it('shows its plans, and leaves out what the valid patterns exclude', async () => {
    await eventually(
      async () => (await plans.lines()).filter((line) => !line.startsWith(' ')),
      ['⌄ Days 1–40  0/40 · Windows'],
    );
    await workbench().screenshot('broken-folder.png');
  });

  it('names each invalid setting once', async () => {
    const notifications = await workbench().notifications();
    const named = ['daymark.dayStartsAt', 'daymark.exclude', 'files.exclude'];
    assert.deepEqual(
      named.map((key) => notifications.filter((text) => text.includes(`“${key}”`)).length),
      named.map(() => 1),
      notifications.join('\n'),
    );
  });

  it('lets a day be ticked in a file that begins with a thematic break', async () => {
    await plans.toggle('Day 1');
    const isTicked = async (): Promise<boolean> => {
      const text = await fs.readFile(workbench().file('windows.md'), 'utf8');
      return text.startsWith('---\r\n# Days 1-40: Windows\r\n## Day 1\r\n\r\n- [x] Day complete ✅ ');
    };
    await eventually(isTicked, true);
  });
});
